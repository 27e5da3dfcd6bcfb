// What a lab needs from the operating system.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The files of Debian's package freeradius-config. Only root and freerad may read them where they
 * are installed: anybody else names a copy of the folder in RADIUS_LAB_RADDB.
 */
export const FREERADIUS_FILES = process.env['RADIUS_LAB_RADDB'] ?? '/etc/freeradius/3.0';

const FOLDERS = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin'];

function isInstalled(/** @type {string} */ program) {
  return FOLDERS.some((folder) => folder !== '' && existsSync(path.join(folder, program)));
}

/** Debian's packages, and how to see that one is here. */
const PACKAGES = new Map([
  ['freeradius', () => isInstalled('freeradius')],
  ['freeradius-utils', () => isInstalled('radclient')],
  ['freeradius-postgresql', () => existsSync('/usr/lib/freeradius/rlm_sql_postgresql.so')],
  ['freeradius-mysql', () => existsSync('/usr/lib/freeradius/rlm_sql_mysql.so')],
  ['postgresql', () => existsSync('/usr/lib/postgresql')],
  ['mariadb-server', () => isInstalled('mariadbd') && isInstalled('mariadb-install-db')],
]);

const DATABASE = { postgresql: ['postgresql'], mariadb: ['mariadb-server'], sqlite: [] };
const DRIVER = {
  postgresql: ['freeradius-postgresql'],
  mariadb: ['freeradius-mysql'],
  sqlite: [],
};

/** See radius-lab.d.ts. */
export function missingTools(
  /** @type {'postgresql' | 'mariadb' | 'sqlite'} */ kind,
  { radius = true } = {},
) {
  const server = radius ? ['freeradius', 'freeradius-utils', ...DRIVER[kind]] : [];
  const missing = [...DATABASE[kind], ...server].filter((name) => PACKAGES.get(name)?.() !== true);
  if (process.getuid?.() === 0 && !isInstalled('setpriv')) missing.push('util-linux');
  if (!isReadable('mods-config/sql/main/sqlite/schema.sql')) {
    missing.push(`freeradius-config (readable at ${FREERADIUS_FILES}, or name RADIUS_LAB_RADDB)`);
  }
  return missing;
}

function isReadable(/** @type {string} */ file) {
  try {
    accessSync(path.join(FREERADIUS_FILES, file), constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
