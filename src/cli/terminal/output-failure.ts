/**
 * What to say of an output that cannot be written: a full disk, a quota. Undefined when its reader
 * left early, as `head` does; that is nobody's mistake.
 */
export function outputFailure(error: NodeJS.ErrnoException): string | undefined {
  const { code } = error;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return undefined;
  return `the output cannot be written (${code ?? error.message}); what was printed is not whole`;
}
