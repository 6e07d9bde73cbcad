import { z } from 'zod';
import { severities, type RuleSetting, type Settings } from '../analysis/settings.js';
import { compileLexicon } from '../grades/lexicon.js';
import type { Locale } from '../language/locale.js';
import type { Bibliography } from '../sources/bibliography/bibliography.js';
import type { JsonSchema } from '../structure/json-schema.js';
import { compileInstruments } from '../structure/scores/instrument-names.js';
import { usualAsides } from '../prose/sections.js';
import { partKeysOf } from '../structure/notes/note-format.js';
import { tablesWith } from '../tables/built-in.js';
import { noteFormatsWith, noteProfilesOf } from '../tables/note-formats.js';
import { instrumentsWith } from '../tables/instruments.js';
import { templatesWith } from '../tables/section-templates.js';
import type { TableFile } from '../tables/table-file.js';
import { knownRuleIds } from './known-rules.js';

const severity = z.enum([...severities, 'off']);
const globs = z.array(z.string().min(1));

const ruleEntry = z
  .union([severity, z.looseObject({ severity: severity.optional() })])
  .describe(
    'A severity (error, warning, info, hint, off), or a map with `severity` and the options of the rule.',
  );

/** The configuration file `provenote.config.yaml` (spec, section 7). Keys of later versions are known from the start. */
export const configSchema = z
  .strictObject({
    kinds: z
      .strictObject({ article: globs.optional(), note: globs.optional(), revision: globs.optional() })
      .optional()
      .describe('Which files are of which kind, as globs from the folder of this file.'),
    ignore: globs.optional().describe('Files and folders that are not checked, as globs.'),
    rules: z
      .partialRecord(z.enum(knownRuleIds), ruleEntry)
      .optional()
      .describe('Severity, or severity and options, by rule id.'),
    tags: z
      .strictObject({
        named: z
          .array(z.string().regex(/^[\p{L}][\p{L}\p{N} _-]*$/u))
          .optional()
          .describe('Named sources besides obs, client, collateral, measure and record.'),
        authorYear: z
          .boolean()
          .optional()
          .describe('Whether an author–year citation such as (Bordin, 1979) counts as a tag.'),
      })
      .optional(),
    prose: z
      .strictObject({
        tables: z
          .enum(['row', 'cell', 'off'])
          .optional()
          .describe('What of a table needs a tag: each row, each cell, or nothing.'),
        leadIn: z
          .enum(['exempt', 'required'])
          .optional()
          .describe('Whether a sentence that ends in a colon before a list needs a tag.'),
        notProse: z
          .array(z.string().min(1))
          .optional()
          .describe(
            'Headings of sections that need no tags, besides See also, Resources & Further Reading and Suggest a revision.',
          ),
      })
      .optional(),
    sources: z
      .strictObject({
        order: z
          .enum(['off', 'cited'])
          .optional()
          .describe('`cited`: sources are numbered in the order of their first citation.'),
      })
      .optional(),
    sections: z
      .union([z.string().min(1), z.record(z.string().min(1), globs)])
      .optional()
      .describe(
        'The section template of the articles, such as wiki; or globs by template, where `off` stands for none.',
      ),
    profile: z
      .union([z.string().min(1), z.record(z.string().min(1), globs)])
      .optional()
      .describe(
        'The profile of a payer or clinic that the notes follow, from a file of `tables`; or globs by profile, where `off` stands for none.',
      ),
    bibliography: z
      .union([z.string().min(1), z.array(z.string().min(1))])
      .optional()
      .describe(
        'A BibTeX or CSL-JSON file for citations such as [@fern2031], or a list of them, as paths from the folder of this file.',
      ),
    frontmatter: z
      .strictObject({
        schema: z
          .string()
          .min(1)
          .optional()
          .describe(
            'A JSON schema that the frontmatter of articles is held against, as a path from the folder of this file.',
          ),
      })
      .optional(),
    gradeTable: z
      .string()
      .min(1)
      .optional()
      .describe('The id of the edition that holds when nothing nearer names one.'),
    tables: globs
      .optional()
      .describe(
        "Files of the project's own grade tables, figures, scales, section templates, note formats and profiles, and instruments, as globs from the folder of this file.",
      ),
    phi: z
      .strictObject({
        threshold: z
          .enum(['high', 'medium', 'low'])
          .optional()
          .describe('The lowest confidence that is shown.'),
        clinicians: z
          .enum(['high', 'medium', 'low', 'off'])
          .optional()
          .describe('The confidence of names of treating clinicians and facilities.'),
      })
      .optional(),
    allow: z
      .array(
        z.strictObject({
          pattern: z
            .string()
            .min(1)
            .optional()
            .describe('A word or phrase, or a regular expression between slashes.'),
          hash: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .optional()
            .describe('The SHA-256 of a word or phrase that must not stand here itself.'),
          rules: z.array(z.string().min(1)).optional(),
          reason: z.string().min(1),
          date: z.union([z.iso.date(), z.date()]).optional(),
        }),
      )
      .optional()
      .describe('What findings are allowed by the team, with the reason.'),
    coverage: z
      .strictObject({ min: z.number().min(0).max(1).optional(), ratchet: z.boolean().optional() })
      .optional()
      .describe('The tagged share of sentences that a document must reach.'),
  })
  .describe('Configuration of Provenote.');

