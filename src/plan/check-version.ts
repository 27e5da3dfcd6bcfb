import type { DesiredMenu, DesiredState } from '../desired/types.js';
import type { ObservedState } from '../observed/types.js';
import type { SourcePosition } from '../manifest/types.js';
import { compareVersions, isAvailable, parseVersion } from '../resources/version.js';
import type { RouterVersion, VersionGate } from '../resources/version.js';
import { comparisonOf, fieldsWithoutEffect } from './compare-row.js';
import type { Comparison } from './compare-row.js';
import { matchRows } from './match-rows.js';
import type { Problem } from './types.js';

/** What the manifest asks for and a router of this version cannot have. */
export function checkVersion(desired: DesiredState, observed: ObservedState): readonly Problem[] {
  return [
    ...supportedVersion(observed.version),
    ...desired.menus.flatMap((menu) =>
      observed.missing.has(menu.type.menu) || !isAvailable(menu.type, observed.version)
        ? missingMenu(menu, observed.version)
        : checkFields(menu, observed),
    ),
  ];
}

const OLDEST = '6.43';

/**
 * What is wrong with a version; undefined where nothing is. Older routers lack fields that every
 * manifest uses; nobody has checked version 8.
 */
export function unsupportedVersion(version: RouterVersion): string | undefined {
  const oldest = parseVersion(OLDEST);
  const isKnown = oldest !== undefined && compareVersions(version, oldest) >= 0;
  if (isKnown && (version.parts[0] ?? 0) < 8) return undefined;
  return `RouterOS ${version.text} is not supported; rosform knows ${OLDEST} to 7.x`;
}

function supportedVersion(version: RouterVersion): readonly Problem[] {
  const message = unsupportedVersion(version);
  if (message === undefined) return [];
  return [{ severity: 'error', code: 'plan/unsupported-version', message }];
}

function missingMenu({ type, rows, at }: DesiredMenu, version: RouterVersion): readonly Problem[] {
  if (rows.every((row) => row.absent)) return [];
  return [
    {
      severity: 'error',
      code: 'plan/missing-menu',
      message:
        `the router (RouterOS ${version.text}) has no ${type.menu}${neededVersion(type)}; ` +
        `install or enable the package that brings it, or drop ${type.section}`,
      at,
    },
  ];
}

function checkFields(menu: DesiredMenu, observed: ObservedState): readonly Problem[] {
  const comparison = comparisonOf(menu.type, observed.version);
  return [
    ...unknownFields(menu, observed.version, comparison),
    ...uselessFields(menu, observed, comparison),
  ];
}

function unknownFields(
  { type, rows }: DesiredMenu,
  version: RouterVersion,
  { available }: Comparison,
): readonly Problem[] {
  return rows.flatMap((row) =>
    [...row.fields].flatMap(([name, { at, value }]): readonly Problem[] => {
      const field = type.fields[name];
      if (at === undefined || field === undefined) return [];
      if (!available.has(name))
        return [unsupported(`${type.menu} has no ${name}`, version, field, at)];
      const since = typeof value === 'string' ? field.type.since?.(value) : undefined;
      if (since === undefined || isAvailable({ since }, version)) return [];
      return [
        unsupported(`${type.menu} does not know ${name}=${String(value)}`, version, { since }, at),
      ];
    }),
  );
}

function unsupported(
  what: string,
  version: RouterVersion,
  gate: VersionGate,
  at: SourcePosition,
): Problem {
  return {
    severity: 'error',
    code: 'plan/unsupported-field',
    message: `${what} on RouterOS ${version.text}${neededVersion(gate)}`,
    at,
  };
}

function uselessFields(
  menu: DesiredMenu,
  observed: ObservedState,
  comparison: Comparison,
): readonly Problem[] {
  const { type } = menu;
  // Most menus have no such field, and matching rows is half the work of a plan.
  if (![...comparison.available.values()].some(({ onlyWhen }) => onlyWhen !== undefined)) return [];
  return matchRows(menu, observed.menus.get(type.menu)).matches.flatMap(
    ({ desired, observed: row }) =>
      fieldsWithoutEffect(comparison, desired, row).map(
        ([name, { at }, { onlyWhen }]): Problem => ({
          severity: 'warning',
          code: 'plan/field-without-effect',
          message:
            `${type.menu} ${name} has no effect and is not compared, ` +
            `because ${onlyWhen?.field} is not ${onlyWhen?.has.join(' or ')}`,
          ...(at === undefined ? {} : { at }),
        }),
      ),
  );
}

function neededVersion({ since, until }: VersionGate): string {
  if (since !== undefined) return ` (it came with ${since})`;
  return until === undefined ? '' : ` (it went after ${until})`;
}
