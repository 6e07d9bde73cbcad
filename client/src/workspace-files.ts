import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  readFileRequest,
  readFolderRequest,
  statRequest,
  type FileParams,
  type FolderEntryResult,
  type StatResult,
} from '../../server/src/protocol/messages.js';

/** Larger files are no configuration and no tables. */
const mostBytes = 1024 * 1024;

/** Answers the server's questions about files that it cannot reach itself: virtual workspaces, the browser. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(statRequest, async ({ uri }: FileParams): Promise<StatResult | null> => {
    try {
      const { type, size } = await workspace.fs.stat(Uri.parse(uri, true));
      return { kind: kindOf(type), size };
    } catch {
      return null;
    }
  });
  client.onRequest(readFileRequest, async ({ uri }: FileParams): Promise<number[]> => {
    const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
    return Array.from(bytes.subarray(0, mostBytes));
  });
  client.onRequest(readFolderRequest, async ({ uri }: FileParams): Promise<FolderEntryResult[]> => {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.map(([name, type]) => ({
      name,
      kind: (type & FileType.SymbolicLink) !== 0 ? 'link' : kindOf(type),
    }));
  });
}

/** Links count as what they lead to. */
function kindOf(type: FileType): StatResult['kind'] {
  if ((type & FileType.File) !== 0) return 'file';
  return (type & FileType.Directory) !== 0 ? 'folder' : 'other';
}
