import type { Container, TopBlock } from '../../markdown/block.js';
import type { Section } from '../../prose/sections.js';
import type { Span } from '../../text/span.js';
import { goalByNumber, isAbove, kindOfId, type ThreadKind } from './ids.js';
import type { ThreadLine } from './read-lines.js';
import type { ThreadDeclaration } from './thread.js';

/** Lines of one block with the place of its top-level block in the document. */
export interface PlacedLines {
  readonly top: TopBlock;
  /** Index of the block in it. */
  readonly block: number;
  readonly lines: readonly ThreadLine[];
}

/** An id whose part of the plan is not at an end yet. */
interface Owner {
  readonly id: string;
  readonly kind: ThreadKind;
}

/**
 * What a plan declares, each id at its first place, with what it serves: by the ids that are written with it, by its number,
 * or else by what it stands in or below (list item, heading, row, the paragraph above). Never throws.
 */
export function linkedDeclarations(
  placed: readonly PlacedLines[],
  sections: readonly Section[],
): ThreadDeclaration[] {
  const linker = new Linker(sections);
  for (const one of placed) linker.read(one);
  return linker.declarations();
}

class Linker {
  readonly #declared = new Map<string, Omit<ThreadDeclaration, 'parents'>>();
  /** What an id serves by what is written, and by where it stands. */
  readonly #written = new Map<string, Set<string>>();
  readonly #standing = new Map<string, Set<string>>();
  readonly #sectionAt: ReadonlyMap<number, Section>;
  readonly #items = new Map<Container, Owner>();
  #headings: (Owner & { readonly end: number })[] = [];
  /** The paragraphs since the last heading, from the top of the thread down; what stands below one serves it. */
  #paragraphs: readonly Owner[] = [];

  constructor(sections: readonly Section[]) {
    this.#sectionAt = new Map(sections.map((section) => [section.start, section]));
  }

  read({ top, block: at, lines }: PlacedLines): void {
    const block = top.blocks[at];
    if (!block) return;
    const start = top.start + block.start;
    this.#headings = this.#headings.filter(({ end }) => end > start);
    const section = block.kind === 'heading' ? this.#sectionAt.get(start) : undefined;
    if (block.kind === 'heading') this.#paragraphs = [];
    const item = block.containers.findLast(({ kind }) => kind === 'item');
    const around = block.containers.flatMap((container) => this.#items.get(container) ?? []);
    const rows = rowsOf(lines);
    for (const line of lines) {
      const { opening } = line;
      if (!opening) {
        if (!line.row) this.#named(line.ids, around);
        continue;
      }
      this.#declare(line, opening, top.start);
      const row = (line.row && rows.get(line.row.start)) ?? [line];
      this.#stand(opening, around, row);
      for (const { ids } of row) for (const { id } of ids) this.#relate(opening, id);
      if (section) this.#headings.push({ id: opening.id, kind: opening.kind, end: section.end });
      else if (item) this.#items.set(item, opening);
      else if (block.kind === 'paragraph')
        this.#paragraphs = [...this.#paragraphs.filter(({ kind }) => isAbove(kind, opening.kind)), opening];
    }
  }

  declarations(): ThreadDeclaration[] {
    return [...this.#declared.values()].map((declaration) => {
      const { id } = declaration;
      const byNumber = goalByNumber(id);
      const said = [...(this.#written.get(id) ?? []), ...(byNumber === undefined ? [] : [byNumber])];
      // What is written goes before where it stands, as far as it leads anywhere.
      const kinds = new Set(said.filter((one) => this.#declared.has(one)).map(kindOfId));
      const standing = [...(this.#standing.get(id) ?? [])].filter((one) => !kinds.has(kindOfId(one)));
      return { ...declaration, parents: [...new Set([...said, ...standing])] };
    });
  }

  #declare(line: ThreadLine, opening: NonNullable<ThreadLine['opening']>, by: number): void {
    const { id, kind, isDone, words } = opening;
    if (this.#declared.has(id)) return;
    const moved = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
    const stretch = moved(line.row ?? line);
    this.#declared.set(id, { id, kind, ...moved(opening), stretch, words: moved(words), isDone });
  }

  /** Notes what something stands in or below: of each kind the nearest. */
  #stand({ id, kind }: Owner, around: readonly Owner[], row: readonly ThreadLine[]): void {
    const inRow = row.flatMap(({ opening }) => opening ?? []);
    const seen = new Set<ThreadKind>();
    for (const places of [inRow, around.toReversed(), this.#paragraphs, this.#headings.toReversed()]) {
      for (const other of places) {
        if (!isAbove(other.kind, kind) || seen.has(other.kind)) continue;
        seen.add(other.kind);
        link(this.#standing, id, other.id);
      }
    }
  }

  /** Ids in lines that declare nothing: they say what the item or the heading around them serves. */
  #named(ids: readonly { readonly id: string }[], around: readonly Owner[]): void {
    const owner = around.at(-1) ?? this.#headings.at(-1);
    if (!owner) return;
    for (const { id } of ids) if (isAbove(kindOfId(id), owner.kind)) link(this.#written, owner.id, id);
  }

  /** Ids that are written together: the lower one serves the higher one. */
  #relate(owner: Owner, id: string): void {
    const kind = kindOfId(id);
    if (isAbove(kind, owner.kind)) link(this.#written, owner.id, id);
    else if (isAbove(owner.kind, kind)) link(this.#written, id, owner.id);
  }
}

/** The cells of each row, by its start. */
function rowsOf(lines: readonly ThreadLine[]): ReadonlyMap<number, readonly ThreadLine[]> {
  const rows = new Map<number, ThreadLine[]>();
  for (const line of lines) {
    if (!line.row) continue;
    const known = rows.get(line.row.start);
    if (known) known.push(line);
    else rows.set(line.row.start, [line]);
  }
  return rows;
}

function link(links: Map<string, Set<string>>, id: string, parent: string): void {
  const known = links.get(id);
  if (known) known.add(parent);
  else links.set(id, new Set([parent]));
}
