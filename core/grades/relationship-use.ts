import { relationshipWords } from '../tables/generated/relationship-words.js';
import { phiWords } from '../tables/generated/phi-words.js';
import type { Span } from '../text/span.js';
import { Hints } from '../text/hints.js';
import { readItems } from './items.js';
import type { Lexicon } from './lexicon.js';
import { longestWord } from './sentence-hints.js';
import { readable } from './tokens.js';

/** What a sentence of a note says of the therapy relationship. Offsets are UTF-16 code units into the sentence. */
export interface RelationshipUse {
  /** Where it names an element of the relationship as something that was done or is to be. */
  readonly done: Span | undefined;
  /** Where it names one without telling how it is: an intervention where it stands among interventions. */
  readonly named: Span | undefined;
}

/**
 * Whether a sentence says what something is for or follows from: of the relationship itself (`own`), of a formulation (`own`, too),
 * or of something that may be the relationship of the sentence beside (`open`).
 */
export type RelationshipRole = 'own' | 'open' | undefined;

/**
 * How a sentence speaks of the therapy relationship. What clients do with others (empathy for a sister) is none of it, nor
 * is how the relationship is (a good rapport). `tags` count in the text. Never throws.
 */
export function readRelationshipUse(text: string, tags: readonly Span[], lexicon: Lexicon): RelationshipUse {
  const plain = readable(text, tags);
  if (!mayNameRelationship(plain)) return { done: undefined, named: undefined };
  const places = relationsIn(plain, lexicon).filter((span) => isOfTherapy(plain, span));
  return {
    done: places.find((span) => isDone(plain, span)),
    named: places.find((span) => !isState(plain, span)),
  };
}

/** The role that a sentence gives the relationship, or what may be it. `tags` count in the text. Never throws. */
export function readRelationshipRole(
  text: string,
  tags: readonly Span[],
  lexicon: Lexicon,
): RelationshipRole {
  const plain = readable(text, tags);
  if (formulation.test(plain)) return 'own';
  if (!roles.test(plain)) return undefined;
  return mayNameRelationship(plain) && relationsIn(plain, lexicon).length > 0 ? 'own' : 'open';
}

const anyOf = (list: string): string =>
  list
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll('_', String.raw`\s`))
    .join('|');
const word = (list: string): RegExp => new RegExp(String.raw`(?<![\p{L}-])(?:${list})(?![\p{L}-])`, 'iu');

/** Whether a sentence may name the relationship at all. Cheap. */
export function mayNameRelationship(text: string): boolean {
  return hint.test(text);
}

/** Whether a sentence may tell of something as done. Cheap. */
export function mayTellOfWork(text: string): boolean {
  verbs ??= new Hints({
    work: `${relationshipWords.done} ${relationshipWords.passive}`
      .split(' ')
      .map((verb) => String.raw`\b${longestWord(verb.split('_'))}\b`),
  });
  return verbs.of(text) !== 0;
}
let verbs: Hints<'work'> | undefined;

/** A formulation is one wherever it stands. */
const formulation = /(?<!\p{L})(?:formulations?|conceptuali[sz](?:ed|ations?)|ccrt)(?!\p{L})/iu;
const roles = word(`${anyOf(relationshipWords.roles)}|${anyOf(relationshipWords.formulation)}`);
const names = new RegExp(word(anyOf(relationshipWords.names)).source, 'giu');
/** Parts of all names, to pass over most sentences. */
const hint =
  /rapport|relationship|bond|ruptur|alliance|cohesi|empath|goal|agree|consensus|collaborat|regard|affirm|warmth|prizing|congruen|genuine|realness|counter-?transference|upr/i;
const elements = new Set(relationshipWords.elements.split(' '));

