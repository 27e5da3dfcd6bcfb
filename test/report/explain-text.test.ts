import { describe, expect, it } from 'vitest';

import { fieldText, sectionText, sectionsText } from '../../src/report/text/explain-text.js';
import { createStyle } from '../../src/report/text/style.js';
import type { SectionSummary } from '../../src/resources/explain.js';

const plain = createStyle(false);

const radius: SectionSummary = {
  section: 'radius',
  menu: '/radius',
  kind: 'ordered',
  doc: 'RADIUS servers. The router asks them in this order, and takes the first that answers; a server that stays silent costs its timeout at every login.',
  key: ['address', 'service'],
  example: '{ address: 10.10.0.5, service: [ppp], secret: { env: RADIUS_SECRET } }',
  fields: [
    {
      name: 'address',
      forms: 'an IP address: 10.10.0.5',
      required: true,
      sensitive: false,
      doc: 'The server.',
      refersTo: [],
    },
    {
      name: 'secret',
      forms: 'text',
      default: '',
      required: false,
      sensitive: true,
      doc: 'Shared with the server.',
      refersTo: [],
    },
    {
      name: 'certificate',
      forms: 'a name',
      default: 'none',
      since: '6.43',
      required: false,
      sensitive: false,
      doc: 'For RadSec.',
      refersTo: ['/certificate'],
      onlyWhen: 'protocol is radsec',
    },
  ],
};

describe('explain', () => {
  it.each([
    { name: 'sections', text: sectionsText([radius, { ...radius, section: 'radius-two' }], plain) },
    { name: 'section', text: sectionText(radius, plain) },
    { name: 'field', text: radius.fields.map((field) => fieldText(radius, field, plain)).join('') },
  ])('describes $name', async ({ name, text }) => {
    await expect(text).toMatchFileSnapshot(`golden/explain-${name}.txt`);
  });
});
