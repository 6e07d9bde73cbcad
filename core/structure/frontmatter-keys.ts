import type { DocumentKind } from './document-kind.js';
import type { creditPreferences } from './revision.js';

/** What the value of a frontmatter key may be. */
export type ValueType =
  /** Numbers count as text: nobody writes `title: 1984` in quotes. */
  | { readonly is: 'text' }
  /** Text with one of these values; `open`: others are kept too, and these are what is offered. */
  | { readonly is: 'choice'; readonly values: readonly Choice[]; readonly open?: true }
  /** The id of an edition of the grade tables. */
  | { readonly is: 'edition' }
  /** The id of a section template, or `off`; an unknown one is told of by `article/section-missing`. */
  | { readonly is: 'template' }
  /** The name of a format of notes, or the id of a profile; unknown ones are told of by `note/frontmatter`. */
  | { readonly is: 'note-format' }
  | { readonly is: 'note-profile' }
  /** Text, or a placeholder as it stands without quotes, which YAML reads as a list or a map: `[DATE]`, `{{date}}`. */
  | { readonly is: 'placeholder'; readonly name: string }
  | { readonly is: 'number' }
  | { readonly is: 'boolean' }
  /** `2026-01-31`, with or without a time behind it. */
  | { readonly is: 'date' }
  | { readonly is: 'list'; readonly of: ValueType }
  /** Keys that are not among these are kept. */
  | { readonly is: 'map'; readonly keys: readonly FrontmatterKey[] }
  | { readonly is: 'either'; readonly types: readonly ValueType[] };

export interface Choice {
  readonly value: string;
  readonly meaning: string;
}

/** A key that wikis, blogs or Provenote itself give a meaning. */
export interface FrontmatterKey {
  readonly name: string;
  readonly type: ValueType;
  /** One sentence, for hovers and completion lists. */
  readonly description: string;
  /** The kinds of document that have it; all, where nothing is said. */
  readonly kinds?: readonly DocumentKind[];
}

