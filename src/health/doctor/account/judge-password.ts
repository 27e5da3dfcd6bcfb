import { weaknessOf } from '../../../manifest/checks/weak-secrets.js';
import type { Secret } from '../../../resources/secret.js';
import type { PasswordQuality } from '../facts.js';

/** How good a password is that we know; nothing of it is kept. */
export function judgePassword(password: Secret, username: string): PasswordQuality {
  const text = password.reveal();
  if (text === '') return 'empty';
  if (text.toLowerCase() === username.toLowerCase()) return 'known';
  return weaknessOf(text) ?? 'fine';
}
