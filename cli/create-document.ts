import { codeOf, reasonOf } from '../workspace/file-system.js';
import { toWorkspacePath } from '../workspace/node-file-system.js';
import { folderOf, resolvePath } from '../workspace/path.js';
import type { Context } from './context.js';
import { UsageError } from './exit-status.js';
import type { Problems } from './problems.js';

/**
 * Writes a new document in one step and returns whether it is there. What fails goes to `problems`. Throws `UsageError` where
 * there is no such folder, or where something is there already, which stays as it is.
 */
export async function createDocument(
  { cwd, fs }: Context,
  problems: Problems,
  target: string,
  text: string,
): Promise<boolean> {
  const path = resolvePath(cwd, toWorkspacePath(target));
  const folder = await fs.stat(folderOf(path)).catch(() => undefined);
  if (folder?.kind !== 'folder') throw new UsageError(`${target}: there is no such folder.`);
  try {
    await fs.createFile(path, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw new UsageError(`${target}: something is there already, and it was left as it is.`);
    problems.write(target, `The document could not be written: ${reasonOf(error)}.`);
    return false;
  }
}
