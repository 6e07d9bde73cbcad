import type { ItemContainer, TopBlock } from '../markdown/block.js';
import { valueAt, type Frontmatter, type YamlNode } from '../markdown/frontmatter.js';
import type { Section } from '../prose/sections.js';
import { FactsOfPieces } from '../text/facts.js';
import { outerSpan, outerStart, type InnerText } from '../text/inner-text.js';
import { shifted, type Span } from '../text/span.js';
import { describeIdentifier } from './identifiers.js';
import { editionOf, parseEntry, tierOf, volumeOf } from './parse-entry.js';
import type { Identifier, IdentifierKind, Source } from './source.js';

/**
 * All sources of a document, wherever they are declared (spec, section 3): numbered sections, frontmatter, footnotes,
 * and those of a bibliography file, read elsewhere. In order of place. A bad entry disables no other. Never throws.
 */
export function listSources(
  tops: readonly TopBlock[],
  sections: readonly Section[],
  frontmatter: Frontmatter | undefined,
  bibliography: readonly Source[] = [],
  facts = new FactsOfPieces(),
): Source[] {
  const numbered = sectionSources(tops, sections, facts);
  return [
    ...frontmatterSources(frontmatter, numbered.length === 0),
    ...numbered,
    ...footnoteSources(tops, facts),
    ...bibliography,
  ];
}

interface WrittenEntry extends Span {
  readonly inner: InnerText;
  readonly base: number;
  readonly number: number | undefined;
  readonly numberSpan: Span | undefined;
}

function sectionSources(
  tops: readonly TopBlock[],
  sections: readonly Section[],
  facts: FactsOfPieces,
): Source[] {
  const entries: WrittenEntry[] = [];
  let at = -1;
  for (const top of tops) {
    while ((sections[at + 1]?.start ?? Infinity) <= top.start) at++;
    if (sections[at]?.role === 'sources') entries.push(...entriesOf(top));
  }
  const counted = entries.length > 1 && entries.every(({ number }) => number === 1 || number === undefined);
  return entries.map((entry, index) => {
    const number = counted ? index + 1 : (entry.number ?? index + 1);
    const parsed = facts.of(entry.inner).once(parseEntry, () => parseEntry(entry.inner.text, 0));
    const place = (span: Span): Span => shifted(outerSpan(entry.inner, span), entry.base);
    return {
      ...parsed,
      id: String(number),
      origin: 'section' as const,
      number,
      idSpan: entry.numberSpan,
      tierSpan: parsed.tierSpan && place(parsed.tierSpan),
      identifiers: parsed.identifiers.map((identifier) => ({ ...identifier, ...place(identifier) })),
      start: entry.start,
      end: entry.end,
    };
  });
}

/** The entries of one block under a sources heading: list items, or paragraphs that start with `[1]`. */
function entriesOf(top: TopBlock): WrittenEntry[] {
  const entries: WrittenEntry[] = [];
  const seen = new Set<ItemContainer>();
  for (const block of top.blocks) {
    if (block.kind !== 'paragraph') continue;
    const item = block.containers.find((container) => container.kind === 'item');
    const base = top.start;
    if (item) {
      if (seen.has(item)) continue;
      seen.add(item);
      const { start, end } = shifted(item, base);
      const digits = String(item.number ?? '').length;
      const numberSpan =
        item.number === undefined
          ? undefined
          : shifted({ start: item.mark.start, end: item.mark.end - 1 }, base);
      entries.push({
        start,
        end,
        inner: block.inner,
        base,
        number: item.number,
        numberSpan: digits > 0 ? numberSpan : undefined,
      });
      continue;
    }
    const marks = [...block.inner.text.matchAll(/^[ \t]*\[(\d{1,4})\][ \t]+/gm)];
    marks.forEach((mark, index) => {
      const innerStart = mark.index + mark[0].length;
      const innerEnd = marks[index + 1]?.index ?? block.inner.text.length;
      const digitsAt = mark.index + mark[0].indexOf(mark[1] ?? '');
      const text = block.inner.text.slice(innerStart, innerEnd).trimEnd();
      const whole = shifted(
        outerSpan(block.inner, { start: mark.index, end: innerStart + text.length }),
        base,
      );
      entries.push({
        ...whole,
        inner: { text, inner: [0], outer: [outerStart(block.inner, innerStart)] },
        base,
        number: Number(mark[1]),
        numberSpan: shifted(
          outerSpan(block.inner, { start: digitsAt, end: digitsAt + (mark[1]?.length ?? 0) }),
          base,
        ),
      });
    });
  }
  return entries;
}

