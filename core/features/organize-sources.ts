import { say } from '../language/say.js';
import type { Analysis } from '../analysis/analysis.js';
import { renumberSources, reorderSources } from '../sources/renumber.js';
import type { Source } from '../sources/source.js';
import { contains } from '../text/span.js';
import { checkedPlan, type Analyze, type SourcePlan } from './source-plan.js';

/**
 * Numbers the entries of the sources section 1, 2, 3 in the order in which they stand, in list and markers. Every sentence
 * keeps its sources; where that cannot be had, or a number stands twice, the plan is a refusal. Never throws when `analyze`
 * does not.
 */
export function planRenumbering(analysis: Analysis, analyze: Analyze): SourcePlan {
  const listed = numberedSources(analysis);
  const refusal = obstacle(analysis, listed);
  if (refusal !== undefined) return { refusal };
  return checkedPlan(analysis, renumberSources(listed, tagsOf(analysis), analysis.text), analyze);
}

/**
 * Puts the entries of the sources section into the order in which the text first cites them, those that it does not cite
 * behind them in the order that they had, and numbers them 1, 2, 3, in list and markers. As `planRenumbering` otherwise.
 */
export function planOrganizing(analysis: Analysis, analyze: Analyze): SourcePlan {
  const listed = numberedSources(analysis);
  const refusal = obstacle(analysis, listed) ?? partedList(analysis, listed);
  if (refusal !== undefined) return { refusal };
  const order = citedOrder(analysis, listed);
  const edits = order.some((source, index) => source !== listed[index])
    ? reorderedEdits(analysis, order, listed)
    : renumberSources(listed, tagsOf(analysis), analysis.text);
  return checkedPlan(analysis, edits, analyze);
}

/** Whether organising would change anything; cheap, and without the promise of the plan. Never throws. */
export function canBeOrganized(analysis: Analysis): boolean {
  const listed = numberedSources(analysis);
  return (
    obstacle(analysis, listed) === undefined &&
    partedList(analysis, listed) === undefined &&
    citedOrder(analysis, listed).some(
      (source, index) => source !== listed[index] || source.number !== index + 1,
    )
  );
}

/** Whether the numbers are not 1, 2, 3; cheap, and without the promise of the plan. Never throws. */
export function canBeRenumbered(analysis: Analysis): boolean {
  const listed = numberedSources(analysis);
  return obstacle(analysis, listed) === undefined && listed.some(({ number }, index) => number !== index + 1);
}

/** The entries of the sources sections in order of place. */
export function numberedSources({ sources }: Analysis): readonly Source[] {
  return sources.filter(({ origin }) => origin === 'section');
}

/** Why the entries cannot be moved among each other: their headings sort them already. Undefined where they can. */
export function partedList({ sections, settings }: Analysis, listed: readonly Source[]): string | undefined {
  const headings = new Set(
    listed.map((source) => sections.findLast((section) => contains(section, source))?.heading.start),
  );
  return headings.size > 1
    ? say(
        settings.locale,
        'The sources stand under several headings, so their order is left as it is. "Provenote: Renumber Sources" numbers them in the order in which they stand.',
      )
    : undefined;
}

/**
 * The edits that put entries into an order, numbered 1, 2, 3. The entries change places, the numbers in the list stay where
 * they are, or become what they count.
 */
export function reorderedEdits(
  analysis: Analysis,
  order: readonly Source[],
  listed: readonly Source[],
): ReturnType<typeof reorderSources> {
  const { text } = analysis;
  const numbers = listed.flatMap(({ id, idSpan }, index) =>
    idSpan && text.slice(idSpan.start, idSpan.end) === id && id !== String(index + 1)
      ? [{ start: idSpan.start, end: idSpan.end, text: String(index + 1) }]
      : [],
  );
  return [...numbers, ...reorderSources(order, listed, tagsOf(analysis), text)];
}

function citedOrder({ citations, sourceIndex }: Analysis, listed: readonly Source[]): readonly Source[] {
  const own = new Set(listed);
  const cited = new Set<Source>();
  for (const { tag } of citations)
    for (const name of tag.sources) {
      const source = sourceIndex.get(name);
      if (source && own.has(source)) cited.add(source);
    }
  return [...cited, ...listed.filter((source) => !cited.has(source))];
}

/** Why the numbers of a list have to stay as they are; undefined where they need not. */
function obstacle(
  { citations, settings, sourceIndex }: Analysis,
  listed: readonly Source[],
): string | undefined {
  const { locale } = settings;
  if (listed.length === 0)
    return say(locale, 'This document has no numbered list of sources under a heading such as "Sources".');
  const ids = new Set(listed.map(({ id }) => id));
  if (ids.size < listed.length)
    return say(
      locale,
      'A number stands twice in the list of sources, so its markers could mean either. Give each source a number of its own first.',
    );
  const strangers = citations.flatMap(({ tag }) =>
    tag.sources.filter((name) => {
      const source = sourceIndex.get(name);
      return Number(name) <= listed.length && (source === undefined || !listed.includes(source));
    }),
  );
  return strangers.length > 0
    ? say(
        locale,
        'The text cites {id}, which is not in the list of sources, and a new number could make it one that is. Correct that marker, or add its source, first.',
        { id: strangers[0] ?? '' },
      )
    : undefined;
}

function tagsOf({ citations }: Analysis): Analysis['citations'][number]['tag'][] {
  return citations.map(({ tag }) => tag);
}
