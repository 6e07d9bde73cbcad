import type { Finding } from '../rules/finding.js';
import { applyTogether, editsCollide, type TextEdit } from '../text/edit.js';
import { lineEdits } from './line-edits.js';

/** What fixing needs of an analysis. */
export interface Fixable {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Two rules that undo each other would go on for ever; no honest document needs more rounds than this. */
const mostRounds = 10;

/**
 * The text with every safe fix applied, again and again until no fix is left: fixes that collide wait for the next
 * round. `analyze` is asked for each new text. Never throws when `analyze` does not.
 */
export function fixedText(analysis: Fixable, analyze: (text: string) => Fixable): string {
  let current = analysis;
  for (let round = 0; round < mostRounds; round++) {
    const text = applyTogether(current.text, fixesThatHoldTogether(current.findings));
    if (text === current.text) return text;
    current = analyze(text);
  }
  return current.text;
}

/** The edits, in the offsets of the first text, that lead to `fixedText`; none when nothing is to be fixed. */
export function fixAllEdits(analysis: Fixable, analyze: (text: string) => Fixable): readonly TextEdit[] {
  return lineEdits(analysis.text, fixedText(analysis, analyze));
}

/** A fix is taken whole or not at all, and the first of two that collide. */
function fixesThatHoldTogether(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fix } of findings) {
    if (fix && !editsCollide(fix.edits, taken)) taken.push(...fix.edits);
  }
  return taken;
}
