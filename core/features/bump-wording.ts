import type { Analysis, Sentence } from '../analysis/analysis.js';
import type { GradeClaim } from '../grades/grade-claims.js';
import { readSentence } from '../grades/read-sentence.js';
import { citedSources } from '../rules/grades/claim-repairs.js';
import { shifted, type Span } from '../text/span.js';

/**
 * Words beside a grade that may be untrue beside another: they weigh it ("only", "second"), count ("two elements"), set it
 * against something ("unlike", "than", "but"), or put it in the past ("originally").
 */
const weighing = new RegExp(
  `\\b(?:${[
    'only|merely|just|still|yet|even|best|least|most|lower|lowest|higher|highest|below|above|top|bottom|tiers?|steps?|ranks?',
    'ranked|outranks?|weak\\w*|strong\\w*|modest|limited|mixed|tentative\\w*|cautious\\w*|caution|evidence',
    'second|third|two|three|four|five|six|seven|eight|nine|ten|both|few|fewer|several|many|other|others|same|like|unlike',
    'than|compared|whereas|while|although|though|however|but|not|no|never|without|instead|because|therefore|so',
    'originally|initially|formerly|previously|earlier|former|once|then|later|since|until|now|already|again|remain(?:s|ed)?',
    'upgraded?|downgraded?|raised|lowered|moved|rose|fell',
  ].join('|')})\\b`,
  'i',
);

/** What keeps a sentence from taking another grade as it stands; undefined where nothing does. */
export function wordingFault(
  claim: GradeClaim,
  sentence: Sentence,
  grade: string,
  analysis: Analysis,
): 'numbers' | 'wording' | undefined {
  const { gradeSpan } = claim;
  const { lexicon } = analysis.settings;
  const rest = without(sentence, [...sentence.tags, gradeSpan]);
  if (/\p{N}/u.test(rest)) return 'numbers';
  const old = sentence.text.slice(gradeSpan.start - sentence.start, gradeSpan.end - sentence.start);
  const isFaulty =
    weighing.test(rest) ||
    lexicon.gradeHint.test(rest) ||
    namesOthers(claim, sentence, analysis) ||
    isPart(old, analysis) ||
    isQuoted(sentence, gradeSpan) ||
    !fits(sentence, gradeSpan, old, grade) ||
    namesAuthor(rest, claim, analysis);
  return isFaulty ? 'wording' : undefined;
}

/** Whether a heading or lead-in above a list item or table row grades what stands below it, so that both would have to change. */
export function isFramed(claim: GradeClaim, { sentences, settings }: Analysis): boolean {
  const { gradeHint } = settings.lexicon;
  const sentence = sentences[claim.sentence];
  if (!sentence || sentence.proseKind === 'paragraph' || sentence.proseKind === 'quote') return false;
  const leadIn = sentences
    .slice(0, claim.sentence)
    .findLast(({ proseKind }) => proseKind === 'paragraph' || proseKind === 'html');
  const isLeading = leadIn?.section === sentence.section && /:[\s*_]*$/.test(leadIn?.text.trimEnd() ?? '');
  return gradeHint.test(sentence.section ?? '') || (isLeading && gradeHint.test(leadIn?.text ?? ''));
}

/** The sentence with blanks in the place of some spans of the document. */
function without(sentence: Sentence, spans: readonly Span[]): string {
  let text = sentence.text;
  for (const { start, end } of spans) {
    const from = start - sentence.start;
    text = text.slice(0, from) + ' '.repeat(end - start) + text.slice(from + end - start);
  }
  return text;
}

/** Another element beside the one that is graded: what is said of the two may rest on the old grade. */
function namesOthers(claim: GradeClaim, sentence: Sentence, { settings }: Analysis): boolean {
  const tags = sentence.tags.map((tag) => shifted(tag, -sentence.start));
  const { items } = readSentence(sentence.text, tags, settings.lexicon).items;
  return items.some((item) => item.kind === 'element' && item.element !== claim.element);
}

/** "probably" for "probably effective", which leans on the end of another label. */
function isPart(phrase: string, { settings }: Analysis): boolean {
  if (/\s/.test(phrase.trim())) return false;
  const lower = phrase.toLowerCase();
  return !settings.lexicon.tables.editions.some(({ grades }) =>
    grades.some(({ label, variants }) => [label, ...variants].some((one) => one.toLowerCase() === lower)),
  );
}

/** In a quotation that holds more than the grade: nobody may change what somebody else has said. */
function isQuoted(sentence: Sentence, { start, end }: Span): boolean {
  if (sentence.proseKind === 'quote') return true;
  const inner = { start: start - sentence.start, end: end - sentence.start };
  for (const { index, 0: found } of sentence.text.matchAll(/“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”]/g)) {
    if (index > inner.start || index + found.length < inner.end) continue;
    const around = found.slice(1, inner.start - index) + found.slice(inner.end - index, found.length - 1);
    if (/\p{L}/u.test(around)) return true;
  }
  return false;
}

/** Whether the new label can stand where the old one does: with its article, and as the kind of phrase that it is. */
function fits(sentence: Sentence, span: Span, old: string, grade: string): boolean {
  const before = sentence.text.slice(0, span.start - sentence.start);
  const after = sentence.text.slice(span.end - sentence.start);
  const article = /\b(an?)[\s*_“"‘']+$/i.exec(before)?.[1]?.toLowerCase();
  if (article !== undefined && (article === 'an') !== /^[aeiou]/i.test(grade)) return false;
  if (lastWord(old) === lastWord(grade)) return true;
  // "has insufficient research to judge", "the promising elements": the labels are not of one form.
  return (
    !/\b(?:has|have|had|with|shows?|the|an?)[\s*_“"‘']+$/i.test(before) &&
    !/^[\s*_”"’']+(?!by\b|in\b|and\b|for\b)\p{L}/u.test(after)
  );
}

function lastWord(text: string): string {
  return /[\p{L}]+(?=\P{L}*$)/u.exec(text.toLowerCase())?.[0] ?? '';
}

/** "Norcross and Wampold rated …": these authors did not give the new grade, or not there. */
function namesAuthor(rest: string, claim: GradeClaim, analysis: Analysis): boolean {
  const words = new Set(rest.toLowerCase().split(/[^\p{L}\p{M}]+/u));
  return citedSources(claim, analysis).some((source) => {
    // Entries whose authors could not be told apart: the names before the year or the first full stop.
    const names = source.authors.length > 0 ? source.authors : [/^[^.(\d]*/.exec(source.label)?.[0] ?? ''];
    return names
      .flatMap((name) => name.split(/[^\p{L}\p{M}]+/u))
      .some((name) => name.length > 3 && /^\p{Lu}/u.test(name) && words.has(name.toLowerCase()));
  });
}
