import type { Attestation } from '../attestation/attestation.js';
import type { TopBlock } from '../markdown/block.js';
import { parseFrontmatter, type Frontmatter } from '../markdown/frontmatter.js';
import { parseStretch } from '../markdown/parse-blocks.js';
import { reparseBlocks } from '../markdown/reparse-blocks.js';
import { PhiMemory } from '../phi/memory.js';
import { blockHints } from '../prose/block-hints.js';
import { findArtefacts, type Artefact } from '../prose/artefacts.js';
import type { BlockProse } from '../prose/prose.js';
import { readProse } from '../prose/read-prose.js';
import type { Bibliography } from '../sources/bibliography/bibliography.js';
import { recogniseKind, type DocumentKind, type KindRecognition } from '../structure/document-kind.js';
import type { Change } from '../text/edit.js';
import { FactsOfPieces } from '../text/facts.js';
import { pausesAt, type Sliced } from '../text/sliced.js';
import type { Settings } from './settings.js';

/** A document with what is known of it from elsewhere. */
export interface DocumentInput {
  /** Relative to the configuration's folder, with `/`. */
  readonly path: string;
  /** The decoded text without BOM. */
  readonly text: string;
  /** Overrides all recognition. */
  readonly kind?: DocumentKind | undefined;
  /** What its frontmatter names under `bibliography`, as the caller found it; it goes before the configuration's. */
  readonly bibliography?: Bibliography | undefined;
  /** What the ledger says of this document, in the order of its lines. */
  readonly attestations?: readonly Attestation[] | undefined;
  /** The sentences that had the LLM tag in the revision that it is compared with (`llmHashesOf`). */
  readonly llmBefore?: ReadonlySet<string> | undefined;
}

/** A top-level block with what was read from it alone. */
export interface ReadBlock {
  readonly top: TopBlock;
  readonly prose: BlockProse;
  readonly artefacts: readonly Artefact[];
}

/** A document read part by part: what the folds put together, and what the next reading need not do again. */
export interface Reading {
  readonly input: DocumentInput;
  readonly frontmatter: Frontmatter | undefined;
  /** Where the frontmatter ends and the blocks begin. */
  readonly bodyStart: number;
  readonly blocks: readonly ReadBlock[];
  readonly recognised: KindRecognition;
  /** The labels of link definitions: `[label]` is a link, and no marker. */
  readonly linkLabels: ReadonlySet<string>;
  /** Of sentences and blocks; they rest on these, the settings, the kind and the link labels alone. */
  readonly facts: FactsOfPieces;
  /** What detection of PHI has found in the parts of the document. */
  readonly phi: PhiMemory;
}

/** An earlier reading of a document with the same settings, and what was changed since. */
export interface Earlier {
  readonly reading: Reading;
  readonly change: Change;
}

/** Reads a document, block by block; with an earlier reading, only the blocks that changed. Never throws. */
export function* readDocument(input: DocumentInput, settings: Settings, earlier?: Earlier): Sliced<Reading> {
  const frontmatter = readFrontmatter(input.text, earlier?.reading);
  const bodyStart = frontmatter?.end ?? 0;
  const blocks = yield* readBlocks(input.text, bodyStart, settings, earlier);
  const recognised = recogniseKind(
    input.kind,
    frontmatter,
    input.path,
    settings.kinds,
    blocks.map(({ top }) => top),
  );
  const linkLabels = linkLabelsOf(blocks);
  const before = earlier?.reading;
  const hold =
    before?.recognised.kind === recognised.kind && areEqual(before.linkLabels, linkLabels)
      ? before
      : undefined;
  const facts = hold?.facts ?? new FactsOfPieces();
  const phi = hold?.phi ?? new PhiMemory();
  return { input, frontmatter, bodyStart, blocks, recognised, linkLabels, facts, phi };
}

/** The frontmatter, read again only where it is not the same. */
function readFrontmatter(text: string, before: Reading | undefined): Frontmatter | undefined {
  const known = before?.frontmatter;
  // What closes it may be followed by more on its line, so the line's end must be the same as well.
  if (known && known.end > 0 && sameUpTo(text, before.input.text, known.end + 2)) return known;
  return parseFrontmatter(text);
}

function sameUpTo(text: string, other: string, end: number): boolean {
  return text.slice(0, end) === other.slice(0, end);
}

function* readBlocks(
  text: string,
  bodyStart: number,
  settings: Settings,
  earlier: Earlier | undefined,
): Sliced<ReadBlock[]> {
  const options = { names: new Set(settings.tags.named), tables: settings.prose.tables };
  const read = (top: TopBlock): ReadBlock => {
    const hints = blockHints.of(top.text);
    return { top, prose: readProse(top, options, hints), artefacts: findArtefacts(top.text, hints) };
  };
  const result: ReadBlock[] = [];
  if (!earlier) {
    for (const top of yield* parseStretch(text, bodyStart, text.length)) {
      if (pausesAt(result.length)) yield;
      result.push(read(top));
    }
    return result;
  }
  const { blocks, input, bodyStart: oldStart } = earlier.reading;
  const old = { bodyStart: oldStart, tops: blocks.map(({ top }) => top) };
  const { tops, before, after } = yield* reparseBlocks(text, bodyStart, input.text, old, earlier.change);
  const behind = tops.length - after;
  for (const [index, top] of tops.entries()) {
    const known = index < before ? index : index >= behind ? index - tops.length + blocks.length : -1;
    const block = blocks[known];
    if (!block) yield;
    result.push(!block ? read(top) : block.top === top ? block : { ...block, top });
  }
  return result;
}

function linkLabelsOf(blocks: readonly ReadBlock[]): Set<string> {
  const labels = new Set<string>();
  for (const { top } of blocks)
    for (const block of top.blocks) if (block.kind === 'link-definition') labels.add(block.label);
  return labels;
}

function areEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