/** Between what was done and a verb: a few words and no end of a clause. */
const between = String.raw`(?:[ ,]+[\p{L}'’/-]{1,24}){0,6}[ ,]*`;
const doneBefore = new RegExp(
  String.raw`(?<![\p{L}-])(?:${anyOf(relationshipWords.done)})(?![\p{L}-])${between}$`,
  'iu',
);
const doneAfter = new RegExp(
  String.raw`^(?:[ ][\p{L}-]{1,20}){0,2}?(?:[ ](?:was|were|is|are|been|being))?(?:[ ][\p{L}]{2,20}ly|[ ][\p{L}]{2,20} and)?[ ](?:${anyOf(relationshipWords.passive)})(?![\p{L}-])`,
  'iu',
);
const state = anyOf(relationshipWords.states);
const stateAfter = new RegExp(
  String.raw`^[ :=]*(?:(?:is|was|are|were|has been|remains?|remained|seems?|seemed|appears?|appeared|feels?|felt|continues|continued)(?![\p{L}])[ ]?(?:to be[ ])?)?(?:[\p{L}]{2,20}ly[ ]|well[ ]|more[ ]|very[ ]|less[ ])?(?:${state}|\d)(?![\p{L}-])`,
  'iu',
);
const stateBefore = new RegExp(String.raw`(?<![\p{L}-])(?:${state})[ ](?:and[ ][\p{L}]{2,20}[ ])?$`, 'iu');

const clinician =
  /(?<!\p{L})(?:therapist|clinician|counsel+or|provider|writer|we|i|this (?:therapist|clinician|writer)|th|tx)(?!\p{L})/iu;
const others = anyOf(
  `${phiWords.kin} partner partners client clients pt pts patient she he they couple spouse members`,
);
const actor = new RegExp(String.raw`(?<![\p{L}'’])(?:${others})(?![\p{L}'’])(?![ ](?:in|about)[ ])`, 'iu');
const denied =
  /(?<!\p{L})(?:no|not|never|without|denie[sd]|lack(?:s|ed)?(?: of)?|deferred|unable to)(?!\p{L})[^.;]{0,40}$/iu;
const outside = anyOf(
  `${phiWords.kin} partner partners boss coworker coworkers colleague colleagues friend friends teacher teachers school others people peers neighbour neighbor roommate landlord pcp psychiatrist prescriber team`,
);
const withOthers = new RegExp(
  String.raw`^[ ](?:for|toward|towards|with|to|from|between|of|at|in|by)[ ](?:(?:her|his|their|the|a|an|other|own|client['’]s|pt['’]s)[ ]){0,2}(?:${outside})(?![\p{L}])`,
  'iu',
);
const possessed = new RegExp(
  String.raw`(?:(?<![\p{L}-])(?:her|his|(?:${others})['’]s?|self|own)[ -]|(?<![\p{L}])self[- ])$`,
  'iu',
);

function relationsIn(plain: string, lexicon: Lexicon): Span[] {
  const named = readItems(plain, lexicon).flatMap((item) =>
    item.kind === 'element' && !item.modifies && elements.has(item.element)
      ? [{ start: item.start, end: item.end }]
      : [],
  );
  const others = [...plain.matchAll(names)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
  return [...named, ...others].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What stands before a place in its clause, and behind it. */
const before = (plain: string, { start }: Span): string =>
  plain.slice(Math.max(0, start - 90), start).replace(/^[^]*[.;!?:](?=\s)/, '');
const behind = (plain: string, { end }: Span): string => plain.slice(end, end + 60);

function isOfTherapy(plain: string, span: Span): boolean {
  const lead = before(plain, span);
  return !denied.test(lead) && !possessed.test(lead) && !withOthers.test(behind(plain, span));
}

function isState(plain: string, span: Span): boolean {
  return stateAfter.test(behind(plain, span)) || stateBefore.test(before(plain, span));
}

/** A verb of doing stands before or behind, and nobody but the clinician, or nobody at all, is who did it. */
function isDone(plain: string, span: Span): boolean {
  const lead = before(plain, span);
  const verb = doneBefore.exec(lead);
  if (verb) {
    const subject = lead.slice(0, verb.index);
    return clinician.test(subject) || !actor.test(subject);
  }
  return doneAfter.test(behind(plain, span));
}
