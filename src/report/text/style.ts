/** How a report paints its words. Every tone keeps the text as it is, apart from the colour. */
export interface Style {
  readonly create: (text: string) => string;
  readonly update: (text: string) => string;
  readonly delete: (text: string) => string;
  readonly move: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** SGR parameters of ECMA-48; every terminal that has colour knows these. */
const SGR: Readonly<Record<keyof Style, string>> = {
  create: '32',
  update: '33',
  delete: '31',
  move: '36',
  error: '1;31',
  warning: '1;33',
  good: '32',
  strong: '1',
  faint: '2',
};

/** The tones, with or without colour. */
export function createStyle(color: boolean): Style {
  const tone = (name: keyof Style): ((text: string) => string) =>
    color ? (text) => (text === '' ? '' : `\u001b[${SGR[name]}m${text}\u001b[0m`) : (text) => text;
  return {
    create: tone('create'),
    update: tone('update'),
    delete: tone('delete'),
    move: tone('move'),
    error: tone('error'),
    warning: tone('warning'),
    good: tone('good'),
    strong: tone('strong'),
    faint: tone('faint'),
  };
}
