import type { TopBlock } from '../../markdown/block.js';
import type { Frontmatter } from '../../markdown/frontmatter.js';
import type { Section } from '../../prose/sections.js';
import { headingKey } from '../../tables/section-templates.js';
import type { NoteFormat, NoteFormatPart, NoteProfile } from '../../tables/note-formats.js';
import type { FactsOfPieces } from '../../text/facts.js';
import type { Span } from '../../text/span.js';
import { isPlanHeading } from '../objectives/titles.js';
import { headCandidates, type HeadCandidate } from './head-candidates.js';
import { isWrittenPart, type Note, type NotePart, type Unsaid, type WrittenNotePart } from './note.js';
import { readNoteChoice, type NoteChoice, type NoteSettings } from './note-choice.js';
import { readNoteFields } from './note-fields.js';
import { formatByParts, partsOfForm, type PartKeys } from './note-format.js';
import { partsInOrder } from './order.js';
import { placeParts } from './place-parts.js';

/** What of a document a note is read from. */
export interface NoteDocument {
  readonly path: string;
  readonly text: string;
  readonly tops: readonly TopBlock[];
  readonly sections: readonly Section[];
  readonly frontmatter: Frontmatter | undefined;
  readonly placeholders: readonly Span[];
  readonly facts: FactsOfPieces;
}

/**
 * A progress note: its format (that of frontmatter `format:`, else the only one of its profile, else the one of whose parts
 * it has enough), where its parts stand, and what it lacks of them. Never throws.
 */
export function readNote(document: NoteDocument, settings: NoteSettings): Note {
  const { path, text, tops, sections, frontmatter, facts } = document;
  const isPlan = sections.some(({ title, level }) => level === 1 && isPlanHeading(title));
  const choice = readNoteChoice(path, frontmatter, settings, isPlan);
  const { profile, wrongProfile, wrongFormat } = choice;
  const candidates = tops.flatMap((top) => facts.of(top).once(headCandidates, () => headCandidates(top)));
  const { format, from } = formOf(choice, candidates, isPlan, settings.partKeys);
  const rows = partsOfForm(format, profile);
  const places = placeParts(document, candidates, rows, settings.partKeys);
  const parts = rows.map((row): NotePart => ({ title: row.title, row, at: places.get(row) }));
  const written = parts.filter(isWrittenPart);
  const ordered = profile?.order === 'free' ? written : partsInOrder(written);
  return {
    format,
    formatFrom: from,
    wrongFormat,
    profile,
    wrongProfile,
    parts,
    missing: parts.filter(({ row, at }) => at === undefined && row.optional !== true),
    empty: written.filter(({ row, at }) => at.isEmpty && row.mayBeEmpty !== true),
    ordered,
    misplaced: written.filter((part) => !ordered.includes(part)),
    unsaid: unsaidOf(text, written, profile),
    fields: readNoteFields(document, candidates, format, profile),
  };
}

/** The format that holds, and what told it. */
function formOf(
  { format, formats, profile }: NoteChoice,
  candidates: readonly HeadCandidate[],
  isPlan: boolean,
  known: PartKeys,
): { readonly format: NoteFormat | undefined; readonly from: Note['formatFrom'] } {
  if (format) return { format, from: 'frontmatter' };
  if (profile && formats.length === 1) return { format: formats[0], from: 'profile' };
  const told = formatByParts(candidates, formats, isPlan, known);
  return { format: told, from: told && 'parts' };
}

/** The demands of a profile that a part does not meet; one that is empty or missing is told of as such. */
function unsaidOf(
  text: string,
  written: readonly WrittenNotePart[],
  profile: NoteProfile | undefined,
): Unsaid[] {
  return (profile?.says ?? []).flatMap(({ part: title, about, words }) => {
    const part = written.find(({ row }) => isCalled(row, title));
    if (!part || part.at.isEmpty) return [];
    const content = text.slice(part.at.content.start, part.at.content.end);
    return mentions(content, words) ? [] : [{ part, about }];
  });
}

function isCalled({ title, aliases = [] }: NoteFormatPart, name: string): boolean {
  const key = headingKey(name);
  return [title, ...aliases].some((one) => headingKey(one) === key);
}

/** Whether a text has one of some words or phrases, case and white space aside. */
function mentions(text: string, words: readonly string[]): boolean {
  const spoken = ` ${headingKey(text)} `;
  return words.some((word) => spoken.includes(` ${headingKey(word)} `));
}
