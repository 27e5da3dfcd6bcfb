/** Values of Error-Cause (RFC 5176 section 3.5). */
const MEANINGS: ReadonlyMap<number, string> = new Map([
  [201, 'residual session context removed'],
  [202, 'invalid EAP packet'],
  [401, 'unsupported attribute'],
  [402, 'missing attribute'],
  [403, 'NAS identification mismatch'],
  [404, 'invalid request'],
  [405, 'unsupported service'],
  [406, 'unsupported extension'],
  [407, 'invalid attribute value'],
  [501, 'administratively prohibited'],
  [502, 'request not routable'],
  [503, 'session context not found'],
  [504, 'session context not removable'],
  [505, 'other proxy processing error'],
  [506, 'resources unavailable'],
  [507, 'request initiated'],
  [508, 'multiple session selection unsupported'],
]);

/** NAS-IP-Address is not what the router calls itself. */
export const IDENTIFICATION_MISMATCH = 403;

/** No such session: the answer that a probe hopes for. */
export const SESSION_NOT_FOUND = 503;

/** `503 (session context not found)`. */
export function errorCauseText(cause: number): string {
  const meaning = MEANINGS.get(cause);
  return meaning === undefined ? `${cause}` : `${cause} (${meaning})`;
}
