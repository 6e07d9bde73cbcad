// `npm run score`: how well sentences are split, against the labelled sets in ../shared when they are there, and the small
// own set in bench/examples when not; then how PHI is found. `-- --shared FOLDER` names another place, `-- --hostile` prints
// every hostile block, `-- --phi` every miss and false alarm.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderPhi, renderTypes, scorePhiSets } from './score-phi.js';
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

const article = join(named ?? '../shared', 'corpus', 'article.md');
const phiSets = join(named ?? '../shared', 'phi', 'dev');
for (const folder of [...(existsSync(phiSets) ? [phiSets] : []), 'bench/examples']) {
  const report = scorePhiSets(folder, 'medium', article);
  console.log(
    `\nPHI, ${folder === phiSets ? 'labelled sets' : 'own examples'}, medium confidence and above\n${renderPhi(report)}`,
  );
  if (!process.argv.includes('--phi')) continue;
  for (const { name, score } of report.rows) {
    console.log(`\n${name}: ${renderTypes(score)}`);
    for (const { id, type, text } of score.misses) console.log(`  missed ${id} ${type} ${text}`);
    for (const { id, type, text } of score.falseAlarms) console.log(`  alarm  ${id} ${type} ${text}`);
  }
}
