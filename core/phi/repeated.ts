import type { PhiCategory, PhiSpan } from './phi-span.js';

/** Categories whose text identifies wherever it stands again; names have rules of their own (`name-memory`). */
const lasting: ReadonlySet<PhiCategory> = new Set([
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health-plan',
  'account',
  'license',
  'vehicle',
  'device',
  'ip',
  'biometric',
  'photo',
  'other-id',
  'age',
]);

/** A document that announces more numbers than this is a register: each would be looked for from end to end. */
const mostValues = 60;

/** What is looked for: numbers, addresses and codes in lower case, with their categories. */
export type LastingValues = ReadonlyMap<string, PhiCategory>;

/** The values that were found for sure in the parts of a document, all in order. Never throws. */
export function lastingValues(
  parts: readonly { readonly text: string; readonly found: readonly PhiSpan[] }[],
): LastingValues {
  const values = new Map<string, PhiCategory>();
  for (const { text, found } of parts)
    for (const { start, end, category, confidence } of found) {
      if (confidence === 'low' || !lasting.has(category) || end - start < 5) continue;
      if (values.size < mostValues) values.set(text.slice(start, end).toLowerCase(), category);
    }
  return values;
}

/**
 * The places of values that were found for sure somewhere in the document: a record number in a table, in the frontmatter
 * or in a comment has no label there. Whole words alone, case aside. Never throws.
 */
export function findRepeated(text: string, values: LastingValues): PhiSpan[] {
  if (values.size === 0) return [];
  const lower = text.toLowerCase();
  // Some letters change their length with their case; then offsets would not hold.
  if (lower.length !== text.length) return [];
  const repeated: PhiSpan[] = [];
  for (const [value, category] of values) {
    for (let at = lower.indexOf(value); at >= 0; at = lower.indexOf(value, at + value.length)) {
      const end = at + value.length;
      if (isWordSign(text, at - 1) || isWordSign(text, end)) continue;
      repeated.push({ start: at, end, category, confidence: 'medium', reason: 'repeated' });
    }
  }
  return repeated;
}

function isWordSign(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at));
}