const text: ValueType = { is: 'text' };
const number: ValueType = { is: 'number' };
const boolean: ValueType = { is: 'boolean' };
const date: ValueType = { is: 'date' };
const texts: ValueType = { is: 'list', of: text };
const textOrTexts: ValueType = { is: 'either', types: [text, texts] };
const choice = (values: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(values).map(([value, meaning]) => ({ value, meaning }));

/** What would tell who the client is stands as a placeholder; other text is kept, and `phi/*` looks at it. */
const placeholder = (name: string): ValueType => ({ is: 'placeholder', name });

const link: readonly FrontmatterKey[] = [
  { name: 'title', type: text, description: 'What it is called.' },
  { name: 'url', type: text, description: 'Its address on the web.' },
];

/** The keys of one source (spec, section 3). */
const sourceKeys: readonly FrontmatterKey[] = [
  {
    name: 'id',
    type: text,
    description: 'What Pandoc markers call it: `[@id]`. Without one it is numbered.',
  },
  ...link,
  { name: 'doi', type: text, description: 'The DOI, with or without https://doi.org/.' },
  { name: 'pmid', type: text, description: 'The number in PubMed.' },
  { name: 'isbn', type: text, description: 'The ISBN of the book, ten or thirteen digits.' },
  { name: 'year', type: text, description: 'The year of publication.' },
  {
    name: 'authors',
    type: textOrTexts,
    description: 'Who wrote it: a list of names, or names between semicolons.',
  },
  {
    name: 'type',
    type: {
      is: 'choice',
      open: true,
      values: choice({
        study: 'an original study',
        'meta-analysis': 'a synthesis of studies',
        review: 'a review',
        guideline: 'a guideline',
        article: 'an article of a journal',
        book: 'a book or handbook',
        report: 'a report',
        website: 'a page of the web',
        blog: 'a post that nobody reviewed',
        video: 'a video or talk',
      }),
    },
    description: 'What kind of work it is.',
  },
  {
    name: 'tier',
    type: {
      is: 'choice',
      values: choice({ T1: 'peer-reviewed or official', T2: 'book or handbook', T3: 'anything else' }),
    },
    description: 'How much it weighs: T1, T2 or T3.',
  },
  { name: 'edition', type: text, description: 'Its edition, or the edition of the grade tables that it is.' },
  { name: 'volume', type: text, description: 'Its volume.' },
];

/** How the text came to be; what the provenance footer says too. */
const provenanceKeys: readonly FrontmatterKey[] = [
  { name: 'generator', type: text, description: 'The model that wrote the text.' },
  { name: 'model', type: text, description: 'The model that wrote the text.' },
  { name: 'version', type: text, description: 'The version of the text, such as "1.0".' },
  { name: 'generated', type: date, description: 'The day on which it was last generated.' },
  { name: 'readingMinutes', type: number, description: 'How many minutes it takes to read.' },
  { name: 'sources', type: number, description: 'How many sources it has.' },
];

/**
 * The keys that are known, in the order in which they are offered: those of wikis, of blogs, and of Provenote. Keys that
 * are not among them are kept as they are.
 */
export const frontmatterKeys: readonly FrontmatterKey[] = [
  { name: 'title', type: text, description: 'The title of the document.' },
  {
    name: 'kind',
    type: {
      is: 'choice',
      values: choice({
        article: 'an article of a wiki or blog',
        note: 'a progress note',
        revision: 'a suggested revision of an article',
      }),
    },
    description: 'What kind of document this is; it decides which rules hold.',
  },
  { name: 'description', type: text, description: 'What it is about, in a sentence or two.' },
  {
    name: 'type',
    type: text,
    description: 'What the article is about: a modality, a framework, a concept …',
    kinds: ['article'],
  },
  { name: 'discipline', type: text, description: 'The field that it belongs to.', kinds: ['article'] },
  {
    name: 'lineage',
    type: text,
    description: 'The school or tradition that it comes from.',
    kinds: ['article'],
  },
  { name: 'author', type: textOrTexts, description: 'Who wrote it.' },
  { name: 'pubDate', type: date, description: 'The day of publication: 2026-01-31.', kinds: ['article'] },
  {
    name: 'updatedDate',
    type: date,
    description: 'The day of the last change: 2026-01-31.',
    kinds: ['article'],
  },
  {
    name: 'category',
    type: text,
    description: 'The part of the site that it belongs to.',
    kinds: ['article'],
  },
  { name: 'tags', type: texts, description: 'Words by which readers find it, as a list.' },
  { name: 'draft', type: boolean, description: 'Whether it is not to be published yet.' },
  {
    name: 'image',
    type: {
      is: 'either',
      types: [
        text,
        {
          is: 'map',
          keys: [
            { name: 'src', type: text, description: 'The file or address of the picture.' },
            { name: 'url', type: text, description: 'The file or address of the picture.' },
            { name: 'alt', type: text, description: 'What it shows, for those who do not see it.' },
          ],
        },
      ],
    },
    description: 'The picture at its head: a path, or { src, alt }.',
    kinds: ['article'],
  },
  { name: 'heroImage', type: text, description: 'The picture at its head.', kinds: ['article'] },
  {
    name: 'sources',
    type: { is: 'list', of: { is: 'either', types: [{ is: 'map', keys: sourceKeys }, text] } },
    description: 'The sources that markers name: [1] the first one without id, [@id] one with it.',
  },
  {
    name: 'furtherReading',
    type: {
      is: 'list',
      of: {
        is: 'either',
        types: [
          {
            is: 'map',
            keys: [...link, { name: 'description', type: text, description: 'Why to read it.' }],
          },
          text,
        ],
      },
    },
    description: 'What to read next. No source: markers do not name these.',
    kinds: ['article'],
  },
  {
    name: 'relatedVideos',
    type: {
      is: 'list',
      of: {
        is: 'either',
        types: [
          { is: 'map', keys: [...link, { name: 'creator', type: text, description: 'Who made it.' }] },
          text,
        ],
      },
    },
    description: 'Videos on the subject. No sources: markers do not name these.',
    kinds: ['article'],
  },
  {
    name: 'bibliography',
    type: textOrTexts,
    description: 'A BibTeX or CSL-JSON file, or a list of them, for markers such as [@fern2031].',
  },
  {
    name: 'gradeTable',
    type: { is: 'edition' },
    description: 'The edition that grades are of where the text names none.',
  },
  {
    name: 'provenance',
    type: { is: 'either', types: [{ is: 'map', keys: provenanceKeys }, text] },
    description: 'How the text came to be; checked against the document.',
  },
  {
    name: 'sections',
    type: { is: 'template' },
    description: 'The section template that it follows; off for none.',
    kinds: ['article'],
  },
  {
    name: 'disclaimer',
    type: { is: 'either', types: [boolean, text] },
    description: 'Whether the site prints a "verify before clinical use" line, or its words.',
    kinds: ['article'],
  },
  {
    name: 'target',
    type: text,
    description: 'The article that the revision is of: its path from here, or from the project.',
    kinds: ['revision'],
  },
  {
    name: 'quote',
    type: text,
    description: 'The sentence that is meant, as it stands in the article.',
    kinds: ['revision'],
  },
  {
    name: 'section',
    type: text,
    description: 'The heading under which the sentence stands, where the article has it more than once.',
    kinds: ['revision'],
  },
  {
    name: 'credit',
    type: {
      is: 'choice',
      values: choice({
        name: 'your name stands beside the revision',
        initials: 'your initials do',
        anonymous: 'nothing says that it is yours',
      } satisfies Record<(typeof creditPreferences)[number], string>),
    },
    description: 'How you want to be named in public. Your name itself does not belong here.',
    kinds: ['revision'],
  },
  {
    name: 'session',
    type: { is: 'either', types: [number, text, placeholder('session')] },
    description: 'The number of the session that the note is of.',
    kinds: ['note'],
  },
  {
    name: 'format',
    type: { is: 'note-format' },
    description: 'The form of the note, which says which parts it has.',
    kinds: ['note'],
  },
  {
    name: 'profile',
    type: { is: 'note-profile' },
    description: 'The rules of a payer or clinic that the note follows; off for none.',
    kinds: ['note'],
  },
  {
    name: 'client',
    type: placeholder('client'),
    description: 'Whose note it is: a placeholder, never a name.',
    kinds: ['note'],
  },
  {
    name: 'date',
    type: placeholder('date'),
    description: 'The day of the session: a placeholder, never a date.',
    kinds: ['note'],
  },
  {
    name: 'signature',
    type: placeholder('signature'),
    description: 'Who signs the note: a placeholder, never a name.',
    kinds: ['note'],
  },
];
