import { GFM, parser } from '@lezer/markdown';
import { createAnalyzer } from '../core/index.js';
import { parseFrontmatter } from '../core/markdown/frontmatter.js';
import { parseBlocks } from '../core/markdown/parse-blocks.js';
import { blockParser } from '../core/markdown/parser.js';
import { findArtefacts } from '../core/prose/artefacts.js';
import { readProse } from '../core/prose/read-prose.js';
import { makeArticle, makeDocument, makeNote } from './corpus.js';
import { millisecondsOf } from './measure.js';

/** A line of the table: what was measured, and its figures as text. */
export type Row = readonly [string, ...string[]];

/** Speed of the analyser in one process, by stage and by size of document. */
export function measureLibrary(documents: number, passes: number): Row[] {
  const articles = Array.from({ length: documents }, (_none, seed) => makeArticle(seed).text);
  const notes = Array.from({ length: documents }, (_none, seed) => makeNote(seed).text);
  const analyzer = createAnalyzer();
  const analyzeAll = (texts: readonly string[]) => (): void => {
    for (const text of texts) analyzer.analyze({ path: 'bench.md', text });
  };
  const options = { names: new Set(['obs', 'client']), tables: 'row' } as const;
  const parsed = articles.map((text) => parseBlocks(text, parseFrontmatter(text)?.end ?? 0));
  const full = parser.configure(GFM);
  const megabytes = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const speed = (texts: readonly string[], work: () => void): string =>
    `${((megabytes(texts) * 1000) / millisecondsOf(work, passes)).toFixed(1)} MB/s`;
  const rows: Row[] = [
    ['analyse and lint articles', speed(articles, analyzeAll(articles))],
    ['analyse and lint notes', speed(notes, analyzeAll(notes))],
    ['  parse blocks', speed(articles, () => articles.forEach((text) => parseBlocks(text, 0)))],
    ['  block parser alone', speed(articles, () => articles.forEach((text) => blockParser.parse(text)))],
    ['  (full GFM, inlines included)', speed(articles, () => articles.forEach((text) => full.parse(text)))],
    [
      '  read prose: tags, sentences',
      speed(articles, () => parsed.forEach((tops) => tops.forEach((top) => readProse(top, options)))),
    ],
    [
      '  find chat artefacts',
      speed(articles, () => parsed.forEach((tops) => tops.forEach((top) => findArtefacts(top.text)))),
    ],
    ['  read frontmatter', speed(articles, () => articles.forEach((text) => parseFrontmatter(text)))],
  ];
  for (const [name, bytes] of [
    ['10 KB', 10_000],
    ['100 KB', 100_000],
    ['1 MB', 1_000_000],
  ] as const) {
    const text = makeDocument(3, bytes);
    rows.push([
      `one document of ${name}`,
      `${millisecondsOf(() => analyzer.analyze({ path: 'a.md', text }), passes).toFixed(1)} ms`,
    ]);
  }
  return rows;
}
