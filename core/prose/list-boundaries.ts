/** A number, letter or bullet with what closes it: `1.)`, `a)`, `• 9.`. */
const marker = /(?<=^|\s)(?:([•⁃◦▪])\s?)?(?:(\d{1,3})|([a-z]))?(\.\)|[.)])?(?=\s)/g;

/**
 * Where the items of a list that runs on in one line start (`1.) Rest. 2.) Walk`), the first left out: only when the text
 * starts with a marker and the numbers or letters of all count on. Items set off by commas or `and` stay one sentence.
 * Never throws.
 */
export function listBoundaries(text: string): number[] {
  if (!/^\s*(?:[•⁃◦▪]|(?:\d{1,3}|[a-z])[.)])/.test(text)) return [];
  const bullet = /^\s*([•⁃◦▪])/.exec(text)?.[1];
  const starts: number[] = [];
  let expected: number | undefined;
  let style: string | undefined;
  for (const match of text.matchAll(marker)) {
    const [whole, sign, digits, letter, close] = match;
    if (whole === '' || sign !== bullet || (sign === undefined && close === undefined)) continue;
    const value =
      digits !== undefined ? Number(digits) : letter !== undefined ? letter.charCodeAt(0) : undefined;
    const kind = `${sign ?? ''}${digits !== undefined ? '1' : letter !== undefined ? 'a' : ''}${close ?? ''}`;
    if (style === undefined) {
      if (text.slice(0, match.index).trim() !== '') return [];
      style = kind;
    } else {
      if (kind !== style || (value !== undefined && value !== expected)) continue;
      if (/(?:[,;]|\b(?:and|or))\s*$/.test(text.slice(Math.max(0, match.index - 6), match.index))) return [];
      starts.push(match.index);
    }
    expected = value === undefined ? undefined : value + 1;
  }
  return starts;
}
