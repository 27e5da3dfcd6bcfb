import { chooseGroup } from './template/choose-group.js';
import { numbering, shareables } from './template/shareable.js';
import { sharedParts } from './template/shared-part.js';
import { templateDocument } from './template/template-document.js';
import { templateUser } from './template/template-user.js';
import type { ImportedDocument, ImportedRouter } from './types.js';

export { templateNameProblem } from './template/template-name.js';

/** What several routers share, in a place of its own. */
export interface Extracted {
  readonly template: ImportedDocument;
  /** The routers in their order; those that share it use the template now. */
  readonly routers: readonly ImportedRouter[];
  /** Names of the routers that use it. */
  readonly users: readonly string[];
}

/**
 * Moves what routers share into a Template; undefined when no two of them share anything. The rows
 * of a template are made on every router that uses it, so it has only what all its users have, and
 * the group of routers is the one with which the most lines are saved. Each router means the same
 * afterwards; in sections whose order means nothing, rows of the template come first.
 *
 * @param name of the template; one without a `templateNameProblem`
 */
export function extractTemplate(
  name: string,
  routers: readonly ImportedRouter[],
): Extracted | undefined {
  const numberOf = numbering();
  const shared = routers.map(({ document }) => shareables(document, numberOf));
  const group = chooseGroup(shared.map((list) => new Set(list.map(({ token }) => token))));
  if (group === undefined) return undefined;
  const members = new Set(group.members);
  const parts = sharedParts(
    group.tokens,
    shared.filter((_, index) => members.has(index)),
  );
  const users = routers.filter((_, index) => members.has(index)).map(({ document }) => document);
  const first = shared[group.members[0] ?? 0] ?? [];
  return {
    template: templateDocument(name, users, first, parts),
    routers: routers.map((router, index) => {
      if (!members.has(index)) return router;
      const document = templateUser(router.document, name, shared[index] ?? [], parts);
      return { ...router, document };
    }),
    users: users.map((document) => document.name),
  };
}
