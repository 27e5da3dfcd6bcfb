import type { DeclaredSection } from '../../../manifest/types.js';
import type { Problem } from '../../../plan/types.js';
import type { DoctorFacts } from '../facts.js';
import { isYes } from '../read-facts.js';
import { command } from '../script.js';
import type { Finding } from '../types.js';

/** Packages of RouterOS 6 by the menus that they bring; version 7 has them in one. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  ppp: /^\/(?:ppp|interface\/(?:pppoe|l2tp|sstp|ovpn|pptp))(?:[/-]|$)/,
  hotspot: /^\/ip\/hotspot(?:\/|$)/,
  security: /^\/ip\/ipsec(?:\/|$)/,
};

/** What brings a package in; no command to paste, because customers notice it. */
const RESTART = 'restart the router when few are online: a reboot ends all sessions';

/** What the router's version and packages lack of what the manifest uses. */
export function checkVersion(facts: DoctorFacts): readonly Finding[] {
  const found = [...packages(facts), ...lacking(facts), ...scheduled(facts)];
  if (found.some(({ severity }) => severity === 'error') || !('plan' in facts.planning))
    return found;
  const { version, channel, board } = facts.system;
  const name = `RouterOS ${version?.text ?? facts.planning.plan.version}`;
  const of = channel === undefined ? '' : ` (${channel})`;
  const on = board === undefined ? '' : ` on ${board}`;
  const what = `${name}${of}${on} has everything that the manifest uses`;
  return [...found, { severity: 'note', code: 'doctor/passed', what }];
}

/** Codes of a plan that this check says in its own words. */
export const versionProblems: ReadonlySet<string> = new Set([
  'plan/unsupported-version',
  'plan/unsupported-field',
  'plan/missing-menu',
]);

function packages(facts: DoctorFacts): readonly Finding[] {
  return Object.keys(PACKAGES).flatMap((name): readonly Finding[] => {
    const state = stateOf(facts, name);
    const sections = missingSections(facts).filter(({ type }) => PACKAGES[name]?.test(type.menu));
    const [first] = sections;
    if (first === undefined || state === 'enabled' || state === 'unknown') return [];
    const used = sections.map(({ type }) => type.section).join(', ');
    const disabled = state === 'disabled';
    return [
      {
        severity: 'error',
        code: 'doctor/package-missing',
        what: `the package ${name} is ${disabled ? 'disabled' : 'not installed'}, and the manifest uses ${used}`,
        why: 'without the package the router has none of these menus',
        fix: {
          how: disabled
            ? `enable the package, then ${RESTART}`
            : `upload ${name} of the router's own version and architecture to its files first, then ${RESTART}`,
          commands: disabled
            ? [command('/system/package', 'enable', { name })]
            : ['/system package print', '/system resource print', '/file print'],
        },
        at: first.at,
      },
    ];
  });
}

/** Rows from 7.18 on that are only on offer are no packages of the router. */
function stateOf(
  { packages: rows, system: { version } }: DoctorFacts,
  name: string,
): 'enabled' | 'disabled' | 'missing' | 'unknown' {
  if (rows === undefined || version?.parts[0] !== 6) return 'unknown';
  const row = rows.find((each) => each['name'] === name && !isYes(each['available']));
  if (row === undefined) return 'missing';
  return isYes(row['disabled']) ? 'disabled' : 'enabled';
}

function missingSections({ planning, router }: DoctorFacts): readonly DeclaredSection[] {
  if (!('plan' in planning)) return [];
  const { missing } = planning.observed;
  return router.sections.filter(
    ({ type, rows }) => missing.has(type.menu) && rows.some(({ absent }) => !absent),
  );
}

function lacking(facts: DoctorFacts): readonly Finding[] {
  if (!('plan' in facts.planning)) return [];
  const explained = new Set(
    missingSections(facts)
      .filter(({ type }) =>
        Object.entries(PACKAGES).some(
          ([name, menus]) =>
            menus.test(type.menu) && !['enabled', 'unknown'].includes(stateOf(facts, name)),
        ),
      )
      .map(({ at }) => at),
  );
  return facts.planning.plan.problems
    .filter(({ code, at }) => versionProblems.has(code) && !(at !== undefined && explained.has(at)))
    .map(lackingFinding);
}

function lackingFinding({ code, message, at }: Problem): Finding {
  const place = at === undefined ? {} : { at };
  const [what = message, ...rest] = message.split('; ');
  switch (code) {
    case 'plan/unsupported-version':
      return {
        severity: 'error',
        code: 'doctor/unsupported-version',
        what,
        why: 'what the router would make of a change is not known, so none is made',
        fix: { how: 'bring the router to a version that rosform knows', commands: [] },
      };
    case 'plan/missing-menu':
      return {
        severity: 'error',
        code: 'doctor/missing-menu',
        what,
        why: 'the plan is refused: what the manifest wants has no place',
        fix: { how: rest.join('; '), commands: [] },
        ...place,
      };
    default:
      return {
        severity: 'error',
        code: 'doctor/unsupported-field',
        what,
        why: 'a router refuses the whole row for one field that it does not know',
        fix: {
          how: message.includes('it came with')
            ? 'drop the line, or upgrade RouterOS'
            : 'drop the line',
          commands: [],
        },
        ...place,
      };
  }
}

/** A package that is about to go, or to come, with the next restart. */
function scheduled({ packages: rows = [] }: DoctorFacts): readonly Finding[] {
  return rows.flatMap(({ name = '', scheduled: what = '' }): readonly Finding[] =>
    /disable|uninstall/.test(what)
      ? [
          {
            severity: 'warning',
            code: 'doctor/package-scheduled',
            what: `the package ${name} is ${what}`,
            why: 'with the next restart its menus go, and with them what an apply wrote there',
            fix: {
              how: 'take that back, if it is not meant',
              commands: [command('/system/package', 'unschedule', { name })],
            },
          },
        ]
      : [],
  );
}
