import type { FigureMetric } from '../tables/grade-tables.js';
import type { Span } from '../text/span.js';
import { editionsNamed } from './claim-editions.js';
import { canAgree, figureVerdict, type FigureVerdict } from './figure-verdict.js';
import type { EditionContext, EditionFrom } from './grade-claims.js';
import type { Lexicon } from './lexicon.js';
import type { Passage, PassageSentence, Stretch, TablePassage, TextPassage } from './passages.js';
import { elementGroups, readSentence, type ReadSentence, type SentenceReader } from './read-sentence.js';
import { readable } from './tokens.js';
import type { SentenceItems } from './sentence-items.js';
import { findStatistics, metricOfHead, numberCell, type Statistic } from './statistics.js';
import { beVerbs } from './words.js';

/** A statistic of an element. Offsets are UTF-16 code units into the document. */
export interface FigureClaim extends Span {
  /** Id of the element in the tables. */
  readonly element: string;
  readonly metric: FigureMetric;
  /** As written: a share of variance in percent. */
  readonly value: number;
  /** The other end of a range. */
  readonly upTo: number | undefined;
  /** Editions that it speaks of; empty where nothing names one. */
  readonly editions: readonly string[];
  readonly editionFrom: EditionFrom;
  readonly verdict: FigureVerdict;
  /** Why it is a mismatch: against the tables, or against the other effect size given for the same finding. */
  readonly against: 'table' | 'pair' | undefined;
  /** Index into `sentences`. */
  readonly sentence: number;
}

/** A statistic of anything. */
export interface StatisticPlace extends Span {
  readonly sentence: number;
  /** An effect size, sample size or share of variance, not a share of people or a test value. */
  readonly effect: boolean;
}

interface Found {
  readonly statistic: Statistic;
  readonly element: string;
  readonly editions: readonly string[];
  readonly sentence: PassageSentence;
  readonly base: number;
  readonly single: boolean;
}

/** The statistics of a document, and those of them that are said of elements, with verdicts. Never throws. */
export function readFigures(
  passages: readonly Passage[],
  sentenceReader: SentenceReader,
  context: EditionContext,
): { readonly figures: readonly FigureClaim[]; readonly statistics: readonly StatisticPlace[] } {
  const { lexicon } = sentenceReader;
  const reader = new FigureReader(sentenceReader);
  passages.forEach((passage) => {
    if (passage.kind === 'text') reader.text(passage);
    else if (passage.kind === 'table') reader.table(passage);
    else reader.heading(passage.heading);
  });
  const figures = reader.found.map((found) => judged(found, lexicon, context));
  return { figures: withPairs(figures, reader.found, lexicon), statistics: reader.statistics };
}

class FigureReader {
  readonly found: Found[] = [];
  readonly statistics: StatisticPlace[] = [];
  readonly #reader: SentenceReader;
  readonly #lexicon: Lexicon;
  #heading: readonly string[] = [];

  constructor(reader: SentenceReader) {
    this.#reader = reader;
    this.#lexicon = reader.lexicon;
  }

