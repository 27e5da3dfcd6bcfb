/** How the database is reached, and what its `nas` table is called. */
export interface DatabaseOptions {
  /**
   * `postgresql://user:password@host:5432/name`, `mysql://…` or `mariadb://…`,
   * `sqlite:relative/path.db` or `sqlite:/absolute/path.db`. With `?socket=/run/…` a local socket
   * (for PostgreSQL the folder that it is in).
   */
  readonly url: string;
  /** Instead of one in the URL. */
  readonly password?: string;
  /** Undefined: no TLS. `ca` is the text of a certificate authority; without it the system's. */
  readonly tls?: { readonly ca?: string };
  /** Table, perhaps with its schema: `radius.nas`. */
  readonly table: string;
  /** Columns that are called otherwise than their field; null where the table has none. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Milliseconds that each wait for the database may take. */
  readonly timeout: number;
  /** Folder that relative paths of SQLite files start from. */
  readonly folder: string;
}
