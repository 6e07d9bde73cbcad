import { high, medium, type Evidence } from './evidence.js';
import { possessed } from './possessive.js';
import type { PhiReading } from './reading.js';
import type { Run } from './runs.js';
import { is } from './word-kinds.js';

/** Whether a run's words are names before all else: known ones, or words that the language does not have. */
function isNameLike({ kinds }: Run): boolean {
  return kinds.every((kind) => (kind & is.word) === 0 || (kind & (is.first | is.last)) !== 0);
}

/** "Mother of Chase Bell", "sister of Will T.", "a friend of Teo". */
export function kinOf({ tokens, words }: PhiReading, run: Run): Evidence | undefined {
  const { first } = run;
  if (tokens.lower(first - 1) !== 'of' || !isNameLike(run)) return undefined;
  const kind = words.of(tokens.lower(first - 2));
  if ((kind & is.kin) !== 0) return high('kin');
  return (kind & is.person) !== 0 && ((run.kinds[0] ?? 0) & is.first) !== 0 ? medium('kin') : undefined;
}

const participle =
  /^(?:taken|gone|been|got|done|left|had|given|made|told|said|started|stopped|moved|lost|quit|put|run|come|kept|seen|feeling|going|coming|doing|getting|having|trying|asking|telling|working|living|staying|sleeping|not|always|still|never|very|really|so|too|fine|okay|ok|sick|ill|angry|upset|mad|sad|away|back|home|here|gonna|\p{L}{3,}ing)$/u;

/** "Hi Bronagh, yes", "Dear Kofi": whom a letter or a call greets. */
export function greeted({ tokens }: PhiReading, run: Run): Evidence | undefined {
  if (!greetings.has(tokens.lower(run.first - 1)) || run.words.length > 3 || !isNameLike(run))
    return undefined;
  return /^[,.!:;–-]?$/.test(tokens.written(run.last + 1)) ? high('naming') : undefined;
}

const greetings = new Set(['hi', 'hello', 'hey', 'dear', 'hiya']);

/** "Moana's taken the kids", "Teo's been ill": the verb "is" or "has" behind a name. */
export function contracted(reading: PhiReading, run: Run): Evidence | undefined {
  const kind = run.kinds[0] ?? 0;
  if (run.words.length > 2 || (kind & (is.word | is.eponym)) !== 0) return undefined;
  const owned = possessed(reading, run.last);
  return owned !== undefined && participle.test(owned) ? medium('verb') : undefined;
}

/** `"Fat Chiu"`, `"Ken"`: a name that stands in quotation marks alone and is no sentence. */
export function quoted({ tokens }: PhiReading, run: Run): Evidence | undefined {
  const { first, last, kinds } = run;
  if (!/^["“]$/.test(tokens.written(first - 1)) || !/^["”]$/.test(tokens.written(last + 1))) return undefined;
  const isName = kinds.some((kind) => (kind & is.first) !== 0 && (kind & is.eponym) === 0);
  const before = tokens.lower(first - 2);
  const isAddressed = /^(?:to|with|by|from|called|calls|nicknamed|named|as|is|\/|=|aka|and|friend|w\/)$/.test(
    before,
  );
  if (!isAddressed || tokens.at(first)?.shouted === true) return undefined;
  if (isName) return medium('naming');
  return kinds.some((kind) => kind === 0 || (kind & is.last) !== 0) &&
    kinds.every((kind) => (kind & is.noise) === 0)
    ? medium('naming')
    : undefined;
}

/** "Prof Ito (she)", "Ng (T.D.R.)", "T.M.": initials in brackets or quotation marks. */
export function bracketedInitials({ tokens }: PhiReading, { first, last, words }: Run): Evidence | undefined {
  if (words.length !== 1 || !/^(?:\p{Lu}\.){2,3}$/u.test(tokens.written(first))) return undefined;
  return /^["“(]$/.test(tokens.written(first - 1)) && /^[)"”,]$/.test(tokens.written(last + 1))
    ? medium('initials')
    : undefined;
}

/** "Arturo m. Pilar 1988", "Pilar, div. 2001", "Mateo (b. 1993)", "married Faisal": what a genogram or a history says of people. */
export function married({ tokens }: PhiReading, run: Run): Evidence | undefined {
  const { first, last } = run;
  const before = tokens.lower(first - 1);
  const mark = tokens.lower(last + 1);
  const at = mark === '(' || mark === ',' ? last + 2 : last + 1;
  const isAfter =
    marriages.has(before) ||
    (before === '.' && vitals.has(tokens.lower(first - 2)) && tokens.at(first)?.gap === 1);
  if (!isAfter && !vitals.has(tokens.lower(at))) return undefined;
  if (run.words.length > 3 || !isNameLike(run) || run.kinds.some((kind) => (kind & is.eponym) !== 0))
    return undefined;
  if (isAfter) return medium('kin');
  const figure = tokens.written(at + 1) === '.' ? at + 2 : at + 1;
  const isDated = /^(?:19|20)\d\d$/.test(tokens.written(figure));
  // "m. Pilar": a marriage may go without its year.
  const isMarriage = tokens.lower(at) === 'm' && figure === at + 2 && tokens.at(figure)?.capital === true;
  return isDated || isMarriage ? medium('kin') : undefined;
}

const marriages = new Set('married wed divorced remarried dated dating widow widower'.split(' '));
const vitals = new Set(['b', 'd', 'm', 'div', 'sep']);

/** "the Moreau girl", "the Adeyemi twins": a family by its name. */
export function familyName({ tokens }: PhiReading, run: Run): Evidence | undefined {
  if (tokens.lower(run.first - 1) !== 'the' || run.words.length > 2 || !isNameLike(run)) return undefined;
  if (run.kinds.some((kind) => (kind & (is.eponym | is.place)) !== 0)) return undefined;
  return /^(?:girls?|boys?|family|kids?|children|household|brothers?|sisters?|twins|couple|baby|parents)$/.test(
    tokens.lower(run.last + 1),
  )
    ? medium('kin')
    : undefined;
}

/** "Camp mate Slim watches the cart", `her roommate "Spud"`: an everyday word as a nickname, behind a word for a person, and before a verb or in quotation marks. */
export function nicknameAfterPerson(
  { tokens, words }: PhiReading,
  { first, last, words: members }: Run,
): Evidence | undefined {
  const token = tokens.at(first);
  if (members.length !== 1 || token?.capital !== true || token.shouted) return undefined;
  const isQuoted = /^["“]$/.test(tokens.written(first - 1)) && /^["”]$/.test(tokens.written(last + 1));
  if (token.opens && !isQuoted) return undefined;
  const at = isQuoted ? first - 2 : first - 1;
  const before = tokens.at(at);
  if (before?.kind !== 'word' || tokens.at(at + 1)?.gap !== 1) return undefined;
  // "Patient Education was given": a heading's capitals.
  if (!isQuoted && before.opens && (before.capital || !tokens.at(at - 1))) return undefined;
  const kind = words.of(tokens.lower(at));
  if ((kind & (is.kin | is.person)) === 0 || (words.of(tokens.lower(first)) & is.noise) !== 0)
    return undefined;
  const next = tokens.lower(isQuoted ? last + 2 : last + 1);
  return (words.of(next) & is.saying) !== 0 && /(?:s|ed|[^s]t)$/.test(next) ? medium('kin') : undefined;
}
