/** What a database speaks. MariaDB is `mysql`. */
export type Dialect = 'postgresql' | 'mysql' | 'sqlite';

/** The database that a URL is of. */
interface DatabaseKind {
  readonly dialect: Dialect;
  /** `PostgreSQL`: for messages. */
  readonly product: string;
}

/** By what a URL begins with. */
const kinds: ReadonlyMap<string, DatabaseKind> = new Map([
  ['postgresql', { dialect: 'postgresql', product: 'PostgreSQL' }],
  ['postgres', { dialect: 'postgresql', product: 'PostgreSQL' }],
  ['mysql', { dialect: 'mysql', product: 'MySQL' }],
  ['mariadb', { dialect: 'mysql', product: 'MariaDB' }],
  ['sqlite', { dialect: 'sqlite', product: 'SQLite' }],
]);

/** The kind of the database that a URL is of; undefined for what rosform knows nothing of. */
export function databaseKindOf(url: string): DatabaseKind | undefined {
  return kinds.get(/^([a-z]+):/i.exec(url)?.[1]?.toLowerCase() ?? '');
}
