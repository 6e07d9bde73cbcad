/** What stands at a path, links followed. */
export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes; 0 for what is no file. */
  readonly size: number;
}

/** One name in a folder, links not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/**
 * The files of a workspace, for Node and for the browser. Paths are absolute, with `/` (see `path.ts`). A promise that
 * rejects stands for a file that is there and cannot be used; its error's `code` (`EACCES`, …) is all that is looked at.
 */
export interface FileSystem {
  /** What stands at a path; undefined when nothing does, a link that leads nowhere included. */
  stat(path: string): Promise<FileStat | undefined>;
  /** The bytes of a file. */
  readFile(path: string): Promise<Uint8Array>;
  /** The names in a folder, in any order. */
  readFolder(path: string): Promise<readonly FolderEntry[]>;
}

/** A file system that can also replace files: what `fix` needs beyond `check`. */
export interface WritableFileSystem extends FileSystem {
  /**
   * Replaces or creates a file in one step: whoever reads it meanwhile sees the old or the new bytes, and a failure leaves
   * the old ones. Its mode is kept; through a link, the link's target is written.
   */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * Creates a file in one step, complete or not at all. It rejects with the code `EEXIST` where something is there
   * already, a link that leads nowhere included, and leaves that as it is.
   */
  createFile(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * Writes bytes behind those of a file, which is made with its folders where it is not there. They go in together: others
   * who append meanwhile come before or behind them, and after a failure the file is as it was.
   */
  appendFile(path: string, bytes: Uint8Array): Promise<void>;
}

/** A file system that can be added to. */
export type AppendableFileSystem = FileSystem & Pick<WritableFileSystem, 'appendFile'>;

/** The `code` of an error from a file system, or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Why a file could not be used, in words for a person; never the error's message, which may quote anything. */
export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'permission is missing';
    case 'ENOENT':
    case 'FileNotFound':
      return 'it is not there';
    case 'EEXIST':
      return 'something is there already';
    case 'EISDIR':
      return 'it is a folder';
    case 'ELOOP':
      return 'its links lead round in a circle';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'there is no room left on the disk';
    case 'EIO':
      return 'the disk reports a fault';
    case 'LedgerPath':
      return 'the path of the document has a backslash in it';
    case 'LedgerText':
      return 'it is no text in UTF-8';
    default:
      return `the system refuses it (${codeOf(error) ?? errorName(error)})`;
  }
}

/** The name of an error, for messages that must not quote it. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
