import type { Lexicon } from './lexicon.js';
import type { Passage } from './passages.js';

/** Abbreviations of labels that the document defines: "demonstrably effective (DE)". */
export function abbreviatedLabels(
  passages: readonly Passage[],
  lexicon: Lexicon,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const read = (text: string): void => {
    if (!/(?:^|[\s("“*])[A-Z]{1,5}\b/.test(text) || !lexicon.gradeHint.test(text)) return;
    for (const phrase of lexicon.labels.keys()) {
      if (!phrase.includes(' ')) continue;
      const words = phrase.replaceAll(/\s+/g, '[\\s*_"“”-]+');
      const match = new RegExp(
        `${words}[\\s*_"“”]*(?:\\(\\s*(?:henceforth |hereafter |or |here )?["“*_]*|(?:,? (?:to|as|or|abbreviated|here|henceforth|hereafter|shortened to|called))+ ["“*_]*)([A-Z]{2,5})\\b|\\b([A-Z]{1,5})["”*_]*\\s*(?:=|for|stands for|means)\\s*["“*_]*${words}`,
        'i',
      ).exec(text);
      const short = match?.[1] ?? match?.[2];
      if (short !== undefined && short === short.toUpperCase()) found.set(short, phrase);
    }
  };
  for (const passage of passages) {
    if (passage.kind === 'text') for (const sentence of passage.sentences) read(sentence.text);
    else if (passage.kind === 'table')
      for (const row of passage.rows) for (const cell of row.cells) read(cell.text);
    else read(passage.heading.text);
  }
  return found;
}
