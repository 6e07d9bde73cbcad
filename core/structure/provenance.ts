import type { TopBlock } from '../markdown/block.js';
import type { Frontmatter, YamlEntry, YamlNode } from '../markdown/frontmatter.js';
import { opensAsFooter } from '../prose/labels.js';
import { outerSpan } from '../text/inner-text.js';
import { shifted, type Span } from '../text/span.js';

/**
 * What a document says of how it was made, in the footer `**Provenance.** …` or in the frontmatter's `provenance:`. Offsets
 * count in the document. What it does not say is undefined.
 */
export interface ProvenanceNote extends Span {
  readonly origin: 'footer' | 'frontmatter';
  readonly model: ProvenanceField | undefined;
  readonly version: ProvenanceField | undefined;
  readonly date: ProvenanceField | undefined;
  /** Reading time. The span of a count holds its digits alone. */
  readonly minutes: ProvenanceCount | undefined;
  readonly sources: ProvenanceCount | undefined;
}

export interface ProvenanceField extends Span {
  readonly text: string;
}

export interface ProvenanceCount extends Span {
  readonly value: number;
}

/** The provenance notes of a document in order of place. Never throws. */
export function readProvenance(
  tops: readonly TopBlock[],
  frontmatter: Frontmatter | undefined,
): ProvenanceNote[] {
  const entry = frontmatter?.root?.entries?.find(({ key }) => key.toLowerCase() === 'provenance');
  return [...(entry ? [noteOfEntry(entry)] : []), ...tops.flatMap(footersOf)];
}

/**
 * Keys of the frontmatter's `provenance:`, lower case without `-` and `_`, by what they say. Liberal, because sites have
 * their own names for them.
 */
const keys = {
  model: ['model', 'generator', 'generatedby', 'generatedwith', 'llm', 'writtenby'],
  version: ['version'],
  date: ['generated', 'lastgenerated', 'generatedat', 'generatedon', 'date', 'updated', 'lastupdated'],
  minutes: ['readingminutes', 'readingtime', 'minutes', 'readtime', 'minread'],
  sources: ['sources', 'sourcecount', 'sourcescount', 'numberofsources'],
} as const;

function noteOfEntry({ keySpan, value }: YamlEntry): ProvenanceNote {
  const find = (names: readonly string[]): YamlNode | undefined =>
    value.entries?.find(({ key }) => names.includes(key.toLowerCase().replace(/[-_ ]/g, '')))?.value;
  const field = (names: readonly string[]): ProvenanceField | undefined => {
    const node = find(names);
    const text = node?.text?.trim();
    return node && text ? { start: node.start, end: node.end, text } : undefined;
  };
  const count = (names: readonly string[]): ProvenanceCount | undefined => {
    const node = find(names);
    const digits = /\d{1,6}/.exec(node?.text ?? '');
    // A scalar in quotes or with an escape stands elsewhere than its digits in `text`; those are plain in any honest file.
    if (!node || !digits || node.text === undefined) return undefined;
    const lead = node.end - node.start - node.text.length;
    const start = node.start + (lead === 2 ? 1 : 0) + digits.index;
    return { start, end: start + digits[0].length, value: Number(digits[0]) };
  };
  return {
    origin: 'frontmatter',
    ...keySpan,
    model: field(keys.model),
    version: field(keys.version),
    date: field(keys.date),
    minutes: count(keys.minutes),
    sources: count(keys.sources),
  };
}

/** The parts of a footer, which stand apart by `·`, `|`, commas, semicolons or full stops. */
const parts = {
  model: /\(?\b(?:model|generator):\s*([^()·•|;\n]+?(?:\s*\([^()\n]*\))?)\s*(?:[)·•|;\n]|[.,](?:\s|$)|$)/i,
  generatedBy:
    /\b(?:generated|written|drafted) (?:by|with)\s+([^()·•|;\n]+?)\s*(?:[()·•|;\n]|[.,](?:\s|$)|$)/i,
  version: /\bversion:?\s+([\w.-]*\w)/i,
  date: /\b(?:last )?(?:generated|updated|revised)(?: on|:)?\s+((?=\d|\p{L}{3,9}\.? \d|\{\{)[^·•|;\n]+?)\s*(?:[·•|;\n]|,(?!\s*\d{4}\b)|\.(?:\s|$)|$)/iu,
  minutes: /\b(\d{1,6})[\s-]*min(?:s|utes?)?\b|\breading time:?\s*(\d{1,6})/i,
  sources: /\b(\d{1,6})\s+(?:sources?|references?)\b|\b(?:sources|references):\s*(\d{1,6})/i,
} as const;

function footersOf(top: TopBlock): ProvenanceNote[] {
  return top.blocks.flatMap((block): ProvenanceNote[] => {
    if (block.kind !== 'paragraph' || !opensAsFooter(block.inner.text)) return [];
    const { inner } = block;
    const found = (pattern: RegExp): ProvenanceField | undefined => {
      const match = pattern.exec(inner.text);
      const text = match?.[1] ?? match?.[2];
      if (match === null || text === undefined) return undefined;
      const start = match.index + match[0].indexOf(text);
      return { ...shifted(outerSpan(inner, { start, end: start + text.length }), top.start), text };
    };
    const count = (pattern: RegExp): ProvenanceCount | undefined => {
      const field = found(pattern);
      return field && { start: field.start, end: field.end, value: Number(field.text) };
    };
    return [
      {
        origin: 'footer',
        start: top.start + block.start,
        end: top.start + block.end,
        model: found(parts.model) ?? found(parts.generatedBy),
        version: found(parts.version),
        date: found(parts.date),
        minutes: count(parts.minutes),
        sources: count(parts.sources),
      },
    ];
  });
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * Whether a text is a date that the calendar has: `2026-06-04`, also with a time, `2026-06`, `4 June 2026`, `June 4, 2026`,
 * `June 2026`, `2026`. Never throws.
 */
export function isRealDate(text: string): boolean {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?)?)?$/.exec(text);
  if (iso) return exists(Number(iso[1]), Number(iso[2] ?? 1), Number(iso[3] ?? 1));
  const words =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(?:of\s+)?(\p{L}+)\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})$/u.exec(
      text,
    );
  const name = words?.[2]?.toLowerCase() ?? '';
  const month = name.length < 3 ? -1 : months.findIndex((full) => full.startsWith(name));
  if (!words || month < 0) return false;
  return exists(Number(words[4]), month + 1, Number(words[1] ?? words[3] ?? 1));
}

/** The core has no clock: any day of the hundred years around the first language models is one. */
function exists(year: number, month: number, day: number): boolean {
  if (year < 2000 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
