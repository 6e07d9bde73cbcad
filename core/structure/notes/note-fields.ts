import { valueAt } from '../../markdown/frontmatter.js';
import {
  noteFields,
  type NoteFieldName,
  type NoteFieldRow,
  type NoteFormat,
  type NoteProfile,
} from '../../tables/note-formats.js';
import { headingKey } from '../../tables/section-templates.js';
import type { Span } from '../../text/span.js';
import type { HeadCandidate } from './head-candidates.js';
import type { NoteField } from './note.js';
import type { NoteDocument } from './read-note.js';

/**
 * What a note says of its session, in frontmatter or text, by value or placeholder (`{{date}}`, `[DATE]`). A profile's
 * fields are always required; those of the format where the frontmatter names a format or gives one of them, since a note
 * pasted without all that was not meant to have them. Never throws.
 */
export function readNoteFields(
  document: NoteDocument,
  candidates: readonly HeadCandidate[],
  format: NoteFormat | undefined,
  profile: NoteProfile | undefined,
): NoteField[] {
  const { frontmatter, text } = document;
  const keys = frontmatter?.root?.entries?.map(({ key }) => key) ?? [];
  const isFilledIn =
    keys.includes('format') || noteFields.some(({ name, identifies }) => identifies && keys.includes(name));
  const ofForm = isFilledIn ? (format?.fields ?? []) : [];
  const required = new Set<NoteFieldName>(profile?.fields ?? ofForm);
  const body = frontmatter?.end ?? 0;
  return noteFields.map((row): NoteField => {
    const entry = frontmatter?.root?.entries?.find(({ key }) => key === row.name);
    const value = valueAt(frontmatter?.root, row.name);
    const isInHead =
      (value?.text?.trim() ?? '') !== '' || value?.items !== undefined || value?.entries !== undefined;
    return {
      row,
      isRequired: required.has(row.name),
      isGiven: isInHead || isLabelled(row, candidates, text) || hasPlaceholder(row, document, body),
      key: entry?.keySpan,
    };
  });
}

/** `Date of service: [DATE]`: a label with something behind it on its line. */
function isLabelled({ labels }: NoteFieldRow, candidates: readonly HeadCandidate[], text: string): boolean {
  if (candidates.every(({ form }) => form === 'heading')) return false;
  const keys = new Set(labels.map(headingKey));
  return candidates.some(
    ({ form, keys: written, end }) =>
      form !== 'heading' &&
      written.some((key) => keys.has(key)) &&
      /^[ \t]*[^\s]/.test(text.slice(end, end + mostGap)),
  );
}
const mostGap = 200;

/** `{{date}}` or `[DATE]` anywhere in the text. */
function hasPlaceholder({ name }: NoteFieldRow, { text, placeholders }: NoteDocument, body: number): boolean {
  return (
    placeholders.some((span) => span.start >= body && identityOf(text, span) === name) ||
    text.includes(`[${name.toUpperCase()}]`, body)
  );
}

/** The field that a placeholder stands for: `date` for `{{date}}`, also `{{Date of service}}`; undefined for any other. Never throws. */
export function identityOf(text: string, { start, end }: Span): NoteFieldName | undefined {
  const key = headingKey(text.slice(start + 2, end - 2));
  return noteFields.find(
    ({ name, labels, identifies }) =>
      identifies && (name === key || labels.some((one) => headingKey(one) === key)),
  )?.name;
}
