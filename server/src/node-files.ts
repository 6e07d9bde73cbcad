import { sep } from 'node:path';
import { nodeFileSystem } from '../../workspace/node-file-system.js';
import { fileUriOf, pathOfFileUri } from './file-uri.js';
import type { Files } from './platform.js';

const platform = sep === '/' ? 'posix' : 'windows';

/** The files of this machine, which `file:` URIs name. */
export const nodeFiles: Files = {
  system: nodeFileSystem,
  mostDocuments: Infinity,
  pathOf: (uri) => (uri.startsWith('file:') ? pathOfFileUri(uri, platform) : undefined),
  uriOf: (path) => fileUriOf(path, platform),
};
