import type { Span } from '../text/span.js';

/** What a provenance footer says; offsets are UTF-16 code units into its text. `minutes` and `sources` are digits. */
export interface FooterFields {
  readonly model: FooterField | undefined;
  readonly version: FooterField | undefined;
  readonly date: FooterField | undefined;
  readonly minutes: FooterField | undefined;
  readonly sources: FooterField | undefined;
}

export interface FooterField extends Span {
  readonly text: string;
}

/**
 * Reads `This article is AI-generated (model: heron-2) · version 1.0 · last generated 2031-03-09 · 12 min read · 6 sources.`
 * What it does not say is undefined. Never throws.
 */
export function footerFields(text: string): FooterFields {
  const found = (pattern: RegExp): FooterField | undefined => {
    const match = pattern.exec(text);
    const value = match?.[1] ?? match?.[2];
    if (match === null || value === undefined) return undefined;
    const start = match.index + match[0].indexOf(value);
    return { start, end: start + value.length, text: value };
  };
  return {
    model: found(parts.model) ?? found(parts.generatedBy),
    version: found(parts.version),
    date: found(parts.date),
    minutes: found(parts.minutes),
    sources: found(parts.sources),
  };
}

/** The parts of a footer, which stand apart by `·`, `|`, commas, semicolons or full stops. */
const parts = {
  model: /\(?\b(?:model|generator):\s*([^()·•|;\n]+?(?:\s*\([^()\n]*\))?)\s*(?:[)·•|;\n]|[.,](?:\s|$)|$)/i,
  generatedBy:
    /\b(?:generated|written|drafted) (?:by|with)\s+([^()·•|;\n]+?)\s*(?:[()·•|;\n]|[.,](?:\s|$)|$)/i,
  version: /\bversion:?\s+([\w.-]*\w)/i,
  date: /\b(?:last )?(?:generated|updated|revised)(?: on|:)?\s+((?=\d|\p{L}{3,9}\.? \d|\{\{)[^·•|;\n]+?)\s*(?:[·•|;\n]|,(?!\s*\d{4}\b)|\.(?:\s|$)|$)/iu,
  minutes: /\b(\d{1,6})[\s-]*min(?:s|utes?)?\b|\breading time:?\s*(\d{1,6})/i,
  sources: /\b(\d{1,6})\s+(?:sources?|references?)\b|\b(?:sources|references):\s*(\d{1,6})/i,
} as const;
