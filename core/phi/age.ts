import { wordsAfter } from './context.js';
import type { PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';
import type { TokenList } from './tokens.js';
import { wordSet } from './word-sets.js';

/** Whoever was born in this year or before is over 89 in every document that this version reads. */
export const lastBirthYear = 1935;

/** Ages over 89, in figures and words, and years of birth that tell one. */
export function* findAges({ tokens, text, citations }: PhiReading): Generator<PhiSpan> {
  for (const index of tokens.irregular) {
    const token = tokens.at(index);
    if (token?.kind !== 'code' || isInside(citations, token.start)) continue;
    const code = text.charCodeAt(token.start);
    if (code !== 57 && code !== 49) continue;
    const written = tokens.lower(index);
    const found = /^(\d{2,3})(?:-?(?:years?(?:-olds?)?|yo|y\/o|y|yr|yrs|f|m))?(?:-[a-z-]+)?$/.exec(written);
    const years = Number(found?.[1] ?? 0);
    if (years >= 90 && years <= 119) {
      if (/\d-?(?:year|yo|y\/o|yr)/.test(written) || isAge(tokens, index, index))
        yield ageSpan(token.start, token.start + (found?.[1]?.length ?? 0), 'age');
    } else if (/^1[89]\d\d$/.test(written) && Number(written) <= lastBirthYear && isBirth(tokens, index))
      yield ageSpan(token.start, token.end, 'birth-year');
  }
  if (text.includes('nineties') || text.includes('90s') || text.includes('90’s') || text.includes("90's"))
    for (const { index, 0: written } of text.matchAll(decade))
      yield ageSpan(index, index + written.length, 'age');
  if (!text.includes('inety') && !text.includes('enarian')) return;
  for (const { index } of text.matchAll(inWords)) {
    const at = tokens.indexAt(index);
    const token = tokens.at(at);
    if (token?.kind !== 'word' || isInside(citations, token.start)) continue;
    const written = tokens.lower(at);
    if (!written.startsWith('ninety')) {
      yield ageSpan(token.start, token.end, 'age');
      continue;
    }
    const last = written === 'ninety' ? lastNumeral(tokens, at) : at;
    if (isAge(tokens, at, last) || written.includes('-year'))
      yield ageSpan(token.start, tokens.at(last)?.end ?? token.end, 'age');
  }
}

/** "in her nineties", "his late 90s" */
const decade = /\b(?:his|her|their) (?:early |mid |mid-|late )?(?:nineties|90['’]?s)\b/gi;

const inWords = /\b(?:ninety|centenarian|nonagenarian)\b/gi;

function ageSpan(start: number, end: number, reason: 'age' | 'birth-year'): PhiSpan {
  return { start, end, category: 'age', confidence: 'high', reason };
}

function lastNumeral(tokens: TokenList, index: number): number {
  return /^(?:one|two|three|four|five|six|seven|eight|nine)$/.test(tokens.lower(index + 1))
    ? index + 1
    : index;
}

/** Whether a number says how old somebody is: "aged 92", "is 95", "older sister, 97,", "92 years old", "92 yo". */
function isAge(tokens: TokenList, first: number, last: number): boolean {
  const after = tokens.lower(last + 1);
  const following = wordsAfter(tokens, last, 4).map((at) => tokens.lower(at));
  if (/^(?:years?|yrs?|yo|y\/o|y\.o|year-old|years-old)$/.test(after))
    return (
      /^(?:yo|y\/o|y\.o|year-old|years-old)$/.test(after) || following[1] === 'old' || following[1] === 'of'
    );
  if (after === '-' && /^(?:year|years|yo)$/.test(tokens.lower(last + 2))) return true;
  const next = tokens.at(last + 1);
  const closes =
    !next ||
    next.gap >= 2 ||
    (next.kind === 'mark' && !/[%/°–-]/.test(tokens.written(last + 1))) ||
    /^(?:and|but|who|now|in|this|when|or|last|on)$/.test(after);
  // "age 90 or older" is a class of people.
  if (/^(?:or|and)$/.test(after) && /^(?:older|over|above|more|up)$/.test(tokens.lower(last + 2)))
    return false;
  const before = tokens.lower(first - 1);
  if (
    /^(?:aged|age|turned|turns|turning|turn)$/.test(before) ||
    (before === ':' && /^(?:age|aged)$/.test(tokens.lower(first - 2)))
  )
    return true;
  if (!closes) return false;
  const earlier = tokens.lower(first - 2);
  const isPerson = (word: string): boolean =>
    /^(?:he|she|who|they|father|mother)$/.test(word) ||
    wordSet('kin').has(word) ||
    wordSet('people').has(word);
  // "I'll be ninety-four"
  if (before === 'be' && /^(?:will|'ll|i'll|he'll|she'll|to|would)$/.test(earlier)) return true;
  if (/^(?:is|was|at|nearly|almost|over|just|now)$/.test(before))
    return (
      isPerson(earlier) ||
      isPerson(tokens.lower(first - 3)) ||
      isNameLike(tokens, first - 2) ||
      (before === 'at' && /^(?:died|dead|lives|living)$/.test(earlier))
    );
  return (
    (before === ',' || before === '(') &&
    (isPerson(earlier) || isNameLike(tokens, first - 2)) &&
    (/^[,).;|]$/.test(after) || after === '' || (next?.gap ?? 3) >= 2)
  );
}

function isNameLike(tokens: TokenList, index: number): boolean {
  const token = tokens.at(index);
  return token?.kind === 'word' && token.capital && !token.opens && !token.shouted;
}

/** "born in 1932", "DOB: 1931". */
function isBirth(tokens: TokenList, index: number): boolean {
  for (let at = index - 1; at > index - 6; at--) {
    const word = tokens.lower(at);
    if (/^(?:born|birth|birthdate|dob|birthday|b)$/.test(word)) return true;
    if (word === '.') return false;
  }
  return false;
}
