import type { PhiReading } from './reading.js';
import { possessed } from './possessive.js';
import { isInitial, type Run } from './runs.js';
import { is } from './word-kinds.js';
import { wordSet } from './word-sets.js';

/** Capitals throughout are an acronym, unless a list has one of the words as a name; a single letter needs its full stop. */
export function isAcronym({ tokens }: PhiReading, { first, last, kinds, words }: Run): boolean {
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

export function isMedicine({ tokens }: PhiReading, { last }: Run): boolean {
  const next = tokens.lower(last + 1);
  if (/^\d+(?:\.\d+)?(?:mg|mcg|ml|g|units?|iu|%)$/.test(next)) return true;
  return (
    /^[\d.,/]+$/.test(next) &&
    /^(?:mg|mcg|ml|g|units?|iu|%|milligrams?|micrograms?|tabs?|tablets?|puffs?|drops?)$/.test(
      tokens.lower(last + 2),
    )
  );
}

/** "treated with Micronase", "switched to Wixela", "Start Alvesco": unknown words beside verbs of prescribing. */
export function isPrescribed({ tokens, words }: PhiReading, { first }: Run): boolean {
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

/** "Wixela was started", "Alvesco helped": what is said of medicines and devices too, of a word that opens its sentence. */
export function isThing({ tokens }: PhiReading, { first, last, kinds }: Run): boolean {
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

/** A person who gave an instrument, a sign or a theory its name: an instrument noun stands in the run or after it. */
export function isEponym(
  { tokens, words }: PhiReading,
  { first, last, kinds, words: members }: Run,
): boolean {
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
    // "MacKenzie's GCQ"
    if (isAcronymOwned(tokens, last)) return true;
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

/** Whether what a possessive owns is written in capitals, as the short names of instruments are. */
function isAcronymOwned(tokens: PhiReading['tokens'], last: number): boolean {
  let at = last + 1;
  while (tokens.at(at)?.kind === 'mark' || tokens.lower(at) === 's') at++;
  return tokens.at(at)?.shouted === true && /^[A-Z]{3,7}$/.test(tokens.written(at));
}

export function isOrganisation({ tokens, words }: PhiReading, { last, kinds, words: members }: Run): boolean {
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

/** "the work of Peter Lewinsohn", "developed by William Miller", "Reread Worden": somebody who is read, not met. */
export function isAuthor({ tokens }: PhiReading, { first, last }: Run): boolean {
  const before = tokens.lower(first - 1);
  if (/^(?:by|of|from|to)$/.test(before)) {
    const two = tokens.lower(first - 2);
    if (
      before === 'by' &&
      /^(?:developed|replicated|revised|validated|adapted|extended|championed|criticised|criticized|advanced|standardised|standardized|normed|invented|introduced|proposed|coined|founded|formulated|authored|written|translated|edited|created|pioneered|popularised|popularized|book|paper|article|chapter|manual|protocol)$/.test(
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

/** "Carl Rogers", "G. Stanley Hall": a full name that everybody in the field knows. Whom a title, a kin word or a field announces is another. */
export function isFounder({ tokens }: PhiReading, { words: members }: Run): boolean {
  const last = tokens.lower(members.at(-1) ?? 0);
  return members
    .slice(0, -1)
    .some((at) => at >= (members.at(-3) ?? 0) && wordSet('founders').has(`${tokens.lower(at)} ${last}`));
}

/** "Flückiger et al.", "Bordin and colleagues", "J. C. Norcross", "St. John's wort": literature and saints. */
export function isCited({ tokens, cited }: PhiReading, { first, last, kinds, words }: Run): boolean {
  // A family name of the document's own literature; a common first name is more likely somebody else's.
  if (((kinds[0] ?? 0) & is.common) === 0 && words.every((at) => cited.has(tokens.lower(at)))) return true;
  const next = tokens.lower(last + 1);
  if (next === 'et' && tokens.lower(last + 2) === 'al') return true;
  if (next === 'and' && /^(?:colleagues|coworkers|co-workers|associates)$/.test(tokens.lower(last + 2)))
    return true;
  if (isInitial({ tokens }, first) && (kinds.at(-1) ?? 0) & is.eponym) return true;
  const before = tokens.lower(first - 1) === '.' ? tokens.lower(first - 2) : tokens.lower(first - 1);
  return before === 'st' || before === 'saint';
}

/** "Nina Falk, Ph.D.", "K. Stone, R.N.": letters behind a name that only clinicians bear. */
export function hasCredential({ tokens }: PhiReading, last: number): boolean {
  const at = tokens.written(last + 1) === ',' ? last + 2 : last + 1;
  return credentials.test(tokens.written(at).replaceAll('.', ''));
}

const credentials =
  /^(?:Ph|PhD|Psy|PsyD|EdD|MD|DO|MBBS|FRCP\w*|MRCP\w*|RN|NP|APRN|PMHNP|ARNP|DNP|PA|PA-C|LCSW|LICSW|LMSW|LSW|MSW|LMFT|LMHC|LPC|LPCC|LCPC|MFT|BCBA|CADC|LCADC|RD|OTR|DPT|PharmD|DDS|SLP|CCC-SLP)$/;
