import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../core/index.js';
import {
  parseClaimCase,
  scoreClaims,
  type ClaimPrediction,
  type ClaimScore,
  type Tally,
} from './claim-score.js';

/** The score on the claim sets of a folder; undefined where it has none. Throws on a file that is no gold file. */
export function scoreClaimFolder(folder: string): ClaimScore | undefined {
  const path = ['dev.jsonl', 'claims.jsonl']
    .map((name) => join(folder, name))
    .find((name) => existsSync(name));
  if (path === undefined) return undefined;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const analyzer = createAnalyzer();
  return scoreClaims(lines.map(parseClaimCase), (text): ClaimPrediction => {
    const { gradeClaims, figures, findings } = analyzer.analyze({ path: 'case.md', text, kind: 'article' });
    return { claims: gradeClaims, figures, rules: [...new Set(findings.map(({ rule }) => rule))] };
  });
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '     –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;

function line(name: string, { hit, missed, extra, agreed }: Tally): string {
  const f1 = share(2 * hit, 2 * hit + missed + extra);
  return `${name.padEnd(10)} precision ${share(hit, hit + extra)}  recall ${share(hit, hit + missed)}  F1 ${f1}  verdicts ${share(agreed, hit)}  (${hit} hit, ${extra} too many, ${missed} missed)`;
}

/** The score as lines for a terminal. */
export function renderClaims({ cases, right, claims, figures, rules }: ClaimScore): string {
  const ruleLines = [...rules]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(
      ([id, { fired, needed, false: wrong, silent }]) =>
        `${id.padEnd(26)} precision ${share(fired, fired + wrong)}  recall ${share(fired, needed)}  (${fired} of ${needed} fired, ${wrong} of ${silent} false)`,
    );
  return [
    `${right} of ${cases} cases wholly right`,
    line('claims', claims),
    line('figures', figures),
    ...ruleLines,
  ].join('\n');
}
