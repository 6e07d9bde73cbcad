import type { Lexicon } from './lexicon.js';
import type { Passage } from './passages.js';
import type { SentenceReader } from './read-sentence.js';

/** Abbreviations of labels that the document defines: "demonstrably effective (DE)". */
export function abbreviatedLabels(
  passages: readonly Passage[],
  { lexicon }: SentenceReader,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const passage of passages) {
    const stretches =
      passage.kind === 'text'
        ? passage.sentences
        : passage.kind === 'table'
          ? passage.rows.flatMap(({ cells }) => cells)
          : [passage.heading];
    for (const { text, facts } of stretches)
      for (const [short, phrase] of facts.once(abbreviatedLabels, () => definitionsIn(text, lexicon)))
        found.set(short, phrase);
  }
  return found;
}

function definitionsIn(
  text: string,
  lexicon: Lexicon,
): readonly (readonly [short: string, phrase: string])[] {
  const { hints } = lexicon;
  if (
    (hints.of(text) & hints.bits.grade) === 0 ||
    !/(?:^|[\s("“*])[A-Z]{1,5}\b/.test(text) ||
    !lexicon.gradeHint.test(text)
  )
    return none;
  const found: [string, string][] = [];
  for (const { phrase, pattern } of lexicon.definitions) {
    const match = pattern.exec(text);
    const short = match?.[1] ?? match?.[2];
    if (short !== undefined && short === short.toUpperCase()) found.push([short, phrase]);
  }
  return found;
}

const none: readonly never[] = [];
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
