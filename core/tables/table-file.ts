import { z } from 'zod';
import { noteFormatSchema, noteProfileSchema } from './note-formats.js';
import { instrumentsSchema } from './instruments.js';
import { sectionTemplateSchema } from './section-templates.js';

const status = z
  .enum(['verified', 'unverified'])
  .describe('`unverified`: known by hearsay; never raises an error or a warning.');
const sourceKey = z.string().min(1);
const sourceKeys = z.union([sourceKey, z.array(sourceKey).min(1)]);
const names = z.array(z.string().min(1));

export const elementKinds = ['relationship-element', 'adaptation-method', 'treatment', 'other'] as const;
export const figureMetrics = [
  'r',
  'd',
  'g',
  'OR',
  'k',
  'N',
  'percent-variance',
  'eta2',
  'none',
  'unstated',
] as const;

const source = z.strictObject({
  title: z.string().min(1).describe('What it is, as one would cite it.'),
  edition: z.string().optional().describe('The edition that a document speaks of when it cites this source.'),
  doi: z.string().optional(),
  isbn: z.string().optional(),
  url: z.string().optional(),
  basis: z.enum(['primary', 'secondary']).optional(),
});

const element = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  name: z
    .string()
    .min(1)
    .optional()
    .describe('Needed where the element is new; left out, names are added to a known one.'),
  members: names
    .optional()
    .describe('Elements that stand for this one in the editions that do not grade it itself.'),
  safe: names.optional().describe('Names of it wherever they stand.'),
  context: names.optional().describe('Names of it only next to a grade, a kind or a figure.'),
  never: names.optional().describe('Names of other things that look alike.'),
  needs: names
    .optional()
    .describe('Words of which a sentence holds one before a context name counts for a figure.'),
});

const grade = z.strictObject({
  rank: z.int().min(1).describe('1 is the best.'),
  label: z.string().min(1),
  variants: names.optional().describe('Other wordings of the label.'),
  status,
  source: sourceKeys,
});

const entry = z.strictObject({
  element: z.string().min(1),
  name: z.string().min(1).optional().describe('As this edition calls it.'),
  kind: z.enum(elementKinds),
  kindStatus: status.optional().describe('Where the kind is better known than the grade.'),
  grade: z.string().min(1).describe('A label of the edition.'),
  status,
  basis: z.enum(['primary', 'secondary', 'derived', 'belief']).optional(),
  source: sourceKeys,
});

const edition = z.strictObject({
  id: z.string().min(1),
  scheme: z.string().min(1).describe('Editions of one scheme are compared with each other.'),
  year: z.int().optional().describe('Needed where the edition is new.'),
  name: z.string().min(1).optional(),
  complete: z.array(z.enum(elementKinds)).optional().describe('Kinds of which no graded element is missing.'),
  citations: z
    .array(
      z.strictObject({ text: z.string().min(1), doi: z.string().optional(), source: sourceKey.optional() }),
    )
    .optional()
    .describe('How the edition is cited; the first one is offered.'),
  cues: names.optional().describe('Words that name the edition in a text or in the title of a source.'),
  bookYears: z.array(z.int()).optional().describe('Other years that its volumes bear.'),
  grades: z.array(grade).optional().describe('The scale, each rank once; needed where the edition is new.'),
  entries: z.array(entry).optional(),
});

const value = z.number();
const sampleSize = z.union([value, z.array(value), z.strictObject({ over: value })]);

const figure = z.strictObject({
  element: z.string().min(1),
  edition: z.string().min(1),
  metric: z
    .enum(figureMetrics)
    .describe('`none`: a review without effect sizes; `unstated`: the source at hand gives none.'),
  value: z.union([value, z.array(value)]).optional(),
  approximate: z.boolean().optional(),
  unit: z.string().optional().describe('What `k` counts.'),
  ci: z.tuple([value, value]).optional().describe('95 % interval.'),
  k: value.optional(),
  N: sampleSize.optional(),
  d: value.optional(),
  r: value.optional(),
  scope: z.string().optional().describe('What the figure is of, when not of the element at large.'),
  primary: z.boolean().optional().describe('The figure to quote.'),
  mistakenFor: z
    .array(z.enum(figureMetrics))
    .optional()
    .describe('Metrics that writers take the figure for.'),
  alsoAccepted: z.array(value).optional().describe('Other values that the source itself prints.'),
  sign: z.literal('lost').optional().describe('The sign is not known: magnitudes are compared.'),
  status,
  source: sourceKeys,
});

const scale = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  cues: names.describe('Words that name the scheme in a text.'),
  labels: names.describe('Best first.'),
  status,
  source: sourceKeys,
});

/** One file of canonical tables: of Provenote's `data/grades/` or of a project's own `tables:` (spec, section 4). */
export const tableFileSchema = z
  .strictObject({
    sources: z.record(z.string(), source).optional(),
    elements: z.array(element).optional(),
    editions: z.array(edition).optional(),
    figures: z.array(figure).optional(),
    scales: z.array(scale).optional(),
    sectionTemplates: z
      .array(sectionTemplateSchema)
      .optional()
      .describe('Which sections articles of a form have.'),
    noteFormats: z.array(noteFormatSchema).optional().describe('Which parts progress notes of a form have.'),
    noteProfiles: z
      .array(noteProfileSchema)
      .optional()
      .describe('What payers and clinics ask of progress notes.'),
    instruments: instrumentsSchema.optional(),
  })
  .describe('Grade tables, figures, scales, section templates, note formats and profiles, and instruments.');

/** A file of tables as written. */
export type TableFile = z.input<typeof tableFileSchema>;
