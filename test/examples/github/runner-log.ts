/** What a runner makes of a step's output. */
export interface Read {
  /** The lines that people see: secrets as `***`, commands left out. */
  readonly log: string;
  /** `error: text` of `::error title=…::text`. */
  readonly annotations: readonly string[];
}

/** Reads a step's output as the runner of GitHub does; `masks` grows by what `add-mask` says. */
export function readOutput(output: string, masks: string[]): Read {
  const annotations: string[] = [];
  const lines: string[] = [];
  let stopped: string | undefined;
  for (const line of output.split('\n')) {
    const [, command = '', properties = '', value = ''] =
      /^\s*::([\w-]+)(?: (.*?))?::(.*)$/u.exec(line) ?? [];
    if (stopped !== undefined) {
      if (line.trim() === `::${stopped}::`) stopped = undefined;
      else lines.push(line);
    } else if (command === 'stop-commands') stopped = value;
    else if (command === 'add-mask') masks.push(decode(value));
    else if (['error', 'warning', 'notice'].includes(command)) {
      annotations.push(`${command}${properties === '' ? '' : ` ${properties}`}: ${decode(value)}`);
    } else lines.push(line);
  }
  return {
    log: masked(lines.join('\n'), masks),
    annotations: annotations.map((text) => masked(text, masks)),
  };
}

function decode(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function masked(text: string, masks: readonly string[]): string {
  return masks.reduce((rest, mask) => rest.replaceAll(mask, '***'), text);
}
