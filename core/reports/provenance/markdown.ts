import type { Locale } from '../../language/locale.js';
import { coverageLine } from '../coverage.js';
import { documentCount, kindLabel, verdictLabel } from './html/labels.js';
import { wordCount } from './html/regions.js';
import { percent } from './html/shown.js';
import type { ProvenanceDocument } from './model.js';
import { overviewRowOf } from './overview.js';
import { countedIn, sentenceStates, type SentenceState, type StateCounts } from './states.js';
import { inLanguage, inWords, languageOfPage } from './in-words.js';

/**
 * The report of several documents as Markdown: of one its own page; of more a table of all, then the page of each. Ends in
 * a line break. Never throws.
 */
export function provenanceMarkdownOf(
  documents: readonly ProvenanceDocument[],
  locale: Locale = 'en',
): string {
  return inLanguage(locale, () => markdownOf(documents));
}

function markdownOf(documents: readonly ProvenanceDocument[]): string {
  const pages = documents.map(documentMarkdown);
  if (documents.length === 1) return `${pages.join('')}\n`;
  return `${[overviewMarkdown(documents), ...pages].join('\n\n')}\n`;
}

function overviewMarkdown(documents: readonly ProvenanceDocument[]): string {
  const title = `# ${inWords('Provenance of {path}', { path: documentCount(documents.length) })}`;
  if (documents.length === 0) return title;
  const rows = documents.map(overviewRowOf);
  const states = statesIn(rows.map(({ counts }) => counts));
  const head = [
    ...[inWords('Document'), inWords('Kind'), inWords('Sentences')],
    ...states.map(({ label }) => inWords(label)),
    ...[inWords('Coverage'), inWords('Errors')],
  ];
  const cells = rows.map(({ path, kind, sentences, counts, coverage, errors }) => [
    plain(path),
    kindLabel(kind),
    sentences,
    ...states.map(({ state }) => counts[state]),
    percent(coverage),
    errors,
  ]);
  return `${title}\n\n${table(head, cells)}`;
}

/** The page of one document without a line break at its end. */
function documentMarkdown(document: ProvenanceDocument): string {
  const { kind, path, summary } = document;
  const parts = [
    `# ${inWords('Provenance of {path}', { path: plain(path) })}`,
    `${coverageLine(summary, languageOfPage())} · ${wordCount(summary.words)} · ${inWords('read as {kind}', { kind: kindLabel(kind) })}`,
    sectionsPart(document),
    sourcesPart(document),
    gradesPart(document),
    linesPart(
      document,
      ['llm'],
      inWords('Written by a model, to be verified'),
      inWords('No source stands behind these lines.'),
    ),
    linesPart(
      document,
      ['untagged'],
      inWords('Without a tag'),
      inWords('These lines do not say where they come from.'),
    ),
    linesPart(
      document,
      ['disputed', 'rejected'],
      inWords('Disputed'),
      inWords('A reviewer disputes or rejects these lines.'),
    ),
    findingsPart(document),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function sectionsPart({ sections }: ProvenanceDocument): string {
  const shown = sections.filter(({ counts }) => countedIn(counts) > 0);
  if (shown.length === 0) return '';
  const states = statesIn(shown.map(({ counts }) => counts));
  const rows = shown.map(({ title, level, sentences, counts }) => [
    `${'– '.repeat(Math.max(0, level - 2))}${plain(title) || inWords('(no title)')}`,
    sentences,
    ...states.map(({ state }) => counts[state]),
  ]);
  return `## ${inWords('Sections')}\n\n${table([inWords('Section'), inWords('Sentences'), ...states.map(({ label }) => inWords(label))], rows)}`;
}

function sourcesPart({ sources }: ProvenanceDocument): string {
  if (sources.length === 0) return '';
  const rows = sources.map(({ id, title, tier, sentences, share }, at) => [
    plain(id ?? String(at + 1)),
    title === null ? inWords('(not shown)') : plain(title),
    tier ?? inWords('none'),
    sentences,
    `${String(share)} %`,
  ]);
  return `## ${inWords('Sources')}\n\n${table([inWords('Source'), inWords('Title'), inWords('Tier'), inWords('Sentences'), inWords('Share of the text')], rows)}`;
}

function gradesPart({ grades }: ProvenanceDocument): string {
  if (grades.length === 0) return '';
  const rows = grades.map(({ element, grade, editions, verdict, line }) => [
    plain(element),
    plain(grade ?? inWords('no grade of the scheme')),
    plain(editions.join(', ')),
    verdictLabel(verdict).label,
    line,
  ]);
  return `## ${inWords('Grades')}\n\n${table([inWords('Element'), inWords('Grade given'), inWords('Edition'), inWords('Verdict'), inWords('Line')], rows)}`;
}

function linesPart(
  { sentences }: ProvenanceDocument,
  wanted: readonly SentenceState[],
  title: string,
  about: string,
): string {
  const found = sentences.filter(({ state }) => wanted.includes(state));
  if (found.length === 0) return '';
  const lines = [...new Set(found.map(({ line }) => line))];
  return `## ${title}\n\n${about}\n\n${inWords('Lines')} ${lines.join(', ')}.`;
}

function findingsPart({ findings }: ProvenanceDocument): string {
  if (findings.length === 0) return `## ${inWords('Findings')}\n\n${inWords('None.')}`;
  const rows = findings.map(({ rule, severity, places }) => [rule, inWords(severity), places.length]);
  return `## ${inWords('Findings')}\n\n${table([inWords('Rule'), inWords('Severity'), inWords('Findings')], rows)}`;
}

/** The states that need a column: those that occur, and the three that everybody looks for. */
function statesIn(all: readonly StateCounts[]): typeof sentenceStates {
  const always: readonly SentenceState[] = ['sourced', 'llm', 'untagged'];
  return sentenceStates.filter(
    ({ state }) => state !== 'exempt' && (always.includes(state) || all.some((counts) => counts[state] > 0)),
  );
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (typeof rows[0]?.[at] === 'number' ? '--:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** One line in which nothing is read as markup. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+!|<>&~]/g, '\\$&');
}
