import assert from 'node:assert/strict';
import { detectPhi } from '../core/phi/detect-phi.js';
import type { PhiDocument } from '../core/phi/document.js';
import { phiDocumentOf } from '../core/phi/phi-document-of.js';
import type { PhiSpan } from '../core/phi/phi-span.js';

/** The PHI of a text as an analysis would find it. */
export function phiOf(text: string, kind: PhiDocument['kind'] = 'note'): PhiSpan[] {
  return detectPhi(phiDocumentOf(text, kind));
}

/**
 * Checks a text whose PHI of medium confidence and above is marked, `⟦name:Odile⟧`: everything marked must be found and
 * everything found must be marked, span for span.
 */
export function checkPhi(marked: string, kind: PhiDocument['kind'] = 'note'): void {
  const expected: string[] = [];
  let text = '';
  let at = 0;
  for (const { index, 0: whole, 1: category, 2: inner = '' } of marked.matchAll(/⟦([a-z-]+):([^⟧]*)⟧/g)) {
    text += marked.slice(at, index);
    expected.push(`${String(category)} ${String(text.length)} ${inner}`);
    text += inner;
    at = index + whole.length;
  }
  text += marked.slice(at);
  const found = phiOf(text, kind)
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ category, start, end }) => `${category} ${String(start)} ${text.slice(start, end)}`);
  assert.deepEqual(found, expected, text);
}
