import type { Span } from '../text/span.js';

/** A statement of evidence in a sentence: a grade label or a statistic. Offsets count from the sentence's start. */
export interface EvidenceMention extends Span {
  readonly kind: 'grade' | 'figure';
}

/** The labels of the APA task force (2001 to 2018) and of GRADE, as they are said of treatments and relationship elements. */
const grade =
  /\b(?:demonstrably|probably|promising(?:ly)?(?: but (?:with )?insufficient(?:ly)?)?|possibly)\s+(?:effective|efficacious)\b|\bpromising but (?:with )?insufficient\b|\bwell[- ]established treatments?\b|\b(?:high|moderate|low|very low)[- ]certainty evidence\b/gi;

/** Effect sizes, test statistics, sample sizes with their sign, and shares of variance. */
const figure =
  /(?<![\p{L}\p{N}_])(?:r|d|g|k|N|n|OR|RR|η²|η2|eta²|R²|I²|β)\s*(?:=|≈|<|>|≤|≥)\s*[-−–]?\.?\d[\d.,]*|\bodds ratio (?:of |= ?)?\d[\d.,]*|\d+(?:\.\d+)?(?:\s*[-–]\s*\d+(?:\.\d+)?)?\s*(?:%|percent|per cent)\s+of\s+(?:the\s+|outcome\s+|total\s+)*varian(?:ce|z)/giu;

/** What every grade or statistic holds a part of; most sentences hold none, and this tells so faster. */
const hint = /effective|efficacious|insufficient|established|certainty|[=≈<>≤≥]|odds ratio|varian/i;

/** The grade labels and statistics of a sentence, in order. Never throws. */
export function findEvidence(sentence: string): EvidenceMention[] {
  if (!hint.test(sentence)) return [];
  const mentions: EvidenceMention[] = [];
  for (const match of sentence.matchAll(grade))
    mentions.push({ kind: 'grade', start: match.index, end: match.index + match[0].length });
  for (const match of sentence.matchAll(figure))
    mentions.push({ kind: 'figure', start: match.index, end: match.index + match[0].length });
  return mentions.sort((a, b) => a.start - b.start);
}
