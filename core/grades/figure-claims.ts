import type { FigureMetric } from '../tables/grade-tables.js';
import { pausesAt, type Sliced } from '../text/sliced.js';
import type { Span } from '../text/span.js';
import { editionsNamed } from './claim-editions.js';
import { editionsOfStatistic } from './figure-editions.js';
import { elementsOfStatistics } from './figure-elements.js';
import { canAgree, figureVerdict, type FigureVerdict } from './figure-verdict.js';
import type { EditionContext, EditionFrom } from './grade-claims.js';
import type { Lexicon } from './lexicon.js';
import type { Passage, PassageSentence, Stretch, TablePassage, TextPassage } from './passages.js';
import {
  elementGroups,
  hasOwnDigit,
  readSentence,
  type ReadSentence,
  type SentenceReader,
} from './read-sentence.js';
import { readable } from './tokens.js';
import type { SentenceItems } from './sentence-items.js';
import { findStatistics, mayHoldStatistic, metricOfHead, numberCell, type Statistic } from './statistics.js';

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

/** A statistic of anything, in a sentence that only a model or sources of the lowest tier stand behind. */
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

/**
 * The statistics that a document gives of elements, with verdicts, and all those of sentences that `weak` tells: only a
 * model or sources of the lowest tier stand behind these. Never throws.
 */
export function* readFigures(
  passages: readonly Passage[],
  sentenceReader: SentenceReader,
  context: EditionContext,
  weak: (sentence: PassageSentence) => boolean,
): Sliced<{ readonly figures: readonly FigureClaim[]; readonly statistics: readonly StatisticPlace[] }> {
  const { lexicon } = sentenceReader;
  const reader = new FigureReader(sentenceReader, weak);
  for (const [index, passage] of passages.entries()) {
    if (pausesAt(index)) yield;
    if (passage.kind === 'text') reader.text(passage);
    else if (passage.kind === 'table') reader.table(passage);
    else reader.heading(passage.heading);
  }
  const figures = reader.found.map((found) => judged(found, lexicon, context));
  return { figures: withPairs(figures, reader.found, lexicon), statistics: reader.statistics };
}

