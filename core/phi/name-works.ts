import type { PhiReading } from './reading.js';
import { isInitial, type Run } from './runs.js';
import { is } from './word-kinds.js';

/** "Jaffee v. Redmond": parties of a case in law. */
export function isLawCase({ tokens }: PhiReading, { first, last }: Run): boolean {
  const back = tokens.written(first - 1) === '.' ? first - 2 : first - 1;
  return (
    isVersus(tokens.written(last + 1)) ||
    (isVersus(tokens.written(back)) && tokens.at(back - 1)?.capital === true)
  );
}

function isVersus(word: string): boolean {
  return word === 'v' || word === 'vs';
}

/** "plays Tetris", "watching Ted Lasso", "he read Perel", "an app called …": what is played, watched, read or drunk. */
export function isTitleOfWork({ tokens, words }: PhiReading, { first, last, kinds }: Run): boolean {
  const before = tokens.lower(first - 1);
  const isCommon = ((kinds[0] ?? 0) & is.common) !== 0 && kinds.length === 1;
  if (consumed.has(before)) return !isCommon && !/^(?:to|with|for)$/.test(tokens.lower(last + 1));
  if (
    /^(?:app|apps|game|games|podcast|series|novel|film|album|song|band|brand|book|show)$/.test(before) &&
    !isCommon
  )
    return true;
  const next = tokens.lower(last + 1);
  return (
    /^(?:app|apps|game|podcast|workbook|series|novel|album|planner|brand|website|platform)$/.test(next) &&
    (words.of(next) & is.kin) === 0
  );
}

const consumed = new Set(
  'play plays played playing watch watches watched watching read reads reading reread rereading listen listens tried tries trying cook cooks cooking drink drinks drinking use uses used using downloaded installed stream streams streaming binged bingeing discussed quoted quotes'.split(
    ' ',
  ),
);

/** "Case B.", "Vitamin D", "Member 4 C": a noun that letters tell apart. */
export function isLettered({ tokens }: PhiReading, { first, words: members }: Run): boolean {
  const isHere =
    lettered.has(tokens.lower(first)) && members.length > 1 && isInitial({ tokens }, members[1] ?? 0);
  return isHere || (isInitial({ tokens }, first) && lettered.has(tokens.lower(first - 1)));
}

const lettered = new Set(
  'case vitamin type option part section group phase hepatitis appendix table figure exhibit criterion cluster room unit ward block form worksheet version step plan problem goal item handout level grade stage team category axis schedule'.split(
    ' ',
  ),
);

/** "Stanley–Brown", "Yerkes–Dodson": two family names with a dash between them are a plan, a law, a scale. */
export function isDoubleEponym(
  { tokens, words }: PhiReading,
  { first, last, kinds, words: members }: Run,
): boolean {
  if (members.length > 1 || ((kinds[0] ?? 0) & is.word) !== 0) return false;
  const isDash = (at: number): boolean => tokens.written(at) === '–' && tokens.at(at)?.gap === 0;
  const isOther = (at: number): boolean => {
    const token = tokens.at(at);
    return (
      token?.kind === 'word' &&
      token.capital &&
      ((words.of(tokens.lower(at)) & is.first) === 0 || (words.of(tokens.lower(at)) & is.eponym) !== 0)
    );
  };
  return (
    (isDash(last + 1) && tokens.at(last + 2)?.gap === 0 && isOther(last + 2)) ||
    (isDash(first - 1) && tokens.at(first)?.gap === 0 && isOther(first - 2))
  );
}
