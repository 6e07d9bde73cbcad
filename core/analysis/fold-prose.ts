import type { Block, Container } from '../markdown/block.js';
import type { Artefact } from '../prose/artefacts.js';
import { movedTag, type InlineTag } from '../prose/inline.js';
import type { BlockSentence, ProseUnit } from '../prose/prose.js';
import type { Section } from '../prose/sections.js';
import type { Exemption, Provenance, Tag } from '../prose/tag.js';
import type { Facts } from '../text/facts.js';
import { pausesAt, type Sliced } from '../text/sliced.js';
import { allShifted, shifted } from '../text/span.js';
import type { Citation, Sentence } from './analysis.js';
import type { PlacedUnit } from './read-passages.js';
import type { ReadBlock, Reading } from './reading.js';
import type { Settings } from './settings.js';

export interface FoldedProse {
  readonly sentences: readonly Sentence[];
  readonly citations: readonly Citation[];
  readonly artefacts: readonly Artefact[];
  /** Which sentences stand in which block. */
  readonly units: readonly PlacedUnit[];
  /** The facts of each sentence, by index. */
  readonly facts: readonly Facts[];
}

/**
 * Puts the blocks' sentences into their document: which of them are prose, which need no tag, which have theirs from a
 * label above, and where all of them stand. Never throws.
 */
export function* foldProse(
  { input: { text }, blocks, recognised: { kind }, linkLabels, facts: pieces }: Reading,
  sections: readonly Section[],
  settings: Settings,
): Sliced<FoldedProse> {
  const facts: Facts[] = [];
  const sentences: Sentence[] = [];
  const citations: Citation[] = [];
  const artefacts: Artefact[] = [];
  const units: PlacedUnit[] = [];
  const isTag = (tag: InlineTag): boolean =>
    !(tag.reference === true && linkLabels.has(tag.sources[0] ?? ''));
  const labels = new LlmLabels();
  let sectionAt = -1;

  for (const [topIndex, { top, prose, artefacts: traces }] of blocks.entries()) {
    if (pausesAt(topIndex)) yield;
    while ((sections[sectionAt + 1]?.start ?? Infinity) <= top.start) sectionAt++;
    const section = sections[sectionAt];
    for (const trace of traces) artefacts.push(shifted(trace, top.start));
    if (section?.role === 'sources') continue;
    for (const tag of prose.looseTags) {
      if (tag.kind === 'source' && isTag(tag))
        citations.push({ tag: shifted(tag, top.start), sentence: undefined });
    }
    for (const unit of prose.units) {
      const isProse = section?.role !== 'aside' && unit.role !== 'footer';
      const block = top.blocks[unit.block];
      const tagged = labels.tags(unit, block?.containers ?? [], topIndex);
      const from = sentences.length;
      unit.sentences.forEach((one, index) => {
        const tags: Tag[] = [];
        one.tags.forEach((tag, place) => {
          // In an article `[client]` inside a sentence is an editor's bracket; at its end it is a tag.
          const closes = place >= one.tags.length - one.closingTags;
          if (!isTag(tag) || (tag.kind === 'named' && kind === 'article' && !closes)) return;
          const moved = movedTag(tag, tag.start + top.start, tag.end + top.start);
          tags.push(moved);
          if (tag.kind === 'source')
            citations.push({ tag: moved, sentence: isProse ? sentences.length : undefined });
        });
        if (!isProse) return;
        const isLast = index === unit.sentences.length - 1;
        const leadsIn =
          isLast &&
          one.opensList &&
          settings.prose.leadIn === 'exempt' &&
          opensInto(blocks, topIndex, unit.block);
        const sentence = placeSentence(text, one, tags, top.start, unit, section, tagged, leadsIn, settings);
        sentences.push(sentence);
        facts.push(pieces.of(one));
      });
      if (sentences.length > from)
        units.push({
          top: topIndex,
          block: unit.block,
          kind: unit.kind,
          isLabelled: tagged,
          from,
          to: sentences.length,
        });
    }
  }
  citations.sort((a, b) => a.tag.start - b.tag.start);
  return { sentences, citations, artefacts, units, facts };
}

