import { displayText } from '../../rsc/bytes.js';

/** Longer parts of a name are cut: a router takes user names of any length. */
const LONGEST_PART = 60;

/** A text as a part of the name of an environment variable: `zone-a` is `ZONE_A`. */
function envPart(text: string): string {
  return (
    displayText(text)
      // é is e and an accent, which is left out.
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]+/g, '_')
      .slice(0, LONGEST_PART)
      .replaceAll(/^_+|_+$/g, '')
  );
}

/** Gives each name once; a second one gets a number. */
export interface EnvNames {
  /** The name of these parts; those without a letter or digit are left out. */
  readonly take: (...parts: readonly string[]) => string;
  /** Gives a name of the user's to nobody else. */
  readonly reserve: (name: string) => void;
}

/** Names of environment variables for a router. */
export function envNames(router: string): EnvNames {
  const own = envPart(router);
  const prefix = /^[A-Z]/.test(own) ? own : `ROUTER_${own}`;
  const taken = new Set<string>();
  return {
    take: (...parts) => {
      const wanted = [prefix, ...parts.map(envPart)].filter((part) => part !== '').join('_');
      let name = wanted;
      for (let number = 2; taken.has(name); number += 1) name = `${wanted}_${number}`;
      taken.add(name);
      return name;
    },
    reserve: (name) => void taken.add(name),
  };
}
