import { createHash, createHmac } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  attributeTypes,
  decodeAttributes,
  encodeAttributes,
  nasAddressAttribute,
  textAttribute,
} from '../../../src/radius/packet/attributes.js';
import { answersRequest, signatureOf } from '../../../src/radius/packet/check-reply.js';
import {
  decodePacket,
  integerOf,
  packetCodes,
  type RadiusPacket,
} from '../../../src/radius/packet/packet.js';
import {
  accessRequest,
  disconnectRequest,
  hidePassword,
} from '../../../src/radius/packet/requests.js';
import { Secret } from '../../../src/resources/secret.js';
import { reply } from './reply.js';

// RFC 2865 section 7.1: nemo logs in to 192.168.1.16 with the password arctangent.
const RFC_SECRET = new Secret('xyzzy5461');
const RFC_REQUEST = Buffer.from(
  '010000380f403f9473978057bd83d5cb98f4227a01066e656d6f02120dbe708d93d413ce3196e43f782a0aee' +
    '0406c0a80110050600000003',
  'hex',
);
const RFC_ACCEPT = Buffer.from(
  '0200002686fe220e7624ba2a1005f6bf9b55e0b20606000000010f06000000000e06c0a80103',
  'hex',
);

const attributes = fc.array(
  fc.record({
    type: fc.integer({ min: 1, max: 255 }),
    value: fc.uint8Array({ maxLength: 253 }).map((bytes) => Uint8Array.from(bytes)),
  }),
  { maxLength: 12 },
);

function decoded(bytes: Uint8Array): RadiusPacket {
  const packet = decodePacket(bytes);
  if ('mistake' in packet) throw new Error(packet.mistake);
  return packet;
}

function md5(...parts: readonly (Uint8Array | string)[]): Buffer {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

describe('the example of RFC 2865', () => {
  it('hides the password in the same bytes', () => {
    const hidden = hidePassword('arctangent', RFC_SECRET, RFC_REQUEST.subarray(4, 20));

    expect(Buffer.from(hidden).toString('hex')).toBe('0dbe708d93d413ce3196e43f782a0aee');
  });

  it('reads the request', () => {
    const packet = decoded(RFC_REQUEST);

    expect({ code: packet.code, identifier: packet.identifier }).toEqual({
      code: 1,
      identifier: 0,
    });
    expect(packet.attributes).toMatchObject([{ type: 1 }, { type: 2 }, { type: 4 }, { type: 5 }]);
    expect(packet.attributes[2]).toEqual(nasAddressAttribute('192.168.1.16'));
    expect(integerOf(packet, 5)).toBe(3);
  });

  it('believes the answer, and not with another secret or for another request', () => {
    const accept = decoded(RFC_ACCEPT);
    const other = Buffer.from(RFC_REQUEST).fill(0, 4, 20);

    expect(answersRequest(accept, RFC_REQUEST, RFC_SECRET)).toBe(true);
    expect(answersRequest(accept, RFC_REQUEST, new Secret('xyzzy5462'))).toBe(false);
    expect(answersRequest(accept, other, RFC_SECRET)).toBe(false);
    expect(signatureOf(accept, RFC_REQUEST, RFC_SECRET)).toBe('absent');
  });
});

// Taken from the wire between rosform and FreeRADIUS 3.2.1, with the secret shared-by-both.
describe('FreeRADIUS', () => {
  const secret = new Secret('shared-by-both');

  it('signs its reject as we check it', () => {
    const request = Buffer.from(
      '0136003d1d5bc5d9a0d81821e95a3c40f43e355750125ef4ffeb329cbdbe22529ea9e220351f' +
        '010565766502121f92781dee1a49f0386c4236406dd61c',
      'hex',
    );
    const reject = decoded(
      Buffer.from(
        '03360026ded1db25484f76bbf50aa35bf3ad434350126ec6916581fe06cca8e8a2c5765459c4',
        'hex',
      ),
    );

    expect(answersRequest(reject, request, secret)).toBe(true);
    expect(signatureOf(reject, request, secret)).toBe('valid');
    expect(answersRequest(reject, request, new Secret('shared-by-none'))).toBe(false);
    expect(signatureOf(reject, request, new Secret('shared-by-none'))).toBe('wrong');
  });

  it('does not find a session as we read it', () => {
    const request = Buffer.from(
      '28f5002be578ccd70680737b2ab79b5ec7cc72425012ff26c3c8647c5e1c6816109f769493120105626f62',
      'hex',
    );
    const nak = decoded(Buffer.from('2af5001ab3aee19138d218a7e4938a9f4ab767076506000001f7', 'hex'));

    expect(answersRequest(nak, request, secret)).toBe(true);
    expect(nak.code).toBe(packetCodes.disconnectNak);
    expect(integerOf(nak, attributeTypes.errorCause)).toBe(503);
  });
});

describe('hidePassword', () => {
  it('is undone by whoever knows the secret, whatever the password', () => {
    const password = fc.string({ unit: 'binary', maxLength: 40 });
    const authenticator = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(password, authenticator, (clear, bytes) => {
        const hidden = Buffer.from(hidePassword(clear, RFC_SECRET, bytes));

        const blocks = Array.from({ length: hidden.length / 16 }, (_, index) => {
          const before = index === 0 ? bytes : hidden.subarray(index * 16 - 16, index * 16);
          const mask = md5(RFC_SECRET.reveal(), before);
          return hidden
            .subarray(index * 16, index * 16 + 16)
            .map((byte, at) => byte ^ (mask[at] ?? 0));
        });
        const length = Buffer.byteLength(clear);
        expect(hidden.length).toBe(Math.max(16, Math.ceil(length / 16) * 16));
        expect(Buffer.concat(blocks).subarray(0, length)).toEqual(Buffer.from(clear));
      }),
    );
  });
});

