import type { FileStat, FileSystem, FolderEntry } from './file-system.js';
import { folderOf, isWithin, nameOf } from './path.js';

/** Files in memory, by absolute path: the file system of the tests. A folder is there when something lies below it. */
export function memoryFileSystem(files: Readonly<Record<string, string | Uint8Array>>): FileSystem {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const content = files[path];
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const isFolder = (path: string): boolean =>
    Object.keys(files).some((file) => file !== path && isWithin(path, file));
  return {
    stat: (path): Promise<FileStat | undefined> => {
      const bytes = bytesOf(path);
      if (bytes !== undefined) return Promise.resolve({ kind: 'file', size: bytes.length });
      return Promise.resolve(isFolder(path) ? { kind: 'folder', size: 0 } : undefined);
    },
    readFile: (path) => {
      const bytes = bytesOf(path);
      return bytes === undefined ? Promise.reject(new Error('not there')) : Promise.resolve(bytes);
    },
    readFolder: (path): Promise<readonly FolderEntry[]> => {
      const entries = new Map<string, FolderEntry>();
      for (const file of Object.keys(files)) {
        for (let at = file; at !== folderOf(at); at = folderOf(at)) {
          if (folderOf(at) === path) {
            entries.set(at, { name: nameOf(at), kind: at === file ? 'file' : 'folder' });
          }
        }
      }
      return Promise.resolve([...entries.values()].reverse());
    },
  };
}
