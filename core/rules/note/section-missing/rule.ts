import type { Analysis } from '../../../analysis/analysis.js';
import { identityOf } from '../../../structure/notes/note-fields.js';
import type { Note, NotePart } from '../../../structure/notes/note.js';
import { placeholdersIn } from '../../../structure/placeholders.js';
import { insertionAt } from '../../../text/edit.js';
import type { Span } from '../../../text/span.js';
import { defineRule } from '../../define-rule.js';
import { insertionOf, neighboursOf } from '../part-edits.js';

/** Who takes over a client, audits a record or pays for a session looks for each part by its name. */
export const sectionMissing = defineRule({
  id: 'note/section-missing',
  description:
    'A part of the note’s format is missing or empty, or a place of the template is not filled in.',
  severity: { note: 'warning' },
  repairs: 'offers',
  messages: {
    missing:
      'The part “{title}” is missing, which {form} has; whoever reads this note looks for it. Add it here, or name another format with `format:` in the frontmatter.',
    none: 'The frontmatter says that this is {form}, but none of its parts is here. Add {titles}, or correct `format:`.',
    empty:
      'The part “{title}” is empty, so nobody can tell whether there was nothing or it was left out. Write it, or write that there was nothing to report.',
    placeholder: 'This place of the template is still to be filled in. Write what belongs here.',
    unsaid: 'For {profile}, the part “{title}” has to say {about}, and it does not. Add that to it.',
  },

  *check(analysis) {
    const { note, text } = analysis;
    yield* unfilled(analysis);
    if (!note) return;
    const { missing, parts, profile } = note;
    const form = formName(note);
    const all = missing.flatMap((part) => insertionOf(note, part, text));
    if (missing.length > 1 && missing.length === parts.length)
      yield {
        at: firstLine(analysis),
        message: 'none',
        values: { form, titles: listed(parts) },
        offers: [{ title: `Insert the parts of ${form}`, edits: all }],
      };
    else
      for (const part of missing)
        yield {
          at: headBeside(note, part) ?? firstLine(analysis),
          message: 'missing',
          values: { title: part.title, form },
          offers: [
            { title: `Insert the part “${part.title}”`, edits: insertionOf(note, part, text) },
            ...(missing.length > 1 ? [{ title: 'Insert all missing parts', edits: all }] : []),
          ],
        };
    for (const { title, at } of note.empty)
      yield { at: { start: at.head.start, end: at.head.end }, message: 'empty', values: { title } };
    for (const { part, about } of note.unsaid) {
      const { head, content } = part.at;
      yield {
        at: { start: head.start, end: head.end },
        message: 'unsaid',
        values: { title: part.title, about, profile: profile?.name ?? '' },
        offers: [
          { title: `Insert a place for it`, edits: [insertionAt(content.end, ` {{${placeWords(about)}}}`)] },
        ],
      };
    }
  },
});

/** The places of a template that are left; those that stand for client, date and signature are as they should be. */
function* unfilled({
  placeholders,
  sentences,
  text,
}: Analysis): Iterable<{ at: Span; message: 'placeholder' }> {
  // In a sentence without a tag, `provenance/tag-required` tells of them.
  const told = new Set(
    sentences
      .filter(({ provenance }) => provenance === 'none')
      .flatMap((sentence) => placeholdersIn(placeholders, sentence)),
  );
  for (const placeholder of placeholders)
    if (!told.has(placeholder) && identityOf(text, placeholder) === undefined)
      yield { at: placeholder, message: 'placeholder' };
}

/** `a SOAP note`, `a note for County clinic`. */
function formName({ format, profile }: Note): string {
  if (format && format.parts.length > 0) return `a ${format.name} note`;
  return profile ? `a note for ${profile.name}` : 'a note';
}

function headBeside(note: Note, part: NotePart): Span | undefined {
  const { previous, next } = neighboursOf(note, part);
  const head = (next ?? previous)?.at.head;
  return head && { start: head.start, end: head.end };
}

/** What a finding points at that has no place of its own: the first line of the text. */
function firstLine({ text, frontmatter }: Analysis): Span {
  const body = text.slice(frontmatter?.end ?? 0);
  const start = text.length - body.trimStart().length;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0;
  return line > 0 ? { start, end: start + line } : { start: 0, end: Math.min(3, text.length) };
}

function listed(parts: readonly NotePart[]): string {
  const titles = parts.map(({ title }) => title);
  return titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1) ?? ''}`;
}

function placeWords(about: string): string {
  return about
    .replace(/[^\p{L}\p{N},:;/’'–-]+/gu, ' ')
    .trim()
    .slice(0, 100);
}
