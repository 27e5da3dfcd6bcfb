import type { Redactor } from '../resources/secret.js';
import { RouterError } from './router-error.js';
import { routerText } from './router-text.js';
import type { Reply } from './types.js';

/** The error of a command that the router refused, from the first `!trap` of its reply. */
export function trapError(command: string, trap: Reply, redactor: Redactor): RouterError {
  const text = routerText(trap['message'] ?? 'no reason given', redactor);
  // A service inside the router gave no answer: what came of the command is anybody's guess.
  const uncertain = /\(timeout\)|timeout \(13\)/.test(text);
  const details = { command, trap: text, uncertain, ...category(trap) };
  if (/not enough permissions|not allowed \(9\)/.test(text)) {
    const remedy = `the group of this user needs the policy ${missingPolicy(command)}`;
    const message = `the router refused ${command}: ${text}: ${remedy}`;
    return new RouterError('permission', message, details);
  }
  return new RouterError('trap', `the router refused ${command}: ${text}`, details);
}

function category(trap: Reply): { readonly category?: number } {
  const number = Number(trap['category'] ?? 'none');
  return Number.isInteger(number) && number >= 0 && number <= 7 ? { category: number } : {};
}

const READS = /\/(?:print|getall|listen|monitor)$/;

/** The policy that a command needs; where it depends on the row, the candidates. */
function missingPolicy(command: string): string {
  const verb = READS.test(command) ? 'read' : 'write';
  if (command.startsWith('/user/')) return `policy (and ${verb})`;
  if (/^\/system\/(?:script|scheduler)\//.test(command)) {
    return `${verb} (and every policy that the script asks for)`;
  }
  if (/^\/(?:file|export|system\/backup)(?:\/|$)/.test(command)) return `ftp (and ${verb})`;
  if (/^\/(?:ping|tool)(?:\/|$)/.test(command)) return 'test';
  if (/^\/system\/(?:reboot|shutdown)$/.test(command)) return 'reboot';
  return verb;
}
