/** A Markdown table. */
export function table(
  /** @type {readonly string[]} */ head,
  /** @type {readonly (readonly (string | number)[])[]} */ rows,
) {
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function round(/** @type {number} */ value, digits = 2) {
  return Number(value.toFixed(digits));
}
