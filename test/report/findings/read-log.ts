/** A command that the runner of GitHub Actions takes out of a log. */
interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const known = new Set([
  'error',
  'warning',
  'notice',
  'stop-commands',
  'add-mask',
  'group',
  'debug',
]);

/**
 * What the runner does with the lines of a log: `::name key=value,…::message` at the start of a
 * line is a command, and where there is none, `##[name]message` anywhere in it.
 */
export function readLog(log: string): readonly Command[] {
  return log
    .split(/\r\n|\n|\r/)
    .map((line) => command(line) ?? oldCommand(line))
    .filter((found) => found !== undefined);
}

function command(line: string): Command | undefined {
  const parts = /^\s*::([^ :]+)(?: (.*?))?::(.*)$/s.exec(line);
  const [, name = '', list = '', data = ''] = parts ?? [];
  if (!known.has(name)) return undefined;
  const properties = Object.fromEntries(
    list
      .trim()
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), unescapedProperty(pair.slice(at + 1))];
      }),
  );
  return { name, properties, message: unescaped(data) };
}

function oldCommand(line: string): Command | undefined {
  const [, name = '', message = ''] = /##\[([^ \]]+)[^\]]*\](.*)$/s.exec(line) ?? [];
  return known.has(name) ? { name, properties: {}, message } : undefined;
}

function unescapedProperty(text: string): string {
  return unescaped(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

/** The percent sign last, as the runner does, so that `%250A` is no line break. */
function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
