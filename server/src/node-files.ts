import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeFileSystem, toWorkspacePath } from '../../workspace/node-file-system.js';
import type { Files } from './platform.js';

/** The files of this machine, which `file:` URIs name. */
export const nodeFiles: Files = {
  system: nodeFileSystem,
  mostDocuments: Infinity,
  pathOf(uri) {
    try {
      return uri.startsWith('file:') ? toWorkspacePath(fileURLToPath(uri)) : undefined;
    } catch {
      // Another host's file, or an escape that is none.
      return undefined;
    }
  },
  uriOf: (path) => pathToFileURL(path).href,
};
