import { repositoryPath } from './finding-text.js';

/** Stands for the root of the repository; the name that GitHub and CodeQL use. */
export const SOURCE_ROOT = '%SRCROOT%';

/** Where a file is, as SARIF 2.1.0 wants it (3.4): a URI, and what it is relative to. */
interface ArtifactLocation {
  readonly uri: string;
  /** Absent for an absolute path. */
  readonly uriBaseId?: typeof SOURCE_ROOT;
}

/** The place of a file in SARIF, percent-encoded and with forward slashes. */
export function artifactLocation(file: string): ArtifactLocation {
  const path = repositoryPath(file);
  if (path.startsWith('/')) return { uri: `file://${encodePath(path)}` };
  const drive = /^[a-z]:(?=\/)/i.exec(path)?.[0];
  if (drive !== undefined) return { uri: `file:///${drive}${encodePath(path.slice(2))}` };
  return { uri: encodePath(path), uriBaseId: SOURCE_ROOT };
}

function encodePath(path: string): string {
  // encodeURIComponent throws on a lone surrogate.
  const wellFormed = path.replace(/\p{Surrogate}/gu, '\ufffd');
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}
