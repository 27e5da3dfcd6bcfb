/** What a command tells the shell. */
export const exitCode = {
  /** In sync, applied, or simply done. */
  ok: 0,
  /** A mistake in the command, the manifest or the plan; or a bug. */
  failed: 1,
  /** `plan --detailed-exitcode` found something to change. */
  differences: 2,
  /** Some router could not be read or was not applied as a whole; wins over the others. */
  incomplete: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
