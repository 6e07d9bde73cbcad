// @ts-check
/* eslint-disable @typescript-eslint/no-require-imports */
/*
 * Runs in the web worker's extension host. Takes the files of the workspace from the server of the page once and keeps
 * them in memory: what a test writes is gone with the page. CommonJS, since that is what Code loads in a browser.
 */
const {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  Uri,
  workspace,
} = require('vscode');

/**
 * @typedef {{ bytes?: Uint8Array, mtime: number }} Entry a file has bytes, a folder none
 */

/** @param {import('vscode').ExtensionContext} context */
exports.activate = (context) => {
  const address = Uri.joinPath(context.extensionUri, '..', 'workspace.json').toString(true);
  context.subscriptions.push(
    workspace.registerFileSystemProvider('web-files', new MemoryFiles(address), { isCaseSensitive: true }),
  );
};

/** @implements {import('vscode').FileSystemProvider} */
class MemoryFiles {
  changes = /** @type {EventEmitter<import('vscode').FileChangeEvent[]>} */ (new EventEmitter());
  onDidChangeFile = this.changes.event;

  /** @param {string} address where the files are listed, by path, in base64 */
  constructor(address) {
    /** @type {Promise<Map<string, Entry>>} */
    this.entries = load(address);
  }

  watch() {
    return new Disposable(() => undefined);
  }

  /** @param {Uri} uri */
  async stat(uri) {
    const { bytes, mtime } = await this.at(uri);
    return { type: bytes ? FileType.File : FileType.Directory, ctime: 0, mtime, size: bytes?.length ?? 0 };
  }

  /**
   * @param {Uri} uri
   * @returns {Promise<[string, import('vscode').FileType][]>}
   */
  async readDirectory(uri) {
    await this.at(uri);
    const folder = keyOf(uri);
    const entries = [...(await this.entries)].filter(
      ([path]) => path !== folder && parentOf(path) === folder,
    );
    return entries.map(([path, { bytes }]) => [
      path.slice(path.lastIndexOf('/') + 1),
      bytes ? FileType.File : FileType.Directory,
    ]);
  }

  /** @param {Uri} uri */
  async readFile(uri) {
    const { bytes } = await this.at(uri);
    if (!bytes) throw FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  /**
   * @param {Uri} uri
   * @param {Uint8Array} bytes
   */
  async writeFile(uri, bytes) {
    const entries = await this.entries;
    const type = entries.has(keyOf(uri)) ? FileChangeType.Changed : FileChangeType.Created;
    entries.set(keyOf(uri), { bytes, mtime: Date.now() });
    this.changes.fire([{ type, uri }]);
  }

  /** @param {Uri} uri */
  async createDirectory(uri) {
    (await this.entries).set(keyOf(uri), { mtime: Date.now() });
    this.changes.fire([{ type: FileChangeType.Created, uri }]);
  }

  /** @param {Uri} uri */
  async delete(uri) {
    const entries = await this.entries;
    for (const path of [...entries.keys()])
      if (path === keyOf(uri) || path.startsWith(`${keyOf(uri)}/`)) entries.delete(path);
    this.changes.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  /**
   * @param {Uri} from
   * @param {Uri} to
   */
  async rename(from, to) {
    await this.writeFile(to, await this.readFile(from));
    await this.delete(from);
  }

  /** @param {Uri} uri */
  async at(uri) {
    const entry = (await this.entries).get(keyOf(uri));
    if (!entry) throw FileSystemError.FileNotFound(uri);
    return entry;
  }
}

/** @param {string} address */
async function load(address) {
  /** @type {Record<string, string>} */
  const files = await (await fetch(address)).json();
  /** @type {Map<string, Entry>} */
  const entries = new Map([['', { mtime: 0 }]]);
  for (const [path, base64] of Object.entries(files)) {
    for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder))
      entries.set(folder, { mtime: 0 });
    entries.set(path, { bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)), mtime: 0 });
  }
  return entries;
}

/** @param {Uri} uri */
function keyOf({ path }) {
  return path.replace(/\/$/, '');
}

/** @param {string} path */
function parentOf(path) {
  return path.slice(0, path.lastIndexOf('/'));
}
