import type { Analysis } from '../../../analysis/analysis.js';
import { frontmatterContext } from '../../../analysis/settings.js';
import { frontmatterProblems } from '../../../structure/check-frontmatter.js';
import type { NoteField, WrongName } from '../../../structure/notes/note.js';
import { insertionAt, type TextEdit } from '../../../text/edit.js';
import { lineBreakOf } from '../../../text/line-break.js';
import { trimSpan, type Span } from '../../../text/span.js';
import { defineRule } from '../../define-rule.js';

/** A note that says when it was and who signs it can be held against the record; a placeholder says so without telling whom. */
export const frontmatter = defineRule({
  id: 'note/frontmatter',
  description:
    'A note does not say what its format or profile asks for, or a frontmatter key has a wrong value.',
  severity: { note: 'warning' },
  repairs: 'offers',
  messages: {
    field:
      'This note does not say {about}, so it cannot be matched with the record. Add `{name}:` to its frontmatter with the placeholder {place}, which tells nobody who the client is.',
    fieldValue:
      'This note does not say {about}, so it cannot be matched with the record. Add `{name}:` to its frontmatter.',
    format:
      'There is no format of notes of this name, so nothing tells which parts are missing. Write one of: {known}.',
    profile:
      'There is no profile of this name, so its rules are not checked. Write one of: {known}, or off for none.',
    noProfiles:
      'There is no profile of this name, and the project’s tables have none. Add one to a file of `tables:`, or take this line out.',
    type: '`{key}` should be {expected}; as it is, it cannot be read. Correct the value.',
    notKeys:
      'The frontmatter should be {expected}; as it is, nothing in it can be read. Write one key on a line.',
  },

  *check(analysis) {
    const { note, frontmatter: written, settings, text } = analysis;
    if (!note) return;
    const { wrongFormat, wrongProfile, fields } = note;
    for (const { start, end, key, expected } of frontmatterProblems(written, frontmatterContext(settings)))
      yield {
        at: trimSpan(text, { start, end }),
        message: key === '' ? 'notKeys' : 'type',
        values: { key, expected },
      };
    if (wrongFormat)
      yield { at: spanOf(wrongFormat), message: 'format', values: { known: wrongFormat.known.join(', ') } };
    if (wrongProfile)
      yield wrongProfile.known.length > 0
        ? { at: spanOf(wrongProfile), message: 'profile', values: { known: wrongProfile.known.join(', ') } }
        : { at: spanOf(wrongProfile), message: 'noProfiles' };
    // Frontmatter that cannot be read may say it.
    if (
      written &&
      (written.faults.length > 0 || (written.root && !written.root.entries && !isBlank(analysis)))
    )
      return;
    const lacking = fields.filter(({ isRequired, isGiven }) => isRequired && !isGiven);
    const all = lacking.flatMap((field) => insertionOf(field, analysis));
    for (const field of lacking) {
      const { name, about } = field.row;
      const offers = [
        { title: `Add \`${lineOf(field)}\` to the frontmatter`, edits: insertionOf(field, analysis) },
        ...(lacking.length > 1
          ? [{ title: 'Add all that is missing in the frontmatter', edits: joined(all) }]
          : []),
      ];
      yield {
        at: field.key ?? headOf(analysis),
        message: field.row.identifies ? 'field' : 'fieldValue',
        values: { name, about, place: `{{${name}}}` },
        offers,
      };
    }
  },
});

function spanOf({ start, end }: WrongName): Span {
  return { start, end };
}

function isBlank({ frontmatter: written, text }: Analysis): boolean {
  return written === undefined || text.slice(written.content.start, written.content.end).trim() === '';
}

/** The first line of the document. */
function headOf({ frontmatter: written, text }: Analysis): Span {
  if (written) return { start: 0, end: 3 };
  const start = text.length - text.trimStart().length;
  return { start, end: start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0) };
}

function lineOf({ row: { name } }: NoteField): string {
  return `${name}: "{{${name}}}"`;
}

/** The key with its placeholder: behind a key without a value, at the end of the frontmatter, or in a new one. */
function insertionOf(field: NoteField, { frontmatter: written, text }: Analysis): TextEdit[] {
  const lineBreak = lineBreakOf(text);
  const line = lineOf(field);
  if (!written) return [insertionAt(0, `---${lineBreak}${line}${lineBreak}---${lineBreak.repeat(2)}`)];
  if (field.key) {
    const rest = /^["']?[ \t]*:[ \t]*(?:""|''|~|null)?/.exec(text.slice(field.key.end));
    const end = field.key.end + (rest?.[0].length ?? 0);
    return [{ start: field.key.start, end, text: line }];
  }
  const { start, end } = written.content;
  const isEmpty = text.slice(start, end).trim() === '';
  return [
    isEmpty
      ? { start, end, text: line + (end > start ? '' : lineBreak) }
      : insertionAt(end, lineBreak + line),
  ];
}

/** Keys that go to one place, line by line; a new frontmatter holds all of them. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const [first, ...rest] = edits;
  if (!first?.text.startsWith('---')) return [...edits];
  const lines = [first, ...rest].map(({ text }) => text.split(/\r\n|\n|\r/)[1] ?? '');
  return [
    {
      ...first,
      text: first.text.replace(/(?<=^---(?:\r\n|\n|\r))[^\r\n]*/, () => lines.join(lineBreakOf(first.text))),
    },
  ];
}
