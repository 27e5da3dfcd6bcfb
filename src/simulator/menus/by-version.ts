import type { MenuFacts } from '../facts.js';

/** The last version before 7.0; gates compare as many parts as they have. */
export const lastOfVersion6 = '6.99';

/** A menu that got its `unset` command in a later version of RouterOS 7. */
export function unsetSince(version: string, facts: MenuFacts): readonly [MenuFacts, MenuFacts] {
  const [major, minor] = version.split('.').map(Number);
  const before = `${major}.${(minor ?? 1) - 1}`;
  return [
    { ...facts, until: before },
    { ...facts, unset: true, since: version },
  ];
}
