import type { PhiConfidence, PhiReason } from './phi-span.js';
import type { PhiReading } from './reading.js';
import { isInitial, type Run } from './runs.js';
import { is } from './word-kinds.js';

export interface Evidence {
  readonly confidence: PhiConfidence;
  readonly reason: PhiReason;
}

const high = (reason: PhiReason): Evidence => ({ confidence: 'high', reason });
const medium = (reason: PhiReason): Evidence => ({ confidence: 'medium', reason });
const low = (reason: PhiReason): Evidence => ({ confidence: 'low', reason });

/** What tells that a run of capitalised words is somebody's name, the surest first; undefined when nothing does. */
export function nameEvidence(reading: PhiReading, run: Run): Evidence | undefined {
  if (isMedicine(reading, run) || isEponym(reading, run) || isOrganisation(reading, run)) return undefined;
  if (isAcronym(reading, run)) return undefined;
  const sure =
    titled(reading, run) ??
    related(reading, run) ??
    named(reading, run) ??
    aged(reading, run) ??
    nicknamed(reading, run);
  // "Housemate Juniper found them": even an everyday word, if it acts.
  const acts =
    (reading.words.of(reading.tokens.lower(run.last + 1)) & is.saying) !== 0 &&
    reading.tokens.at(run.first)?.opens !== true;
  if (sure)
    return canBeName(run) || sure.reason === 'title' || (sure.reason === 'kin' && acts) ? sure : undefined;
  if (reading.isExpository) return isFullName(run) ? low('full-name') : undefined;
  if (isAuthor(reading, run)) return low('full-name');
  return byItself(reading, run);
}

/** Capitals throughout are an acronym, unless a list has one of the words as a name; a single letter needs its full stop. */
function isAcronym({ tokens }: PhiReading, { first, last, kinds, words }: Run): boolean {
  const token = tokens.at(first);
  if (!token) return true;
  if (words.length === 1 && tokens.written(first).includes('.')) return false;
  if (words.length === 1 && token.end - token.start === 1)
    return tokens.written(last + 1) !== '.' || tokens.at(last + 1)?.gap !== 0;
  const isWhole = words.every(
    (at) => tokens.at(at)?.shouted === true || (tokens.at(at)?.end ?? 0) - (tokens.at(at)?.start ?? 0) === 1,
  );
  if (isWhole)
    return !kinds.some((kind) => (kind & (is.first | is.last)) !== 0 && (kind & is.everyday) === 0);
  return words.length === 1
    ? false
    : tokens.at(words[1] ?? 0)?.shouted === true && ((kinds[1] ?? 0) & (is.first | is.last)) === 0;
}

/** Everyday words alone are no name, whatever stands before them. */
function canBeName({ kinds }: Run): boolean {
  return kinds.some((kind) => (kind & is.word) === 0 || (kind & (is.first | is.last)) !== 0);
}

function isMedicine({ tokens }: PhiReading, { last }: Run): boolean {
  const next = tokens.lower(last + 1);
  if (/^\d+(?:\.\d+)?(?:mg|mcg|ml|g|units?|iu|%)$/.test(next)) return true;
  return (
    /^[\d.,/]+$/.test(next) &&
    /^(?:mg|mcg|ml|g|units?|iu|%|milligrams?|micrograms?|tabs?|tablets?|puffs?|drops?)$/.test(
      tokens.lower(last + 2),
    )
  );
}

