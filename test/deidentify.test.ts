import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePhiCase } from '../bench/phi-score.js';
import { dateStyles, nameStyles } from '../core/phi/replacements/replacement.js';
import { deidentifiedAll, leftIn } from './deidentified.js';

/** The invented notes that the detectors are scored on. */
const notes = readFileSync(join(import.meta.dirname, '../bench/examples/phi.jsonl'), 'utf8')
  .split('\n')
  .map(parsePhiCase)
  .filter((one) => one !== undefined)
  .map(({ text }) => text);

describe('de-identification of whole notes', () => {
  for (const dates of dateStyles) {
    for (const names of nameStyles) {
      it(`leaves nothing to find with dates as ${dates} and names as ${names}`, () => {
        for (const threshold of ['high', 'medium', 'low'] as const) {
          const options = { dates, names, threshold, year: 2026 };
          for (const text of notes) {
            const after = deidentifiedAll([text], options);
            assert.deepEqual(leftIn(after[0] ?? '', threshold), [], after[0]);
            assert.deepEqual(deidentifiedAll(after, options), after);
          }
          const run = deidentifiedAll(notes, options);
          assert.deepEqual(deidentifiedAll(run, options), run);
        }
      });
    }
  }
});
