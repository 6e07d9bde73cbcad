import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../core/index.js';
import { f1Of, parseObjectiveCase, partOf, scoreObjectives, type ObjectiveScore } from './objective-score.js';

/** The score on both parts of the set of objectives. */
export interface ObjectiveReport {
  readonly dev: ObjectiveScore;
  readonly heldOut: ObjectiveScore;
}

/** The score on the set of objectives of a folder; undefined where it has none. Throws on a file that is no such set. */
export function scoreObjectiveFolder(folder: string): ObjectiveReport | undefined {
  const path = join(folder, 'objectives.jsonl');
  if (!existsSync(path)) return undefined;
  const cases = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseObjectiveCase);
  const analyzer = createAnalyzer();
  const judge = (objective: string): readonly string[] => {
    const text = `**Objective:** ${objective}\n`;
    const { objectives } = analyzer.analyze({ path: 'plan.md', text, kind: 'note' });
    if (objectives.length !== 1) throw new Error(`${String(objectives.length)} objectives were found in one`);
    return objectives.flatMap(({ missing }) => missing);
  };
  const scoreOf = (part: 'dev' | 'held-out'): ObjectiveScore =>
    scoreObjectives(
      cases.filter((one) => partOf(one) === part),
      judge,
    );
  return { dev: scoreOf('dev'), heldOut: scoreOf('held-out') };
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '     –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;

function line(name: string, score: ObjectiveScore): string {
  const { cases, hit, missed, extra, lettered } = score;
  return `${name.padEnd(9)} precision ${share(hit, hit + extra)}  recall ${share(hit, hit + missed)}  F1 ${share(f1Of(score), 1)}  right letter ${share(lettered, hit)}  (${String(cases)} objectives: ${String(hit)} hit, ${String(extra)} too many, ${String(missed)} missed)`;
}

/** The report as lines for a terminal: figures of both parts, and of no case. */
export function renderObjectives({ dev, heldOut }: ObjectiveReport): string {
  return [line('dev', dev), line('held out', heldOut)].join('\n');
}

/** What was judged wrong, of the part that one may look at. The set is invented. */
export function renderWrongObjectives({ dev }: ObjectiveReport): string {
  return dev.wrong
    .map(
      ({ id, missing, said, text }) =>
        `  ${id} lacks ${missing.join() || 'nothing'}, said ${said.join() || 'nothing'}: ${text}`,
    )
    .join('\n');
}
