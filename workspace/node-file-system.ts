import { randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import {
  chmod,
  chown,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { sep } from 'node:path';
import { codeOf, type FileStat, type FolderEntry, type WritableFileSystem } from './file-system.js';
import { slashedPath } from '../core/text/slashed.js';
import { folderOf, withCapitalDrive } from './path.js';

/**
 * A path of the platform as the workspace writes it: with `/`, and the drive as a capital. On POSIX a backslash is part of a name
 * and stays.
 */
export function toWorkspacePath(path: string): string {
  // Two slashes are a host on Windows alone.
  return sep === '/' ? path.replace(/^\/\/+/, '/') : withCapitalDrive(slashedPath(path));
}

/** The files of this machine. */
export const nodeFileSystem: WritableFileSystem = {
  async stat(path): Promise<FileStat | undefined> {
    try {
      const found = await stat(path);
      if (found.isFile()) return { kind: 'file', size: found.size };
      return { kind: found.isDirectory() ? 'folder' : 'other', size: 0 };
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined;
      throw error;
    }
  },
  readFile: (path) => readFile(path),
  async readFolder(path): Promise<readonly FolderEntry[]> {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: entryKind(entry) }));
  },
  writeFile: replaceFile,
  createFile,
  appendFile,
};

function entryKind(entry: Dirent): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/**
 * Writes a new file beside the old one, flushes it, and renames it over it. Not left to the package `write-file-atomic`:
 * its 7.0.1 calls `write` once, so that on a full disk it puts the beginning of a document in the place of the whole and
 * reports success. `writeFile` of a handle writes until all is written or rejects.
 */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => undefined);
  if (old !== undefined && !old.isFile()) {
    // A device or a pipe (`--output /dev/stderr`) has no bytes to lose, and must not become a file.
    await writeFile(target, bytes);
    return;
  }
  const fresh = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeNew(fresh, bytes, old === undefined ? 0o666 : 0o600);
    if (old !== undefined) {
      // Only root may give a file away; anybody else's file was theirs already, or stays readable for its group by mode.
      await chown(fresh, old.uid, old.gid).catch(() => undefined);
      await chmod(fresh, old.mode);
    }
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await flushFolder(folderOf(toWorkspacePath(target)));
}

/**
 * Writes a file beside the place and gives it its name with a hard link, which fails where the name is taken; a renaming
 * would replace what somebody else put there in the meantime. Where the disk has no hard links (FAT, some network drives)
 * the place is taken with an empty file first.
 */
async function createFile(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeNew(fresh, bytes, 0o666);
    await link(fresh, path).catch(async (error: unknown) => {
      if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error) ?? '')) throw error;
      await writeNew(path, new Uint8Array(), 0o666);
      await rename(fresh, path);
    });
  } finally {
    await rm(fresh, { force: true });
  }
  await flushFolder(folderOf(toWorkspacePath(path)));
}

/** One write to a file that is open for appending: the system puts it behind whatever others wrote until then. */
async function appendFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folderOf(toWorkspacePath(path)), { recursive: true });
  const handle = await open(path, 'a');
  try {
    const { size } = await handle.stat();
    const { bytesWritten } = await handle.write(bytes);
    if (bytesWritten < bytes.length) {
      // A full disk takes the beginning alone, and half a line is none.
      await handle.truncate(size);
      throw Object.assign(new Error('not all was written'), { code: 'ENOSPC' });
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes and flushes a file that must not be there yet. */
async function writeNew(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the renaming last through a power cut, where the platform lets a folder be flushed (Windows does not). */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The document itself is safe: either name leads to whole bytes.
  }
}
