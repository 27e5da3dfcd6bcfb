/**
 * The router said no. The message is the text of the trap, word for word as RouterOS has it;
 * the category is the number of the API's `=category=` (absent on many traps).
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly category: number | undefined;

  constructor(message: string, category?: number) {
    super(message);
    this.category = category;
  }
}
