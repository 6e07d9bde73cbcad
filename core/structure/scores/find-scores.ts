import type { Block, TopBlock } from '../../markdown/block.js';
import { outerEnd, outerStart } from '../../text/inner-text.js';
import type { FactsOfPieces } from '../../text/facts.js';
import { shifted } from '../../text/span.js';
import type { InstrumentNames } from './instrument-names.js';
import { judgeScore } from './judge-score.js';
import { readTableScores } from './read-table.js';
import { readText } from './read-text.js';
import type { Score } from './score.js';

/** The scores of a document's known instruments, in order; each block is read once for as long as it stays. Never throws. */
export function findScores(tops: readonly TopBlock[], names: InstrumentNames, facts: FactsOfPieces): Score[] {
  return tops.flatMap((top) =>
    top.blocks.flatMap((block) =>
      facts
        .of(block)
        .once(names, () => scoresOf(block, top.text, names))
        .map((score) => shifted(score, top.start)),
    ),
  );
}

/** Offsets are UTF-16 code units from the start of the top-level block. */
function scoresOf(block: Block, text: string, names: InstrumentNames): Score[] {
  if (block.kind === 'table') return readTableScores(text, block, names).map(judgeScore);
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
  const { inner } = block;
  if (!/\d/.test(inner.text)) return [];
  return readText(inner.text, names)
    .map(judgeScore)
    .map((score) => ({
      ...score,
      start: outerStart(inner, score.start),
      end: outerEnd(inner, score.end),
    }));
}
