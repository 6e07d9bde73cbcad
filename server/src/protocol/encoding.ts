import type { PositionEncoding } from '../../../core/text/line-index.js';

const supported: readonly PositionEncoding[] = ['utf-8', 'utf-16', 'utf-32'];

/**
 * The first of the client's encodings that we know; clients name them in their order of preference. UTF-16, which every
 * client must know, when it names none. Never throws.
 */
export function negotiateEncoding(offered: readonly string[] | undefined): PositionEncoding {
  if (!Array.isArray(offered)) return 'utf-16';
  for (const name of offered) {
    const encoding = supported.find((one) => one === name);
    if (encoding) return encoding;
  }
  return 'utf-16';
}
