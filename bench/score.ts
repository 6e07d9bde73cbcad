// `npm run score`: how well sentences are split, claims are read, objectives and scores judged, PHI is found and rendered pages are
// imported, against the labelled sets in ../shared when they are there, and the own sets in bench/examples.
// `-- --shared FOLDER` names another place, `-- --hostile` prints every hostile block, `-- --objectives` what was judged
// wrong, `-- --scores` likewise, `-- --phi` every miss and false alarm.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderClaims, scoreClaimFolder } from './score-claims.js';
import { renderImport, scoreImport } from './score-import.js';
import { renderObjectives, renderWrongObjectives, scoreObjectiveFolder } from './score-objectives.js';
import { readScoreCases, renderScores, scoreScores } from './score-scores.js';
import { renderPhi, renderTypes, scorePhiSets } from './score-phi.js';
import { renderSentences, scoreSentences } from './score-sentences.js';

const named = process.argv.includes('--shared')
  ? process.argv[process.argv.indexOf('--shared') + 1]
  : undefined;
const shared = named ?? '../shared';
const own = 'bench/examples';
const titleOf = (folder: string): string => (folder === own ? 'own examples' : 'labelled sets');
const foldersOf = (subject: string): string[] =>
  [join(shared, subject), own].filter((folder) => existsSync(folder));
if (!existsSync(shared))
  console.log('The labelled sets are not here; these are the figures of the small own sets.');

for (const folder of foldersOf('sentences')) {
  const report = scoreSentences(folder);
  console.log(`\nSentences, ${titleOf(folder)}\n${renderSentences(report)}`);
  if (!process.argv.includes('--hostile')) continue;
  for (const { name, ms } of report.speed.hostile) console.log(`  ${name.padEnd(24)} ${ms.toFixed(1)} ms`);
}
for (const folder of foldersOf('claims')) {
  const score = scoreClaimFolder(folder);
  if (score) console.log(`\nGrade and figure claims, ${titleOf(folder)}\n${renderClaims(score)}`);
}

for (const folder of foldersOf('objectives')) {
  const report = scoreObjectiveFolder(folder);
  if (!report) continue;
  console.log(`\nObjectives of treatment plans, ${titleOf(folder)}\n${renderObjectives(report)}`);
  if (process.argv.includes('--objectives')) console.log(renderWrongObjectives(report));
}

for (const folder of foldersOf('scores')) {
  const cases = readScoreCases(folder);
  if (!cases) continue;
  console.log(`\nScores of instruments, ${titleOf(folder)}\n${renderScores(cases)}`);
  if (!process.argv.includes('--scores')) continue;
  for (const { id, said } of scoreScores(cases).wrong)
    console.log(`  ${id} said ${said.join() || 'nothing'}`);
}

const article = join(shared, 'corpus', 'article.md');
const phiSets = join(shared, 'phi', 'dev');
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

for (const folder of [join(shared, 'corpus'), join(own, 'import')]) {
  const score = scoreImport(folder);
  const title = folder.startsWith(own) ? 'own examples' : 'rendered article and its original';
  if (score) console.log(`\nImport, ${title}\n${renderImport(score)}`);
}
