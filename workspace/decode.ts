import type { Finding } from '../core/index.js';
import { reasonOf } from './file-system.js';

/** Documents larger than this are not read (spec, section 1), in bytes. */
export const defaultLimitBytes = 16 * 1024 * 1024;

/** The text of a document, or why there is none, as a message for its author. */
export type Decoded =
  | { readonly readable: true; readonly text: string; readonly bom: boolean }
  | { readonly readable: false; readonly message: string };

const sampleBytes = 8 * 1024;
const again = 'then check it again.';

/**
 * Bytes as text: strict UTF-8, BOM dropped and remembered. A lone NUL is text; NULs among other control characters are a
 * binary file. Never throws, and no message quotes the document.
 */
export function decodeDocument(bytes: Uint8Array): Decoded {
  const utf16 = wideEncodingOf(bytes);
  if (utf16 !== undefined) {
    return unread(
      `This file is saved as ${utf16}, and Provenote reads UTF-8 only, so nothing in it was checked. Save it as UTF-8, ${again}`,
    );
  }
  if (looksBinary(bytes)) {
    return unread(
      `This file is binary data rather than text, so nothing in it was checked. Save the document as Markdown text in UTF-8, or list the file under "ignore" in provenote.config.yaml.`,
    );
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  try {
    return {
      readable: true,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body),
      bom,
    };
  } catch {
    return unread(
      `This file is not saved as UTF-8 (the first character that cannot be read is in line ${String(faultyLineOf(body))}), so nothing in it was checked. Save it as UTF-8, ${again}`,
    );
  }
}

/** The bytes of a text, with a BOM when it had one. The reverse of `decodeDocument`. */
export function encodeDocument(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\ufeff${text}` : text);
}

/** The message for a document that is larger than the limit. Sizes are in bytes. */
export function tooLargeMessage(size: number, limit: number): string {
  return `This file is too large (${megabytes(size, Math.ceil)} MiB; the limit is ${megabytes(limit, Math.floor)} MiB), so nothing in it was checked. Split it into smaller documents, ${again.replace('it', 'them')}`;
}

/** The message for a document whose bytes could not be had. */
export function unreadMessage(error: unknown): string {
  return `This file could not be opened (${reasonOf(error)}), so nothing in it was checked. Make sure that you can open it yourself, ${again}`;
}

export const unreadableRule = 'document/unreadable';

/** The one finding of a document that cannot be read. It stands at the document's first character. */
export function unreadableFinding(message: string): Finding {
  return { rule: unreadableRule, severity: 'error', message, start: 0, end: 0, confidence: 'high' };
}

function unread(message: string): Decoded {
  return { readable: false, message };
}

/** UTF-16 or UTF-32, told by its BOM, or UTF-16 without one, told by zeros in every other byte of Latin text. */
function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe)
    return c === 0 && d === 0 && bytes.length >= 4 ? 'UTF-32' : 'UTF-16 (little endian)';
  if (a === 0xfe && b === 0xff) return 'UTF-16 (big endian)';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = Math.max(8, sample.length / 4);
  if (odd >= many && even === 0) return 'UTF-16 (little endian)';
  if (even >= many && odd === 0) return 'UTF-16 (big endian)';
  return undefined;
}

function looksBinary(bytes: Uint8Array): boolean {
  let zeros = 0;
  let controls = 0;
  const sample = bytes.subarray(0, sampleBytes);
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) controls++;
  }
  return zeros > 0 && (controls > 0 || (zeros >= 8 && zeros > sample.length / 4));
}

/** The line (from 1) of the first byte that is no UTF-8: the end of the shortest prefix that fails. */
function faultyLineOf(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  let line = 1;
  for (let at = 0; at < good; at++) {
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) line++;
  }
  return line;
}

function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function megabytes(bytes: number, round: (value: number) => number): string {
  return String(round((bytes / 1024 / 1024) * 10) / 10);
}
