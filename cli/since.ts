import { llmHashesOf } from '../core/index.js';
import type { AnalyzeOptions } from '../workspace/analyze-files.js';
import { decodeDocument } from '../workspace/decode.js';
import { toWorkspacePath } from '../workspace/node-file-system.js';
import { isWithin, relativePath, resolvePath } from '../workspace/path.js';
import { UsageError } from './exit-status.js';
import { git, gitText, partsOf } from './git.js';

/** A revision that a run compares with. */
export interface Since {
  /** Whether a document (absolute path) is another than in the revision, or is not in it. */
  hasChanged(file: string): boolean;
  /** What had the LLM tag in the revision; undefined for a document that it does not have. Never rejects. */
  readonly llmBefore: NonNullable<AnalyzeOptions['llmBefore']>;
}

/**
 * The revision that `--since` names: what differs from it in the working tree, committed or not. A renamed document is compared
 * with what it was called there. Throws `UsageError` where there is no git, no repository, or no such revision.
 */
export async function openSince(cwd: string, revision: string): Promise<Since> {
  const up = await git(cwd, ['rev-parse', '--show-cdup']);
  if (up.state === 'missing') throw new UsageError('--since needs git, and there is none.');
  if (up.state !== 'done') throw new UsageError('--since works in a git repository, and this is none.');
  const root = resolvePath(cwd, toWorkspacePath(up.bytes.toString('utf8').trim()) || '.');
  const commit = await gitText(root, [
    ...['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
  ]);
  if (commit === undefined) throw new UsageError(`--since ${revision}: there is no such revision.`);
  const id = commit.trim();
  const names = await gitText(root, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', id]);
  const changes = await gitText(root, [
    ...['diff', '--name-status', '-z', '--find-renames', '--no-relative', '--no-ext-diff', id, '--'],
  ]);
  if (names === undefined || changes === undefined)
    throw new UsageError(`--since ${revision}: git cannot compare with it.`);
  const before = new Set(partsOf(names));
  const { changed, renamed } = changesIn(changes);
  const pathOf = (file: string): string | undefined =>
    isWithin(root, file) ? relativePath(root, file) : undefined;
  return {
    hasChanged(file) {
      const path = pathOf(file);
      return path === undefined || !before.has(path) || changed.has(path);
    },
    async llmBefore(file, { analyzer, pathOf: shownPathOf }) {
      const path = pathOf(file);
      if (path === undefined) return undefined;
      const old = renamed.get(path) ?? path;
      if (!before.has(old)) return undefined;
      const answer = await git(root, ['cat-file', 'blob', `${id}:${old}`]);
      const decoded = answer.state === 'done' ? decodeDocument(answer.bytes) : undefined;
      if (!decoded?.readable) return undefined;
      return llmHashesOf(analyzer.analyze({ path: shownPathOf(file), text: decoded.text }).sentences);
    },
  };
}

/** The paths of `git diff --name-status -z`: a status, then a path, or two of what was renamed or copied. */
function changesIn(list: string): { changed: Set<string>; renamed: Map<string, string> } {
  const parts = partsOf(list);
  const changed = new Set<string>();
  const renamed = new Map<string, string>();
  for (let at = 0; at < parts.length;) {
    const status = parts[at] ?? '';
    const path = parts[at + 1] ?? '';
    const isMove = status.startsWith('R') || status.startsWith('C');
    const now = isMove ? (parts[at + 2] ?? '') : path;
    changed.add(now);
    if (isMove) renamed.set(now, path);
    at += isMove ? 3 : 2;
  }
  return { changed, renamed };
}