class FigureReader {
  readonly found: Found[] = [];
  readonly statistics: StatisticPlace[] = [];
  readonly #reader: SentenceReader;
  readonly #weak: (sentence: PassageSentence) => boolean;
  readonly #lexicon: Lexicon;
  #heading: { readonly editions: readonly string[]; readonly element: string | undefined } = {
    editions: [],
    element: undefined,
  };
  /** Editions that the paragraph before names: a table under it is of these. */
  #leadIn: readonly string[] = [];

  constructor(reader: SentenceReader, weak: (sentence: PassageSentence) => boolean) {
    this.#weak = weak;
    this.#reader = reader;
    this.#lexicon = reader.lexicon;
  }

  heading(heading: Stretch): void {
    const { text, facts } = heading;
    this.#leadIn = [];
    this.#heading = facts.once(FigureReader, () => {
      if (!this.#names(text) && !/\d|edition|task force/i.test(text))
        return { editions: [], element: undefined };
      const { items } = this.#reader.readNames(heading, []);
      return { editions: editionsNamed(items, this.#lexicon), element: onlyElement(items) };
    });
  }

  text(passage: TextPassage): void {
    const lead = passage.sentences.at(-1);
    this.#leadIn =
      lead?.facts.once(editionsNamed, () =>
        lead.text.length < 160 && /\b(?:19|20)\d\d\b|edition|task force/i.test(lead.text)
          ? editionsNamed(this.#reader.read(lead).items, this.#lexicon)
          : [],
      ) ?? [];
    passage.sentences.forEach((sentence, at) => {
      const { facts } = sentence;
      if (!facts.once(mayHoldStatistic, () => hasOwnDigit(sentence) && mayHoldStatistic(sentence.text)))
        return;
      const before = passage.sentences[at - 1];
      const element = this.#hasElement(sentence, before, passage);
      const weak = this.#weak(sentence);
      if (!element && !weak) return;
      const statistics = facts.once(findStatistics, () =>
        findStatistics(readable(sentence.text, tagsOf(sentence, sentence))),
      );
      if (statistics.length === 0) return;
      if (weak) this.#note(statistics, sentence.start, sentence);
      if (!element || statistics.every(({ metric }) => metric === undefined)) return;
      const plain = this.#reader.read(sentence);
      const previous =
        before && carriesOn(plain.text) ? onlyElement(this.#reader.read(before).items) : undefined;
      const term =
        passage.term === undefined
          ? undefined
          : onlyElement(readSentence(passage.term, [], this.#lexicon).items);
      const listed = passage.depth > 0 && elementGroups(plain.items).length === 0;
      const only = term ?? previous ?? (listed ? this.#heading.element : undefined);
      this.#sentence(sentence, plain, statistics, {
        elements: only === undefined ? [] : [only],
        editions: passage.depth > 0 ? this.#heading.editions : [],
      });
    });
  }

  /** Whether the statistics of a sentence may be of an element: its own, or that of its term, heading, or what it carries on. */
  #hasElement(
    sentence: PassageSentence,
    before: PassageSentence | undefined,
    { term, depth }: TextPassage,
  ): boolean {
    if (this.#names(term) || (depth > 0 && this.#heading.element !== undefined)) return true;
    const reader = this.#reader;
    const holds = reader.holdsElement(sentence) || (before !== undefined && reader.holdsElement(before));
    return (
      holds && (reader.mayNameElement(sentence) || (carriesOn(sentence.text) && this.#names(before?.text)))
    );
  }

  #sentence(
    sentence: PassageSentence,
    read: ReadSentence,
    statistics: readonly Statistic[],
    fallback: { readonly elements: readonly string[]; readonly editions: readonly string[] },
  ): void {
    const { single, figures } = sentence.facts.once(elementsOfStatistics, () =>
      ownFigures(read, statistics, this.#lexicon),
    );
    for (const { statistic, elements, named } of figures) {
      const editions = named.length > 0 ? named : fallback.editions;
      const base = sentence.start;
      for (const element of elements.length > 0 ? elements : fallback.elements)
        this.found.push({ statistic, element, editions, sentence, base, single });
    }
  }

  table(table: TablePassage): void {
    const { facts, rows } = table;
    if (!facts.once('hasDigit', () => rows.some(({ cells }) => cells.some(({ text }) => /\d/.test(text)))))
      return;
    if (
      !facts.once('mayNameElement', () =>
        rows.some(({ cells }) => cells.some(({ text }) => this.#names(text))),
      )
    ) {
      for (const { cells, sentence } of table.rows)
        if (sentence && this.#weak(sentence))
          for (const cell of cells)
            this.#note(
              cell.facts.once(findStatistics, () =>
                findStatistics(readable(cell.text, tagsOf(sentence, cell))),
              ),
              cell.start,
              sentence,
            );
      return;
    }
    const heads = table.head.map((cell) => this.#reader.readNames(cell, []));
    const metrics = heads.map(({ text }) => metricOfHead(text));
    const headEditions = heads.map((cell) => editionsNamed(cell.items, this.#lexicon));
    const allEditions = [...new Set(headEditions.flat())];
    for (const { cells, sentence } of table.rows) {
      if (!sentence) continue;
      const read = cells.map((cell) => this.#reader.readNames(cell, tagsOf(sentence, cell)));
      const elements = read.map(({ items }) => elementGroups(items).flat()).find((ids) => ids.length > 0);
      const element = elements?.length === 1 ? elements[0] : undefined;
      // A cell that is an edition and nothing else tells of the row; its number is no figure.
      const rowEditions = read.map(({ items }) =>
        items.items.every(({ kind }) => kind === 'edition' || kind === 'stop')
          ? editionsNamed(items, this.#lexicon)
          : [],
      );
      cells.forEach((cell, column) => {
        const { text, items } = read[column] as ReadSentence;
        const metric = metrics[column];
        const own = metric === undefined ? undefined : numberCell(text, metric);
        const statistics = own
          ? [own]
          : (rowEditions[column]?.length ?? 0) > 0
            ? []
            : cell.facts.once(findStatistics, () => findStatistics(text));
        if (this.#weak(sentence)) this.#note(statistics, cell.start, sentence);
        if (element === undefined) return;
        const named = [
          own ? [] : editionsNamed(items, this.#lexicon),
          headEditions[column] ?? [],
          rowEditions.flat(),
        ];
        const framed = this.#leadIn.length === 1 ? this.#leadIn : this.#heading.editions;
        const editions =
          named.find((list) => list.length > 0) ?? (allEditions.length === 1 ? allEditions : framed);
        for (const statistic of statistics)
          if (statistic.metric !== undefined)
            this.found.push({ statistic, element, editions, sentence, base: cell.start, single: false });
      });
    }
  }

  #names(text: string | undefined): boolean {
    return text !== undefined && this.#lexicon.mayNameElement(text);
  }

  #note(statistics: readonly Statistic[], base: number, sentence: PassageSentence): void {
    for (const { start, end, metric } of statistics)
      this.statistics.push({
        start: start + base,
        end: end + base,
        sentence: sentence.index,
        effect: metric !== undefined,
      });
  }
}

/** What a sentence by itself says of its statistics. */
interface OwnFigures {
  /** They are those of one study, and of no synthesis. */
  readonly single: boolean;
  readonly figures: readonly {
    readonly statistic: Statistic;
    readonly elements: readonly string[];
    readonly named: readonly string[];
  }[];
}

function ownFigures(read: ReadSentence, statistics: readonly Statistic[], lexicon: Lexicon): OwnFigures {
  const { text, items } = read;
  const counted = reviewCue.test(text) || items.items.some(({ kind }) => kind === 'edition');
  const found = elementsOfStatistics(read, statistics, lexicon);
  return {
    single: singleStudy.test(text) && !/meta-?analy|synthesis|pooled/i.test(text),
    figures: statistics.flatMap((statistic, at) => {
      const { metric, start, end } = statistic;
      if (metric === undefined) return [];
      // A number of people is a sample only where a review is spoken of.
      if (metric === 'N' && !counted && !/[=<>]/.test(text.slice(start, end))) return [];
      const named = editionsOfStatistic(items, statistic, statistics);
      return [{ statistic, elements: found[at] ?? [], named }];
    }),
  };
}

const singleStudy =
  /\b(?:an?|one|this|our|his|her|their|single|small|pilot|another)\s+(?:[\p{L}-]+\s+){0,4}?(?:study|trial|RCT|experiment|pilot|dissertation|clinic|cohort|practice|team)\b/iu;

/** What makes a number of people the sample of a review. */
const reviewCue =
  /\bmeta-?analy|\bstud(?:y|ies)\b|\bpooled\b|\bsynthes|\breview|\bsamples?\b|\btrials?\b|\bedition\b|\btask force\b|\bdata from\b/i;

/** A sentence that goes on about what the one before named. */
function carriesOn(text: string): boolean {
  return /^\W*(?:(?:Pearson|Cohen|Hedges)['’]?s?\b|(?:r|d|g|k|N|OR)\s*(?:=|is|was)|it|its|this|that|these|the (?:(?:pooled|mean|overall|average|weighted|aggregate|corresponding|reported|meta-analytic) )*(?:correlation|effect|association|figure|estimate|coefficient|meta-analysis|review|link|relation|value|number|effect size))\b/i.test(
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
