import type { TableBlock } from '../markdown/block.js';
import type { Passage, PassageSentence, Stretch, TableRowPassage } from '../grades/passages.js';
import type { FactsOfPieces } from '../text/facts.js';
import type { ReadBlock } from './reading.js';

/** The sentences of one prose unit: `from` to `to` (excluded) of the analysis' sentences. */
export interface PlacedUnit {
  /** Index of the top-level block. */
  readonly top: number;
  /** Index of the unit's leaf in it. */
  readonly block: number;
  readonly kind: string;
  /** A label such as "LLM-generated example:" stands over it. */
  readonly isLabelled: boolean;
  readonly from: number;
  readonly to: number;
}

/** The document in the parts that give each other context: headings, paragraphs and list items, tables. */
export function readPassages(
  text: string,
  blocks: readonly ReadBlock[],
  units: readonly PlacedUnit[],
  sentences: readonly PassageSentence[],
  facts: FactsOfPieces,
): Passage[] {
  const passages: Passage[] = [];
  const byBlock = new Map<string, PlacedUnit[]>();
  for (const unit of units) {
    const key = `${String(unit.top)}.${String(unit.block)}`;
    const list = byBlock.get(key);
    if (list) list.push(unit);
    else byBlock.set(key, [unit]);
  }
  blocks.forEach(({ top }, topIndex) => {
    top.blocks.forEach((block, blockIndex) => {
      const start = block.start + top.start;
      const end = block.end + top.start;
      const depth = block.containers.filter((container) => container.kind === 'item').length;
      const own = byBlock.get(`${String(topIndex)}.${String(blockIndex)}`) ?? [];
      if (block.kind === 'heading') {
        passages.push({
          kind: 'heading',
          level: block.level,
          heading: { start, end, text: text.slice(start, end), facts: facts.of(block) },
        });
        return;
      }
      if (own.length === 0) return;
      if (block.kind === 'table') {
        passages.push({
          kind: 'table',
          depth,
          facts: facts.of(block),
          ...tableOf(text, block, top.start, own, sentences, facts),
        });
        return;
      }
      for (const unit of own) {
        const list = sentences.slice(unit.from, unit.to);
        const term =
          unit.kind === 'definition' ? /^([^\n]+)\r?\n[ \t]*:/.exec(text.slice(start, end))?.[1] : undefined;
        if (list.length > 0) passages.push({ kind: 'text', depth, sentences: list, term });
      }
    });
  });
  return passages;
}

function tableOf(
  text: string,
  block: TableBlock,
  base: number,
  units: readonly PlacedUnit[],
  sentences: readonly PassageSentence[],
  facts: FactsOfPieces,
): { head: Stretch[]; rows: TableRowPassage[] } {
  const stretch = (span: { start: number; end: number }): Stretch => ({
    start: span.start + base,
    end: span.end + base,
    text: text.slice(span.start + base, span.end + base),
    facts: facts.of(span),
  });
  const head = block.rows.filter((row) => row.header).flatMap((row) => row.cells.map(stretch));
  const rows = block.rows
    .filter((row) => !row.header)
    .map((row): TableRowPassage => {
      const cells = row.cells.map(stretch);
      const parts: PassageSentence[] = [];
      for (const unit of units)
        for (const part of sentences.slice(unit.from, unit.to)) {
          if (part.start >= row.start + base && part.end <= row.end + base) parts.push(part);
        }
      const last = parts.at(-1);
      const sentence = last && {
        ...last,
        start: parts[0]?.start ?? last.start,
        tags: parts.flatMap((part) => part.tags),
      };
      return { cells, sentence };
    });
  return { head, rows };
}
