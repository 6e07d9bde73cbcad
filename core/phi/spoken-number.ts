import type { PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';
import { wordsBefore } from './context.js';

const digitWords: Readonly<Record<string, number>> = {
  zero: 0,
  oh: 0,
  o: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};

const spoken =
  /\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)(?:,? |-)){3,14}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi;

/** Words before digits in words that say they are a number of something. */
const labels =
  /^(?:number|badge|id|code|pin|ending|ends|digits|phone|reached|cell|call|extension|account|member|chart|record|policy|plate)$/;

/** Numbers in dictated words: "seven seven four one", "three one four, five five five". Counting is none. Never throws. */
export function* findSpokenNumbers({
  tokens,
  text,
  citations,
  isExpository,
}: PhiReading): Generator<PhiSpan> {
  if (isExpository || text.search(spoken) < 0) return;
  for (const { index, 0: written } of text.matchAll(spoken)) {
    const digits = written
      .toLowerCase()
      .split(/[\s,-]+/)
      .flatMap((word) => digitWords[word] ?? []);
    if (isInside(citations, index) || isCounting(digits)) continue;
    const isPhone = digits.length >= 7;
    const isLabelled = wordsBefore(tokens, tokens.indexAt(index), 9).some((at) =>
      labels.test(tokens.lower(at)),
    );
    if (!isPhone && !isLabelled) continue;
    yield {
      start: index,
      end: index + written.length,
      category: isPhone ? 'phone' : 'other-id',
      confidence: 'medium',
      reason: isLabelled ? 'label' : 'shape',
    };
  }
}

/** "one two three four", "five four three two one": each is one more or one less than the one before, but for one. */
function isCounting(digits: readonly number[]): boolean {
  let steps = 0;
  for (let at = 1; at < digits.length; at++)
    if (Math.abs((digits[at] ?? 0) - (digits[at - 1] ?? 0)) === 1) steps++;
  return steps >= digits.length - 2;
}
