import { decodeDocument, defaultLimitBytes } from './decode.js';
import { reasonOf, type FileSystem } from './file-system.js';
import { isWithin, namedPath } from './path.js';

/** A file that a configuration or a document names, or why it could not be had, to be read after a colon. */
export type ProjectFile =
  | { readonly path: string; readonly text: string; readonly reason?: undefined }
  | { readonly path: string; readonly reason: string };

/**
 * Reads a file that is named by a path as seen from `folder`. Only what lies below `root` is read: a document must not
 * make Provenote look into other projects. Paths are absolute; never rejects.
 */
export async function readProjectFile(
  fs: FileSystem,
  root: string,
  folder: string,
  name: string,
): Promise<ProjectFile> {
  const path = namedPath(folder, name);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name))
    return { path, reason: 'it is an address, and Provenote reads only files of this project' };
  if (!isWithin(root, path))
    return { path, reason: 'it lies outside of this project, where nothing is read' };
  try {
    const stat = await fs.stat(path);
    if (stat === undefined) return { path, reason: 'it is not there' };
    if (stat.kind === 'folder') return { path, reason: 'it is a folder' };
    if (stat.kind === 'other' || stat.size > defaultLimitBytes)
      return { path, reason: 'it is too large, or no file' };
    const decoded = decodeDocument(await fs.readFile(path));
    return decoded.readable
      ? { path, text: decoded.text }
      : { path, reason: 'it is not saved as UTF-8 text' };
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}