describe('attributes', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(attributes, (list) => {
        expect(decodeAttributes(encodeAttributes(list))).toEqual(list);
      }),
    );
  });

  it('never hold more than a byte can count', () => {
    const long = { type: 1, value: new Uint8Array(254) };

    expect(() => encodeAttributes([long])).toThrow(RangeError);
    expect(() => encodeAttributes([{ type: 256, value: new Uint8Array(1) }])).toThrow(RangeError);
  });

  it.each([
    { address: '10.20.0.1', type: 4, hex: '0a140001' },
    {
      address: '2001:db8::a:1',
      type: 95,
      hex: '20010db8000000000000000000 0a0001'.replace(' ', ''),
    },
    { address: '::ffff:10.20.0.1', type: 95, hex: '00000000000000000000ffff0a140001' },
  ])('$address is attribute $type', ({ address, type, hex }) => {
    expect(nasAddressAttribute(address)).toEqual({
      type,
      value: Uint8Array.from(Buffer.from(hex, 'hex')),
    });
  });

  it.each(['router.example', '10.20', '', '10.20.0.1/32'])('"%s" is no address', (address) => {
    expect(nasAddressAttribute(address)).toBeUndefined();
  });
});

describe('decodePacket', () => {
  it.each([
    { what: 'nothing', hex: '', mistake: 'only 0 bytes' },
    { what: 'half a header', hex: '0200002600', mistake: 'only 5 bytes' },
    {
      what: 'a length below the header',
      hex: `02000013${'00'.repeat(16)}`,
      mistake: 'a length of 19',
    },
    { what: 'a cut packet', hex: `02000026${'00'.repeat(16)}`, mistake: '20 of 38 bytes' },
    {
      what: 'a length beyond what RADIUS allows',
      hex: `02001001${'00'.repeat(4093)}`,
      mistake: 'a length of 4097',
    },
    {
      what: 'an attribute of no length',
      hex: `02000016${'00'.repeat(16)}0100`,
      mistake: 'attributes that do not fit their lengths',
    },
    {
      what: 'an attribute that goes on behind the end',
      hex: `02000016${'00'.repeat(16)}0103`,
      mistake: 'attributes that do not fit their lengths',
    },
    {
      what: 'a type without a length',
      hex: `02000015${'00'.repeat(16)}01`,
      mistake: 'attributes that do not fit their lengths',
    },
  ])('$what: $mistake', ({ hex, mistake }) => {
    expect(decodePacket(Buffer.from(hex, 'hex'))).toEqual({ mistake });
  });

  it('leaves out what is behind the end, for the authenticator too', () => {
    const padded = decoded(Buffer.concat([RFC_ACCEPT, Buffer.from('padding')]));

    expect(padded.attributes).toHaveLength(3);
    expect(answersRequest(padded, RFC_REQUEST, RFC_SECRET)).toBe(true);
  });

  it('says something of any bytes, and never throws', () => {
    const damaged = fc
      .tuple(fc.nat({ max: RFC_ACCEPT.length - 1 }), fc.nat({ max: 255 }), fc.nat({ max: 40 }))
      .map(([at, byte, end]) => {
        const bytes = Buffer.from(RFC_ACCEPT);
        bytes[at] = byte;
        return bytes.subarray(0, end);
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 5000 }), damaged), (bytes) => {
        const packet = decodePacket(bytes);
        if ('mistake' in packet) {
          expect(packet.mistake).not.toBe('');
        } else {
          expect(typeof answersRequest(packet, RFC_REQUEST, RFC_SECRET)).toBe('boolean');
          expect(signatureOf(packet, RFC_REQUEST, RFC_SECRET)).toMatch(/valid|absent|wrong/);
        }
      }),
    );
  });

  it('finds no number where the attribute has another length', () => {
    const [request, secret] = [RFC_REQUEST, RFC_SECRET];
    const nak = reply(42, request, secret, [
      { type: attributeTypes.errorCause, value: Uint8Array.of(1, 247) },
    ]);

    expect(integerOf(decoded(nak), attributeTypes.errorCause)).toBeUndefined();
  });
});

