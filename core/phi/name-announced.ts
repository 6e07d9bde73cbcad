import { high, low, medium, type Evidence } from './evidence.js';
import { possessed } from './possessive.js';
import type { PhiReading } from './reading.js';
import type { Run } from './runs.js';
import { is } from './word-kinds.js';

/** The nearest token before the run that is no bracket, comma, quote or full stop after a title. */
function wordBefore({ tokens }: PhiReading, first: number): number {
  let at = first - 1;
  while (
    at >= 0 &&
    first - at <= 4 &&
    tokens.at(at + 1)?.gap !== 3 &&
    /^[("“‘',:–—=-]$/.test(tokens.written(at))
  )
    at--;
  return at;
}

/** "Mr. John Perry", "Fr. Colman"; a clinician's title is of low confidence unless the sentence makes him the patient. */
export function titled(reading: PhiReading, { first, last, kinds }: Run): Evidence | undefined {
  const { tokens, words } = reading;
  let at = first - 1;
  while (/^[.)(]$/.test(tokens.written(at)) && at > first - 4 && tokens.at(at + 1)?.gap !== 3) at--;
  while (/^(?:ret|retd)$/.test(tokens.lower(at))) at -= 2;
  if (/^[.)(]$/.test(tokens.written(at))) at--;
  const token = tokens.at(at);
  if (token?.kind !== 'word') return undefined;
  const kind = words.of(tokens.lower(at));
  if (!token.capital && !(reading.isLowerCase || /^(?:mr|mrs|ms|dr)$/.test(tokens.lower(at))))
    return undefined;
  const isLetter = tokens.at(first)?.capital === true && tokens.written(first).length === 1;
  if (!isLetter && (kinds[0] ?? 0) & is.word && ((kinds[0] ?? 0) & (is.first | is.last)) === 0)
    return undefined;
  if (/^prof(?:essor)?$/.test(tokens.lower(at)) && !reading.isExpository) return high('title');
  if (kind & is.providerTitle) return isPatient(reading, first, last) ? high('title') : low('provider');
  if (!(kind & is.title)) return undefined;
  if (
    /^(?:general|major|private|lady|lord|master|sir|madam|fr|br|st|gen|sister|brother|mother|father|pastor|elder|captain)$/.test(
      tokens.lower(at),
    ) &&
    tokens.written(at + 1) !== '.' &&
    (kinds[0] ?? 0) & is.word
  )
    return undefined;
  if (isProviderContext(reading, at)) return low('provider');
  return high('title');
}

/** "Dr. Burke is a 53-year-old man": clinicians fall ill too. */
function isPatient(reading: PhiReading, first: number, last: number): boolean {
  return aged(reading, { first, last, words: [first], kinds: [0] }) !== undefined;
}

function isProviderContext({ tokens, words }: PhiReading, at: number): boolean {
  for (let index = at - 1; index > at - 5; index--) {
    const token = tokens.at(index);
    if (!token || (token.kind === 'mark' && /^[.;]$/.test(tokens.written(index)))) return false;
    if (words.of(tokens.lower(index)) & is.provider) return true;
  }
  return false;
}

/** "her cousin Lamar", "wife, Sahra,", "Mother (Annika Thorvald)", "Amara's mother". */
export function related(reading: PhiReading, run: Run): Evidence | undefined {
  const { tokens, words } = reading;
  const { first, last } = run;
  const at = wordBefore(reading, first);
  const between = first - 1 - at;
  const kind = words.of(tokens.lower(at));
  const previous = tokens.at(at);
  if (previous?.kind === 'word' && between <= 2 && tokens.at(first)?.gap !== 3) {
    const isParted = between > 0;
    const mark = isParted ? tokens.written(first - 1) : '';
    if (mark === '.' || (previous.shouted && isParted)) return undefined;
    const isList = mark === ',' && !isApposition(reading, run);
    if (kind & (is.kin | is.person) && !(isParted && mark === ':') && !isList) {
      // "The lodger, Ifan, has left"
      const isClosed =
        mark === ',' && tokens.written(last + 1) === ',' && ((run.kinds[0] ?? 0) & is.word) === 0;
      const isStrong =
        mark === '=' ||
        (kind & is.kin) !== 0 ||
        (run.kinds[0] ?? 0) & (is.first | is.last) ||
        !isParted ||
        isClosed;
      const isWords = run.kinds.every((one) => (one & is.word) !== 0 && (one & is.first) === 0);
      const isDoing =
        (words.of(tokens.lower(last + 1)) & is.saying) !== 0 &&
        !/^(?:is|was|has|had|will|can)$/.test(tokens.lower(last + 1));
      const opener =
        !isDoing &&
        isWords &&
        previous.opens &&
        previous.capital &&
        !isParted &&
        (kind & is.person) !== 0 &&
        (run.kinds[0] ?? 0) & is.word;
      if (isStrong && !opener)
        return (run.kinds[0] ?? 0) & is.eponym && !((run.kinds[0] ?? 0) & is.first) && !(kind & is.kin)
          ? previous.opens && previous.capital
            ? low('kin')
            : medium('kin')
          : high('kin');
    }
    if (kind & is.kinName && previous.capital && !isParted) return high('kin');
    if (kind & is.provider && !isList) return low('provider');
    // "her sister-in-law's friend, the baker Otto" stays out; "the client's mother is Ifeoma" comes in.
    if (
      /^(?:is|was)$/.test(tokens.lower(at)) &&
      !isParted &&
      words.of(tokens.lower(at - 1)) & is.kin &&
      (run.kinds[0] ?? 0) & (is.first | is.last)
    )
      return medium('kin');
  }
  // "Melody and her partner", "Dov, his brother,"
  const joint =
    /^(?:and|with|,)$/.test(tokens.lower(last + 1)) && /^(?:her|his|their)$/.test(tokens.lower(last + 2));
  if (
    joint &&
    words.of(tokens.lower(last + 3)) & (is.kin | is.person) &&
    (run.kinds[0] ?? 0) & (is.first | is.last)
  )
    return high('kin');
  // "Bill (father)", "Lakshmi, the elder daughter,"
  if (
    ((run.kinds[0] ?? 0) === 0 || (run.kinds[0] ?? 0) & (is.first | is.last)) &&
    tokens.at(first)?.shouted !== true &&
    isGlossed(reading, last)
  )
    return high('kin');
  const after = possessed(reading, last);
  if (
    after &&
    words.of(after) & (is.kin | is.person) &&
    (run.kinds[0] ?? 0) & (is.first | is.last) &&
    ((run.kinds[0] ?? 0) & is.word) === 0
  )
    return high('kin');
  if (
    after &&
    words.of(after) & is.kin &&
    (!tokens.at(first)?.opens || tokens.written(first - 1) === ':') &&
    !((run.kinds[0] ?? 0) & is.everyday)
  )
    return high('kin');
  return undefined;
}

/** Whether brackets or commas behind a name say who it is: "(father)", "(his brother)", ", the elder daughter,". */
function isGlossed({ tokens, words }: PhiReading, last: number): boolean {
  const mark = tokens.written(last + 1);
  if (mark !== '(' && mark !== ',') return false;
  let at = last + 2;
  const isDetermined = /^(?:the|his|her|their|my|our|a)$/.test(tokens.lower(at));
  if (isDetermined) at++;
  else if (mark === ',' && !/^[,;)]$/.test(tokens.written(at + 1))) return false;
  if (!(words.of(tokens.lower(at)) & is.kin) && tokens.lower(at).length > 3) at++;
  return (words.of(tokens.lower(at)) & is.kin) !== 0 && /^[),;.]$/.test(tokens.written(at + 1));
}

