import { readClaims, type EditionContext, type GradeClaim, type KindClaim } from '../grades/grade-claims.js';
import { readFigures, type FigureClaim, type StatisticPlace } from '../grades/figure-claims.js';
import { findAppeal, findShare } from '../grades/appeals.js';
import { findCausal } from '../grades/causal.js';
import { findDatings, type Dating } from '../grades/dating.js';
import { hasOwnDigit, SentenceReader } from '../grades/read-sentence.js';
import { editionOfSource } from '../grades/source-edition.js';
import { valueAt } from '../markdown/frontmatter.js';
import type { Source } from '../sources/source.js';
import type { PassageSentence } from '../grades/passages.js';
import type { SourceIndex } from '../sources/source-index.js';
import type { Facts } from '../text/facts.js';
import { pausesAt, type Sliced } from '../text/sliced.js';
import { shifted, type Span } from '../text/span.js';
import type { Sentence } from './analysis.js';
import type { Reading } from './reading.js';
import { readPassages, type PlacedUnit } from './read-passages.js';
import type { Settings } from './settings.js';

/** A place in a sentence: `sentence` is its index in the analysis. */
export interface InSentence extends Span {
  readonly sentence: number;
}

/** `studies`: "studies show"; `share`: "34 %", "one in three clients". */
export interface Appeal extends InSentence {
  readonly kind: 'studies' | 'share';
}

export interface PlacedDating extends Dating {
  readonly sentence: number;
}

export interface FoldedClaims {
  readonly gradeClaims: readonly GradeClaim[];
  readonly kindClaims: readonly KindClaim[];
  readonly figures: readonly FigureClaim[];
  readonly statistics: readonly StatisticPlace[];
  readonly causal: readonly InSentence[];
  readonly appeals: readonly Appeal[];
  readonly datings: readonly PlacedDating[];
}

/** What the document says of elements, with the editions that its words, sources and settings name. Never throws. */
export function* foldClaims(
  { input: { text }, frontmatter, blocks, facts: pieces }: Reading,
  units: readonly PlacedUnit[],
  sentences: readonly Sentence[],
  facts: readonly Facts[],
  sources: SourceIndex,
  settings: Settings,
): Sliced<FoldedClaims> {
  const { lexicon } = settings;
  const editionOf = new Map<Source, string | undefined>();
  const edition = (id: string): string | undefined => {
    const source = sources.get(id);
    if (!source) return undefined;
    if (!editionOf.has(source)) editionOf.set(source, editionOfSource(source, lexicon));
    return editionOf.get(source);
  };
  const known = (id: string | undefined): string | undefined =>
    lexicon.tables.editions.some((one) => one.id === id) ? id : undefined;
  const reader = new SentenceReader(lexicon);
  const read = sentences.map(({ start, end, text: own, tags }, index): PassageSentence => ({
    index,
    start,
    end,
    text: own,
    tags,
    facts: facts[index] as Facts,
  }));
  const passages = readPassages(text, blocks, units, read, pieces);
  const context: EditionContext = {
    cited: (sentence, from) => {
      const tags = sentence.tags.filter((tag) => tag.kind === 'source');
      // The markers right behind the claim; those further on belong to what follows.
      const first = tags.findIndex((tag) => tag.start >= from);
      const behind: typeof tags = [];
      for (let at = first; at >= 0 && at < tags.length; at++) {
        const tag = tags[at];
        const before = behind.at(-1);
        if (!tag || (before && tag.start - before.end > 2)) break;
        behind.push(tag);
      }
      const ids = (behind.length > 0 ? behind : tags).flatMap((tag) => tag.sources);
      return [...new Set(ids.flatMap((id) => edition(id) ?? []))];
    },
    frontmatter: known(frontmatter?.root && valueAt(frontmatter.root, 'gradeTable')?.text),
    config: known(settings.gradeTable),
  };
  return {
    ...(yield* readClaims(passages, reader, context)),
    ...(yield* readFigures(passages, reader, context, (sentence) =>
      restsOnLittle(sentences[sentence.index], sources),
    )),
    ...(yield* readSentences(sentences, read, reader)),
  };
}

/** Only a model, or only sources of the lowest tier, stand behind a sentence. */
function restsOnLittle(sentence: Sentence | undefined, sources: SourceIndex): boolean {
  if (sentence?.provenance === 'llm') return true;
  const cited = sentence?.tags.flatMap((tag) => (tag.kind === 'source' ? tag.sources : [])) ?? [];
  return cited.length > 0 && cited.every((id) => sources.get(id)?.tier === 'T3');
}

/** What each sentence says by itself: causes, appeals to studies, dates of works. */
function* readSentences(
  sentences: readonly Sentence[],
  passages: readonly PassageSentence[],
  reader: SentenceReader,
): Sliced<Pick<FoldedClaims, 'causal' | 'appeals' | 'datings'>> {
  const causal: InSentence[] = [];
  const appeals: Appeal[] = [];
  const datings: PlacedDating[] = [];
  for (const [sentence, { text, start, provenance }] of sentences.entries()) {
    if (pausesAt(sentence)) yield;
    const passage = passages[sentence] as PassageSentence;
    const { facts } = passage;
    for (const found of facts.once(findCausal, () => findCausal(passage, reader)))
      causal.push({ ...shifted(found, start), sentence });
    // With a source a sentence may lean on studies; only what a model alone says is looked at.
    if (provenance === 'llm') {
      const { hints } = reader.lexicon;
      const held = reader.hintsOf(passage);
      const appeal =
        (held & hints.bits.work) === 0 ? undefined : facts.once(findAppeal, () => findAppeal(text));
      if (appeal) appeals.push({ ...shifted(appeal, start), sentence, kind: 'studies' });
      const share =
        (held & hints.bits.share) === 0 ? undefined : facts.once(findShare, () => findShare(text));
      if (share) appeals.push({ ...shifted(share, start), sentence, kind: 'share' });
    }
    // Only a sentence that cites can date what it cites.
    if (provenance !== 'source' && provenance !== 'mixed') continue;
    for (const dating of facts.once(findDatings, () => (hasOwnDigit(passage) ? findDatings(text) : [])))
      datings.push({ ...shifted(dating, start), sentence });
  }
  return { causal, appeals, datings };
}
