import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import { appendFileRequest, readFileRequest, readFolderRequest, statRequest } from './protocol/messages.js';
import type { Files } from './platform.js';

const statSchema = z.object({ kind: z.enum(['file', 'folder', 'other']), size: z.number() }).nullable();
const folderSchema = z.array(
  z.object({ name: z.string(), kind: z.enum(['file', 'folder', 'link', 'other']) }),
);
const bytesSchema = z.array(z.number());

/** Of a virtual workspace: each may be a request over the network. */
const mostDocuments = 300;

/**
 * The files that the client can reach and we cannot: virtual workspaces, and everything from a browser's worker. A path
 * is a URI without escapes (see `workspace/path`). Read this way are documents,
 * configurations, the ledger of sign-offs and the files that they name; only the ledger is written.
 */
export function clientFiles(connection: Connection): Files {
  return {
    mostDocuments,
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

/**
 * The URI with the escapes of its path undone, since globs and people know names; `memfs:/a.md` becomes `memfs:///a.md`.
 * None for URIs with a query.
 */
function pathOf(uri: string): string | undefined {
  const [, scheme, authority = '//', path] = uriShape.exec(uri) ?? [];
  if (scheme === undefined || path === undefined) return undefined;
  try {
    return scheme + authority + decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The URI as VS Code spells it: the two slashes stay away where no host follows, except in a file's. */
function uriOf(path: string): string {
  const [, scheme = '', authority = '', rest = ''] = pathShape.exec(path) ?? [];
  const host = authority === '//' && scheme !== 'file:' ? '' : authority;
  return scheme + host + rest.split('/').map(encodeURIComponent).join('/');
}

/** Schemes have two letters or more: one letter is a drive. */
const uriShape = /^([A-Za-z][A-Za-z0-9+.-]+:)(\/\/[^/?#]*)?(\/[^?#]*)$/s;
const pathShape = /^([A-Za-z][A-Za-z0-9+.-]+:)(\/\/[^/]*)(\/.*)$/s;
