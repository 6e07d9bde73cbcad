import { high, low, medium, type Evidence } from './evidence.js';
import { isSentenceOfLiterature } from './exposition.js';
import { aged, named, nicknamed, related, titled } from './name-announced.js';
import {
  hasCredential,
  isAcronym,
  isCited,
  isAuthor,
  isEponym,
  isFounder,
  isMedicine,
  isOrganisation,
  isPrescribed,
  isThing,
} from './name-exclusions.js';
import { isDoubleEponym, isLawCase, isLettered, isTitleOfWork } from './name-works.js';
import { bracketedInitials, contracted, familyName, greeted, kinOf, married, quoted } from './name-used.js';
import { possessed } from './possessive.js';
import type { PhiReading } from './reading.js';
import { isInitial, type Run } from './runs.js';
import { is } from './word-kinds.js';

/** What tells that a run of capitalised words is somebody's name, the surest first; undefined when nothing does. */
export function nameEvidence(reading: PhiReading, run: Run): Evidence | undefined {
  if (isMedicine(reading, run) || isEponym(reading, run) || isOrganisation(reading, run)) return undefined;
  if (isAcronym(reading, run) || isLettered(reading, run) || isDoubleEponym(reading, run)) return undefined;
  if (isLawCase(reading, run) || isLabel(reading, run)) return undefined;
  if (hasCredential(reading, run.last)) return low('provider');
  const sure =
    titled(reading, run) ??
    related(reading, run) ??
    kinOf(reading, run) ??
    greeted(reading, run) ??
    named(reading, run) ??
    aged(reading, run) ??
    nicknamed(reading, run);
  // "Housemate Juniper found them": even an everyday word, if it acts.
  const acts =
    (reading.words.of(reading.tokens.lower(run.last + 1)) & is.saying) !== 0 &&
    reading.tokens.at(run.first)?.opens !== true;
  if (sure)
    return canBeName(run) || sure.reason === 'title' || (sure.reason === 'kin' && acts) ? sure : undefined;
  if (isCited(reading, run)) return undefined;
  if (reading.isExpository) return isFullName(run) ? low('full-name') : undefined;
  if (isAuthor(reading, run) || isFounder(reading, run) || isTitleOfWork(reading, run))
    return low('full-name');
  const own =
    bracketedInitials(reading, run) ??
    quoted(reading, run) ??
    contracted(reading, run) ??
    familyName(reading, run) ??
    married(reading, run) ??
    byItself(reading, run);
  if (own && own.confidence !== 'low' && isSentenceOfLiterature(reading, run.first)) return low(own.reason);
  return own;
}

/** `Patient Name: …`: a word that nobody is called by, before a colon. */
function isLabel({ tokens }: PhiReading, { first, last, kinds }: Run): boolean {
  return first === last && ((kinds[0] ?? 0) & is.noise) !== 0 && tokens.written(last + 1) === ':';
}

/** Everyday words alone are no name, whatever stands before them. */
function canBeName({ kinds }: Run): boolean {
  return kinds.some((kind) => (kind & is.word) === 0 || (kind & (is.first | is.last)) !== 0);
}

/** "the Abernathys": a family name in the plural. */
function isFamily({ tokens, words }: PhiReading, first: number): boolean {
  const word = tokens.lower(first);
  if (tokens.lower(first - 1) !== 'the' || !word.endsWith('s') || words.of(word) & is.word) return false;
  const kind = words.of(word.slice(0, -1)) | words.of(word.replace(/es$/, ''));
  return (kind & is.last) !== 0 && (kind & (is.everyday | is.eponym)) === 0;
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
      (hasInitial ||
        tail.every((kind) => kind === 0) ||
        tail.some((kind) => (kind & is.last) !== 0 && (kind & is.everyday) === 0))
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
  if ((head & is.orgNoun) !== 0 && (head & is.common) === 0) return undefined;
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
        tokens.lower(first) !== next &&
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
    return (head & is.last) !== 0 ||
      /^(?:with|saw|met|told|asked|miss|misses|missed)$/.test(before) ||
      (before === 'for' && reading.words.of(tokens.lower(first - 2)) & is.word && head === 0) ||
      /^(?:front|because|ahead|behalf|instead|afraid|scared|proud|jealous|fond|care|apart|away|talks?|talked|talking|spoke|speaks|shouted|shouts|texts?|texted)$/.test(
        tokens.lower(first - 2),
      )
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
