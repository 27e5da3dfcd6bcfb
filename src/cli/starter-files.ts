import { generateSchemas } from '../manifest/generate-schemas.js';

const SCHEMA_LINE = '# yaml-language-server: $schema=';

/** What `rosform init` writes, by name. A test validates it, so that a newcomer begins in green. */
export const starterFiles: Readonly<Record<string, string>> = {
  'routers.d/fleet.yaml': `${SCHEMA_LINE}../schemas/rosform.schema.json
# What holds for all routers. There is one Fleet at most.
apiVersion: rosform/v1
kind: Fleet
concurrency: 20 # routers worked on at the same time
# With this, the row of each router in FreeRADIUS's table nas is planned with it (docs/radius.md):
# radius-database: { url: { env: RADIUS_DB_URL }, clients: dynamic }
`,
  'routers.d/templates/nas-base.yaml': `${SCHEMA_LINE}../../schemas/rosform.schema.json
# Sections that routers share. A router lists its templates under \`uses\`; what the router says
# itself wins.
apiVersion: rosform/v1
kind: Template
name: nas-base
radius-incoming: { accept: true, port: 3799 }
ppp-aaa: { use-radius: true, accounting: true, interim-update: 5m }
`,
  'routers.d/zone-a.yaml': `${SCHEMA_LINE}../schemas/rosform.schema.json
# One router. Field names are RouterOS's own: \`rosform explain ppp-profiles\` lists them.
apiVersion: rosform/v1
kind: Router
name: zone-a
description: The first router
labels: { zone: a, role: pppoe }
uses: [nas-base]
connection:
  address: 10.20.0.1
  # Plain API on port 8728. With \`tls: { fingerprint: 'sha256:...' }\` or
  # \`tls: { ca: { file: certs/ca.pem } }\` it is API-SSL on port 8729.
  username: rosform
  password: { env: ZONE_A_PASSWORD } # or { file: zone-a-password }, read from secrets/
identity: zone-a
radius:
  - address: 10.10.0.5
    service: [ppp]
    secret: { env: ZONE_A_RADIUS_SECRET }
    src-address: 10.20.0.1
    timeout: 3s
pools:
  - { name: home, ranges: 100.64.0.2-100.64.3.254 }
ppp-profiles:
  - name: home-10m
    local-address: 100.64.0.1
    remote-address: home
    rate-limit: 10M/10M
pppoe-servers:
  - { service-name: home, interface: ether2, default-profile: home-10m }
`,
};

/** Lines of a .gitignore: what may hold secrets never gets into Git. */
const ignoredByGit: readonly string[] = [
  'secrets/',
  'secrets.env',
  '.env',
  '.env.*',
  '!.env.example',
  'plan.json',
];

/** The lines that a .gitignore lacks. */
export function missingIgnores(present: string): readonly string[] {
  const lines = new Set(present.split(/\r?\n/).map((line) => line.trim()));
  return ignoredByGit.filter((line) => !lines.has(line));
}

/** The JSON Schemas for editors, by name. */
export function starterSchemas(): readonly (readonly [name: string, text: string])[] {
  return Object.entries(generateSchemas()).map(
    ([name, schema]) => [`schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`] as const,
  );
}
