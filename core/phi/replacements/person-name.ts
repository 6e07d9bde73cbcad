/** A name as its parts, in lower case. */
export interface PersonName {
  /** The first word or initial: `jane`, `j`. Empty when a title or nothing tells that the one word is no surname. */
  readonly given: string;
  /** The last full word of a name of several parts; also of `J. Doe`. */
  readonly surname: string | undefined;
  /** Words and initials between them. */
  readonly middle: readonly string[];
  /** All words of two letters or more. */
  readonly words: readonly string[];
  /** `jr`, `sr`, `ii`; empty for most. */
  readonly suffix: string;
  readonly form: 'full' | 'initial-surname' | 'given-initial' | 'single' | 'initials' | 'none';
}

const titles = /^(?:(?:mr|mrs|ms|mx|miss|dr|prof|rev|fr|sr|sgt|capt|col|sir|dame|st)\.?\s+)+(?=\p{L})/iu;
const suffixes = /^(?:jr|sr|ii|iii|iv)$/;
const credentials = /^(?:md|phd|psyd|lcsw|lmft|lpc|rn|np|pa|esq|ma|ms|ba)$/;
const particles = /^(?:van|von|de|la|der|den|bin|ibn|al|da|di|du|del|della|dos|y|ten|ter|el|le)$/;

/** The parts of a written name: titles and credentials left out, "Doe, Jane" turned round. Never throws. */
export function parseName(written: string): PersonName {
  let text = written
    .normalize('NFC')
    .replaceAll('’', "'")
    .replace(/[*_`~]/g, '')
    .trim()
    .replace(titles, '');
  const turned = /^([^,]+),\s*(\p{L}.*)$/su.exec(text);
  if (turned && !suffixes.test(plain(turned[2] ?? '')) && !credentials.test(plain(turned[2] ?? '')))
    text = `${turned[2] ?? ''} ${turned[1] ?? ''}`;
  const initials = /^(?:\p{Lu}\.?){2,3}$/u.test(text) && (text.includes('.') || text.length === 2);
  const parts = initials
    ? (text.match(/\p{L}/gu) ?? []).map((one) => one.toLowerCase())
    : (text.match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? []).map((one) => one.toLowerCase().replace(/'s?$/, ''));
  const suffix = parts.find((part, at) => at > 0 && suffixes.test(part)) ?? '';
  const names = parts.filter(
    (part, at) => (at === 0 || !(suffixes.test(part) || credentials.test(part))) && !particles.test(part),
  );
  const words = names.filter(({ length }) => length > 1);
  const common = { words, suffix };
  const [first = '', ...rest] = names;
  const last = rest.at(-1);
  if (names.length === 0) return { ...common, given: '', surname: undefined, middle: [], form: 'none' };
  if (words.length === 0) return { ...common, given: first, surname: last, middle: [], form: 'initials' };
  if (last === undefined) return { ...common, given: first, surname: undefined, middle: [], form: 'single' };
  const middle = rest.slice(0, -1);
  const isFull = first.length > 1 && last.length > 1;
  return {
    ...common,
    given: first,
    surname: last,
    middle,
    form: isFull ? 'full' : last.length > 1 ? 'initial-surname' : 'given-initial',
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/** Whether two parts can be one: equal, or an initial of the other. */
export function agree(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
