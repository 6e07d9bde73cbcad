import { existsSync, readFileSync } from 'node:fs';
import { attestationOf } from '../../core/attestation/attest.js';
import { decisions, type Attestation } from '../../core/attestation/attestation.js';
import { createAnalyzer, llmHashesOf, type Input } from '../../core/index.js';
import { readFixture } from './fixture.js';

/** What is known of a document from before. */
export type Before = Pick<Input, 'attestations' | 'llmBefore'>;

/**
 * The earlier revision of a fixture (`NAME.before.md`), where there is one: the sentences that it marks with a decision
 * (`^^^^ verified`) were signed off as they stood there.
 */
export function documentBefore(fixture: string): Before {
  const path = fixture.replace(/\.md$/, '.before.md');
  if (!existsSync(path)) return {};
  const { text, marks } = readFixture(readFileSync(path, 'utf8'));
  const analysis = createAnalyzer().analyze({ path: 'fixture.md', text });
  const attestations = marks.map(({ rule, start }): Attestation => {
    const sentence = analysis.sentences.findIndex((one) => one.start === start);
    const decision = decisions.find((one) => one === rule);
    if (sentence < 0 || decision === undefined) throw new Error(`${path}: ${rule} marks no sentence`);
    const by = { path: 'fixture.md', decision, reviewer: 'Ada Fern <ada@fern.example>', date: '2031-05-04' };
    return attestationOf(analysis, sentence, by);
  });
  return { attestations, llmBefore: llmHashesOf(analysis.sentences) };
}
