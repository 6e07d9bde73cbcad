import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import { appendFileRequest, readFileRequest, readFolderRequest, statRequest } from './protocol/messages.js';
import type { Files } from './platform.js';

const statSchema = z.object({ kind: z.enum(['file', 'folder', 'other']), size: z.number() }).nullable();
const folderSchema = z.array(
  z.object({ name: z.string(), kind: z.enum(['file', 'folder', 'link', 'other']) }),
);
const bytesSchema = z.array(z.number());

/**
 * The files that the client can reach and we cannot: virtual workspaces, and everything from a browser's worker. A path
 * is a URI without escapes (see `workspace/path`). Only configurations, the ledger of
 * sign-offs and the files that they or documents name are read this way, and only the ledger is written.
 */
export function clientFiles(connection: Connection): Files {
  return {
    areLocal: false,
    system: {
      stat: async (path) =>
        statSchema.parse(await connection.sendRequest(statRequest, { uri: uriOf(path) })) ?? undefined,
      readFile: async (path) =>
        Uint8Array.from(
          bytesSchema.parse(await connection.sendRequest(readFileRequest, { uri: uriOf(path) })),
        ),
      readFolder: async (path) =>
        folderSchema.parse(await connection.sendRequest(readFolderRequest, { uri: uriOf(path) })),
      appendFile: async (path, bytes) => {
        await connection.sendRequest(appendFileRequest, { uri: uriOf(path), bytes: Array.from(bytes) });
      },
    },
    pathOf,
    uriOf,
  };
}

/** The URI with the escapes of its path undone, since globs and people know names. None for URIs with a query. */
function pathOf(uri: string): string | undefined {
  if (/[?#]/.test(uri)) return undefined;
  const [, authority, path] = uriShape.exec(uri) ?? [];
  if (authority === undefined || path === undefined) return undefined;
  try {
    return authority + decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function uriOf(path: string): string {
  const [, authority = '', rest = ''] = uriShape.exec(path) ?? [];
  return authority + rest.split('/').map(encodeURIComponent).join('/');
}

const uriShape = /^([A-Za-z][A-Za-z0-9+.-]+:\/\/[^/?#]*)(\/.*)$/s;
