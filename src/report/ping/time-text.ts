/** `<0.1 ms`, `6.1 ms`, `48 ms`, `1.25 s`: three digits say enough. */
export function timeText(ms: number): string {
  if (ms < 0.05) return '<0.1 ms';
  if (ms < 9.95) return `${ms.toFixed(1)} ms`;
  if (ms < 999.5) return `${ms.toFixed(0)} ms`;
  return ms < 9995 ? `${(ms / 1000).toFixed(2)} s` : `${(ms / 1000).toFixed(1)} s`;
}

/** `0 %`, `33 %`, `<1 %`: never 0 when something was lost, never 100 when something came. */
export function lossText(sent: number, received: number): string {
  const lost = sent - received;
  if (lost <= 0) return '0 %';
  if (received === 0) return '100 %';
  const percent = Math.round((100 * lost) / sent);
  if (percent === 0) return '<1 %';
  return percent === 100 ? '>99 %' : `${percent} %`;
}
