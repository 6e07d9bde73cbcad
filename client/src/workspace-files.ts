import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  appendFileRequest,
  readFileRequest,
  readFolderRequest,
  statRequest,
  type AppendFileParams,
  type FileParams,
  type FolderEntryResult,
  type StatResult,
} from '../../server/src/protocol/messages.js';

/** Larger files are not read (spec, section 1). */
const mostBytes = 16 * 1024 * 1024;

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
    // A part of a file would pass for the whole.
    if (bytes.length > mostBytes) throw new Error('too large');
    return Array.from(bytes);
  });
  client.onRequest(appendFileRequest, async ({ uri, bytes }: AppendFileParams): Promise<null> => {
    const place = Uri.parse(uri, true);
    // One after the other, so that no two of ours write over each other.
    const written = appending.then(() => append(place, Uint8Array.from(bytes)));
    appending = written.catch(() => undefined);
    await written;
    return null;
  });
  client.onRequest(readFolderRequest, async ({ uri }: FileParams): Promise<FolderEntryResult[]> => {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.map(([name, type]) => ({
      name,
      kind: (type & FileType.SymbolicLink) !== 0 ? 'link' : kindOf(type),
    }));
  });
}

let appending: Promise<void> = Promise.resolve();

/** Writes a file anew with bytes behind it. Rejects when what is there cannot be read: it is not to be lost. */
async function append(place: Uri, bytes: Uint8Array): Promise<void> {
  const isThere = await workspace.fs.stat(place).then(
    () => true,
    (error: unknown) => {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
      throw error;
    },
  );
  const before = isThere ? await workspace.fs.readFile(place) : new Uint8Array();
  const after = new Uint8Array(before.length + bytes.length);
  after.set(before);
  after.set(bytes, before.length);
  await workspace.fs.writeFile(place, after);
}

/** Links count as what they lead to. */
function kindOf(type: FileType): StatResult['kind'] {
  if ((type & FileType.File) !== 0) return 'file';
  return (type & FileType.Directory) !== 0 ? 'folder' : 'other';
}
