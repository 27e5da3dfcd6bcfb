import { quoteValue } from './escapes.js';
import type { ScriptField, Selector, Statement } from './script.js';

/**
 * A statement as one line of script that RouterOS 6 and 7 read the same way:
 * `/ip pool set [find name="home"] ranges="100.64.0.2-100.64.0.9"`.
 */
export function writeStatement(statement: Statement): string {
  const path = statement.menu.split('/').filter((word) => word !== '');
  return [
    `/${path.join(' ')}`,
    statement.verb,
    ...writeSelector(statement.selector),
    ...statement.fields.map(writeField),
  ].join(' ');
}

function writeSelector(selector: Selector): readonly string[] {
  let words: readonly string[];
  switch (selector.kind) {
    case 'none':
      words = [];
      break;
    case 'find':
      words = [`[${['find', ...selector.where.map(writeField)].join(' ')}]`];
      break;
    case 'id':
      words = [selector.id];
      break;
    case 'number':
      words = [String(selector.position)];
      break;
    case 'name':
      words = [quoteValue(selector.name)];
      break;
  }
  return words;
}

function writeField({ name, value }: ScriptField): string {
  return value === null ? `!${name}` : `${name}=${quoteValue(value)}`;
}
