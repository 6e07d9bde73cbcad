import { nameEvidence } from './name-evidence.js';
import { findJoined } from './name-memory.js';
import type { PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';
import type { Run } from './runs.js';
import { is } from './word-kinds.js';
import { isNameLikeField, trimmedRun } from './name-shape.js';

/**
 * Names of people, in order: in header fields, after kin words, titles and verbs of naming, beside ages, as subjects of
 * what people do, by known first names. `settled` are the spans of other categories, which no name may overlap. Other uses
 * of these names are found by `findRepeats`. Never throws.
 */
export function findNames(reading: PhiReading, settled: readonly PhiSpan[]): PhiSpan[] {
  const { tokens, citations } = reading;
  const taken = settled.filter(({ confidence }) => confidence !== 'low');
  const found: PhiSpan[] = [];
  for (const field of reading.fields) {
    if (field.kind !== 'person' && field.kind !== 'provider') continue;
    const value = isNameLikeField(reading, field);
    if (!value || isInside(citations, value.start) || isInside(taken, value.start)) continue;
    found.push({
      ...value,
      category: 'name',
      confidence: field.kind === 'person' ? 'high' : 'low',
      reason: 'field',
    });
  }
  const fields = [...found];
  for (const run of reading.runs) {
    const trimmed = trimmedRun(reading, run);
    if (!trimmed) continue;
    const start = tokens.at(trimmed.first)?.start ?? 0;
    const end = tokens.at(trimmed.last)?.end ?? start;
    if (isInside(citations, start) || isInside(taken, start) || isInside(fields, start)) continue;
    const evidence = nameEvidence(reading, trimmed);
    const whole = trimmed === run || beginsInVain(reading, run) ? undefined : nameEvidence(reading, run);
    if (whole && whole.confidence !== 'low' && evidence?.confidence !== 'high') {
      const from = tokens.at(run.first)?.start ?? start;
      found.push({ start: from, end: tokens.at(run.last)?.end ?? end, category: 'name', ...whole });
    } else if (evidence) found.push({ start, end, category: 'name', ...evidence });
  }
  found.push(...findJoined(reading, found, taken));
  return found.sort((a, b) => a.start - b.start);
}

/** "Read Safran again", "Saw Tess", `**O** Grey`: the capital is the sentence's, or the letter a label. */
function beginsInVain({ tokens }: PhiReading, { first, kinds }: Run): boolean {
  const kind = kinds[0] ?? 0;
  const token = tokens.at(first);
  if (token && token.end - token.start === 1 && token.opens) return true;
  return tokens.at(first)?.opens === true && (kind & (is.saying | is.verb)) !== 0 && (kind & is.common) === 0;
}
