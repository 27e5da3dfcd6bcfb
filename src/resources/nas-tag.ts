/** Whose row it is, by the tag at the end of its `description`: `[rosform isp/zone-a]`. */
export interface NasOwner {
  /** Name of the Fleet; undefined when it has none. */
  readonly fleet: string | undefined;
  readonly router: string;
}

/** Names as manifests allow them hold neither blanks, brackets nor slashes. */
const TAG = /(?:^|^(.*) )\[rosform (?:([^\s[\]/]+)\/)?([^\s[\]/]+)\]$/su;

/** A `description` as it is written on a row of ours: what people wrote, then whose row it is. */
export function withNasTag(description: string, owner: NasOwner): string {
  const name = owner.fleet === undefined ? owner.router : `${owner.fleet}/${owner.router}`;
  return description === '' ? `[rosform ${name}]` : `${description} [rosform ${name}]`;
}

/** A `description` as people see it, and whose row it says that it is. */
export function withoutNasTag(description: string): {
  readonly description: string;
  readonly owner: NasOwner | undefined;
} {
  const [, text = '', fleet, router] = TAG.exec(description) ?? [];
  if (router === undefined) return { description, owner: undefined };
  return { description: text, owner: { fleet, router } };
}