/** A person who gave an instrument, a sign or a theory its name: an instrument noun stands in the run or after it. */
function isEponym({ tokens, words }: PhiReading, { first, last, kinds, words: members }: Run): boolean {
  const next = tokens.at(last + 1);
  const nextKind = next?.kind === 'word' && next.gap === 1 ? words.of(tokens.lower(last + 1)) : 0;
  const isEponymous = kinds.some((kind) => (kind & is.eponym) !== 0);
  const size = members.length;
  if (size > 1 && (kinds.at(-1) ?? 0) & is.instrument && ((kinds.at(-1) ?? 0) & is.last) === 0) return true;
  const possessive = next?.kind === 'mark';
  if (nextKind & is.instrument && (!possessive || isEponymous)) {
    // "Rose questions everything" is a sentence: verbs that are instrument nouns too count after eponyms alone.
    return (
      isEponymous ||
      !/^(?:questions|scores|signs|tests|rules|books|measures|cells|form|forms|school|study|studies|list|items|stages|approach|approaches|models|rates|draws|total|plan)$/.test(
        tokens.lower(last + 1),
      )
    );
  }
  // "Worden's tasks", "Kristin Neff's break exercise"
  const owned = possessive ? possessed({ tokens }, last) : undefined;
  if (owned !== undefined) {
    const isKnown = ((kinds.at(-1) ?? 0) & is.eponym) !== 0;
    if (words.of(owned) & is.instrument && (isKnown || !((kinds[0] ?? 0) & is.common))) return true;
    if (isKnown && words.of(tokens.lower(last + 4)) & is.instrument) return true;
  }
  const second = words.of(tokens.lower(last + 2));
  if (nextKind & is.word && (second & is.instrument) !== 0 && isEponymous && tokens.at(last + 2)?.gap === 1)
    return true;
  if (!isEponymous) return false;
  // "Zarit 49", "Simpson–Angus 2", "(Gilbert)", "Winnicott on hate"
  if (
    size === 2 &&
    (kinds[0] ?? 0) & is.eponym &&
    !((kinds[0] ?? 0) & is.first) &&
    isInitial({ tokens }, members[1] ?? 0) &&
    tokens.written(last) !== '.'
  )
    return true;
  const written = tokens.written(last + 1);
  if (next?.gap === 1 && /^[A-Z]$/.test(written) && tokens.written(last + 2) !== '.') return true;
  if (next?.kind === 'code' && /^\d{1,3}(?:\/\d+)?$/.test(written)) return true;
  return tokens.written(first - 1) === '(' && written === ')';
}

function isOrganisation({ tokens, words }: PhiReading, { last, kinds, words: members }: Run): boolean {
  if (
    members.length > 1 &&
    kinds.slice(1).some((kind) => (kind & is.orgNoun) !== 0 && (kind & (is.first | is.common)) === 0)
  )
    return true;
  const next = tokens.at(last + 1);
  return (
    next?.kind === 'word' &&
    next.capital &&
    next.gap === 1 &&
    (words.of(tokens.lower(last + 1)) & is.orgNoun) !== 0
  );
}

