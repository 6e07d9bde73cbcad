import { findAges } from './age.js';
import { findCodes } from './codes.js';
import { findDates } from './date.js';
import type { PhiDocument } from './document.js';
import { findEmails } from './email.js';
import { findIps } from './ip.js';
import { findHandles } from './handle.js';
import { findLocations } from './location.js';
import { findNames } from './name.js';
import { findNationalIds } from './national-id.js';
import { findPhones } from './phone.js';
import { findPhotos } from './photo.js';
import type { PhiConfidence, PhiSpan } from './phi-span.js';
import { readPhi, type PhiReading } from './reading.js';
import { findSsns } from './ssn.js';
import { findSpokenNumbers } from './spoken-number.js';
import { findUrls } from './url.js';

/**
 * All PHI of a document in order, without overlaps. The whole document is searched: headings, tables, frontmatter,
 * code, comments, alt text and link targets too. No span holds text. Never throws on any text.
 */
export function detectPhi(document: PhiDocument): PhiSpan[] {
  const reading = readPhi(document);
  const exact = [
    findEmails,
    findUrls,
    findSsns,
    findNationalIds,
    findIps,
    findPhones,
    findPhotos,
    findSpokenNumbers,
    findHandles,
    findCodes,
    findDates,
    findAges,
  ];
  const found = apart(exact.flatMap((find) => [...find(reading)]));
  const places = [...findLocations(reading)];
  const settled = apart([...found, ...places]);
  return apart([...settled, ...findNames(reading, settled)]);
}

export type { PhiReading };

const ranks: Readonly<Record<PhiConfidence, number>> = { high: 0, medium: 1, low: 2 };

/** Of spans that overlap the surer one stays, of equally sure ones the first detector's, unless another holds it whole. */
function apart(spans: readonly PhiSpan[]): PhiSpan[] {
  const kept: PhiSpan[] = [];
  const order = spans
    .map((span, index) => ({ span, index }))
    .sort(
      (a, b) =>
        a.span.start - b.span.start ||
        ranks[a.span.confidence] - ranks[b.span.confidence] ||
        a.index - b.index,
    );
  for (const { span } of order) {
    const last = kept.at(-1);
    if (!last || last.end <= span.start) kept.push(span);
    else if (isBetter(span, last)) {
      kept.pop();
      kept.push(span);
    }
  }
  return kept;
}

function isBetter(span: PhiSpan, other: PhiSpan): boolean {
  const byRank = ranks[span.confidence] - ranks[other.confidence];
  if (byRank !== 0) return byRank < 0;
  return span.end - span.start > 2 * (other.end - other.start);
}
