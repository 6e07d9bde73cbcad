import { z } from 'zod';
import { builtInInstruments } from './generated/instruments.js';

const range = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'the lowest score, then the highest');
const names = z.array(z.string().regex(/[\p{L}]/u, 'a name'));

const subscale = z.strictObject({
  name: z.string().min(1).describe('As messages call it.'),
  aliases: names.optional().describe('Other names; capitals alone are matched as they stand.'),
  range: range.describe('Lowest and highest score.'),
});

/** One instrument that gives scores: what it is called, and what scores it can give. */
export const instrumentSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
    name: z.string().min(1).describe('As messages call it; a hyphen may be missing or a space in notes.'),
    title: z.string().min(1).optional().describe('The full name.'),
    aliases: names.optional().describe('Other names; capitals without digits are matched as they stand.'),
    range: range
      .optional()
      .describe('Lowest and highest total; left out where no total is used, or where versions differ.'),
    also: z
      .array(range)
      .optional()
      .describe('Other ways of scoring that are in use, such as the mean of the items.'),
    step: z.number().positive().optional().describe('What scores go up by; 1 when left out.'),
    items: z
      .strictObject({ count: z.int().min(1), range })
      .optional()
      .describe('How many items it has and how each is rated.'),
    subscales: z.array(subscale).optional(),
    bands: z
      .array(z.strictObject({ label: z.string().min(1), range }))
      .optional()
      .describe('What ranges of the total are called, lowest scores first.'),
    status: z
      .enum(['verified', 'unverified'])
      .describe('`unverified`: known by hearsay; its scores are not judged.'),
    source: z.string().min(1).describe('Where the ranges are from; the message names it.'),
  })
  .superRefine(({ range: total, bands = [], aliases = [], name, subscales = [] }, context) => {
    const refuse = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    if (bands.length > 0 && !total) refuse(['bands'], 'a range of the total, which the bands divide');
    bands.forEach(({ range: [low, high] }, at) => {
      const [least, most] = at === 0 ? [total?.[0], total?.[1]] : [bands[at - 1]?.range[1], total?.[1]];
      const follows = at === 0 ? low === least : least !== undefined && low > least;
      if (!follows || (most !== undefined && high > most))
        refuse(['bands', at, 'range'], 'a range behind that of the band before it, within that of the total');
    });
    if (!areUnique([name, ...aliases])) refuse(['aliases'], 'names that differ from each other');
    if (!areUnique(subscales.flatMap((one) => [one.name, ...(one.aliases ?? [])])))
      refuse(['subscales'], 'names that differ from each other');
  });

export type Instrument = z.input<typeof instrumentSchema>;
export type ScoreRange = z.infer<typeof range>;

/** A file of instruments: `data/instruments.yaml`, or the part of a project's own tables that holds them. */
export const instrumentsSchema = z
  .array(instrumentSchema)
  .refine((all) => areUnique(all.map(({ id }) => id)), 'ids that differ from each other')
  .refine(
    (all) => areUnique(all.flatMap(({ name, aliases = [] }) => [name, ...aliases])),
    'names that each stand for one instrument',
  )
  .describe('Questionnaires and ratings, and the scores that they can give.');

/**
 * Provenote's own instruments with those of a project over them: one of a known id takes its place, and a name that two
 * have stands for the project's. Never throws.
 */
export function instrumentsWith(
  own: readonly { readonly instruments?: readonly Instrument[] | undefined }[],
): readonly Instrument[] {
  const all = [...builtInInstruments, ...own.flatMap(({ instruments = [] }) => instruments)];
  return [...new Map(all.map((instrument) => [instrument.id, instrument])).values()];
}

/** A name as names are told apart: hyphens, spaces, and case do not count. Never throws. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[-‐‑–—\s]+/g, '');
}

function areUnique(list: readonly string[]): boolean {
  return new Set(list.map(nameKey)).size === list.length;
}