function placeSentence(
  text: string,
  one: BlockSentence,
  tags: readonly Tag[],
  by: number,
  unit: ProseUnit,
  section: Section | undefined,
  taggedByLabel: boolean,
  leadsIn: boolean,
  settings: Settings,
): Sentence {
  const start = one.start + by;
  const end = one.end + by;
  const exemption = tags.length > 0 ? undefined : exemptionOf(one, leadsIn);
  const own = provenanceOf(tags, settings.tags.authorYear && one.authorYears.length > 0);
  const provenance: Provenance = own !== 'none' ? own : exemption ? 'exempt' : taggedByLabel ? 'llm' : 'none';
  return {
    start,
    end,
    text: text.slice(start, end),
    provenance,
    tags,
    section: section?.title,
    proseKind: unit.kind,
    exemption: provenance === 'exempt' ? exemption : undefined,
    malformed: allShifted(one.malformed, by),
    authorYears: allShifted(one.authorYears, by),
    repair:
      one.repair && tags.length === one.tags.length
        ? {
            ...one.repair,
            at: shifted(one.repair.at, by),
            edits: one.repair.edits.map((edit) => shifted(edit, by)),
          }
        : undefined,
    slot: { offset: one.slot.offset + by, before: one.slot.before },
  };
}

function exemptionOf(one: BlockSentence, leadsIn: boolean): Exemption | undefined {
  if (one.isDisclaimer) return 'disclaimer';
  if (leadsIn) return 'lead-in';
  return one.standsAsLabel ? 'label' : undefined;
}

/** Where a sentence says it comes from, by the tags that it carries itself. */
function provenanceOf(tags: readonly Tag[], cited: boolean): Provenance {
  const llm = tags.some((tag) => tag.kind === 'llm');
  const source = cited || tags.some((tag) => tag.kind === 'source');
  const named = tags.some((tag) => tag.kind === 'named');
  if (llm) return source || named ? 'mixed' : 'llm';
  return source ? 'source' : named ? 'named' : 'none';
}

/** Whether the leaf after this one is a list, table, quotation or code that a sentence with a colon can lead into. */
function opensInto(blocks: readonly ReadBlock[], topIndex: number, blockIndex: number): boolean {
  const here = blocks[topIndex]?.top.blocks[blockIndex];
  const next = nextLeaf(blocks, topIndex, blockIndex);
  if (!here || !next) return false;
  if (next.kind === 'table' || next.kind === 'code') return true;
  return next.containers.some(
    (container) => !here.containers.includes(container) && container.kind !== 'footnote',
  );
}

function nextLeaf(blocks: readonly ReadBlock[], topIndex: number, blockIndex: number): Block | undefined {
  let at = blockIndex + 1;
  for (let top = topIndex; top < blocks.length; top++) {
    const leaves = blocks[top]?.top.blocks ?? [];
    for (; at < leaves.length; at++) if (leaves[at]?.kind !== 'comment') return leaves[at];
    at = 0;
  }
  return undefined;
}

/**
 * Which units a label such as "LLM-generated example:" tags: the rest of its own, all others in the same quotation or
 * list item, and, when the label stands alone, those of the next top-level block.
 */
class LlmLabels {
  #container: Container | undefined;
  #top: number | undefined;

  tags(unit: ProseUnit, containers: readonly Container[], top: number): boolean {
    if (unit.role === 'llm') {
      this.#container =
        containers.find(({ kind }) => kind === 'quote') ?? containers.findLast(({ kind }) => kind === 'item');
      const only = unit.sentences.length === 1 ? unit.sentences[0] : undefined;
      const alone = only !== undefined && (only.standsAsLabel || only.opensList);
      this.#top = alone ? top + 1 : undefined;
      return true;
    }
    return top === this.#top || (this.#container !== undefined && containers.includes(this.#container));
  }
}
