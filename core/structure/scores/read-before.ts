import type { Mention } from './instrument-names.js';
import type { ScorePart, WrittenScore } from './score.js';

/** What the words before the name of an instrument say. */
export interface Before {
  readonly scores: readonly WrittenScore[];
  /** What a number behind the name is of: "item 9 on the PHQ-9: 2". */
  readonly part: ScorePart;
}

const reach = 80;
const determiners = String.raw`(?:(?:the|her|his|their|a|an|today['’]s|this|last|week['’]s|most|recent|repeat|self-report|initial)[ ]){0,3}`;
const score = String.raw`(\d{1,3}(?:\.\d{1,2})?)(?:[ ]?(?:\/|out of|of)[ ]?(\d{1,3}))?`;

/** "scored a 28 on the PHQ-9", "from 24 to 9 on the GAD-7", "total of 31/27 on her PHQ-9". */
const onIt = new RegExp(
  String.raw`(?<![\d.,/:-])(?:from[ ](\d{1,3})[ ](?:down[ ]|up[ ])?to[ ])?${score}(?:[ ](?:points?|pts|today|now))?[ ](?:on|for)[ ]${determiners}$`,
  'iu',
);
/** "a depression score of 31 (PHQ-9)". */
const inBrackets = new RegExp(String.raw`(?<![\d.,/:-])()${score}[ ]?\([ ]?$`, 'iu');
/** "rated 4 on item 9 of the PHQ-9", "item 9 on the PHQ-9". */
const ofItem = new RegExp(
  String.raw`(?:(?<![\d.,/:-])(\d{1,2})[ ](?:on|for|to|at)[ ])?(?:item|question|q)[ ]?#?\d{1,2}[a-c]?[ ](?:of|on|from|in)[ ]${determiners}$`,
  'iu',
);
/** What stands before a number that is a score. */
const leads =
  /(?:^|[:=;,.(]|(?<![\p{L}])(?:scor(?:e|es|ed|ing)(?: (?:of|was|is|at|to|from))?|total(?: (?:of|was|is))?|(?<!(?:drop|fall|rise|decrease|increase|decline|reduction|improvement|change|difference|gain|shift|jump) )of|got|had|has|with|a|an|at|is|was|now|to|from|reached|obtained|received|earned|rated|still|only|about))[ ]?$/iu;
const scoring = /(?<!\p{L})(?:scor(?:e|es|ed|ing)|total)(?!\p{L})/iu;

/** Reads the words on the line before the name of an instrument. Offsets count in `text`. Never throws. */
export function readBefore(text: string, mention: Mention, from: number): Before {
  const { instrument } = mention;
  const near = Math.max(from, mention.start - reach);
  const line = near + text.slice(near, mention.start).lastIndexOf('\n') + 1;
  const head = text.slice(line, mention.start);
  if (!/\d/.test(head)) return { scores: [], part: { kind: 'total' } };
  const found = (digits: string, at: number, part: ScorePart, most?: string): WrittenScore => ({
    start: line + at,
    end: line + at + digits.length,
    instrument,
    part,
    value: Number(digits),
    outOf:
      most === undefined
        ? undefined
        : { value: Number(most), end: line + head.indexOf(most, at + digits.length) + most.length },
  });

  const item = ofItem.exec(head);
  if (item) {
    const part: ScorePart = { kind: 'item' };
    return { scores: item[1] === undefined ? [] : [found(item[1], item.index, part)], part };
  }
  const part: ScorePart = { kind: 'total' };
  const bracketed = inBrackets.exec(head);
  const match =
    onIt.exec(head) ?? (bracketed && scoring.test(head.slice(0, bracketed.index)) ? bracketed : null);
  if (!match || !leads.test(head.slice(0, match.index))) return { scores: [], part };
  const [whole, first = '', second = '', most] = match;
  const scores: WrittenScore[] = [];
  if (first !== '') scores.push(found(first, match.index + whole.search(/\d/), part));
  const at = first === '' ? 0 : whole.lastIndexOf(second, whole.search(/[ ](?:on|for)[ ]/i));
  scores.push(found(second, match.index + at, part, most));
  return { scores, part };
}
