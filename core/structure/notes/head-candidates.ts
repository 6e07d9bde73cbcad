import type { Block, TopBlock } from '../../markdown/block.js';
import { plainHeading } from '../../prose/sections.js';
import { headingKey } from '../../tables/section-templates.js';
import { outerSpan } from '../../text/inner-text.js';
import type { Span } from '../../text/span.js';
import type { PartHead } from './note.js';

/** Something that may open a part, before it is known which parts there are. */
export interface HeadCandidate extends PartHead {
  /** What it may be called, as `headingKey` gives it, the whole first: `subjective what she says`, `subjective`. */
  readonly keys: readonly string[];
  /** It stands at the head of a line, or behind the end of a sentence. */
  readonly isApart: boolean;
}

/** The headings and labels of a block of a note, in order of place; those of quotations and lists too. Never throws. */
export function headCandidates(top: TopBlock): HeadCandidate[] {
  return top.blocks.flatMap((block) => {
    if (block.kind === 'heading') return headingCandidate(top, block);
    return block.kind === 'paragraph' ? labelCandidates(top, block) : [];
  });
}

const longestHeading = 80;

function headingCandidate(top: TopBlock, block: Extract<Block, { kind: 'heading' }>): HeadCandidate[] {
  const title = plainHeading(block.inner.text);
  if (block.containers.length > 0 || title.length > longestHeading) return [];
  const bare = title.replace(/\s*\([^()]*\)/g, '');
  const lead = /^[^:–—-]*/.exec(bare)?.[0] ?? '';
  const span = { start: top.start + block.start, end: top.start + block.end };
  const name = outerSpan(block.inner, { start: 0, end: block.inner.text.length });
  return [
    {
      ...span,
      form: 'heading',
      name: { start: top.start + name.start, end: top.start + name.end },
      lineStart: span.start,
      level: block.level,
      keys: [...new Set([title, bare, lead].map(headingKey))],
      isApart: true,
    },
  ];
}

/** `S:`, `**Subjective** (her words):`, `__Plan:__` and, alone on a line, `**Plan**` and `PLAN`. */
const lineLabel =
  /^[ \t]*(\*{2,3}|__|)(\p{L}[\p{L}’'/&]{0,24}(?:[ -][\p{L}’'/&]{1,24}){0,4})(?:(?: \([^()\r\n]{1,40}\))?[ \t]?:(?:\*{2,3}|__|)(?=\s|$)|(\*{2,3}|__)(?: \([^()\r\n]{1,40}\))?[ \t]?(:?)(?=\s|$)|[ \t]*$)/u;

/** ` O:`, ` **Plan:**` further on in a line; words behind the end of a sentence alone. */
const inlineLabel = /[ \t](\*\*|__|)(\p{Lu}(?:\p{Ll}{2,24}(?: \p{L}{2,24}){0,2})?)(?:\1:|:\1)(?=\s|$)/gu;
const endOfSentence = /[.!?…;|)\]][”"’']?[ \t]*$/;

function labelCandidates(
  { start, text: topText }: TopBlock,
  { inner }: Extract<Block, { kind: 'paragraph' }>,
): HeadCandidate[] {
  const found: HeadCandidate[] = [];
  const add = (
    form: 'line' | 'inline',
    span: Span,
    nameStart: number,
    name: string,
    isApart: boolean,
  ): void => {
    const outer = outerSpan(inner, span);
    const named = outerSpan(inner, { start: nameStart, end: nameStart + name.length });
    found.push({
      start: start + outer.start,
      end: start + outer.end,
      form,
      name: { start: start + named.start, end: start + named.end },
      // One step back for each label of a long line would take its square.
      lineStart: start + (form === 'line' ? lineStartIn(topText, outer.start) : outer.start),
      level: 0,
      keys: [headingKey(name)],
      isApart,
    });
  };
  for (const line of inner.text.matchAll(/[^\r\n]+/g)) {
    const head = headOf(line[0]);
    const from = head?.end ?? 0;
    if (head) {
      const at = { start: line.index + head.start, end: line.index + head.end };
      add('line', at, line.index + head.nameStart, head.name, true);
    }
    for (const match of line[0].slice(from).matchAll(inlineLabel)) {
      const [, mark = '', name = ''] = match;
      const at = from + match.index;
      const isApart = endOfSentence.test(line[0].slice(Math.max(0, at - 8), at));
      if (!isApart && name.length > 1) continue;
      const span = { start: line.index + at + 1, end: line.index + at + match[0].length };
      add('inline', span, span.start + mark.length, name, isApart);
    }
  }
  return found;
}

function headOf(line: string): (Span & { readonly name: string; readonly nameStart: number }) | undefined {
  const match = lineLabel.exec(line);
  if (!match) return undefined;
  const [all, open = '', name = '', close, colon] = match;
  const isMarked = close !== undefined;
  if (isMarked && close !== open) return undefined;
  const isAlone = line.slice(all.length).trim() === '';
  if (isMarked && colon === '' && !isAlone) return undefined;
  // Plain words alone on a line are a label in capitals only.
  if (!isMarked && !/:(?:\*{2,3}|__|)$/.test(all) && (open !== '' || name.length < 3 || /\p{Ll}/u.test(name)))
    return undefined;
  const start = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return { start, end: all.trimEnd().length, name, nameStart: start + open.length };
}

function lineStartIn(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}
