import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectPhi } from '../core/phi/detect-phi.js';
import type { PhiDocument } from '../core/phi/document.js';
import { phiDocumentOf } from '../core/phi/phi-document-of.js';
import type { PhiConfidence } from '../core/phi/phi-span.js';
import { millisecondsOf } from './measure.js';
import { parsePhiCase, scorePhi, typeOf, type PhiCase, type PhiScore, type Prediction } from './phi-score.js';

/** The score on one set. */
export interface PhiRow {
  readonly name: string;
  readonly score: PhiScore;
}

export interface PhiReport {
  readonly rows: readonly PhiRow[];
  /** MB/s of UTF-8 over the notes of all sets, detection alone, and over an article when there is one. */
  readonly speed: { readonly notes: number; readonly articles: number | undefined };
}

const files = [
  'notes',
  'asq-phi',
  'presidio-research',
  'aci-bench',
  'mts-dialog.unlabelled',
  'primock57.unlabelled',
  'phi',
];

const levels: Readonly<Record<PhiConfidence, number>> = { high: 2, medium: 1, low: 0 };

/** Scores and speed over the sets in a folder, at a confidence and above; sets that are not there are left out. */
export function scorePhiSets(folder: string, least: PhiConfidence = 'medium', article?: string): PhiReport {
  const rows: PhiRow[] = [];
  const documents: PhiDocument[] = [];
  for (const name of files) {
    const path = join(folder, `${name}.jsonl`);
    if (!existsSync(path)) continue;
    const cases = readPhiCases(path);
    documents.push(...cases.map(({ text }) => phiDocumentOf(text, 'note')));
    rows.push({
      name: name.replace('.unlabelled', ''),
      score: scorePhi(cases, (one) => predictionsOf(one, least)),
    });
  }
  const articles =
    article !== undefined && existsSync(article)
      ? [phiDocumentOf(readFileSync(article, 'utf8'), 'article')]
      : [];
  return {
    rows,
    speed: {
      notes: speedOver(documents),
      articles: articles.length > 0 ? speedOver(articles, 40) : undefined,
    },
  };
}

/** The cases of a set. Throws when it cannot be read. */
export function readPhiCases(path: string): PhiCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map(parsePhiCase)
    .filter((one) => one !== undefined);
}

function predictionsOf({ text }: PhiCase, least: PhiConfidence): Prediction[] {
  return detectPhi(phiDocumentOf(text, 'note'))
    .filter(({ confidence }) => levels[confidence] >= levels[least])
    .map(({ start, end, category, confidence, reason }) => ({
      start,
      end,
      type: typeOf(category),
      level: confidence,
      reason,
    }));
}

function speedOver(documents: readonly PhiDocument[], times = 1): number {
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) * times;
  const work = (): void => {
    for (let time = 0; time < times; time++) documents.forEach((document) => detectPhi(document));
  };
  return bytes / 1e3 / millisecondsOf(work, 7);
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '     -' : ((100 * part) / whole).toFixed(1).padStart(6);

/** The report as lines for a terminal. */
export function renderPhi({ rows, speed }: PhiReport): string {
  const lines = rows.map(({ name, score }) => {
    const alarms = ((1000 * score.alarms) / Math.max(1, score.words)).toFixed(2).padStart(6);
    const touched = `${String(score.cleanTouched)}/${String(score.cleanDocuments)}`;
    return (
      `${name.padEnd(20)} recall ${percent(score.found, score.gold)} %  precision ${percent(score.predicted - score.alarms, score.predicted)} %  ` +
      `alarms ${alarms} per 1000 words  without PHI and touched ${touched.padStart(8)}`
    );
  });
  const articles = speed.articles === undefined ? '' : `, over an article ${speed.articles.toFixed(1)}`;
  return [...lines, `speed, detection alone: over notes ${speed.notes.toFixed(1)} MB/s${articles}`].join(
    '\n',
  );
}

/** The recall of every type of a set, as one line. */
export function renderTypes({ types }: PhiScore): string {
  return [...types]
    .sort(([, a], [, b]) => b.gold - a.gold)
    .map(([type, { gold, found }]) => `${type} ${String(found)}/${String(gold)}`)
    .join('  ');
}
