import type { Lexicon } from '../grades/lexicon.js';
import type { Locale } from '../language/locale.js';
import type { Bibliography } from '../sources/bibliography/bibliography.js';
import type { NoteSettings } from '../structure/notes/note-choice.js';
import type { SectionTemplate } from '../tables/section-templates.js';
import type { PhiConfidence } from '../phi/phi-span.js';
import type { FrontmatterContext } from '../structure/check-frontmatter.js';
import type { InstrumentNames } from '../structure/scores/instrument-names.js';
import type { JsonSchema } from '../structure/json-schema.js';

/** Severities of findings, from the gravest down (spec, section 5). `off` is a setting, never a finding's severity. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** What analysis and rules need of a configuration, defaults filled in. Made by `resolveSettings` in `rules/config`. */
export interface Settings {
  /** The language of messages, offers and hovers. It changes no finding. */
  readonly locale: Locale;
  readonly kinds: Readonly<Record<'article' | 'note' | 'revision', readonly string[]>>;
  readonly tags: {
    /** Named sources in lower case, those of the spec included. */
    readonly named: readonly string[];
    /** Whether an author–year citation counts as a tag. */
    readonly authorYear: boolean;
  };
  readonly prose: {
    readonly tables: 'row' | 'cell' | 'off';
    readonly leadIn: 'exempt' | 'required';
    /** Titles of sections that are no prose, in lower case, those of the spec included. */
    readonly notProse: readonly string[];
  };
  readonly sources: { readonly order: 'off' | 'cited' };
  /** The works of the files that the configuration names; undefined when it names none. */
  readonly bibliography: Bibliography | undefined;
  /** The project's own schema of frontmatter. */
  readonly frontmatterSchema: JsonSchema | undefined;
  readonly sections: {
    /** By id, the project's own over Provenote's. */
    readonly templates: ReadonlyMap<string, SectionTemplate>;
    /** What the configuration names, as globs by template id; `off` stands for no template. The first that matches holds. */
    readonly configured: readonly { readonly template: string; readonly globs: readonly string[] }[];
  };
  /** The formats of progress notes, and the profiles of payers and clinics. */
  readonly notes: NoteSettings;
  /** The canonical tables, in the form in which text is searched for them. */
  readonly lexicon: Lexicon;
  /** The instruments whose scores are known, Provenote's and the project's, in the form in which text is searched for them. */
  readonly instruments: InstrumentNames;
  /** The edition that holds where neither words, source nor frontmatter name one. */
  readonly gradeTable: string | undefined;
  readonly phi: {
    /** The lowest confidence that rules report. */
    readonly threshold: PhiConfidence;
    /** The confidence of names of treating clinicians and of facilities. */
    readonly clinicians: PhiConfidence | 'off';
  };
  /** Severity and options by rule id, as configured; what is missing has its default. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Findings that the team allows; what an entry of the list silences, it silences everywhere. */
  readonly allow: readonly AllowEntry[];
}

export interface AllowEntry {
  /** A phrase, or a regular expression between slashes; undefined for an entry that has a hash only. */
  readonly pattern: string | undefined;
  /** What `allowHashOf` gives for the phrase; undefined for an entry that has a pattern only. */
  readonly hash: string | undefined;
  /** Rule ids and patterns (`phi/*`, `*`). */
  readonly rules: readonly string[];
  readonly reason: string;
}

export interface RuleSetting {
  readonly severity: Severity | 'off' | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What types of frontmatter need of the settings. */
export function frontmatterContext({ lexicon, locale, sections, notes }: Settings): FrontmatterContext {
  return {
    locale,
    editions: lexicon.tables.editions.map(({ id }) => id),
    templates: [...sections.templates.keys()],
    noteFormats: [...notes.formats.values()].map(({ name }) => name),
    noteProfiles: [...notes.profiles.keys()],
  };
}
