import type { Container, TopBlock } from '../../markdown/block.js';
import { valueAt, type Frontmatter, type YamlNode } from '../../markdown/frontmatter.js';
import type { Section } from '../../prose/sections.js';
import type { Exemption } from '../../prose/tag.js';
import type { Facts, FactsOfPieces } from '../../text/facts.js';
import type { Span } from '../../text/span.js';
import type { DocumentKind } from '../document-kind.js';
import { findIds, type FoundId } from './find-ids.js';
import { idSource } from './ids.js';
import { linkedDeclarations, type PlacedLines } from './links.js';
import { isMeasure } from './measured.js';
import { isPlan } from './plan-role.js';
import { readThreadLines, type LineOpening } from './read-lines.js';
import { saidHashOf } from './said.js';
import type { SaidSentence, Thread, ThreadMention } from './thread.js';

/** A document as the golden thread reads it. Offsets count in the document. */
export interface ThreadInput {
  readonly path: string;
  readonly text: string;
  readonly kind: DocumentKind;
  readonly frontmatter: Frontmatter | undefined;
  readonly tops: readonly TopBlock[];
  readonly sections: readonly Section[];
  readonly sentences: readonly ThreadSentence[];
  /** What was found out about each of the sentences. */
  readonly sentenceFacts: readonly Facts[];
  readonly facts: FactsOfPieces;
  /** Named sources in lower case. */
  readonly names: ReadonlySet<string>;
}

export interface ThreadSentence extends Span {
  readonly tags: readonly Span[];
  readonly text: string;
  /** The title of the nearest heading above it. */
  readonly section: string | undefined;
  /** Why it needs no tag: it is a label, a lead-in, a disclaimer. */
  readonly exemption: Exemption | undefined;
}

/** What a note, or a plan, has of the golden thread; undefined for documents of other kinds. Never throws. */
export function readThread(input: ThreadInput): Thread | undefined {
  const { frontmatter, kind, path, sections, tops } = input;
  if (kind !== 'note') return undefined;
  const placed = placedLines(input);
  if (isPlan(path, frontmatter, tops, sections)) {
    const declarations = linkedDeclarations(placed, sections);
    const declaring = new Set(declarations.map(({ start }) => start));
    const mentions = allIds(placed).filter(({ start }) => !declaring.has(start));
    return {
      role: 'plan',
      session: undefined,
      declarations,
      mentions,
      measured: [],
      opening: undefined,
      said: [],
    };
  }
  const session = valueAt(frontmatter?.root, 'session')?.text?.trim();
  const body = allIds(placed);
  const [opening] = saidSentences(input);
  return {
    role: 'note',
    session: session === '' ? undefined : session,
    declarations: [],
    mentions: [...frontmatterIds(input), ...body],
    measured: body.length === 0 ? [] : measuredIds(input, placed, body),
    opening: opening && { start: opening.start, end: opening.end },
    get said() {
      return [...saidSentences(input)];
    },
  };
}

/** The lines with ids of every block that is the document's own; read once for a block that stays as it is. */
function placedLines({ facts, names, sections, tops }: ThreadInput): PlacedLines[] {
  const found: PlacedLines[] = [];
  let at = -1;
  for (const top of tops) {
    while ((sections[at + 1]?.start ?? Infinity) <= top.start) at++;
    const role = sections[at]?.role ?? 'prose';
    if (role !== 'prose') continue;
    for (const [index, block] of top.blocks.entries()) {
      const lines = facts.of(block).once(readThreadLines, () => readThreadLines(block, top.text, names));
      if (lines.length > 0 || block.kind === 'heading') found.push({ top, block: index, lines });
    }
  }
  return found;
}

/** Every id outside of the frontmatter in order of place, those included that open a line. */
function allIds(placed: readonly PlacedLines[]): ThreadMention[] {
  return placed
    .flatMap(({ top, lines }) =>
      lines.flatMap(({ opening, ids }) =>
        [...(opening ? [opensAsGoal(opening)] : []), ...ids].map(({ id, start, end, isCertain, beside }) => ({
          id,
          start: start + top.start,
          end: end + top.start,
          isCertain,
          beside,
        })),
      ),
    )
    .sort((a, b) => a.start - b.start);
}

/** A line that opens "G3:" speaks of a goal, whatever plans declare; "P1:" may be a person. */
function opensAsGoal(opening: LineOpening): FoundId {
  return { ...opening, isCertain: opening.isCertain || opening.kind === 'goal' };
}

