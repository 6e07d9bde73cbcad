import { z } from 'zod';
import { documentKinds } from '../../analysis/analysis.js';
import { severities } from '../../analysis/settings.js';
import type { ProvenanceDocument } from './model.js';
import { sentenceStates, type SentenceState } from './states.js';

const count = z.int().nonnegative();
const share = z.int().min(0).max(100);
const place = { line: z.int().positive(), column: z.int().positive(), offset: count };

const summary = z.strictObject({
  sentences: count,
  sourced: count,
  llm: count,
  named: count,
  mixed: count,
  untagged: count,
  exempt: count,
  words: count,
});

const counts = z.strictObject(
  Object.fromEntries(sentenceStates.map(({ state }) => [state, count])) as Record<
    SentenceState,
    typeof count
  >,
);

/** One document of `provenote report --format json`, as it is read back for `--merge`. */
export const provenanceDocumentSchema: z.ZodType<ProvenanceDocument> = z.strictObject({
  path: z.string(),
  kind: z.enum(documentKinds),
  summary,
  counts,
  coverage: share.nullable(),
  sections: z.array(
    z.strictObject({
      title: z.string(),
      level: count,
      ...place,
      counts,
      sentences: count,
      coverage: share.nullable(),
    }),
  ),
  sentences: z.array(
    z.strictObject({
      state: z.enum(sentenceStates.map(({ state }) => state)),
      ...place,
      length: count,
      section: count.nullable(),
    }),
  ),
  sources: z.array(
    z.strictObject({
      id: z.string().nullable(),
      title: z.string().nullable(),
      tier: z.enum(['T1', 'T2', 'T3']).nullable(),
      year: z.int().nullable(),
      sentences: count,
      share,
    }),
  ),
  grades: z.array(
    z.strictObject({
      element: z.string(),
      grade: z.string().nullable(),
      editions: z.array(z.string()),
      verdict: z.enum(['match', 'mismatch', 'superseded', 'unsupported-grade']),
      ...place,
    }),
  ),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      severity: z.enum(severities),
      description: z.string(),
      places: z.array(z.strictObject(place)),
    }),
  ),
});