/** After "her sister," a name is closed by a mark, an end or a verb; else the comma parts clauses. */
function isApposition({ tokens, words }: PhiReading, { last, kinds }: Run): boolean {
  const next = tokens.at(last + 1);
  if (!next || next.gap >= 2 || next.kind === 'mark') return true;
  if (next.kind === 'code') return false;
  // "two sons, Yonas and Biniam,"
  if (tokens.lower(last + 1) === 'and' && tokens.at(last + 2)?.capital === true) return true;
  return ((kinds[0] ?? 0) & is.first) !== 0 || (words.of(tokens.lower(last + 1)) & is.saying) !== 0;
}

/** "my name is Christian", "named Mary", "goes by Sol", "full name …", "signed by". */
export function named({ tokens }: PhiReading, { first, kinds }: Run): Evidence | undefined {
  let at = first - 1;
  while (/^["“‘':,?]$/.test(tokens.written(at)) && at > first - 4) at--;
  const before = tokens.lower(at);
  const two = `${tokens.lower(at - 1)} ${before}`;
  const isPlain = ((kinds[0] ?? 0) & is.word) !== 0 && ((kinds[0] ?? 0) & (is.first | is.last)) === 0;
  if (isPlain) return undefined;
  if (/^(?:named|nicknamed|surnamed|née|nee|alias|aka)$/.test(before)) return high('naming');
  if (
    /^(?:names? is|name was|name's|name’s|goes by|known as|full name|last name|first name|maiden name|full names|patient name|pts name|name:|is called|am called)$/.test(
      two,
    )
  )
    return high('naming');
  if (before === 'name' && /^[:=]$/.test(tokens.written(first - 1))) return high('naming');
  if (/^(?:called|say|call)$/.test(before) && (kinds[0] ?? 0) & is.first && tokens.at(first)?.capital)
    return medium('naming');
  if (
    /^(?:i'm|i am|this is|am)$/.test(before) &&
    (kinds[0] ?? 0) & is.first &&
    ((kinds[0] ?? 0) & is.word) === 0
  )
    return medium('naming');
  return /^(?:i am|this is|it's|im)$/.test(two) && (kinds[0] ?? 0) & is.first ? medium('naming') : undefined;
}

const sexWords =
  /^(?:male|female|man|woman|boy|girl|gentleman|lady|patient|pt|pts|client|m|f|person|individual|veteran|child|student|teen|teenager|mother|father)$/;

/** An age beside it: "Ivo Marsh, 33,", "Teddy (5)", "Ana Ruiz is a 50-year-old", "a 54yo female, Mary J.". */
export function aged({ tokens }: PhiReading, { first, last }: Run): Evidence | undefined {
  const mark = tokens.written(last + 1);
  if (
    (mark === ',' || mark === '(') &&
    /^(?:age|aged)$/.test(tokens.lower(last + 2)) &&
    tokens.at(first)?.shouted !== true &&
    isAgeNumber(tokens.lower(last + 3))
  )
    return high('age');
  if ((mark === ',' || mark === '(') && isAgeNumber(tokens.lower(last + 2))) {
    const close = tokens.written(last + 3);
    const isYears =
      /^(?:years?|yrs?|yo|y\/o)$/.test(tokens.lower(last + 3)) || /[a-z]/.test(tokens.lower(last + 2));
    if (isYears || close === ')' || (mark === ',' && (close === ',' || close === '.'))) return high('age');
  }
  if (/^(?:is|was|turned|turns)$/.test(tokens.lower(last + 1))) {
    for (let at = last + 2; at < last + 7; at++) {
      const word = tokens.lower(at);
      if (
        isAgeWord(word) ||
        (isAgeNumber(word) && /^(?:years?|yrs?|yo|year-old|y\/o)$/.test(tokens.lower(at + 1)))
      )
        return high('age');
      if (word === '.') break;
    }
    const number = tokens.lower(last + 2);
    if (isAgeNumber(number) && tokens.at(last + 3)?.kind === 'mark') return high('age');
  }
  let at = first - 1;
  if (/^[,(:]$/.test(tokens.written(at))) at--;
  if (/^(?:named|is|name)$/.test(tokens.lower(at))) at--;
  if (!sexWords.test(tokens.lower(at)) && !isAgeWord(tokens.lower(at))) return undefined;
  for (let back = at; back > at - 6 && back >= 0; back--) {
    if (tokens.written(back) === '.') break;
    if (isAgeWord(tokens.lower(back)) || /^(?:years?|yrs?)$/.test(tokens.lower(back))) return high('age');
  }
  return undefined;
}

function isAgeNumber(word: string): boolean {
  return /^\d{1,3}(?:-?(?:years?-old|yo|y\/o|yr|yrs|f|m|y))?$/.test(word) && Number.parseInt(word, 10) < 120;
}

function isAgeWord(word: string): boolean {
  return /^\d{1,3}-?(?:years?(?:-old)?|yo|y\/o|yr-old|yr|yrs|months?-old|month-old|week-old)$/.test(word);
}

/** `Aprilia ("April")`, `Soledad "Sol" Pereira`: a name in quotation marks after a name. */
export function nicknamed({ tokens }: PhiReading, { first, last, kinds }: Run): Evidence | undefined {
  if (((kinds[0] ?? 0) & is.word) !== 0 && ((kinds[0] ?? 0) & (is.first | is.last)) === 0) return undefined;
  const ahead = /^ ?\(?["“]\p{Lu}\p{L}+["”]\)?/u.test(
    tokens.text.slice(tokens.at(last)?.end ?? 0, (tokens.at(last)?.end ?? 0) + 24),
  );
  if (ahead) return high('naming');
  const quote = tokens.written(first - 1);
  if (quote !== '"' && quote !== '“') return undefined;
  const closes = /^["”]/.test(tokens.written(last + 1));
  const before = tokens.written(first - 2) === '(' ? first - 3 : first - 2;
  const isName =
    tokens.at(before)?.kind === 'word' &&
    tokens.at(before)?.capital === true &&
    tokens.at(before)?.shouted === false;
  return closes && isName ? high('naming') : undefined;
}