const listOfIds = new RegExp(String.raw`^["']?${idSource}(?:[ ,;/&+]{1,3}${idSource})*["']?$`);
/** Keys under which nothing but ids stands. */
const idKeys =
  /^(?:(?:treatment[ _-]?)?(?:goals?|objectives?|interventions?|problems?|targets?)|thread|serves?|address(?:es|ed)|focus)$/i;

/** The ids in lists and values of a note's frontmatter that hold nothing else. */
function frontmatterIds({ frontmatter, names, text }: ThreadInput): ThreadMention[] {
  const found: ThreadMention[] = [];
  const add = (node: YamlNode, isCertain: boolean): void => {
    for (const item of node.items ?? []) add(item, isCertain);
    const written = text.slice(node.start, node.end).trim();
    if (node.text === undefined || !listOfIds.test(written)) return;
    for (const one of findIds(text.slice(node.start, node.end), names))
      found.push({ ...one, start: one.start + node.start, end: one.end + node.start, isCertain });
  };
  for (const { key, value } of frontmatter?.root?.entries ?? [])
    if (!/^(?:session|title|kind|type|date)$/i.test(key)) add(value, idKeys.test(key));
  return found.sort((a, b) => a.start - b.start);
}

/** What stands here is to be done, and no measure of what was. */
const ahead = /^(?:p|plan|next(?: steps?| session| time)?|homework|to do)\b/i;

/**
 * The ids of which a note gives a measure, its part "Plan" aside: in the same sentence; in the paragraph, item or row that opens with the id, and
 * what is nested in it; under a heading that has it.
 */
function measuredIds(
  { sections, sentenceFacts, sentences }: ThreadInput,
  placed: readonly PlacedLines[],
  ids: readonly ThreadMention[],
): string[] {
  const topics = topicsOf(placed, sections);
  const measured = new Set<string>();
  let from = 0;
  let opened = 0;
  let open: Topic[] = [];
  for (const [index, sentence] of sentences.entries()) {
    while ((ids[from]?.end ?? Infinity) <= sentence.start) from++;
    for (let topic = topics[opened]; topic && topic.start <= sentence.start; topic = topics[++opened])
      open.push(topic);
    open = open.filter(({ end }) => end > sentence.start);
    const named = open.filter(({ end }) => end >= sentence.end).map(({ id }) => id);
    for (let to = from; (ids[to]?.start ?? Infinity) < sentence.end; to++) named.push(ids[to]?.id ?? '');
    if (named.every((id) => measured.has(id)) || ahead.test(sentence.section ?? '')) continue;
    const isOne = sentenceFacts[index]?.once(isMeasure, () => isMeasure(sentence.text)) ?? false;
    if (isOne) for (const id of named) measured.add(id);
  }
  return [...measured].sort();
}

/** A stretch of a note that is about an id. */
interface Topic extends Span {
  readonly id: string;
}

/** What a note is about where, in order of place. */
function topicsOf(placed: readonly PlacedLines[], sections: readonly Section[]): Topic[] {
  const topics: Topic[] = [];
  const sectionAt = new Map(sections.map(({ start }, at) => [start, at]));
  const begun = new Set<Container>();
  for (const { top, block: at, lines } of placed) {
    const block = top.blocks[at];
    if (!block || lines.length === 0) continue;
    if (block.kind === 'heading') {
      const section = sectionAt.get(top.start + block.start);
      const next = section === undefined ? undefined : sections[section + 1];
      const end = next?.start ?? (section === undefined ? 0 : Infinity);
      for (const { opening, ids } of lines)
        for (const { id } of opening ? [opening, ...ids] : ids)
          topics.push({ id, start: top.start + block.end, end });
      continue;
    }
    const item = block.containers.findLast(({ kind }) => kind === 'item');
    // What opens an item is what all of it is about, and what is nested in it.
    const opens = item !== undefined && !begun.has(item) && block.start - item.start < widestMark;
    for (const container of block.containers) begun.add(container);
    for (const { opening, row, start, end } of lines) {
      if (!opening) continue;
      const span = row ?? (opens ? item : { start, end });
      topics.push({ id: opening.id, start: span.start + top.start, end: span.end + top.start });
    }
  }
  return topics.sort((a, b) => a.start - b.start);
}

/** A list mark with the white space behind it is no wider, in UTF-16 code units. */
const widestMark = 16;

function* saidSentences({ names, sentenceFacts, sentences }: ThreadInput): Generator<SaidSentence> {
  for (const [index, sentence] of sentences.entries()) {
    const { start, end, exemption } = sentence;
    if (exemption) continue;
    const hash = sentenceFacts[index]?.once(saidHashOf, () => saidHashOf(sentence, names));
    if (hash !== undefined) yield { start, end, hash };
  }
}
