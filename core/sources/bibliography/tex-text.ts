/**
 * TeX as it stands in bibliographies as plain text: accents and letters of other languages, dashes, quotation marks;
 * commands go and their arguments stay. What it does not know is left out. Never throws.
 */
export function plainTex(tex: string): string {
  if (!/[\\{}~$`'-]/.test(tex)) return oneLine(tex);
  const text = tex
    // An accent takes the next letter, in braces or not: \'e, \'{e}, {\'e}, \v{s}, \'\i.
    .replace(/\\(["'`^~=.])\s*(?:\{\s*(\\?\p{L})\s*\}|(\\[ij](?![a-zA-Z])|\p{L}))/gu, accented)
    .replace(/\\([uvHcdbrk])(?:\s*\{\s*(\\?\p{L})\s*\}|\s+(\\[ij](?![a-zA-Z])|\p{L}))/gu, accented)
    .replace(/\\([a-zA-Z]+)(?:\{\}|\s+(?=[^\s{])|(?![a-zA-Z]))/g, (all, name: string) => letters[name] ?? all)
    .replace(/\\href\s*\{[^{}]*\}/g, '')
    .replace(/\\[a-zA-Z]+\*?\s*/g, '')
    .replace(/\\([\s,;:!-/])/g, (_all, sign: string) => (/[-/!]/.test(sign) ? '' : ' '))
    .replace(/\\(.)/g, '\u0000$1')
    .replace(/(?<!\u0000)[{}$]/g, '')
    .replace(/(?<!\u0000)~/g, ' ')
    .replaceAll('\u0000', '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”');
  return oneLine(text);
}

/** Parts of a text between separators that stand outside of all braces. Escaped braces do not count. */
export function splitOutsideBraces(tex: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const pattern = new RegExp(`\\\\[\\s\\S]|[{}]|${separator.source}`, 'giu');
  for (const match of tex.matchAll(pattern)) {
    const [sign] = match;
    if (sign.startsWith('\\')) continue;
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth === 0) {
      parts.push(tex.slice(from, match.index));
      from = match.index + sign.length;
    }
  }
  parts.push(tex.slice(from));
  return parts;
}

function accented(
  _all: string,
  accent: string,
  braced: string | undefined,
  bare: string | undefined,
): string {
  const letter = (braced ?? bare ?? '').replace('\\', '');
  return (letter + (marks[accent] ?? '')).normalize('NFC');
}

/** Unicode's combining marks for TeX's accents (The TeXbook, chapter 9). */
const marks: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  r: '\u030A',
  k: '\u0328',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textasciitilde: '~',
  textbackslash: '',
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
