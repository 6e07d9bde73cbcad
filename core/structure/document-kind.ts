import picomatch from 'picomatch';
import { builtInNoteFormats } from '../tables/generated/note-formats.js';
import { valueAt, type Frontmatter } from '../markdown/frontmatter.js';
import type { TopBlock } from '../markdown/block.js';
import { slashedGlob } from '../text/slashed.js';
import { plainHeading } from '../prose/sections.js';

export type DocumentKind = 'article' | 'note' | 'revision';
export const documentKinds: readonly DocumentKind[] = ['article', 'note', 'revision'];

export interface KindRecognition {
  readonly kind: DocumentKind;
  readonly from: 'option' | 'frontmatter' | 'config' | 'headings' | 'default';
}

/**
 * The kind of a document: the first of a given one, frontmatter `kind`, `type: plan` (a note), the config's globs, the headings or labels of a
 * progress note, and the default `article` (spec, section 1). Never throws; a pattern that is no glob matches nothing.
 */
export function recogniseKind(
  given: DocumentKind | undefined,
  frontmatter: Frontmatter | undefined,
  path: string,
  globs: Readonly<Record<DocumentKind, readonly string[]>>,
  tops: readonly TopBlock[],
): KindRecognition {
  if (given) return { kind: given, from: 'option' };
  const declared = valueAt(frontmatter?.root, 'kind')?.text?.trim().toLowerCase();
  const named = documentKinds.find((kind) => kind === declared);
  if (named) return { kind: named, from: 'frontmatter' };
  if (declared === undefined && isPlanType(valueAt(frontmatter?.root, 'type')?.text ?? ''))
    return { kind: 'note', from: 'frontmatter' };
  const globbed = documentKinds.find((kind) => globs[kind].some((glob) => matchesGlob(path, glob)));
  if (globbed) return { kind: globbed, from: 'config' };
  return hasNoteParts(tops) ? { kind: 'note', from: 'headings' } : { kind: 'article', from: 'default' };
}

/** Whether the `type` of a frontmatter is that of a client's plan, which is a clinical document: `plan`, `treatment plan`. */
export function isPlanType(type: string): boolean {
  return /^(?:(?:treatment|therapy|care|service|recovery)[ _-])?plan$/i.test(type.trim());
}

/** Whether a path fits a glob of the configuration; a pattern that is no glob fits nothing. Never throws. */
export function matchesGlob(path: string, glob: string): boolean {
  try {
    return picomatch.isMatch(path, slashedGlob(glob), { dot: true });
  } catch {
    return false;
  }
}

/** The parts of each note format, as titles and their spellings in lower case, with their letters. */
const formats = builtInNoteFormats.map(({ parts }) =>
  parts.map(({ title, spellings = [], letter = '' }) => ({
    titles: [title, ...spellings].map((one) => one.toLowerCase()),
    letter: letter.toLowerCase(),
  })),
);

/** Three parts of one format make a note: single words such as "Plan" head articles too. */
const needed = 3;

/** Whether a document has three parts of a note format, as headings or as labels. Never throws. */
export function hasNoteParts(tops: readonly TopBlock[]): boolean {
  const { headings, letters } = notePartsOf(tops);
  return formats.some(
    (parts) =>
      parts.filter(({ titles }) => titles.some((title) => headings.has(title))).length >= needed ||
      parts.filter(({ letter }) => letters.has(letter)).length >= needed,
  );
}

/** The words that head parts of a document, as headings or as labels, and its labels of one letter; in lower case. */
export function notePartsOf(tops: readonly TopBlock[]): {
  readonly headings: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
} {
  const headings = new Set<string>();
  const letters = new Set<string>();
  for (const top of tops) {
    for (const block of top.blocks) {
      if (block.kind === 'heading')
        headings.add(
          plainHeading(block.inner.text)
            .toLowerCase()
            .replace(/\s*\(.*\)$|:$/g, ''),
        );
      if (block.kind !== 'paragraph') continue;
      for (const match of block.inner.text.matchAll(labelStart)) {
        const label = (match[1] ?? '').toLowerCase();
        if (label.length === 1) letters.add(label);
        else headings.add(label);
      }
    }
  }
  return { headings, letters };
}

/** `S:`, `**O:**`, `Assessment:` at the start of a line, or later on it after a full stop (`S: … O: …`). */
const labelStart = labelPattern();

function labelPattern(): RegExp {
  const parts = builtInNoteFormats.flatMap((format) => format.parts);
  const names = parts.flatMap(({ title, spellings = [], letter = [] }) =>
    [title, ...spellings].flatMap((name) => [name, name.toUpperCase()]).concat(letter),
  );
  const anyName = [...new Set(names)].join('|');
  return new RegExp(
    String.raw`(?:^|[.\])]\s+)[ \t]*(?:\*\*|__)?(${anyName})(?::(?:\*\*|__)?|(?:\*\*|__):)(?=\s|$)`,
    'gm',
  );
}
