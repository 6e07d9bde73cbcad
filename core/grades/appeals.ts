import type { Span } from '../text/span.js';

const works = String.raw`(?:studies|study|research|researchers|meta-?analys[ei]s|evidence|trials?|reviews?|data|science|literature|findings|surveys?|scientists|experts)`;
const says = String.raw`(?:shows?|showed|shown|finds?|found|suggests?|suggested|indicates?|indicated|demonstrates?|demonstrated|confirms?|confirmed|proves?|proved|proven|reveals?|revealed|reports?|reported|establish(?:es|ed)?|tells? us|supports?|supported|points? to|agrees?|concludes?|concluded|documents?|documented|estimates?|estimated|links?|linked)`;
const appeal = new RegExp(
  String.raw`\b${works}\b(?:\s+(?:has|have|had|on|into|of|from|in|by|also|now|consistently|clearly|repeatedly|generally|long|again|all|the|recent|psychotherapy|therapy|outcome|over|decades|years|[\p{L}-]+)){0,4}?\s+${says}\b|\b(?:according to|as shown (?:by|in)|based on|backed by|supported by|per)\s+(?:(?:the|recent|many|several|numerous|decades of|years of|most|current|existing|large|a|meta-analytic|empirical|clinical|psychotherapy|outcome)\s+){0,3}${works}\b|\bit (?:has been|is) (?:well )?(?:shown|established|documented|demonstrated|found|proven)\b|\b(?:empirical|meta-analytic|research) (?:evidence|findings|support) (?:for|shows?|that)\b`,
  'iu',
);
const appealHint =
  /stud|research|meta|evidence|trial|review|data|scien|literature|finding|survey|expert|shown|established|documented|demonstrated|found|proven/i;
const disclaimed =
  /\b(?:no|few|neither|not enough|what|which|whether|if|little|lack of|until|future|more|your|our|my|her|his|their|this client['’]s)\s+(?:\p{L}+\s+){0,2}(?:stud|research|meta-?analy|evidence|trial|review|data|science|literature|finding)/iu;

/** Where a text leans on studies without naming one: "studies show". The first such place. Never throws. */
export function findAppeal(text: string): Span | undefined {
  if (!appealHint.test(text)) return undefined;
  if (/\?\s*$/.test(text)) return undefined;
  const match = appeal.exec(text);
  if (!match || disclaimed.test(text.slice(Math.max(0, match.index - 20), match.index + match[0].length)))
    return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

/**
 * Shares and odds that report a finding: "34 %", "one in three clients". Aims ("at least 80 % attendance"), scores and
 * instructions are none.
 */
export function findShare(text: string): Span | undefined {
  if (!shareHint.test(text)) return undefined;
  if (aims.test(text)) return undefined;
  const match = share.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

const shareHint =
  /%|per ?cent| in (?:every |\d|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)|out of|twice|times|half|double/i;
const share =
  /(?<![\d.])\d+(?:\.\d+)?(?:\s*(?:[-–−]|to)\s*\d+(?:\.\d+)?)?\s*(?:%|percent\b|per cent\b|percentage points\b)|\b(?:one|two|three|four|five|six|seven|eight|nine|\d+)\s+(?:in|out of)\s+(?:every\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\d+)\s+(?:clients|patients|people|adults|therapists|couples|families|children|adolescents|dropouts|cases|of)\b|\b(?:twice|three times|four times|\d+ times|half|double)\s+(?:as\s+(?:likely|often|many|high)|the\s+(?:odds|rate|risk))/iu;
const aims =
  /\b(?:aim|aims|aiming|goal|target|targets|objective|strive|try|rate|rates (?:it|at)|will|should|must|shall|plan|plans|want|ask|keep|set|schedule|imagine|suppose|say|example|homework|if)\b(?:\s+\S+){0,12}?\s+(?:to|at|of|for|by|least|above|below|reach|complete|attend|over|on|about)?\s*\d|^\W*(?:aim|ask|set|rate|use|keep|try|plan|let|invite|track|complete|score|imagine|suppose|consider)\b/i;
