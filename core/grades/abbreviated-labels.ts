import type { Lexicon } from './lexicon.js';
import type { Passage } from './passages.js';
import type { SentenceReader } from './read-sentence.js';

/** Abbreviations of labels that the document defines: "demonstrably effective (DE)". */
export function abbreviatedLabels(
  passages: readonly Passage[],
  reader: SentenceReader,
): ReadonlyMap<string, string> {
  const { lexicon } = reader;
  const { bits } = lexicon.hints;
  const found = new Map<string, string>();
  const read = (text: string, held = lexicon.hints.of(text)): void => {
    if (
      (held & bits.grade) === 0 ||
      !/(?:^|[\s("“*])[A-Z]{1,5}\b/.test(text) ||
      !lexicon.gradeHint.test(text)
    )
      return;
    for (const { phrase, pattern } of lexicon.definitions) {
      const match = pattern.exec(text);
      const short = match?.[1] ?? match?.[2];
      if (short !== undefined && short === short.toUpperCase()) found.set(short, phrase);
    }
  };
  for (const passage of passages) {
    if (passage.kind === 'text')
      for (const sentence of passage.sentences) read(sentence.text, reader.hintsOf(sentence));
    else if (passage.kind === 'table')
      for (const row of passage.rows) for (const cell of row.cells) read(cell.text);
    else read(passage.heading.text);
  }
  return found;
}

/** Labels of more than one word with the forms in which a text gives them an abbreviation. */
export function definitionPatterns(
  labels: Lexicon['labels'],
): { readonly phrase: string; readonly pattern: RegExp }[] {
  return [...labels.keys()]
    .filter((phrase) => phrase.includes(' '))
    .map((phrase) => {
      const words = phrase.replaceAll(/\s+/g, '[\\s*_"“”-]+');
      const pattern = new RegExp(
        `${words}[\\s*_"“”]*(?:\\(\\s*(?:henceforth |hereafter |or |here )?["“*_]*|(?:,? (?:to|as|or|abbreviated|here|henceforth|hereafter|shortened to|called))+ ["“*_]*)([A-Z]{2,5})\\b|\\b([A-Z]{1,5})["”*_]*\\s*(?:=|for|stands for|means)\\s*["“*_]*${words}`,
        'i',
      );
      return { phrase, pattern };
    });
}
