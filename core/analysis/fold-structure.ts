import type { Block, TopBlock } from '../markdown/block.js';
import type { Frontmatter } from '../markdown/frontmatter.js';
import type { Section } from '../prose/sections.js';
import { hasDisclaimer } from '../structure/disclaimer.js';
import { readObjectives } from '../structure/objectives/read-objectives.js';
import { readNote } from '../structure/notes/read-note.js';
import type { Objective } from '../structure/objectives/objective.js';
import { readOutline } from '../structure/outline.js';
import { findPlaceholders } from '../structure/placeholders.js';
import { readProvenance } from '../structure/provenance.js';
import { readRevision } from '../structure/revision.js';
import type { Thread } from '../structure/thread/thread.js';
import { readThread } from '../structure/thread/read-thread.js';
import { findScores } from '../structure/scores/find-scores.js';
import { findVignettes, type ScenePassage, type Vignette } from '../structure/vignettes.js';
import type { Sliced } from '../text/sliced.js';
import type { Facts } from '../text/facts.js';
import type { Span } from '../text/span.js';
import type { Analysis, Sentence } from './analysis.js';
import { foldRelationship } from './fold-relationship.js';
import type { PlacedUnit } from './read-passages.js';
import type { Reading } from './reading.js';
import type { Settings } from './settings.js';

/** What the parts of a document tell: template, provenance, disclaimer, places to fill, scenes, objectives, scores. Never throws. */
export function* foldStructure(
  { input: { path, text }, frontmatter, blocks, recognised, facts: pieces }: Reading,
  sections: readonly Section[],
  units: readonly PlacedUnit[],
  sentences: readonly Sentence[],
  facts: readonly Facts[],
  settings: Settings,
): Sliced<
  Pick<
    Analysis,
    | 'outline'
    | 'unknownTemplate'
    | 'note'
    | 'provenanceNotes'
    | 'hasDisclaimer'
    | 'placeholders'
    | 'vignettes'
    | 'objectives'
    | 'revision'
    | 'thread'
    | 'scores'
    | 'relationship'
  >
> {
  yield;
  const isArticle = recognised.kind === 'article';
  const tops = blocks.map(({ top }) => top);
  const placeholders = placeholdersOf(text, tops, frontmatter);
  const names = new Set(settings.tags.named);
  const thread = readThread({
    ...{ path, text, kind: recognised.kind, frontmatter, tops, sections, sentences, names },
    sentenceFacts: facts,
    facts: pieces,
  });
  const note =
    recognised.kind === 'note'
      ? readNote({ path, text, tops, sections, frontmatter, placeholders, facts: pieces }, settings.notes)
      : undefined;
  return {
    ...(isArticle
      ? readOutline(path, tops, sections, frontmatter, settings.sections)
      : { outline: undefined, unknownTemplate: undefined }),
    provenanceNotes: readProvenance(tops, frontmatter),
    hasDisclaimer: hasDisclaimer(tops, frontmatter),
    placeholders,
    note,
    objectives: writtenObjectives(readObjectives(tops, sections, recognised.kind, names), thread),
    thread,
    scores: note ? findScores(tops, settings.instruments, pieces) : [],
    relationship: note && foldRelationship(sentences, facts, note, settings.lexicon),
    revision: recognised.kind === 'revision' ? readRevision(frontmatter) : undefined,
    vignettes: isArticle ? yield* vignettesOf(tops, units, sentences, facts) : [],
  };
}

/** Behind `O1.2:` a plan writes an objective; the note of a session tells what came of it. */
function writtenObjectives(
  objectives: readonly Objective[],
  thread: Thread | undefined,
): readonly Objective[] {
  if (thread?.role !== 'note' || thread.session === undefined || objectives.length === 0) return objectives;
  const ends = new Set(thread.mentions.map(({ end }) => end));
  // Emphasis, a colon and white space may stand between the id and the words.
  return objectives.filter(({ start }) => [1, 2, 3, 4, 5, 6, 7].every((by) => !ends.has(start - by)));
}

function placeholdersOf(
  text: string,
  tops: readonly TopBlock[],
  frontmatter: Frontmatter | undefined,
): Span[] {
  if (!text.includes('{{')) return [];
  const head = frontmatter?.content;
  return [
    ...(head ? findPlaceholders(text.slice(head.start, head.end), head.start) : []),
    ...tops.flatMap((top) =>
      top.blocks
        .filter((block) => block.kind !== 'code' && block.kind !== 'comment')
        .flatMap((block) =>
          findPlaceholders(top.text.slice(block.start, block.end), top.start + block.start),
        ),
    ),
  ];
}

function* vignettesOf(
  tops: readonly TopBlock[],
  units: readonly PlacedUnit[],
  sentences: readonly Sentence[],
  facts: readonly Facts[],
): Sliced<Vignette[]> {
  return yield* findVignettes(
    units.map((unit): ScenePassage => {
      const own = sentences.slice(unit.from, unit.to);
      const block = tops[unit.top]?.blocks[unit.block];
      return {
        top: unit.top,
        sentences: own.map((sentence, index) => ({
          start: sentence.start,
          end: sentence.end,
          text: sentence.text,
          facts: facts[unit.from + index] as Facts,
          isSourced: sentence.provenance === 'source' || sentence.provenance === 'mixed',
        })),
        isExcluded: unit.isLabelled || unit.kind === 'row' || unit.kind === 'cell' || isUnderLabel(own),
        isPlain: unit.kind === 'paragraph' && isOnItsOwn(block),
      };
    }),
  );
}

/** `### LLM-generated example`: a heading labels what stands under it. */
function isUnderLabel(sentences: readonly Sentence[]): boolean {
  return /\b(?:LLM|AI|model)[- ](?:generated|written|drafted)\b/i.test(sentences[0]?.section ?? '');
}

function isOnItsOwn(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.containers.length === 0;
}
