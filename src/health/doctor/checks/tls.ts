import type { DoctorFacts } from '../facts.js';
import { isYes } from '../read-facts.js';
import { serviceRow, setService } from '../serving.js';
import type { Finding, Fix } from '../types.js';

/** api-ssl, where the manifest uses it: its certificate, its versions, and the door beside it. */
export function checkTls(facts: DoctorFacts): readonly Finding[] {
  const { tls } = facts.router.connection;
  const service = serviceRow(facts, 'api-ssl');
  if (tls === undefined || service === undefined) return [];
  const certificate = service['certificate'] ?? 'none';
  const hasNone = certificate === 'none' || certificate === '';
  return [
    ...(hasNone ? [withoutCertificate(facts)] : []),
    ...(hasNone
      ? []
      : [
          {
            severity: 'note' as const,
            code: 'doctor/passed' as const,
            what: `api-ssl has the certificate ${certificate}`,
          },
        ]),
    ...plainBeside(facts),
    ...(service['tls-version'] === 'any' ? [oldVersions(facts)] : []),
  ];
}

function withoutCertificate(facts: DoctorFacts): Finding {
  const { connection } = facts.router;
  if (connection.tls?.mode === 'anonymous') {
    return {
      severity: 'warning',
      code: 'doctor/anonymous-tls',
      what: 'api-ssl has no certificate, and the manifest says tls: { anonymous: true }',
      why: 'the router proves nothing: whoever is in between can pose as it and read every secret',
      fix: certificateFix(facts),
      at: connection.at,
    };
  }
  return {
    severity: 'error',
    code: 'doctor/no-certificate',
    what: 'api-ssl has no certificate, and the manifest asks for one',
    why: 'the address of the manifest cannot be connected to; we came another way',
    fix: certificateFix(facts),
    at: connection.at,
  };
}

function certificateFix(facts: DoctorFacts): Fix {
  return {
    how: 'import a certificate for its address, give it to the service, and name its authority or fingerprint in tls:',
    commands: ['/certificate print', setService(facts, 'api-ssl', { certificate: 'CERTIFICATE' })],
  };
}

function plainBeside(facts: DoctorFacts): readonly Finding[] {
  const api = serviceRow(facts, 'api');
  if (api === undefined || isYes(api['disabled'])) return [];
  return [
    {
      severity: 'warning',
      code: 'doctor/plain-api-enabled',
      what: 'the service api is enabled beside api-ssl, which the manifest uses',
      why: 'whoever uses it sends passwords in clear text, and it can be attacked like any other',
      fix:
        facts.way.service === 'api'
          ? {
              how: 'this session came over it (--connect): see that rosform can come over api-ssl, then disable it',
              commands: [],
            }
          : {
              how: 'disable it, when no other program needs it',
              commands: [setService(facts, 'api', { disabled: 'yes' })],
            },
    },
  ];
}

function oldVersions(facts: DoctorFacts): Finding {
  return {
    severity: 'note',
    code: 'doctor/old-tls',
    what: 'api-ssl accepts versions of TLS before 1.2 (tls-version=any)',
    fix: {
      how: 'rosform needs none of them',
      commands: [setService(facts, 'api-ssl', { 'tls-version': 'only-1.2' })],
    },
  };
}
