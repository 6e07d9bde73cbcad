import type { Lexicon } from './lexicon.js';
import type { Facts } from '../text/facts.js';
import type { Passage } from './passages.js';

/** Abbreviations of labels that the document defines: "demonstrably effective (DE)". */
export function abbreviatedLabels(
  passages: readonly Passage[],
  lexicon: Lexicon,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const read = (facts: Facts, texts: () => readonly string[]): void => {
    for (const [short, phrase] of facts.once(abbreviatedLabels, () =>
      texts().flatMap((text) => definitionsIn(text, lexicon)),
    ))
      found.set(short, phrase);
  };
  for (const passage of passages) {
    if (passage.kind === 'text') for (const { facts, text } of passage.sentences) read(facts, () => [text]);
    else if (passage.kind === 'table')
      read(passage.facts, () => passage.rows.flatMap((row) => row.cells.map((cell) => cell.text)));
    else read(passage.heading.facts, () => [passage.heading.text]);
  }
  return found;
}

function definitionsIn(text: string, lexicon: Lexicon): [short: string, phrase: string][] {
  if (!/(?:^|[\s("“*])[A-Z]{1,5}\b/.test(text) || !lexicon.gradeHint.test(text)) return [];
  const found: [string, string][] = [];
  for (const phrase of lexicon.labels.keys()) {
    if (!phrase.includes(' ')) continue;
    const words = phrase.replaceAll(/\s+/g, '[\\s*_"“”-]+');
    const match = new RegExp(
      `${words}[\\s*_"“”]*(?:\\(\\s*(?:henceforth |hereafter |or |here )?["“*_]*|(?:,? (?:to|as|or|abbreviated|here|henceforth|hereafter|shortened to|called))+ ["“*_]*)([A-Z]{2,5})\\b|\\b([A-Z]{1,5})["”*_]*\\s*(?:=|for|stands for|means)\\s*["“*_]*${words}`,
      'i',
    ).exec(text);
    const short = match?.[1] ?? match?.[2];
    if (short !== undefined && short === short.toUpperCase()) found.push([short, phrase]);
  }
  return found;
}
