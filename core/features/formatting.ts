import type { Analysis, Sentence } from '../analysis/analysis.js';
import { applyIgnores } from '../rules/ignores.js';
import { sortedEdits, type TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import { fixedText } from './fix-all.js';
import { lineEdits } from './line-edits.js';

/** The signs behind which tags are formatted while somebody types: a line is done, or a tag is. */
export const formattingTriggers = ['\n', ']'] as const;

/**
 * The edits that write all tags of a document in canonical form (spec, section 2), and change nothing else. What a directive
 * silences stays as it is. Formatting the result again changes nothing. Never throws when `analyze` does not.
 */
export function formattingEdits(
  analysis: Analysis,
  analyze: (text: string) => Analysis,
): readonly TextEdit[] {
  return lineEdits(
    analysis.text,
    fixedText(fixable(analysis), (text) => fixable(analyze(text))),
  );
}

/** The same for the sentences that a stretch touches. Never throws. */
export function rangeFormattingEdits(analysis: Analysis, range: Span): readonly TextEdit[] {
  return editsOf(repairable(analysis).filter(({ start, end }) => start <= range.end && range.start <= end));
}

/**
 * What a sign that was just typed before the cursor lets format: behind a closing bracket the tags of the sentence that it
 * ends, behind a line break those of the line before. No tag is moved through a sentence that somebody is writing. Never
 * throws.
 */
export function typedFormattingEdits(analysis: Analysis, offset: number, typed: string): readonly TextEdit[] {
  const { text } = analysis;
  const before = typed === ']' ? offset : text.slice(0, offset).trimEnd().length;
  // An empty line was typed: nothing has been ended.
  if (typed !== ']' && (text.slice(before, offset).match(/\r\n|\n|\r/g) ?? []).length !== 1) return [];
  const lineStart = Math.max(text.lastIndexOf('\n', before - 1), text.lastIndexOf('\r', before - 1)) + 1;
  const ended = repairable(analysis).filter(
    ({ end, repair }) =>
      repair?.kind === 'style' && (typed === ']' ? end === before : lineStart < end && end <= before),
  );
  return editsOf(ended);
}

/** Sentences whose tags have another canonical form, without those for which that is silenced. */
function repairable(analysis: Analysis): Sentence[] {
  const all = analysis.sentences.filter(({ repair }) => (repair?.edits.length ?? 0) > 0);
  const findings = all.map(({ repair, start, end }) => ({
    rule: repair?.kind === 'placement' ? 'provenance/tag-placement' : 'provenance/tag-style',
    severity: 'info' as const,
    message: '',
    start: repair?.at.start ?? start,
    end: repair?.at.end ?? end,
  }));
  const kept = new Set(applyIgnores(analysis, findings).kept);
  return all.filter((_, index) => {
    const finding = findings[index];
    return finding !== undefined && kept.has(finding);
  });
}

function editsOf(sentences: readonly Sentence[]): TextEdit[] {
  return sortedEdits(sentences.flatMap(({ repair }) => repair?.edits ?? []));
}

function fixable(analysis: Analysis): Parameters<typeof fixedText>[0] {
  const findings = repairable(analysis).map(({ start, end, repair }) => ({
    ...{ rule: 'provenance/tag-style', severity: 'info' as const, message: '', start, end },
    fix: { title: '', edits: repair?.edits ?? [] },
  }));
  return { text: analysis.text, findings };
}
