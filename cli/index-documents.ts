import type { Locale } from '../core/index.js';
import { documentFacts } from '../workspace/document-facts.js';
import { resolvePath } from '../workspace/path.js';
import { threadFolderOf } from '../workspace/thread-folder.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import type { Context } from './context.js';
import type { Documents } from './documents.js';

/** An index for the documents of a run, whose paths count from its folder; messages are in English where nothing is said. */
export function indexOfRun({ cwd }: Context, locale?: Locale): WorkspaceIndex {
  return new WorkspaceIndex((path) => threadFolderOf(resolvePath(cwd, path)), locale);
}

/**
 * Puts into an index the plans and notes that stand beside those of the run and are no part of it, so that a plan is not
 * told to be stale for want of its notes. They get no findings; what cannot be read is left out. Never rejects.
 */
export async function indexBeside(index: WorkspaceIndex, documents: Documents): Promise<void> {
  const others = documents.analyzeBeside(index.threadFolders, ({ analysis }) => documentFacts(analysis));
  for await (const outcome of others)
    if (outcome.state === 'analyzed') index.set(outcome.path, { ...outcome.value, claims: [] });
}