  heading(heading: Stretch): void {
    this.#heading = /\d/.test(heading.text)
      ? editionsNamed(readSentence(heading.text, [], this.#lexicon).items, this.#lexicon)
      : [];
  }

  text(passage: TextPassage): void {
    passage.sentences.forEach((sentence, at) => {
      if (!/\d/.test(sentence.text)) return;
      const tags = tagsOf(sentence, sentence);
      const statistics = findStatistics(readable(sentence.text, tags));
      if (statistics.length === 0) return;
      for (const one of statistics)
        this.statistics.push({
          start: one.start + sentence.start,
          end: one.end + sentence.start,
          sentence: sentence.index,
          effect: one.metric !== undefined,
        });
      if (statistics.every(({ metric }) => metric === undefined)) return;
      const before = passage.sentences[at - 1];
      const hint = this.#lexicon.elementHint;
      if (![sentence.text, before?.text ?? '', passage.term ?? ''].some((text) => hint.test(text))) return;
      const plain = this.#reader.read(sentence);
      const previous =
        before && carriesOn(plain.text) ? onlyElement(this.#reader.read(before).items) : undefined;
      const term =
        passage.term === undefined
          ? undefined
          : onlyElement(readSentence(passage.term, [], this.#lexicon).items);
      this.#sentence(sentence, plain, statistics, term ?? previous);
    });
  }

  #sentence(
    sentence: PassageSentence,
    read: ReadSentence,
    statistics: readonly Statistic[],
    fallback: string | undefined,
  ): void {
    const single = singleStudy.test(read.text) && !/meta-?analy|synthesis|pooled/i.test(read.text);
    const ordered = inOrder(read, statistics);
    statistics.forEach((statistic, at) => {
      if (
        statistic.metric === undefined ||
        (statistic.metric === 'N' &&
          !/[=<>]/.test(read.text.slice(statistic.start, statistic.end)) &&
          !reviewCue.test(read.text))
      )
        return;
      const elements =
        ordered?.[at] ??
        elementsFor(read, statistic, statistics, this.#lexicon) ??
        (fallback === undefined ? [] : [fallback]);
      const editions = editionsFor(read.items, statistic, statistics, this.#lexicon);
      for (const element of elements)
        this.found.push({ statistic, element, editions, sentence, base: sentence.start, single });
    });
  }

  table(table: TablePassage): void {
    if (!table.rows.some(({ cells }) => cells.some(({ text }) => /\d/.test(text)))) return;
    const heads = table.head.map((cell) => readSentence(cell.text, [], this.#lexicon));
    const metrics = table.head.map((cell) =>
      metricOfHead(readSentence(cell.text, [], this.#lexicon).text.replace(/\s+/g, ' ')),
    );
    const headEditions = heads.map((cell) => editionsNamed(cell.items, this.#lexicon));
    for (const { cells, sentence } of table.rows) {
      if (!sentence) continue;
      const read = cells.map((cell) => readSentence(cell.text, tagsOf(sentence, cell), this.#lexicon));
      const element = read.map((cell) => elementGroups(cell.items).flat()).find((ids) => ids.length > 0);
      const rowEditions = read.map((cell) =>
        cell.items.items.every((item) => item.kind === 'edition' || item.kind === 'stop')
          ? editionsNamed(cell.items, this.#lexicon)
          : [],
      );
      cells.forEach((cell, column) => {
        const plain = read[column]?.text ?? '';
        const metric = metrics[column];
        const own = metric === undefined ? undefined : numberCell(plain, metric);
        const statistics = own ? [own] : (rowEditions[column]?.length ?? 0) > 0 ? [] : findStatistics(plain);
        for (const statistic of statistics) {
          this.statistics.push({
            start: statistic.start + cell.start,
            end: statistic.end + cell.start,
            sentence: sentence.index,
            effect: statistic.metric !== undefined,
          });
          if (statistic.metric === undefined || element?.length !== 1) continue;
          const named =
            [
              editionsNamed(read[column]?.items ?? (heads[0] as ReadSentence).items, this.#lexicon),
              headEditions[column] ?? [],
              rowEditions.flat(),
            ].find((list) => list.length > 0) ??
            (new Set(headEditions.flat()).size === 1 ? headEditions.flat().slice(0, 1) : this.#heading);
          this.found.push({
            statistic,
            element: element[0] as string,
            editions: own ? named.filter((id) => id !== undefined) : named,
            sentence,
            base: cell.start,
            single: false,
          });
        }
      });
    }
  }
}

const singleStudy =
  /\b(?:an?|one|this|our|his|her|their|single|small|pilot|another)\s+(?:[\p{L}-]+\s+){0,4}?(?:study|trial|RCT|experiment|pilot|dissertation|clinic|cohort|practice|team)\b/iu;

/** What makes a number of people the sample of a review. */
const reviewCue =
  /\bmeta-?analy|\bstud(?:y|ies)\b|\bpooled\b|\bsynthes|\breview|\bsamples?\b|\btrials?\b|\bedition\b|\btask force\b|\bdata from\b/i;

/** A sentence that goes on about what the one before named. */
function carriesOn(text: string): boolean {
  return /^\W*(?:it|its|this|that|these|the (?:(?:pooled|mean|overall|average|weighted|aggregate|corresponding|reported|meta-analytic) )*(?:correlation|effect|association|figure|estimate|coefficient|meta-analysis|review|link|relation|value|number|effect size))\b/i.test(
    text,
  );
}

function tagsOf(sentence: PassageSentence, within: Span): Span[] {
  return sentence.tags
    .filter((tag) => tag.start >= within.start && tag.end <= within.end)
    .map((tag) => ({ start: tag.start - within.start, end: tag.end - within.start }));
}

function onlyElement(items: SentenceItems): string | undefined {
  const ids = [...new Set(elementGroups(items).flat())];
  return ids.length === 1 ? ids[0] : undefined;
}

/** "A and B correlate .28 and .31, respectively": by order. */
function inOrder(
  read: ReadSentence,
  statistics: readonly Statistic[],
): (readonly string[] | undefined)[] | undefined {
  if (!/\brespectively\b/i.test(read.text)) return undefined;
  const effects = statistics.flatMap((one, at) => (one.metric !== undefined ? [at] : []));
  for (const ids of elementGroups(read.items)) {
    if (ids.length < 2 || effects.length % ids.length !== 0) continue;
    const result: (readonly string[] | undefined)[] = statistics.map(() => undefined);
    effects.forEach((at, place) => {
      result[at] = [ids[place % ids.length] as string];
    });
    return result;
  }
  return undefined;
}

/** The elements that a statistic is of: what follows it with "for" or "of", what its bracket hangs on, else its subject. */
function elementsFor(
  read: ReadSentence,
  statistic: Statistic,
  all: readonly Statistic[],
  lexicon: Lexicon,
): readonly string[] | undefined {
  const { items } = read;
  const usable = (at: number): boolean => {
    const item = items.element(at);
    if (!item) return false;
    if (item.safe) return true;
    const needs = lexicon.tables.elements.get(item.element)?.needs ?? [];
    // "feedback" is client feedback only next to a word that says so.
    const near = items.items.slice(Math.max(0, at - 3), at + 4).map(({ lower }) => lower);
    return (
      needs.length === 0 || needs.some((word) => near.some((lower) => lower.startsWith(word.toLowerCase())))
    );
  };
  const next = items.items.findIndex((item) => item.start >= statistic.end);
  const from = next < 0 ? items.items.length : next;
  const before = items.items.findLastIndex((item) => item.end <= statistic.start);

  // To the right: "r = .28 for empathy", "82 studies of empathy"
  let right: readonly string[] | undefined;
  let led = false;
  for (let at = from; at < items.items.length; at++) {
    const item = items.at(at);
    if (
      !item ||
      all.some(
        (other) =>
          other !== statistic &&
          other.start <= item.start &&
          item.end <= other.end &&
          other.metric === statistic.metric,
      )
    )
      break;
    if (item.kind === 'element') {
      if (usable(at) && led)
        right = (items.groupAt(at)?.members ?? [at]).flatMap(
          (member) => items.element(member)?.element ?? [],
        );
      break;
    }
    if (item.kind === 'stop') {
      if (item.lower === 'close' || item.lower === 'open') {
        // A bracket of other figures is passed over.
        continue;
      }
      break;
    }
    if (item.kind === 'edition') continue;
    if (item.kind !== 'word') break;
    if (/^(?:for|of|on|between|about|into|in|linking|relating|concerning)$/.test(item.lower)) led = true;
    else if (
      items.isWord(at, beVerbs) ||
      /^(?:and|but|while|whereas|which|that|with|than|against|versus|from)$/.test(item.lower)
    ) {
      if (!/^(?:was|were|is|are|been)$/.test(item.lower)) break;
    } else if (
      !/^(?:the|a|an|found|reported|clients?|patients?|outcome|data|given|seen|obtained|therapist|therapists|meta|analysis|its|to|studies|samples|trials|effect|sizes|link|independent|association|relation|n|k|d|r|\d[\d.,]*)$/.test(
        item.lower,
      ) &&
      !/\d/.test(item.lower)
    )
      break;
  }
  if (right && right.length > 0) return right;

  // To the left: the nearest group in the clause
  let verb = false;
  for (let at = before; at >= 0; at--) {
    const item = items.at(at);
    if (!item) break;
    if (item.kind === 'element') {
      if (item.modifies) return undefined;
      if (!usable(at)) return undefined;
      const group = items.groupAt(at);
      const members = group?.members ?? [at];
      // Figures in brackets behind the members of a list are of one member each.
      const own = members.filter((member) => member <= at);
      const bracketed = own.length > 1 && items.isStop(at + 1, 'open');
      const between =
        all.filter((other) => other.start > (items.at(own[0] ?? at)?.start ?? 0) && other.end <= item.start)
          .length > 0;
      return (bracketed || between ? [at] : own).flatMap((member) => items.element(member)?.element ?? []);
    }
    if (item.kind === 'stop' && /^[.;!?|]$/.test(item.lower)) break;
    if (item.kind === 'word' && /^(?:while|whereas|but|although)$/.test(item.lower) && (verb || at < before))
      break;
    if (item.kind === 'word' && items.isVerb(at)) verb = true;
  }
  // "Across 295 studies the alliance …": a phrase in front of the clause goes with its subject.
  const first = items.groups.find((group) => group.from >= from && usable(group.from));
  if (!first) return undefined;
  const opening = read.text.slice(0, statistic.start);
  const counts = statistic.metric === 'k' || statistic.metric === 'N';
  if (
    counts &&
    (/\b(?:across|in|over|from|on|pooling|pooled|combined|synthesi[sz]ed|summari[sz]ed|covered|analy[sz]ed|included|examined|reviewed|with|of|gathered|combining|spanning|drawing on)\s*(?:[\p{L}-]+\s+){0,2}$/iu.test(
      opening,
    ) ||
      opening.trim() === '') &&
    !items.between(from, first.from, (at) => items.is(at, 'stop') && /^[.;]$/.test(items.lower(at)))
  )
    return first.members.flatMap((member) => items.element(member)?.element ?? []);
  if (
    /^\W*(?:at|with|an?|the)\b[^,;]{0,40}$/i.test(opening) &&
    !items.between(
      from - 1,
      first.from,
      (at) => items.isVerb(at) || (items.is(at, 'stop') && items.lower(at) !== ','),
    )
  )
    return first.members.flatMap((member) => items.element(member)?.element ?? []);
  return undefined;
}

/** The editions named for a statistic: with several, the one at it or the last before it. */
function editionsFor(
  items: SentenceItems,
  statistic: Statistic,
  all: readonly Statistic[],
  lexicon: Lexicon,
): readonly string[] {
  const namings = items.items
    .filter((item) => item.kind === 'edition')
    .filter((item) => !all.some((one) => item.start >= one.start && item.end <= one.end));
  const distinct = [...new Set(namings.map((item) => (item.kind === 'edition' ? item.edition : '')))];
  if (distinct.length <= 1) return distinct;
  const next = all.find((one) => one.start >= statistic.end && one.metric === statistic.metric);
  const previous = all.findLast((one) => one.end <= statistic.start && one.metric === statistic.metric);
  const text = (item: { start: number; end: number }): number =>
    item.start >= statistic.end ? item.start - statistic.end : statistic.start - item.end;
  const near = namings.filter(
    (item) =>
      item.start >= statistic.end &&
      item.start - statistic.end < 24 &&
      (!next || item.end <= next.start) &&
      !items.items.some(
        (other) =>
          other.start >= statistic.end &&
          other.end <= item.start &&
          (other.kind === 'element' ||
            (other.kind === 'stop' && /^[,;.]$/.test(other.lower)) ||
            (other.kind === 'word' && /^(?:and|but|while|to|versus|against)$/.test(other.lower))),
      ),
  );
  const left = namings.filter(
    (item) => item.end <= statistic.start && (!previous || item.start >= previous.end),
  );
  const chosen =
    near[0] ??
    left.at(-1) ??
    namings.filter((item) => item.end <= statistic.start).at(-1) ??
    [...namings].sort((a, b) => text(a) - text(b))[0];
  return chosen?.kind === 'edition' && lexicon.tables.editions.some(({ id }) => id === chosen.edition)
    ? [chosen.edition]
    : distinct;
}

function judged(found: Found, lexicon: Lexicon, context: EditionContext): FigureClaim {
  const { statistic, element, sentence, base, single } = found;
  const start = statistic.start + base;
  const end = statistic.end + base;
  let { editions } = found;
  let editionFrom: EditionFrom = 'words';
  if (editions.length === 0) {
    editions = context.cited(sentence, end);
    editionFrom = 'source';
  }
  if (editions.length === 0 && context.frontmatter !== undefined) {
    editions = [context.frontmatter];
    editionFrom = 'frontmatter';
  }
  if (editions.length === 0 && context.config !== undefined) {
    editions = [context.config];
    editionFrom = 'config';
  }
  if (editions.length === 0) editionFrom = 'none';
  const verdict = single ? 'uncheckable' : figureVerdict(lexicon.tables, element, statistic, editions);
  return {
    element,
    metric: statistic.metric ?? 'none',
    value: statistic.value,
    upTo: statistic.upTo,
    editions,
    editionFrom,
    verdict,
    against: verdict === 'mismatch' ? 'table' : undefined,
    sentence: sentence.index,
    start,
    end,
  };
}

/** An r and a d given side by side for one element must be able to be of one finding, unless the tables have both. */
function withPairs(
  figures: readonly FigureClaim[],
  found: readonly Found[],
  lexicon: Lexicon,
): FigureClaim[] {
  return figures.map((figure, at) => {
    if (figure.metric !== 'd' || figure.verdict === 'mismatch') return figure;
    const d = found[at];
    const other = figures.findIndex(
      (one, index) =>
        one.metric === 'r' &&
        one.element === figure.element &&
        one.sentence === figure.sentence &&
        sameEditions(one, figure) &&
        Math.abs(index - at) <= 2,
    );
    const r = found[other];
    const effects = figures.filter(
      (one) =>
        one.sentence === figure.sentence &&
        one.element === figure.element &&
        sameEditions(one, figure) &&
        (one.metric === 'r' || one.metric === 'd'),
    );
    if (!d || !r || effects.length !== 2 || canAgree(r.statistic, d.statistic)) return figure;
    const both = figure.verdict === 'match' && figures[other]?.verdict === 'match';
    if (both || (lexicon.tables.elements.get(figure.element)?.members.length ?? 0) < 0) return figure;
    return { ...figure, verdict: 'mismatch', against: 'pair' };
  });
}

function sameEditions(a: FigureClaim, b: FigureClaim): boolean {
  return a.editions.join() === b.editions.join();
}
