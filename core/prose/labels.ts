/**
 * Run-in labels, disclaimers and the provenance footer (spec, section 2), told from the text of a unit or a sentence.
 * All functions take inner markdown and never throw.
 */

/** `**Empathic attunement**`, `**1. The bond:**`: bold from end to end, and no statement. */
export function standsAsLabel(sentence: string): boolean {
  if (sentence.trimEnd().endsWith(':') && plainLabel.test(sentence)) return true;
  if (!sentence.includes('**') && !sentence.includes('__')) return false;
  const bold = /^[^\p{L}\p{N}*_]*(\*\*\*?|__)(?!\s)((?:(?!\1).)+)\1[\s:]*$/su.exec(sentence)?.[2]?.trim();
  if (bold === undefined) return false;
  const words = bold.split(/\s+/).length;
  return /[.!]$/.test(bold) ? words <= longestStoppedLabel : words <= longestLabel;
}
/** `Plan:` on a line of its own. */
const plainLabel = /^\s*\p{L}[^\s.!?:]*(?: [^\s.!?:]+){0,3}:\s*$/u;
const longestLabel = 14;
const longestStoppedLabel = 4;

/** `**LLM-generated illustrative example (not a guideline):** …`, `LLM-generated example: …`. */
export function opensAsLlm(unit: string): boolean {
  return llmLabel.test(unit) || boldLlmLabel.test(unit);
}
const llmLabel =
  /^[^\p{L}\p{N}]{0,8}(?:(?:fully |entirely )?(?:LLM|AI|model)[- ](?:generated|written|drafted))\b(?:[^.!?:\n]{0,100}|[^:\n]{0,40}\([^)\n]{0,60}\)[^:\n]{0,20}):/iu;

/** `**AI-generated vignette.** …`: bold alone makes a label, whatever it ends in. */
const boldLlmLabel =
  /^[^\p{L}\p{N}*_]{0,4}(\*\*|__)(?:LLM|AI|model)[- ](?:generated|written|drafted)\b(?:(?!\1)[^\n]){0,120}\1/iu;

/** `**Provenance.** This article is AI-generated (model: …) …`. */
export function opensAsFooter(unit: string): boolean {
  return /^\s*(?:\*\*|__)Provenance(?:[.:](?:\*\*|__)|(?:\*\*|__)[.:])/i.test(unit);
}

/** Sentences that warn or inform about the page itself and make no claim. */
export function isDisclaimer(marked: string): boolean {
  const sentence = marked.replace(/^[\s*_>]+/, '');
  return disclaimerHint.test(sentence) && disclaimers.some((pattern) => pattern.test(sentence));
}
/** A word that every disclaimer holds, sought before the expressions that take longer. */
const disclaimerHint =
  /generated|written|drafted|verify|marked with|o not |substitute|intended|purposes only|changed|altered|removed|invented/i;
const disclaimers: readonly RegExp[] = [
  /^\W*⚠\W*(?:LLM|AI|model)[- ]generated\b/iu,
  /\bverify before (?:clinical )?use\b/i,
  /^\W*sentences are marked with\b/i,
  /\bdo not (?:include|enter|submit)\b.*\b(?:PHI|protected health information|client-identifying|identifying (?:details|information))\b/is,
  /\b(?:is|are) (?:not|no) (?:a )?substitutes? for (?:professional|medical|clinical|legal)\b/i,
  /\bnot intended (?:as|to be|to replace)\b.*\b(?:advice|diagnosis|treatment|care|guidance)\b/is,
  /\bfor (?:educational|informational|information|training) purposes only\b/i,
  /^\W*this (?:article|page|document|text|draft|note) (?:is|was) (?:fully |partly |entirely )?(?:AI|LLM|model)[- ](?:generated|written|drafted)\b/i,
  /^\W*(?:names|details|identifying details)(?: and (?:identifying )?details)? (?:have been|are|were) (?:changed|altered|removed|invented)\b/i,
];

/** Whether a text tells the reader to verify it before clinical use, as the line does that stands on pages of a model. */
export function asksToVerify(text: string): boolean {
  return /\b(?:verif(?:y|ied)|check(?:ed)?|review(?:ed)?)\b[^.!?\n]{0,60}\bbefore\b[^.!?\n]{0,40}\bclinical use\b|\bverify before use\b/i.test(
    text,
  );
}
