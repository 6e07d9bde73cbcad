import type { Span } from '../text/span.js';
import type { PassageSentence } from './passages.js';
import type { SentenceReader } from './read-sentence.js';
import type { SentenceItems } from './sentence-items.js';

/** Words that claim a cause or a proof. */
const causes =
  /^(?:causes?|caused|causing|produces?|produced|producing|creates|created|generates?|generated|drives|drove|driven|guarantees?|guaranteed|ensures?|ensured|cures?|cured|heals?|healed|determines?|determined|engenders?|engendered|triggers?|triggered|yields?|yielded|dictates?)$/;
const proves = /^(?:proves?|proved|proven|proof|proofs|proving)$/;
const uncertain =
  /^(?:not|never|no|nor|neither|cannot|without|hardly|scarcely|nothing|none|nobody|may|might|could|would|should|perhaps|maybe|possibly|probably|likely|presumably|whether|if|unless|suggests?|suggested|suggesting|seems?|seemed|appears?|appeared|hint|hints|implies|imply|implied|implying|hypothesi[sz]ed?|assumes?|assumed|assumption|believes?|believed|belief|thinks?|thought|claims?|claimed|argues?|argued|asserts?|suppose|supposed|hopes?|wish|doubt|doubts|question|questions|test|tests|tested|asks?|asked|wonder|wonders|tempting|rather|instead|myth|misconception|wrong|wrongly|mistake|mistaken|error|premature|overstate|overclaim|debate|debated|contested|unclear|unknown|open|far|yet|stops?|short|beyond|fails?|failed|isn['’]t|doesn['’]t|don['’]t|didn['’]t|can['’]t|won['’]t|wasn['’]t|aren['’]t|hasn['’]t|couldn['’]t|wouldn['’]t)$/;
const outcomes =
  /\b(?:outcomes?|improve\w*|recover\w*|chang\w+|symptoms?|relief|dropouts?|drop out|remission|success\w*|benefit\w*|gains?|better|growth|heal\w*|progress|retention|engagement|well-?being|functioning|results?|effects?|depression|anxiety|distress|change|attendance|termination|stay|get well|insight|trust|satisfaction)\b/i;

/**
 * Where a sentence says that an element causes something, or that this is proven, as the author's own assertion. The
 * span is that of the causal words and counts in the sentence. Never throws.
 */
export function findCausal(sentence: PassageSentence, reader: SentenceReader): Span[] {
  const { hints } = reader.lexicon;
  if ((reader.hintsOf(sentence) & hints.bits.cause) === 0) return [];
  if (!hint.test(sentence.text) || !reader.holdsElement(sentence) || !reader.mayNameElement(sentence))
    return [];
  const { items, text: plain } = reader.read(sentence);
  if (/\?\s*$/.test(plain) || trialCue.test(plain)) return [];
  const found: Span[] = [];
  for (let at = 0; at < items.items.length; at++) {
    if (!mayCause(items, at)) continue;
    const place = causalAt(items, at, plain);
    if (place && !doubted(items, at, plain)) found.push(place);
  }
  return found.slice(0, 1);
}

const hint =
  /caus|roduc|creat|enerat|driv|drove|uarant|nsur|cure|heal|rov[ei]|roof|bring|brought|lead|led |result|respons|due to|ecause|hanks to|etermin|engend|trigger|yield|make|made|owing|dictat|rise|effects? of/;
/** Evidence that is not merely correlational. */
const trialCue = /\brandomi[sz]ed|\bRCTs?\b|\bexperiment(?:s|al|ally)?\b|\bdismantling\b/i;

/** All words that `causalAt` may take for causal; it need not look at others. */
const causalWords: ReadonlySet<string> = new Set(
  `cause causes caused causing produce produces produced producing creates created generate generates generated drives
   drove driven guarantee guarantees guaranteed ensure ensures ensured cure cures cured heal heals healed determine
   determines determined engender engenders engendered trigger triggers triggered yield yields yielded dictate dictates
   prove proves proved proven proof proofs proving brings brought bring lead leads led leading result results resulted
   give gives gave make makes made responsible because thanks due owing`.split(/\s+/),
);

function mayCause(s: SentenceItems, at: number): boolean {
  const item = s.at(at);
  return item?.kind === 'word' ? causalWords.has(item.lower) : item?.kind === 'grade';
}

function causalAt(s: SentenceItems, at: number, text: string): Span | undefined {
  const item = s.at(at);
  // "proven" also stands among the labels that the scheme does not have.
  const lower =
    item?.kind === 'word'
      ? item.lower
      : item?.kind === 'grade' && item.phrase === 'proven'
        ? 'proven'
        : undefined;
  if (!item || lower === undefined) return undefined;
  const span = (to: number): Span => ({ start: item.start, end: s.at(to)?.end ?? item.end });
  const next = s.lower(at + 1);
  // "is caused by empathy"
  if (
    /^(?:caused|produced|driven|generated|determined|brought)$/.test(lower) &&
    s.isWord(at - 1, /^(?:is|are|was|were|been|directly|largely|mainly|chiefly|mostly)$/)
  ) {
    const by = next === 'by' ? at + 1 : next === 'about' && s.isWord(at + 2, /^by$/) ? at + 2 : -1;
    if (by > 0)
      return s.between(by, by + 4, (inner) => s.element(inner) !== undefined) &&
        outcomes.test(text.slice(0, item.start))
        ? span(by)
        : undefined;
  }
  // "What causes the fall in dropout is …"
  if (/^(?:causes|produces|drives|caused|brings)$/.test(lower) && s.isWord(at - 1, /^(?:what|that)$/))
    return s.isWord(at - 1, /^what$/) &&
      s.between(
        at,
        s.items.length,
        (inner) =>
          s.element(inner) !== undefined &&
          s.between(at, inner, (verb) => s.isWord(verb, /^(?:is|are|was|were)$/)),
      ) &&
      outcomes.test(text)
      ? span(at)
      : undefined;
  if (causes.test(lower)) {
    // "the cause of", "causes inside a case": a noun needs its element behind or before it.
    if (
      /^(?:causes?)$/.test(lower) &&
      s.isWord(at - 1, /^(?:the|a|main|chief|common|these|no|of|probable|root|as|sole|direct|true|real)$/)
    )
      return next === 'of' &&
        elementBefore(s, at) &&
        s.between(-1, at, (inner) => s.isWord(inner, /^(?:is|are|was|were|as)$/))
        ? span(at + 1)
        : undefined;
    return agentBefore(s, at) && outcomeAfter(s, at, text) && !inCase(s, at) ? span(at) : undefined;
  }
  if (/^(?:leads?|led|leading)$/.test(lower) && s.isWord(at + 1, /ly$/) && s.isWord(at + 2, /^to$/))
    return agentBefore(s, at) && outcomeAfter(s, at, text) && !inCase(s, at) ? span(at + 2) : undefined;
  if (/^(?:leads?|led|leading)$/.test(lower) && next === 'to')
    return agentBefore(s, at) && outcomeAfter(s, at, text) && !inCase(s, at) ? span(at + 1) : undefined;
  if (/^(?:results?|resulted)$/.test(lower) && next === 'in')
    return agentBefore(s, at) && outcomeAfter(s, at, text) && !inCase(s, at) ? span(at + 1) : undefined;
  if (/^(?:brings?|brought)$/.test(lower) && s.between(at, at + 6, (inner) => s.lower(inner) === 'about'))
    return agentBefore(s, at) && !inCase(s, at) ? span(at) : undefined;
  if (/^(?:gives?|gave)$/.test(lower) && next === 'rise')
    return agentBefore(s, at) ? span(at + 1) : undefined;
  if (
    /^(?:makes?|made)$/.test(lower) &&
    s.isWord(at + 1, /^(?:clients|patients|people|them|therapy|treatment|treatments|psychotherapy)$/) &&
    outcomes.test(text.slice(item.end))
  )
    return agentBefore(s, at) && !inCase(s, at) ? span(at) : undefined;
  if (lower === 'responsible' && next === 'for') return elementBefore(s, at) ? span(at + 1) : undefined;
  if ((lower === 'because' && next === 'of') || (/^(?:thanks|due|owing)$/.test(lower) && next === 'to')) {
    const element =
      s.element(at + 2) ??
      (s.isWord(at + 2, /^(?:the|their|good|a|better)$/)
        ? (s.element(at + 3) ?? s.element(at + 4))
        : undefined);
    return element && outcomes.test(text) && !inCase(s, at) ? span(at + 1) : undefined;
  }
  if (proves.test(lower)) return provenAt(s, at, text) ? span(at) : undefined;
  return undefined;
}

/** "proves that X …", "X is proven to …", "it is proven that X", "proof that X": not "proved hard to spot". */
function provenAt(s: SentenceItems, at: number, text: string): boolean {
  const next = s.lower(at + 1);
  const lower = s.is(at, 'grade') ? 'proven' : s.lower(at);
  const after = (): boolean => s.between(at, s.items.length, (inner) => s.element(inner) !== undefined);
  if (next === 'that' || (next === 'how' && after())) return after() && !s.isWord(at - 1, /^(?:of)$/);
  if (lower === 'proof' && next === 'of') return s.element(at + 2) !== undefined && outcomes.test(text);
  if (
    /^(?:proven|proved)$/.test(lower) &&
    s.isWord(at - 1, /^(?:been|is|are|was|were|now|clearly|conclusively|definitively|finally|beyond)$/)
  ) {
    if (next === 'to' && !(s.lower(at + 2) === 'be' && s.is(at + 3, 'grade'))) return elementBefore(s, at);
  }
  // "the correlations prove the effect of empathy", "prove empathy works"
  if (
    /^(?:proves?|proved)$/.test(lower) &&
    (s.element(at + 1) ||
      s.element(at + 2) ||
      (s.isWord(at + 1, /^(?:the|a|an)$/) &&
        s.isWord(at + 2, /^(?:causal|effect|effects|power|effectiveness|efficacy|value|impact)$/)))
  )
    return after() || elementBefore(s, at);
  return false;
}

function elementBefore(s: SentenceItems, at: number): boolean {
  return s.between(clauseStart(s, at) - 1, at, (inner) => s.element(inner) !== undefined);
}

function clauseStart(s: SentenceItems, at: number): number {
  let from = at;
  while (from > 0 && !(s.is(from - 1, 'stop') && /^[.;:|]$/.test(s.lower(from - 1)))) from--;
  return from;
}

/** An element is the subject of a causal verb, its head next to the verb save for adverbs and a phrase behind it. */
function agentBefore(s: SentenceItems, at: number): boolean {
  for (let back = at - 1, words = 0; back >= 0; back--) {
    if (s.element(back)) {
      const group = s.groupAt(back);
      if (!group || group.role !== 'plain') return false;
      return !s.governed(group.from) || s.isWord(group.from - 1, /^(?:that|of)$/);
    }
    if (s.is(back, 'element')) return false;
    if (s.is(back, 'stop')) {
      if (s.isStop(back, 'close')) {
        back = s.partner(back) ?? back;
        continue;
      }
      if (s.isStop(back, ',')) {
        // "Empathy, more than any technique, causes …"
        const open = [...Array(Math.min(back, 10)).keys()]
          .map((step) => back - 1 - step)
          .find((index) => s.isStop(index, ','));
        if (open !== undefined && s.element(open - 1)) {
          back = open;
          continue;
        }
        return false;
      }
      return false;
    }
    if (s.isWord(back, /^(?:it|he|she|they|we|i|you|who|what|and|but|or|because|while|when|if)$/))
      return (
        s.isWord(back, /^(?:and)$/) &&
        s.between(-1, back, (inner) => s.element(inner) !== undefined) &&
        s.isVerb(back + 1)
      );
    if (++words > 6) return false;
    if (
      s.isWord(
        back,
        /^(?:that|which|directly|alone|itself|itself|actually|clearly|in|the|therapy|group|groups|therapist|session|and|then|reliably|consistently|strongly|truly|always|also|thus|therefore|really|simply|by|to|is|are|was|has|been|what|of|clients?|good|sessions?|early|does|do|treatment|psychotherapy|individual|youth|family|high|higher|strong|more|greater)$/,
      ) ||
      s.isWord(back, /ly$/) ||
      s.is(back, 'edition')
    )
      continue;
    return false;
  }
  return false;
}

function outcomeAfter(s: SentenceItems, at: number, text: string): boolean {
  const item = s.at(at);
  return item !== undefined && outcomes.test(text.slice(item.end));
}

/** "In that session empathy caused her to cry": what happened once, to somebody. */
function inCase(s: SentenceItems, at: number): boolean {
  return s.items.some(
    (item, index) =>
      item.kind === 'word' &&
      (/^(?:he|she|her|him|his|hers|me|my)$/.test(item.lower) ||
        (/^(?:client|patient|couple|family)$/.test(item.lower) &&
          s.isWord(index - 1, /^(?:the|this|our|my|one)$/) &&
          s.isWord(at, /(?:ed|made|led|brought|drove)$/))),
  );
}

/** The assertion is negated, hedged, asked, supposed, or somebody else's. */
function doubted(s: SentenceItems, at: number, text: string): boolean {
  const from = clauseStart(s, at);
  for (let back = from; back < at; back++) {
    if (!s.isWord(back, uncertain)) continue;
    if (s.isWord(back, /^no$/) && s.isWord(back + 1, /^(?:doubt|question|longer)$/)) continue;
    if (
      s.isWord(back, /^(?:thought|question|questions|test|tests|open|short|yet|beyond|far|claims?)$/) &&
      s.isWord(back - 1, /^(?:the|a|these|no)$/)
    )
      continue;
    if (s.isWord(back, /^(?:beyond)$/) && s.isWord(back + 1, /^(?:doubt|question|any)$/)) continue;
    // "not only X but Y causes …" and what a comma and a conjunction set off
    if (s.isWord(back, /^not$/) && s.isWord(back + 1, /^(?:only|just|merely)$/)) continue;
    if (
      s.between(back, at, (inner) => s.isWord(inner, /^but$/) && s.isStop(inner - 1, ',')) &&
      !s.isWord(back, /^(?:if|whether|unless)$/)
    )
      continue;
    return true;
  }
  const item = s.at(at);
  const rest = item ? text.slice(item.end) : '';
  return (
    /^\s+(?:nothing|no|neither|little)\b/i.test(rest) ||
    /\b(?:is|remains) (?:another matter|a different question|not shown|unproven|an open question|a myth|wrong|false|an overclaim|too much|not (?:so|known|proven))\b/i.test(
      rest,
    )
  );
}
