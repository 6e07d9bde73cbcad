import { createAnalyzer, type CheckedAnalysis, type Sentence, type Span, type Tag } from '../core/index.js';
import { parseBlocks } from '../core/markdown/parse-blocks.js';

/** Why a unit of an imported document is not as in the original. */
export type Difference = 'marked uncertain' | 'other tags' | 'missing' | 'not in the original';

/** How many units agree, and the others by reason with their lines: in the import, or in the original where it is missing. */
export interface UnitScore {
  readonly same: number;
  readonly different: readonly { readonly why: Difference; readonly line: number }[];
}

export interface ImportScore {
  /** By their tags: which sources, or a model. */
  readonly sentences: UnitScore;
  /** By their tags and the text of every cell. */
  readonly rows: UnitScore;
  /** By number, tier and words. */
  readonly sources: UnitScore;
  /** By level and words. */
  readonly headings: UnitScore;
  /** Marks `provenote-import` in the import. */
  readonly marks: number;
}

/** A unit, with what finds it again (`key`) and what has to agree. */
interface Unit {
  readonly key: string;
  readonly value: string;
  readonly line: number;
  readonly isMarked: boolean;
}

/** Compares an imported document with the original that its page was rendered from. Never throws. */
export function compareImport(imported: string, original: string): ImportScore {
  const is = unitsOf(imported);
  const was = unitsOf(original);
  return {
    sentences: compare(is.sentences, was.sentences),
    rows: compare(is.rows, was.rows),
    sources: compare(is.sources, was.sources),
    headings: compare(is.headings, was.headings),
    marks: imported.match(/<!-- provenote-import: /g)?.length ?? 0,
  };
}

function unitsOf(text: string): Record<'sentences' | 'rows' | 'sources' | 'headings', Unit[]> {
  const analysis = createAnalyzer().analyze({ path: 'article.md', text, kind: 'article' });
  const unit = (start: number, key: string, value: string, isMarked: boolean): Unit => ({
    key,
    value,
    line: lineOf(text, start),
    isMarked,
  });
  const rows = rowsByStart(analysis);
  const ofSentence = (one: Sentence): Unit => {
    const row = rows.get(one.start);
    const isUnsure = isMarked(text, one) || row?.isMarked === true;
    return unit(one.start, wordsOf(untagged(one)), `${tagsOf(one)}${row?.cells ?? ''}`, isUnsure);
  };
  return {
    sentences: analysis.sentences.filter(({ proseKind }) => proseKind !== 'row').map(ofSentence),
    rows: analysis.sentences.filter(({ proseKind }) => proseKind === 'row').map(ofSentence),
    sources: analysis.sources.map(({ start, id, tier, label }) =>
      unit(start, wordsOf(label), `${id} ${tier ?? ''}`, false),
    ),
    headings: analysis.sections.map(({ start, level, title }) =>
      unit(start, wordsOf(title), String(level), false),
    ),
  };
}

interface Row {
  readonly cells: string;
  /** The head of its table has a mark. */
  readonly isMarked: boolean;
}

/** The rows that are prose, by the offset of their first word. */
function rowsByStart({ text, sentences }: CheckedAnalysis): Map<number, Row> {
  const found = new Map<number, Row>();
  for (const top of parseBlocks(text, 0)) {
    const slice = ({ start, end }: Span): string => text.slice(top.start + start, top.start + end);
    for (const block of top.blocks) {
      if (block.kind !== 'table') continue;
      const isMarked = block.rows.some((row) => row.header && slice(row).includes('provenote-import'));
      for (const row of block.rows) {
        const one = sentences.find(
          ({ start, end }) => start >= top.start + row.start && end <= top.start + row.end,
        );
        const cells = row.cells.map((cell) => ` | ${wordsOf(slice(cell))}`).join('');
        if (one) found.set(one.start, { cells, isMarked });
      }
    }
  }
  return found;
}

function untagged({ text, start, tags }: Sentence): string {
  return [...tags]
    .reverse()
    .reduce((rest, tag) => rest.slice(0, tag.start - start) + rest.slice(tag.end - start), text);
}

function tagsOf({ provenance, tags }: Sentence): string {
  return [provenance, ...tags.flatMap(({ kind, sources }: Tag) => (kind === 'llm' ? ['LLM'] : sources))].join(
    ' ',
  );
}

/** A mark stands in the sentence, or right before or behind it. */
function isMarked(text: string, { start, end }: Sentence): boolean {
  if (/<!-- provenote-import: [^\n]*-->[ \t]*$/.test(text.slice(Math.max(0, start - 160), start)))
    return true;
  return (
    text.slice(start, end).includes('provenote-import') ||
    /^\s*<!-- provenote-import/.test(text.slice(end, end + 40))
  );
}

/** Letters and digits alone, so that neither marks nor typography count. */
function wordsOf(text: string): string {
  return text
    .replace(/<!--[^]*?-->/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}

/** Pairs units of equal words in their order; each unit of the original is taken once. */
function compare(is: readonly Unit[], was: readonly Unit[]): UnitScore {
  const different: { why: Difference; line: number }[] = [];
  let same = 0;
  let from = 0;
  const missing = new Set(was);
  for (const one of is) {
    const at = was.findIndex((other, index) => index >= from && isSame(one, other));
    const other = was[at];
    if (!other) {
      different.push({ why: one.isMarked ? 'marked uncertain' : 'not in the original', line: one.line });
      continue;
    }
    from = at + 1;
    missing.delete(other);
    if (one.value === other.value) same++;
    else different.push({ why: one.isMarked ? 'marked uncertain' : 'other tags', line: one.line });
  }
  for (const { line, key } of missing) if (!isSplit(key, is)) different.push({ why: 'missing', line });
  return { same, different };
}

/** The same words, those aside that the import left bare because it was not sure of them. */
function isSame(one: Unit, other: Unit): boolean {
  if (one.key === other.key) return true;
  return (
    one.isMarked && one.key.replace(/(?: (?:llm|\d+))+$/, '') === other.key.replace(/(?: (?:llm|\d+))+$/, '')
  );
}

/** A sentence that a mark cut in two is counted with its parts. */
function isSplit(key: string, is: readonly Unit[]): boolean {
  return is.some(
    (one) => one.isMarked && one.key !== '' && (key.startsWith(one.key) || key.endsWith(one.key)),
  );
}
