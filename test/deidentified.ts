import { detectPhi } from '../core/phi/detect-phi.js';
import type { PhiDocument } from '../core/phi/document.js';
import type { PhiConfidence } from '../core/phi/phi-span.js';
import { phiDocumentOf } from '../core/phi/phi-document-of.js';
import {
  editsOf,
  planDeidentification,
  type DeidentifyOptions,
  type DetectedDocument,
} from '../core/phi/replacements/plan.js';
import { applyTogether } from '../core/text/edit.js';

/** A text with the PHI that is found in it. */
export function detected(text: string, kind: PhiDocument['kind'] = 'note'): DetectedDocument {
  const document = phiDocumentOf(text, kind);
  return { document, spans: detectPhi(document) };
}

/** The texts of one run after de-identification. */
export function deidentifiedAll(texts: readonly string[], options: DeidentifyOptions = {}): string[] {
  const plan = planDeidentification(
    texts.map((text) => detected(text)),
    options,
  );
  return texts.map((text, at) => applyTogether(text, editsOf(plan[at] ?? [])));
}

/** One text after de-identification. */
export function deidentified(text: string, options: DeidentifyOptions = {}): string {
  return deidentifiedAll([text], options)[0] ?? '';
}

/** The categories that are found in a text at a confidence and above. */
export function leftIn(text: string, threshold: PhiConfidence = 'medium'): string[] {
  const levels = { high: 2, medium: 1, low: 0 };
  return detected(text)
    .spans.filter(({ confidence }) => levels[confidence] >= levels[threshold])
    .map(({ category, reason }) => `${category} ${reason}`);
}
