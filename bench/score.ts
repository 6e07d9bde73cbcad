// `npm run score`: how well sentences are split, against the labelled sets in ../shared when they are there, and the small
// own set in bench/examples when not. `-- --shared FOLDER` names another place, `-- --hostile` prints every hostile block.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderSentences, scoreSentences } from './score-sentences.js';

const named = process.argv.includes('--shared')
  ? process.argv[process.argv.indexOf('--shared') + 1]
  : undefined;
const shared = join(named ?? '../shared', 'sentences');
const folders = [...(existsSync(shared) ? [shared] : []), 'bench/examples'];
if (folders.length === 1)
  console.log('The labelled sets are not here; these are the figures of the small own set.');

for (const folder of folders) {
  const report = scoreSentences(folder);
  console.log(
    `\nSentences, ${folder === shared ? 'labelled sets' : 'own examples'}\n${renderSentences(report)}`,
  );
  if (!process.argv.includes('--hostile')) continue;
  for (const { name, ms } of report.speed.hostile) console.log(`  ${name.padEnd(24)} ${ms.toFixed(1)} ms`);
}
