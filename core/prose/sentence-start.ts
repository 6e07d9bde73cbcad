/**
 * Words that open sentences and seldom follow an abbreviation inside one. They decide after `U.S.`, `Ph.D.`, an initial:
 * closed classes of English, and what progress notes open with.
 */
const starters = new Set(
  (
    'The A An This That These Those It He She They We You I His Her Their Its Our My Your In On At By For From With Without After Before ' +
    'During When While Where Why How What Who Which If Although Though Because Since As But And Or So Yet However Therefore Thus Then ' +
    'There Here Both Each Every Some Many Most Few Several All Any No Not Now Also Another Such Other Others Instead Meanwhile Moreover ' +
    'Furthermore Nevertheless Still Even Only Once Until Unless Whether Despite Given Under Over Between Among Through Against Is Are Was ' +
    'Were Do Does Did Has Have Had Can Could May Might Must Should Will Would Let Please Yes Pt Pts Patient Client Clients Clinician ' +
    'Therapist Reports Denies Continue Will Discussed Reviewed Plan Next Mood Affect'
  ).split(' '),
);

/** Months, days and time zones: what goes on after `p.m.` though it has a capital. */
const dates =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|EST|EDT|CST|CDT|MST|MDT|PST|PDT|GMT|UTC|CET)/;

/** What the text after a possible end of a sentence starts with. */
export type Opening = 'capital' | 'starter' | 'date' | 'lower' | 'digit' | 'mark' | 'none';

const lead = /[\s*_"“‘'([«„~\u200b]*(?:<\/?[a-zA-Z][^<>]{0,80}>[*_"“‘'([«]*)*/y;

/**
 * How the text goes on at `at`, markup and opening quotation marks passed over: `starter` is a capitalised word that opens
 * sentences, `mark` anything that is neither letter nor digit, `none` the end. Never throws.
 */
export function openingAt(text: string, at: number): Opening {
  lead.lastIndex = at;
  const skipped = lead.exec(text)?.[0].length ?? 0;
  const from = at + skipped;
  const first = text.codePointAt(from);
  if (first === undefined) return 'none';
  if (first >= 48 && first <= 57) return 'digit';
  const letter = String.fromCodePoint(first);
  if (!/\p{L}/u.test(letter)) return 'mark';
  if (/\p{Ll}/u.test(letter)) return 'lower';
  word.lastIndex = from;
  const opening = word.exec(text)?.[0] ?? letter;
  if (starters.has(opening.replace(/['’].*$/, ''))) return 'starter';
  return dates.test(opening) ? 'date' : 'capital';
}
const word = /[\p{L}\p{N}'’]{1,30}/uy;
