/** The command line, or what it names, is wrong; `message` is one line or more, with the remedy. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
