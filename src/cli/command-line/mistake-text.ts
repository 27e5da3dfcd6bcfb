import { suggestion } from '../../manifest/suggest.js';
import { safeText } from '../../report/safe-text.js';
import type { Parser } from './command.js';
import { commands } from './command-table.js';

/** What is wrong with a command line, with the word that was probably meant. */
export async function mistakeText(
  problem: string,
  words: readonly string[],
  parser: Parser,
): Promise<string> {
  const unknown = /^Unknown (?:argument|command)s?: (.+)$/.exec(problem)?.[1];
  if (unknown === undefined) return otherMistake(problem, words);
  const name = unknown.split(', ')[0] ?? unknown;
  const given = words.find((word) => flagName(word) === name) ?? name;
  if (!given.startsWith('-')) return unknownWord(given);
  const known = await flagsOf(words, parser);
  const remedy = suggestion(`--${name}`, known) ?? '`--help` lists what there is';
  return `unknown flag ${safeText(given.replace(/=.*$/, ''))}; ${remedy}`;
}

function unknownWord(word: string): string {
  const names = commands.map((command) => command.name);
  const remedy = suggestion(word, names) ?? '`rosform --help` lists the commands';
  return `unknown command or argument ${safeText(word)}; ${remedy}`;
}

function flagName(word: string): string {
  return word.replace(/^-+/, '').replace(/=.*$/, '');
}

/** The long flags of the command that was meant, as its help lists them. */
async function flagsOf(words: readonly string[], parser: Parser): Promise<readonly string[]> {
  const command = commands.find(({ name }) => words.includes(name))?.name;
  let help = '';
  await parser.parseAsync(
    [...(command === undefined ? [] : [command]), '--help'],
    {},
    (_error, _flags, text) => {
      help = text;
    },
  );
  return Array.from(help.matchAll(/(?<=\s)--[a-z][a-z-]+/g), (match) => match[0]);
}

/** Our messages begin in lower case, are one line and say the fix. */
function otherMistake(problem: string, words: readonly string[]): string {
  const command = commands.find(({ name }) => words.includes(name))?.name ?? 'rosform';
  if (problem.startsWith('Not enough non-option arguments')) {
    return `${command} needs an argument; \`rosform ${command} --help\` says which`;
  }
  const value = /Argument: (.+?), Given: (.+?), Choices: (.+)/.exec(problem);
  if (value !== null) {
    const what = value[1] === 'action' ? `the action of ${command}` : `--${value[1]}`;
    return safeText(`${what} cannot be ${value[2]}; it takes ${value[3]}`);
  }
  const flag = /Not enough arguments following: (.+)/.exec(problem)?.[1];
  if (flag !== undefined) return safeText(`the flag ${flag} needs a value`);
  const text = safeText(problem.trim().replaceAll(/\n+\s*/g, '; '));
  return text.charAt(0).toLowerCase() + text.slice(1);
}
