import { slashedPath } from '../core/text/slashed.js';

/*
 * Paths as the workspace uses them: absolute, with `/` on every platform. A URI without query (`vscode-vfs://github/o/r/a.md`)
 * is such a path too, so that the server in the browser needs no second set of functions.
 */

/** A drive, a scheme with its host, a host of Windows (`//server/share`), or the one root of all else. */
const root = /^(?:[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]+:\/\/[^/]*|\/\/[^/]+)?\/?/;

/** Whether a path with `/` starts at a root: `/a`, `C:/a`, `scheme://host/a`. */
export function isAbsolutePath(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/|[A-Za-z][A-Za-z0-9+.-]+:\/\/)/.test(path);
}

/** The absolute path of `path` as seen from the folder `from`, with `.` and `..` resolved and the drive as a capital. Never throws. */
export function resolvePath(from: string, path: string): string {
  const full = isAbsolutePath(path) ? path : `${from}/${path}`;
  const prefix = root.exec(full)?.[0] ?? '';
  const parts: string[] = [];
  for (const part of full.slice(prefix.length).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return withRoot(withCapitalDrive(prefix), parts.join('/'));
}

/** A path or root with the letter of its drive as a capital: Windows tells no difference, and editors write both. */
export function withCapitalDrive(path: string): string {
  return /^[a-z]:/.test(path) ? path.charAt(0).toUpperCase() + path.slice(1) : path;
}

/**
 * The absolute path that a configuration or document names, as seen from its folder, whether with `/` or, as on Windows, with
 * backslashes. Never throws.
 */
export function namedPath(folder: string, name: string): string {
  return resolvePath(folder, slashedPath(name));
}

/** The folder that holds a path; a root is its own folder. */
export function folderOf(path: string): string {
  const prefix = root.exec(path)?.[0] ?? '';
  const rest = path.slice(prefix.length);
  const cut = rest.lastIndexOf('/');
  return cut < 0 ? withRoot(prefix, '') : withRoot(prefix, rest.slice(0, cut));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A name inside a folder. */
export function childOf(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Whether `path` is `folder` itself or lies somewhere below it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** `path` as seen from the folder `from`, with `..` where it lies outside; other drives and hosts stay absolute. */
export function relativePath(from: string, path: string): string {
  const fromRoot = withRoot(root.exec(from)?.[0] ?? '', '');
  if (fromRoot !== withRoot(root.exec(path)?.[0] ?? '', '')) return path;
  const here = from.slice(fromRoot.length).split('/').filter(Boolean);
  const there = path.slice(fromRoot.length).split('/').filter(Boolean);
  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => '..');
  return [...up, ...there.slice(shared)].join('/') || '.';
}

/** Order by UTF-16 code units: the same on every machine, whatever its language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withRoot(prefix: string, rest: string): string {
  if (prefix.endsWith('/') || prefix === '') return prefix + rest;
  return `${prefix}/${rest}`;
}
