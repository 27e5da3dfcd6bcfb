import { suggestion } from '../manifest/suggest.js';
import type { RouterManifest } from '../manifest/types.js';

/** Which routers a command is about. */
export interface Selection {
  /** Names and globs (`zone-*`, `edge-?`); none means all. */
  readonly names: readonly string[];
  /** `zone=dhaka-a,role!=hotspot`: all conditions must hold. */
  readonly labels: string | undefined;
}

/** The routers of a selection in the manifest's order, or why there are none. */
export type Selected =
  { readonly routers: readonly RouterManifest[] } | { readonly problem: string };

/** A name that matches no router is a mistake, not an empty result. */
export function selectRouters(
  routers: readonly RouterManifest[],
  { names, labels }: Selection,
): Selected {
  for (const name of names) {
    if (!routers.some((router) => matchesGlob(name, router.name))) {
      return { problem: `no router is called ${name}${nearest(name, routers)}` };
    }
  }
  const conditions = parseLabels(labels ?? '');
  if ('problem' in conditions) return conditions;
  const selected = routers.filter(
    (router) =>
      (names.length === 0 || names.some((name) => matchesGlob(name, router.name))) &&
      conditions.all.every(({ label, value, equal }) => (router.labels[label] === value) === equal),
  );
  if (selected.length === 0 && conditions.all.length > 0) {
    return { problem: `no router has the labels ${labels}` };
  }
  return { routers: selected };
}

interface Condition {
  readonly label: string;
  readonly value: string;
  readonly equal: boolean;
}

function parseLabels(
  text: string,
): { readonly all: readonly Condition[] } | { readonly problem: string } {
  const all: Condition[] = [];
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '') continue;
    const match = /^([^!=\s]+)\s*(!=|=)\s*([^!=]*)$/.exec(part);
    if (match === null) {
      return {
        problem: `cannot read the label condition ${part}; write label=value or label!=value`,
      };
    }
    all.push({ label: match[1] ?? '', equal: match[2] === '=', value: (match[3] ?? '').trim() });
  }
  return { all };
}

function matchesGlob(pattern: string, name: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(name);
}

function nearest(name: string, routers: readonly RouterManifest[]): string {
  const names = routers.map((router) => router.name);
  const near = suggestion(name, names);
  if (near !== undefined) return `; ${near}`;
  const close = names.find((other) => other.includes(name) || name.includes(other));
  const known = names.slice(0, 5);
  if (close !== undefined) return `; did you mean "${close}"?`;
  const more = routers.length > 5 ? ', …' : '';
  return known.length === 0 ? '' : `; there are ${known.join(', ')}${more}`;
}
