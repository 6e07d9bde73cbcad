import { withCapitalDrive } from '../../workspace/path.js';

/** How the machine that the server runs on writes paths. */
export type Slashes = 'windows' | 'posix';

/**
 * The path with `/` of a `file:` URI, its drive as a capital, however the client spells it (`file:///c%3A/a.md`); undefined for
 * other URIs, for those that name no file of this platform, and for names with an escaped slash. Never throws.
 */
export function pathOfFileUri(uri: string, platform: Slashes): string | undefined {
  try {
    const { protocol, hostname, pathname } = new URL(uri);
    if (protocol !== 'file:' || /%2f/i.test(pathname)) return undefined;
    const path = decodeURIComponent(pathname);
    if (platform === 'posix') return hostname === '' ? path.replace(/^\/\/+/, '/') : undefined;
    if (/%5c/i.test(pathname)) return undefined;
    if (hostname !== '') return `//${hostname}${path}`;
    return /^\/[A-Za-z]:(?:\/|$)/.test(path) ? withCapitalDrive(path.slice(1)) : undefined;
  } catch {
    // An escape that is none.
    return undefined;
  }
}

/** The URI of an absolute path with `/`. Never throws for such a path. */
export function fileUriOf(path: string, platform: Slashes): string {
  const [, host = '', rest = path] = (platform === 'windows' && /^\/\/([^/]+)(\/.*)$/s.exec(path)) || [];
  const uri = new URL(`file://${host}/`);
  // What a URL takes for something else than a name, as `pathToFileURL` of Node does it.
  uri.pathname = rest.replace(/[%\\\n\r\t?#]/g, encodeURIComponent);
  return uri.href;
}
