import type { AppendableFileSystem } from '../../workspace/file-system.js';

/** What the place where the server runs can do. */
export interface Platform {
  /** The files of this machine; undefined in a browser's worker. */
  readonly localFiles: Files | undefined;
}

/** A file system with the way between its paths and the client's URIs. */
export interface Files {
  readonly system: AppendableFileSystem;
  /** No more documents than these are looked through, since each has to be fetched; `Infinity` on this machine. */
  readonly mostDocuments: number;
  /** The absolute path with `/` of a URI; undefined when these files do not hold it. Never throws. */
  pathOf(uri: string): string | undefined;
  /** The URI of a path. */
  uriOf(path: string): string;
}