describe('a Disconnect-Request', () => {
  it('carries both digests, made in the order of RFC 5176', () => {
    const secret = new Secret('a-secret-Ω');
    const user = textAttribute(attributeTypes.userName, 'nobody');
    const bytes = disconnectRequest(secret, [user]);

    const zeroed = Buffer.from(bytes).fill(0, 4, 20);
    expect(bytes.subarray(4, 20)).toEqual(md5(zeroed, secret.reveal()));
    const digest = Buffer.from(zeroed.subarray(22, 38));
    const unsigned = zeroed.fill(0, 22, 38);
    expect(digest).toEqual(createHmac('md5', secret.reveal()).update(unsigned).digest());
    expect(decoded(bytes).code).toBe(40);
    expect(decoded(bytes).attributes[1]).toEqual(user);
  });
});

describe('an Access-Request', () => {
  it('is signed over its own authenticator', () => {
    const bytes = accessRequest({ secret: RFC_SECRET, user: 'a', password: 'b', attributes: [] });

    const digest = Buffer.from(bytes.subarray(22, 38));
    const unsigned = Buffer.from(bytes).fill(0, 22, 38);
    expect(digest).toEqual(createHmac('md5', RFC_SECRET.reveal()).update(unsigned).digest());
    expect(decoded(bytes).attributes.map(({ type }) => type)).toEqual([80, 1, 2]);
  });

  it('is never made with the same authenticator twice', () => {
    const make = (): string =>
      accessRequest({ secret: RFC_SECRET, user: 'a', password: 'b', attributes: [] })
        .subarray(4, 20)
        .toString('hex');

    expect(new Set(Array.from({ length: 50 }, make)).size).toBe(50);
  });
});

describe('the Message-Authenticator of a reply', () => {
  const text = textAttribute(18, 'no');

  it('is valid wherever it stands', () => {
    for (const at of [0, 1, 2]) {
      const bytes = reply(3, RFC_REQUEST, RFC_SECRET, [text, text], { signAt: at });
      expect(signatureOf(decoded(bytes), RFC_REQUEST, RFC_SECRET)).toBe('valid');
    }
  });

  it('is wrong when it was made with another secret, cut, or given twice', () => {
    const digest = (length: number) => ({ type: 80, value: new Uint8Array(length) });
    for (const list of [[digest(16)], [digest(15)], [digest(0)], [digest(16), digest(16)]]) {
      const bytes = reply(3, RFC_REQUEST, RFC_SECRET, list);
      expect(signatureOf(decoded(bytes), RFC_REQUEST, RFC_SECRET)).toBe('wrong');
    }
  });
});
