import type { Dialect } from '../../../src/manifest/database-kind.js';

/** A trigger that writes another `shortname` than it was given. */
export function mangling(dialect: Dialect): {
  readonly create: readonly string[];
  readonly drop: readonly string[];
} {
  switch (dialect) {
    case 'postgresql':
      return {
        create: [
          "create function mangle() returns trigger as $$ begin new.shortname := 'mangled'; return new; end $$ language plpgsql",
          'create trigger mangling before insert on nas for each row execute function mangle()',
        ],
        drop: ['drop trigger mangling on nas', 'drop function mangle()'],
      };
    case 'mysql':
      return {
        create: [
          "create trigger mangling before insert on nas for each row set new.shortname = 'mangled'",
        ],
        drop: ['drop trigger mangling'],
      };
    case 'sqlite':
      return {
        create: [
          "create trigger mangling after insert on nas begin update nas set shortname = 'mangled'; end",
        ],
        drop: ['drop trigger mangling'],
      };
  }
}
