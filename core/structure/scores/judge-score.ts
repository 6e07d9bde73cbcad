import type { Instrument, ScoreRange } from '../../tables/instruments.js';
import type { Score, ScorePart, WrittenScore } from './score.js';

/** The range that a part of an instrument is scored in; undefined where the tables give none. Never throws. */
export function rangeOf(instrument: Instrument, part: ScorePart): ScoreRange | undefined {
  if (part.kind === 'item') return instrument.items?.range;
  if (part.kind === 'total') return instrument.range;
  return instrument.subscales?.find(({ name }) => name === part.name)?.range;
}

/** Whether an instrument can give such a score; of one that is not verified it says nothing. Never throws. */
export function judgeScore(score: WrittenScore): Score {
  const { instrument, part, start, end, outOf } = score;
  const fault = faultOf(score);
  return {
    start,
    end: fault === 'denominator' && outOf ? outOf.end : end,
    instrument: instrument.id,
    part,
    fault,
  };
}

function faultOf({ instrument, part, value, outOf }: WrittenScore): Score['fault'] {
  const range = rangeOf(instrument, part);
  if (instrument.status !== 'verified' || !range) return undefined;
  const also = part.kind === 'item' ? [] : (instrument.also ?? []);
  const fitting = [range, ...also].filter(([low, high]) => value >= low && value <= high);
  if (fitting.length === 0) return 'range';
  const isWhole = also.some((other) => fitting.includes(other)) || isStep(value, instrument.step ?? 1);
  if (!isWhole) return 'step';
  const highest = [range, ...also].map(([, high]) => high);
  return outOf && !highest.includes(outOf.value) ? 'denominator' : undefined;
}

/** Rounding of floating point aside. */
function isStep(value: number, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}
