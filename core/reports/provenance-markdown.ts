import type { Analysis, Section, Sentence } from '../analysis/analysis.js';
import { maskedText } from '../phi/masked-text.js';
import type { Provenance } from '../prose/tag.js';
import type { Finding } from '../rules/finding.js';
import type { Source } from '../sources/source.js';
import { indexLines } from '../text/line-index.js';
import { contains } from '../text/span.js';
import { counted, coverageLine } from './coverage.js';
import { placeOf } from './located.js';

/** An analysis on which the rules have run. */
type Checked = Analysis & { readonly findings: readonly Finding[] };

/**
 * What stands behind one document, as Markdown: its counts, those of each section, how often it leans on each source, the
 * lines whose sentences nobody has verified, and its findings by rule. It shows no sentence; headings and titles are shown
 * with every piece of possible PHI replaced by its category. `name` is how the report calls the document. Never throws.
 */
export function provenanceMarkdown(analysis: Checked, name: string): string {
  const parts = [
    `# Provenance of ${plain(name)}`,
    `${coverageLine(analysis.summary)} · ${counted(analysis.summary.words, 'word')} · read as ${analysis.kind}`,
    sectionsPart(analysis),
    sourcesPart(analysis),
    linesPart(analysis, 'llm', 'Written by a model, to be verified', 'No source stands behind these lines.'),
    linesPart(analysis, 'none', 'Without a tag', 'These lines do not say where they come from.'),
    findingsPart(analysis),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const columns: readonly (readonly [Provenance, string])[] = [
  ['source', 'Sourced'],
  ['named', 'Named source'],
  ['llm', 'LLM'],
  ['mixed', 'Mixed'],
  ['none', 'Untagged'],
];

function sectionsPart(analysis: Checked): string {
  const rows = analysis.sections.flatMap((section) => {
    const own = analysis.sentences.filter((one) => one.provenance !== 'exempt' && contains(section, one));
    if (own.length === 0) return [];
    const counts = columns.map(([provenance]) => own.filter((one) => one.provenance === provenance).length);
    return [[headingOf(analysis, section), own.length, ...counts]];
  });
  if (rows.length === 0) return '';
  return `## Sections\n\n${table(['Section', 'Sentences', ...columns.map(([, title]) => title)], rows)}`;
}

function sourcesPart(analysis: Checked): string {
  const { citations, sourceIndex, sources } = analysis;
  if (sources.length === 0) return '';
  const times = new Map<Source, number>();
  for (const { tag } of citations)
    for (const source of new Set(tag.sources.map((id) => sourceIndex.get(id))))
      if (source) times.set(source, (times.get(source) ?? 0) + 1);
  const rows = sources.map((source) => [
    plain(source.id),
    titleOf(analysis, source),
    source.tier ?? 'none',
    times.get(source) ?? 0,
  ]);
  return `## Sources\n\n${table(['Source', 'Title', 'Tier', 'Cited'], rows)}`;
}

function linesPart(analysis: Checked, provenance: Provenance, title: string, about: string): string {
  const index = indexLines(analysis.text);
  const found = analysis.sentences.filter((sentence) => sentence.provenance === provenance);
  if (found.length === 0) return '';
  const lines = [...new Set(found.map(({ start }: Sentence) => placeOf(index, start).line))];
  return `## ${title}\n\n${about}\n\nLines ${lines.join(', ')}.`;
}

function findingsPart({ findings }: Checked): string {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    const key = `${rule} ${severity}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0) return '## Findings\n\nNone.';
  const rows = [...counts].map(([key, count]) => [...key.split(' '), count]);
  return `## Findings\n\n${table(['Rule', 'Severity', 'Findings'], rows)}`;
}

function headingOf({ phi, text }: Checked, { heading, title, level }: Section): string {
  const isPlain = !phi.some(({ start, end }) => start < heading.end && heading.start < end);
  const shown = isPlain ? title : maskedText(text, heading, phi).replace(/^[#\s]+|[\s#=-]+$/g, '');
  return `${'– '.repeat(Math.max(0, level - 2))}${plain(shown) || '(no title)'}`;
}

function titleOf({ phi, text }: Checked, source: Source): string {
  const isOfFile = source.origin === 'bibliography';
  const hasPhi = !isOfFile && phi.some(({ start, end }) => start < source.end && source.start < end);
  return plain(hasPhi ? maskedText(text, source, phi) : (source.title ?? source.label));
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
