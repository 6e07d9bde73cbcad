/** One case of gold data: a block's inner markdown and its sentences, which joined give the text, white space aside. */
export interface GoldCase {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly tags: readonly string[];
  /** `48` or `52` in the golden rules. */
  readonly set: string | undefined;
}

/** How often a splitter was right. Boundaries are inner ones alone: the end of a text is one for everybody. */
export interface SentenceScore {
  readonly cases: number;
  readonly exact: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The case of one line of a gold file; undefined for an empty line. Throws on a line that is no case. */
export function parseCase(line: string): GoldCase | undefined {
  if (line.trim() === '') return undefined;
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('not a case');
  const { id, text, sentences, tags, set } = {
    id: '',
    text: '',
    sentences: [],
    tags: [],
    set: undefined,
    ...value,
  };
  if (typeof text !== 'string' || !isStrings(sentences) || !isStrings(tags)) throw new Error('not a case');
  return { id: String(id), text, sentences, tags, set: set === undefined ? undefined : String(set) };
}

/** The inner boundaries of sentences, counted in code points that are no white space (as `score.mjs` counts them). */
export function boundariesOf(sentences: readonly string[]): number[] {
  const ends: number[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const { length } = [...withoutSpace(sentence)];
    if (length > 0) ends.push((at += length));
  }
  return ends.slice(0, -1);
}

/** The score of a splitter on cases. A result that drops or adds a character is never exact. */
export function scoreCases(
  cases: readonly GoldCase[],
  split: (text: string) => readonly string[],
): SentenceScore {
  let exact = 0;
  let found = 0;
  let predicted = 0;
  let expected = 0;
  for (const one of cases) {
    const sentences = split(one.text);
    const own = boundariesOf(sentences);
    const gold = new Set(boundariesOf(one.sentences));
    const right = own.filter((end) => gold.has(end)).length;
    found += right;
    predicted += own.length;
    expected += gold.size;
    if (
      right === own.length &&
      right === gold.size &&
      withoutSpace(sentences.join('')) === withoutSpace(one.text)
    )
      exact++;
  }
  const precision = predicted === 0 ? 1 : found / predicted;
  const recall = expected === 0 ? 1 : found / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { cases: cases.length, exact, precision, recall, f1 };
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, '');
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