/** The nearest token before the run that is no bracket, comma, quote or full stop after a title. */
function wordBefore({ tokens }: PhiReading, first: number): number {
  let at = first - 1;
  while (
    at >= 0 &&
    first - at <= 4 &&
    tokens.at(at + 1)?.gap !== 3 &&
    /^[("“‘',:–—-]$/.test(tokens.written(at))
  )
    at--;
  return at;
}

/** "Mr. John Perry", "Fr. Colman"; a clinician's title is of low confidence unless the sentence makes him the patient. */
function titled(reading: PhiReading, { first, last, kinds }: Run): Evidence | undefined {
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
  if ((kinds[0] ?? 0) & is.word && ((kinds[0] ?? 0) & (is.first | is.last)) === 0) return undefined;
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
function related(reading: PhiReading, run: Run): Evidence | undefined {
  const { tokens, words } = reading;
  const { first, last } = run;
  const at = wordBefore(reading, first);
  const between = first - 1 - at;
  const kind = words.of(tokens.lower(at));
  const previous = tokens.at(at);
  if (previous?.kind === 'word' && between <= 2 && tokens.at(first)?.gap !== 3) {
    const isParted = between > 0;
    const mark = isParted ? tokens.written(first - 1) : '';
    if (mark === '.') return undefined;
    const isList = mark === ',' && !isApposition(reading, run);
    if (kind & (is.kin | is.person) && !(isParted && mark === ':') && !isList) {
      // "The lodger, Ifan, has left"
      const isClosed =
        mark === ',' && tokens.written(last + 1) === ',' && ((run.kinds[0] ?? 0) & is.word) === 0;
      const isStrong =
        (kind & is.kin) !== 0 || (run.kinds[0] ?? 0) & (is.first | is.last) || !isParted || isClosed;
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
  if ((run.kinds[0] ?? 0) & (is.first | is.last) && isGlossed(reading, last)) return high('kin');
  const after = possessed(reading, last);
  if (
    after &&
    words.of(after) & (is.kin | is.person) &&
    (run.kinds[0] ?? 0) & (is.first | is.last) &&
    ((run.kinds[0] ?? 0) & is.word) === 0
  )
    return high('kin');
  if (after && words.of(after) & is.kin && !tokens.at(first)?.opens && !((run.kinds[0] ?? 0) & is.word))
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
  else if (mark === ',') return false;
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

/** The word that a possessive owns: `mother` after "Amara's". */
function possessed({ tokens }: Pick<PhiReading, 'tokens'>, last: number): string | undefined {
  const end = tokens.at(last)?.end ?? 0;
  if (!/^['’]s?\s/.test(tokens.text.slice(end, end + 3))) return undefined;
  let at = last + 1;
  while (tokens.at(at)?.kind === 'mark' || tokens.lower(at) === 's') at++;
  return tokens.lower(at);
}

/** "my name is Christian", "named Mary", "goes by Sol", "full name …", "signed by". */
function named({ tokens }: PhiReading, { first, kinds }: Run): Evidence | undefined {
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
function aged({ tokens }: PhiReading, { first, last }: Run): Evidence | undefined {
  const mark = tokens.written(last + 1);
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
function nicknamed({ tokens }: PhiReading, { first, last, kinds }: Run): Evidence | undefined {
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

/** "Wixela was started", "Alvesco helped": what is said of medicines and devices too, of a word that opens its sentence. */
function isThing({ tokens }: PhiReading, { first, last, kinds }: Run): boolean {
  if (tokens.at(first)?.opens !== true || (kinds[0] ?? 0) !== 0) return false;
  const next = tokens.lower(last + 1);
  if (
    /^(?:helps|helped|works|worked|used|made|continues|continued|started|stopped|showed|shows|caused)$/.test(
      next,
    )
  )
    return true;
  const after = tokens.lower(last + 2);
  if (/^(?:is|was)$/.test(next))
    return /(?:ed|en|ing|ive|due|to|not|given|normal|negative|positive|stable|present|absent|within)$/.test(
      after,
    );
  return /^(?:will|has|had|can|could|would|may|should)$/.test(next) && /^(?:be|been|not)$|ed$/.test(after);
}

/** "the Abernathys": a family name in the plural. */
function isFamily({ tokens, words }: PhiReading, first: number): boolean {
  const word = tokens.lower(first);
  if (tokens.lower(first - 1) !== 'the' || !word.endsWith('s') || words.of(word) & is.word) return false;
  const kind = words.of(word.slice(0, -1)) | words.of(word.replace(/es$/, ''));
  return (kind & is.last) !== 0 && (kind & (is.everyday | is.eponym)) === 0;
}

/** "treated with Micronase", "switched to Wixela", "Start Alvesco": unknown words beside verbs of prescribing. */
function isPrescribed({ tokens, words }: PhiReading, { first }: Run): boolean {
  for (let at = first - 1; at > first - 6 && at >= 0; at--) {
    const token = tokens.at(at);
    if (!token || (token.kind === 'mark' && /^[.;:]$/.test(tokens.written(at)))) return false;
    if (
      (words.of(tokens.lower(at)) & (is.medication | is.medicine)) !== 0 &&
      !/^(?:on|use|start|started|stopped|add|takes|take|took|using|uses|used)$/.test(tokens.lower(at))
    )
      return true;
    if (first - at === 1 && /^(?:on|using|start|started|stopped|takes|take|took)$/.test(tokens.lower(at)))
      return true;
  }
  return false;
}

/** "the work of Peter Lewinsohn", "developed by William Miller", "Reread Worden": somebody who is read, not met. */
function isAuthor({ tokens }: PhiReading, { first, last }: Run): boolean {
  const before = tokens.lower(first - 1);
  if (/^(?:by|of|from|to)$/.test(before)) {
    const two = tokens.lower(first - 2);
    if (
      before === 'by' &&
      /^(?:developed|invented|introduced|proposed|coined|founded|formulated|authored|written|translated|edited|created|pioneered|popularised|popularized|book|paper|article|chapter|manual|protocol)$/.test(
        two,
      )
    )
      return true;
    if (
      before === 'of' &&
      /^(?:work|works|theory|theories|writings|ideas|model|school|teachings|research|studies|tradition)$/.test(
        two,
      )
    )
      return true;
    if (before === 'to' && two === 'according') return true;
  }
  if (/^(?:reread|re-read|quoting|citing|cite|cites|cited|cf)$/.test(before)) return true;
  if (before === 'read' && tokens.at(first - 1)?.capital === true) return true;
  return /^(?:published|introduced|coined|proposed|formulated|pioneered|theorised|theorized)$/.test(
    tokens.lower(last + 1),
  );
}

/** A known first name with a family name, or with an initial. */
function isFullName({ kinds, words }: Run): boolean {
  const head = kinds[0] ?? 0;
  return (
    words.length > 1 &&
    (head & is.first) !== 0 &&
    (head & is.everyday) === 0 &&
    kinds.slice(1).every((kind) => (kind & is.word) === 0 || (kind & is.last) !== 0)
  );
}

/** What the run and its sentence tell when nothing announces a name. */
function byItself(reading: PhiReading, run: Run): Evidence | undefined {
  const { tokens, words } = reading;
  const { first, last, kinds, words: members } = run;
  const head = kinds[0] ?? 0;
  const token = tokens.at(first);
  if (!token) return undefined;
  const next = tokens.lower(last + 1);
  const isSubject = (words.of(next) & is.saying) !== 0 && tokens.at(last + 1)?.gap === 1;
  const shouted = token.shouted;
  if (members.length > 1) {
    const tail = kinds.slice(1);
    const hasInitial = members.slice(1).some((at) => isInitial(reading, at));
    const open = (kind: number): boolean => (kind & is.word) === 0 || (kind & is.last) !== 0;
    if (shouted && !tokens.at(members[1] ?? 0)?.shouted) return undefined;
    if ((head & is.first) !== 0 && (head & is.everyday) === 0 && tail.every(open))
      return shouted ? medium('full-name') : high('full-name');
    if (
      (head & is.first) !== 0 &&
      (hasInitial || tail.some((kind) => (kind & is.last) !== 0 && (kind & is.everyday) === 0))
    )
      return medium('full-name');
    if (
      tail.every((kind) => (kind & is.last) !== 0 && (kind & is.everyday) === 0) &&
      (head & is.word) === 0 &&
      !shouted
    )
      return medium('full-name');
    if (isInitial(reading, first) && (kinds.at(-1) ?? 0) & is.last && !token.opens)
      return medium('full-name');
    if (kinds.every((kind) => (kind & is.word) === 0) && !shouted && !kinds.some((kind) => kind & is.eponym))
      return isSubject || !token.opens ? medium('unknown-word') : low('unknown-word');
    return undefined;
  }
  if (
    /^(?:[a-z]\.){2,3}$/.test(tokens.lower(first)) &&
    !/^(?:u\.s\.|u\.k\.|e\.g\.|i\.e\.|p\.m\.|a\.m\.|p\.o\.|p\.r\.n\.|d\.c\.|b\.i\.d\.|t\.i\.d\.|q\.d\.|m\.d\.|ph\.d\.|r\.n\.|u\.n\.)$/.test(
      tokens.lower(first),
    ) &&
    token.capital
  )
    return isSubject || token.opens || tokens.written(first - 1) === ','
      ? medium('initials')
      : low('initials');
  if (isFamily(reading, first)) return medium('full-name');
  if (shouted || token.end - token.start < 3) return undefined;
  const isEponym = (head & is.eponym) !== 0;
  if ((head & (is.first | is.last)) === 0 && isPrescribed(reading, run)) return undefined;
  const isWord = (head & is.word) !== 0;
  if ((head & is.first) !== 0 && !isEponym) {
    if (!isWord)
      return (head & is.place) !== 0 && !isSubject && (head & is.common) === 0
        ? low('first-name')
        : medium('first-name');
    if (!token.opens && token.capital) return medium('first-name');
    if (isSubject && (words.of(next) & is.instrument) === 0)
      return (head & is.mass) !== 0 &&
        /^(?:is|was|will|would|can|could|had|has|rose|may|does|did|comes|came|keeps|helps|helped|seems|seemed|remains|left)$/.test(
          next,
        )
        ? low('verb')
        : medium('verb');
    return undefined;
  }
  if (isEponym || isWord)
    return isSubject && (head & is.first) !== 0 && !token.opens ? medium('verb') : undefined;
  if (!token.capital) return undefined;
  if (isSubject) return isThing(reading, run) ? low('verb') : medium('verb');
  // "Dempsey's lamp broke": what opens a sentence and owns something.
  const owned = possessed(reading, last);
  if (token.opens)
    return owned !== undefined &&
      (head & is.last) !== 0 &&
      (words.of(owned) & (is.instrument | is.medicine)) === 0
      ? medium('unknown-word')
      : undefined;
  const before = tokens.lower(first - 1);
  if (
    /^(?:with|and|by|saw|met|about|for|to|told|asked|of|from|without|called|calls|miss|misses|missed|if|that)$/.test(
      before,
    )
  )
    return (head & is.last) !== 0 || /^(?:with|saw|met|told|asked|miss|misses|missed)$/.test(before)
      ? medium('unknown-word')
      : low('unknown-word');
  const previous = tokens.at(first - 1);
  // What an article stands before is a thing: "the Unithroid", "an Aircast".
  if (/^(?:the|a|an|this|that|these|those|some|any|each|every|no|more|our|your)$/.test(before))
    return low('unknown-word');
  return previous?.kind === 'word' && token.gap === 1 && /^[a-z]/.test(tokens.written(first - 1))
    ? medium('unknown-word')
    : low('unknown-word');
}