function footnoteSources(tops: readonly TopBlock[], facts: FactsOfPieces): Source[] {
  const sources: Source[] = [];
  const seen = new Set<string>();
  for (const top of tops) {
    for (const block of top.blocks) {
      const note = block.containers.find((container) => container.kind === 'footnote');
      if (!note || block.kind !== 'paragraph' || seen.has(note.label)) continue;
      seen.add(note.label);
      const parsed = facts.of(block.inner).once(parseEntry, () => parseEntry(block.inner.text, 0));
      const place = (span: Span): Span => shifted(outerSpan(block.inner, span), top.start);
      sources.push({
        ...parsed,
        id: `^${note.label}`,
        origin: 'footnote',
        number: undefined,
        idSpan: shifted({ start: note.labelSpan.start + 2, end: note.labelSpan.end - 1 }, top.start),
        tierSpan: parsed.tierSpan && place(parsed.tierSpan),
        identifiers: parsed.identifiers.map((identifier) => ({ ...identifier, ...place(identifier) })),
        ...shifted({ start: note.start, end: note.end }, top.start),
      });
    }
  }
  return sources;
}

/** Entries without `id` are numbered from 1 in their order, unless a numbered section has the numbers. */
function frontmatterSources(frontmatter: Frontmatter | undefined, numbersAreFree: boolean): Source[] {
  const items = valueAt(frontmatter?.root, 'sources')?.items ?? [];
  let count = 0;
  return items.map((item, index) => {
    const text = (key: string): string | undefined => valueAt(item, key)?.text?.trim() || undefined;
    const id = text('id');
    if (id === undefined) count++;
    const number = id === undefined && numbersAreFree ? count : undefined;
    const title = text('title') ?? (item.text === undefined ? undefined : parseEntry(item.text, 0).title);
    const tier = valueAt(item, 'tier');
    const year = Number(/\d{4}/.exec(text('year') ?? text('date') ?? '')?.[0]);
    return {
      id: id ?? (number === undefined ? `frontmatter-${String(index + 1)}` : String(number)),
      origin: 'frontmatter' as const,
      number,
      idSpan: spanOf(valueAt(item, 'id')),
      title,
      authors: authorsOf(item),
      year: Number.isNaN(year) ? undefined : year,
      type: text('type')?.toLowerCase(),
      tier: tierOf(tier?.text),
      tierSpan: spanOf(tier),
      edition: text('edition') ?? editionOf(title ?? ''),
      volume: text('volume') ?? volumeOf(title ?? ''),
      identifiers: yamlIdentifiers(item),
      label: title ?? '',
      start: item.start,
      end: trimmedEnd(item),
    };
  });
}

const identifierKeys: readonly IdentifierKind[] = ['doi', 'pmid', 'isbn', 'url'];

/** The identifiers of a YAML map with `url`, `doi`, `pmid` or `isbn`, as sources, readings and videos have them. */
export function yamlIdentifiers(item: YamlNode): Identifier[] {
  return identifierKeys.flatMap((kind) => {
    const value = valueAt(item, kind);
    return value?.text
      ? [{ ...describeIdentifier(kind, value.text), start: value.start, end: value.end }]
      : [];
  });
}

function authorsOf(item: YamlNode): string[] {
  const value = valueAt(item, 'authors') ?? valueAt(item, 'author') ?? valueAt(item, 'creator');
  const names =
    value?.items?.map((one) => one.text ?? '') ?? value?.text?.split(/\s*(?:;|&|\band\b)\s*/) ?? [];
  return names
    .map((name) => (name.includes(',') ? name.split(',')[0] : name.split(/\s+/).at(-1))?.trim() ?? '')
    .filter((name) => name !== '');
}

/** YAML gives a map in a list the white space up to the next item. */
function trimmedEnd(item: YamlNode): number {
  return item.entries?.at(-1)?.value.end ?? item.end;
}

function spanOf(node: YamlNode | undefined): Span | undefined {
  return node && { start: node.start, end: node.end };
}