/** A configuration as written. */
export type Config = z.input<typeof configSchema>;

const namedSources = ['obs', 'client', 'collateral', 'measure', 'record'];

/** What a configuration names and an edge has read, and the language that the edge was asked for. */
export interface ProjectFiles {
  /** English where nothing is said. */
  readonly locale?: Locale | undefined;
  readonly tables?: readonly TableFile[];
  readonly bibliography?: Bibliography | undefined;
  readonly frontmatterSchema?: JsonSchema | undefined;
}

/** A configuration with the defaults of the spec filled in and the project's own tables merged. Never throws. */
export function resolveSettings(
  config: Config,
  { locale = 'en', tables, bibliography, frontmatterSchema }: ProjectFiles = {},
): Settings {
  const rules: Record<string, RuleSetting> = {};
  for (const [id, entry] of Object.entries(config.rules ?? {})) {
    if (entry === undefined) continue;
    if (typeof entry === 'string') rules[id] = { severity: entry, options: {} };
    else {
      const { severity: level, ...options } = entry;
      rules[id] = { severity: level, options };
    }
  }
  const noteFormats = noteFormatsWith(tables ?? []);
  return {
    locale,
    kinds: {
      article: config.kinds?.article ?? [],
      note: config.kinds?.note ?? [],
      revision: config.kinds?.revision ?? [],
    },
    tags: {
      named: [...new Set([...namedSources, ...(config.tags?.named ?? []).map((name) => name.toLowerCase())])],
      authorYear: config.tags?.authorYear ?? false,
    },
    prose: {
      tables: config.prose?.tables ?? 'row',
      leadIn: config.prose?.leadIn ?? 'exempt',
      notProse: [
        ...new Set([...usualAsides, ...(config.prose?.notProse ?? []).map((title) => title.toLowerCase())]),
      ],
    },
    sources: { order: config.sources?.order ?? 'off' },
    lexicon: compileLexicon(tablesWith(tables ?? [])),
    instruments: compileInstruments(instrumentsWith(tables ?? [])),
    sections: {
      templates: templatesWith(tables ?? []),
      configured: globsById(config.sections).map(([template, patterns]) => ({ template, globs: patterns })),
    },
    notes: {
      formats: noteFormats,
      partKeys: partKeysOf(noteFormats.values()),
      profiles: noteProfilesOf(tables ?? []),
      configured: globsById(config.profile).map(([profile, patterns]) => ({ profile, globs: patterns })),
    },
    gradeTable: config.gradeTable,
    bibliography,
    frontmatterSchema,
    phi: {
      threshold: config.phi?.threshold ?? 'low',
      clinicians: config.phi?.clinicians ?? 'low',
    },
    rules,
    allow: (config.allow ?? []).map(({ pattern, hash, rules: allowed, reason }) => ({
      pattern,
      hash,
      rules: allowed ?? ['*'],
      reason,
    })),
  };
}

/** `wiki`, or globs by name, as pairs of a name and its globs. */
function globsById(named: Config['sections']): (readonly [string, readonly string[]])[] {
  return typeof named === 'string' ? [[named, ['**']]] : Object.entries(named ?? {});
}
