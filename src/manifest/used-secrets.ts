import type { RouterManifest, SecretReference, SourcePosition } from './types.js';

/** A secret that a router's manifest says or refers to. */
export interface UsedSecret {
  /** The field: `password`, `secret`. */
  readonly name: string;
  readonly reference: SecretReference;
  readonly at: SourcePosition;
}

/** Every secret of a router: its password, then those of its sections in their order. */
export function usedSecrets({ connection, sections }: RouterManifest): readonly UsedSecret[] {
  const { password, at } = connection;
  const fields = sections.flatMap(({ rows }) => rows.flatMap((row) => [...row.fields]));
  return [
    { name: 'password', reference: password, at },
    ...fields.flatMap(([name, { value, at: line }]) =>
      value === null || typeof value === 'string' ? [] : [{ name, reference: value, at: line }],
    ),
  ];
}
