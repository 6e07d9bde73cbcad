import { z } from 'zod';
import { builtInNoteFields, builtInNoteFormats } from './generated/note-formats.js';
import { headingKey } from './section-templates.js';

const names = z.array(z.string().min(1));
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')
  .refine((name) => name !== 'off', 'another id: `off` means none');

const part = z.strictObject({
  title: z.string().min(1).describe('Its heading, or its label.'),
  letter: z
    .string()
    .regex(/^\p{Lu}$/u, 'one capital letter')
    .optional()
    .describe('Its label of one letter: S in `S:`.'),
  spellings: names.optional().describe('Other spellings of the title.'),
  aliases: names.optional().describe('Other names of the part.'),
  telling: z
    .boolean()
    .optional()
    .describe(
      'Progress notes have it and plans of treatment have not: with one more part it tells the format.',
    ),
  optional: z.boolean().optional().describe('It may be missing; when it is there, it has its place.'),
  mayBeEmpty: z.boolean().optional().describe('It may stand there with nothing under it.'),
  prompt: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ,:;/’'–-]{0,118}$/u, 'words that can stand between {{ and }}')
    .optional()
    .describe('What belongs there, for the place that an offer leaves to be filled in.'),
  tag: z
    .string()
    .min(1)
    .optional()
    .describe('The named source that most of its sentences have, for templates.'),
});

const parts = z
  .array(part)
  .refine((rows) => areUnlike(rows.flatMap(namesOf)), 'names that each stand for one part')
  .refine(
    (rows) => areUnlike(rows.flatMap(({ letter }) => letter ?? [])),
    'letters that each stand for one part',
  );

const fieldNames = z.array(z.enum(['session', 'client', 'date', 'signature']));

/** A form of progress notes: its parts in their order. */
export const noteFormatSchema = z.strictObject({
  id: id.describe('What `format:` in frontmatter calls it, case aside.'),
  name: z.string().min(1).describe('As one writes it, such as SOAP.'),
  source: z.string().min(1).describe('Where the form comes from.'),
  parts: parts.describe('In the order in which they stand.'),
  fields: fieldNames
    .optional()
    .describe('What a note of this form must say of its session; a placeholder is enough.'),
});

/** What a payer or a clinic asks of notes, on top of their format. */
export const noteProfileSchema = z.strictObject({
  id: id.describe('What `profile:` in frontmatter and configuration calls it.'),
  name: z.string().min(1).describe('Whose rules these are, for messages.'),
  source: z.string().min(1).describe('Where the rules stand.'),
  formats: names
    .min(1)
    .optional()
    .describe('The ids of the formats that it takes; all, where nothing is said.'),
  parts: z
    .array(part.extend({ after: z.string().min(1).optional().describe('The title of the part before it.') }))
    .optional()
    .describe('Parts that every note has besides those of its format, or that differ from these.'),
  order: z
    .enum(['fixed', 'free'])
    .optional()
    .describe('`free`: the parts may stand in any order. `fixed` where nothing is said.'),
  fields: fieldNames.optional().describe('What a note must say of its session, with or without frontmatter.'),
  says: z
    .array(
      z.strictObject({
        part: z.string().min(1).describe('The title of the part that must say it.'),
        about: z
          .string()
          .min(1)
          .describe('What it must say, to be read after "says": when the next session is.'),
        words: names.min(1).describe('Words and phrases of which one is enough.'),
      }),
    )
    .optional()
    .describe('What parts must say.'),
});

const noteFieldSchema = z.strictObject({
  name: z.enum(['session', 'client', 'date', 'signature']),
  labels: names,
  about: z.string().min(1),
  identifies: z.boolean(),
  source: z.string().min(1),
});

/** The schema of `data/note-formats.yaml`. */
export const noteFormatsSchema = z.strictObject({
  noteFormats: z.array(noteFormatSchema),
  noteFields: z.array(noteFieldSchema),
});

export type NoteFormat = z.input<typeof noteFormatSchema>;
export type NoteFormatPart = NoteFormat['parts'][number];
export type NoteProfile = z.input<typeof noteProfileSchema>;
export type NoteFieldRow = z.input<typeof noteFieldSchema>;
export type NoteFieldName = NoteFieldRow['name'];

/** A file of tables, as far as notes are concerned. */
interface NoteTables {
  readonly noteFormats?: readonly NoteFormat[] | undefined;
  readonly noteProfiles?: readonly NoteProfile[] | undefined;
}

/** Provenote's own formats with those of a project over them, by id: one of a known id takes its place. Never throws. */
export function noteFormatsWith(own: readonly NoteTables[]): ReadonlyMap<string, NoteFormat> {
  const all = [...builtInNoteFormats, ...own.flatMap(({ noteFormats = [] }) => noteFormats)];
  return new Map(all.map((format) => [format.id, format]));
}

/** The profiles of a project, by id; of two with one id the later one holds. Never throws. */
export function noteProfilesOf(own: readonly NoteTables[]): ReadonlyMap<string, NoteProfile> {
  return new Map(
    own.flatMap(({ noteProfiles = [] }) => noteProfiles).map((profile) => [profile.id, profile]),
  );
}

/** What a project's profiles name and no format has, each with its path from the file's root. Never throws. */
export function problemsOfProfiles(
  own: readonly NoteTables[],
): { file: number; path: (string | number)[]; expected: string }[] {
  const formats = noteFormatsWith(own);
  const known = [...formats.keys()];
  return own.flatMap(({ noteProfiles = [] }, file) =>
    noteProfiles.flatMap((profile, at) => {
      const unknown = (profile.formats ?? []).flatMap((name, index) =>
        formats.has(name)
          ? []
          : [
              {
                file,
                path: ['noteProfiles', at, 'formats', index],
                expected: `a note format: ${known.join(', ')}`,
              },
            ],
      );
      const allowed = profile.formats?.flatMap((name) => formats.get(name) ?? []) ?? [...formats.values()];
      const keys = new Set(
        [...allowed.flatMap(({ parts: rows }) => rows), ...(profile.parts ?? [])]
          .flatMap(namesOf)
          .map(headingKey),
      );
      const unsaid = (profile.says ?? []).flatMap((demand, index) =>
        keys.has(headingKey(demand.part))
          ? []
          : [
              {
                file,
                path: ['noteProfiles', at, 'says', index, 'part'],
                expected: 'the title of a part of its formats',
              },
            ],
      );
      return [...unknown, ...unsaid];
    }),
  );
}

/** The fields that say whose session a note is of, and when. */
export const noteFields: readonly NoteFieldRow[] = builtInNoteFields;

interface Named {
  readonly title: string;
  readonly spellings?: readonly string[] | undefined;
  readonly aliases?: readonly string[] | undefined;
}

/** All names of a part, the title first, letters left out. */
export function namesOf({ title, spellings = [], aliases = [] }: Named): string[] {
  return [title, ...spellings, ...aliases];
}

function areUnlike(written: readonly string[]): boolean {
  const keys = written.map(headingKey);
  return new Set(keys).size === keys.length;
}
