/** A value on its way into a row of the `nas` table. */
interface LengthInput {
  readonly field: string;
  /** As it is written: a `description` with its tag. */
  readonly text: string;
  /** The `nasname` of the row, fit for a message. */
  readonly row: string;
  readonly table: string;
  /** Characters that the column of each field holds, where that is limited. */
  readonly lengths: Readonly<Record<string, number>>;
}

/** Why a value does not fit in its column, in one line with the remedy; undefined when it does. */
export function lengthTrouble(input: LengthInput): string | undefined {
  const { field, text, row, table, lengths } = input;
  const longest = lengths[field];
  const length = Array.from(text).length;
  if (longest === undefined || length <= longest) return undefined;
  const tag = field === 'description' ? ', the tag of rosform included' : '';
  return `the ${field} of ${row} in ${table} has ${length} characters${tag}, and its column holds ${longest}; make it shorter`;
}
