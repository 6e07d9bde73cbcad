import { closingBehindYear } from '../prose/author-year.js';
import type { Span } from '../text/span.js';

const longest = 500;

/**
 * Author–year citations with their authors: `(Bordin, 1979)`, `Gloster et al. (2011)`, `Safran and Muran (2000)`; and
 * journal references `*Lancet 388*:871–880`. In order. Who stands in them is no PHI. Never throws.
 */
export function findCitations(text: string): Span[] {
  const spans: Span[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const end = closingBehindYear(text, open, longest);
    if (end < 0) continue;
    const inner = text.slice(open + 1, end - 1);
    if (bareYears.test(inner)) {
      const authors = authorsBefore.exec(text.slice(Math.max(0, open - 160), open))?.[0];
      if (authors !== undefined) spans.push({ start: open - authors.length, end });
    } else if (authorYear.test(inner) && !month.test(inner)) spans.push({ start: open, end });
  }
  return spans;
}

const bareYears =
  /^\s*(?:1[5-9]|20)\d\d[a-z]?(?:\s*[,;/–-]\s*(?:(?:1[5-9]|20)\d\d[a-z]?|pp?\.\s*[\d–-]+|\d{1,4}(?:[–-]\d+)?))*\s*$/;
const authorYear =
  /\p{Lu}[\p{L}'’.-]*(?:[\s,;*_&]+(?:(?:and|et|al|van|von|de|der|den|see|e\.g|in|cited|as)\b\.?|\p{Lu}[\p{L}'’.-]*))*[\s,.]+(?:1[5-9]|20)\d\d[a-z]?(?![\d/-])/u;
const month =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d|\d\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i;
const authorsBefore =
  /(?:\p{Lu}[\p{L}'’-]+(?:,?\s+(?:[A-Z]\.\s*)+)?(?:(?:,\s*|,?\s+(?:and|&)\s+)\p{Lu}[\p{L}'’-]+){0,6}(?:,?\s+et\s+al\.?|\s+and\s+colleagues|['’]s?)?)\s*$/u;
