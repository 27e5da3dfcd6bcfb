import { createRequire } from 'node:module';

import type * as Pino from 'pino';
import type * as PinoPretty from 'pino-pretty';

/** From silence to everything. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export type LogLevel = (typeof logLevels)[number];

/** Static text, and what varies as fields. Fields never hold values of a manifest or a router. */
type Write = (fields: Readonly<Record<string, unknown>>, text: string) => void;

export interface Log {
  readonly level: LogLevel;
  readonly error: Write;
  readonly warn: Write;
  readonly info: Write;
  readonly debug: Write;
}

interface LogOptions {
  readonly level: LogLevel;
  /** For people; JSON lines otherwise. */
  readonly pretty: boolean;
  readonly color: boolean;
  readonly write: (line: string) => void;
}

/** A log that loads pino only when there is something to write: most runs write nothing. */
export function createLog(options: LogOptions): Log {
  let logger: Pino.Logger | undefined;
  const at = (level: Exclude<LogLevel, 'silent'>): Write => {
    if (logLevels.indexOf(level) > logLevels.indexOf(options.level)) return () => {};
    return (fields, text) => {
      logger ??= openLogger(options);
      logger[level](fields, text);
    };
  };
  return {
    level: options.level,
    error: at('error'),
    warn: at('warn'),
    info: at('info'),
    debug: at('debug'),
  };
}

// Both packages are CommonJS, so `require` can load them in the middle of a synchronous call.
const require = createRequire(import.meta.url);

function openLogger({ level, pretty, color, write }: LogOptions): Pino.Logger {
  const { pino }: typeof Pino = require('pino');
  const format = pretty ? prettyFormat(color) : (line: string): string => line;
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => write(format(line)) },
  );
}

function prettyFormat(colorize: boolean): (line: string) => string {
  const { prettyFactory }: typeof PinoPretty = require('pino-pretty');
  const format = prettyFactory({ colorize, translateTime: 'SYS:HH:MM:ss', singleLine: true });
  return (line) => format(line) ?? '';
}
