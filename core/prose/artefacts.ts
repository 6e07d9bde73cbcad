import { sourceKinds } from '../tables/generated/source-kinds.js';
import { blockHints } from './block-hints.js';
import type { Span } from '../text/span.js';

/** A trace of a chat tool in pasted text: its citation tokens, its link tracking, its phrases about itself. */
export interface Artefact extends Span {
  readonly kind: 'citation-token' | 'tracking' | 'phrase';
}

/** The longer of two names that begin alike comes first. */
const chatTools = [...sourceKinds.chatTools]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', String.raw`\.`))
  .join('|');

/**
 * One expression whose alternatives all start with a rare word, so that most text is passed over fast. The private-use
 * characters U+E200–U+E203 wrap the citation tokens of ChatGPT; `【…†…】` those of its older file search.
 */
const traces = new RegExp(
  [
    String.raw`(?<token>[\uE200-\uE203]*(?:cite[\uE200-\uE203]*)?turn\d+(?:search|view|news|image|fetch|file|academia|product|video)\d+[\uE200-\uE203]*|:?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\boaicite\b|\boai_citation(?::\d+)?|【\d+[^】]{0,40}†[^】]{0,80}】|\bgrok_card\b|\battributableIndex\b)`,
    String.raw`(?<tracking>[?&](?:amp;)?(?:${sourceKinds.trackingParameters.join('|')})=(?:${chatTools})(?![\w-]))`,
    String.raw`(?<phrase>\bas an? (?:AI|artificial intelligence)(?: (?:language )?model| assistant)\b|\bas a (?:large )?language model\b|\bI(?:'|’)?m (?:just )?an AI (?:language model|assistant)\b|\bmy (?:training data|knowledge cut-?off)\b|\bas of my (?:last|latest) (?:knowledge )?(?:update|training)\b|\bI (?:cannot|can(?:'|’)t) (?:browse the internet|access real-time)\b|\bI hope this helps!|\b(?:certainly|sure|of course)! here(?:'|’| i)s (?:a|an|the|your)\b|\b(?:let me know if you(?:'|’)d like|would you like me to) (?:me to |any )?(?:expand|revise|adjust|add|changes|refine|elaborate)\b)`,
  ].join('|'),
  'giu',
);

/** Something that every trace holds. Most text holds none, and this tells so ten times faster than `traces` itself. */
const hint =
  /turn\d|oaicite|oai_citation|†|grok_card|attributableIndex|utm_source=|referrer=|\bAI\b|artificial intelligence|anguage model|training data|knowledge|browse the|access real|hope this helps|here['’ ]i?s |let me know|Let me know|ould you like me/;

/** The traces in a text, in order, offsets from its start; `held` is what `blockHints` tell of it. Never throws. */
export function findArtefacts(text: string, held = blockHints.of(text)): Artefact[] {
  if ((held & blockHints.bits.artefact) === 0 && !text.includes('†')) return [];
  if (!hint.test(text)) return [];
  return [...text.matchAll(traces)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind:
      match.groups?.token !== undefined
        ? 'citation-token'
        : match.groups?.tracking !== undefined
          ? 'tracking'
          : 'phrase',
  }));
}
