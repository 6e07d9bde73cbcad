import type { Analysis } from '../../analysis/analysis.js';
import type { PhiSpan } from '../../phi/phi-span.js';
import type { Repair } from '../finding.js';

/** What a person may put in place of PHI. Titles hold nothing of the text. Never throws. */
export function phiOffers(_analysis: Analysis, { start, end, category }: PhiSpan): Repair[] {
  const text = `[${category.toUpperCase()}]`;
  return [{ title: `Replace with ${text}`, edits: [{ start, end, text }] }];
}
