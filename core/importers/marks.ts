/** What an import is unsure of. `marker`: signs that may or may not name sources; `written` holds digits, commas, dashes or `LLM`. */
export type Doubt =
  | { readonly about: 'marker'; readonly written: string; readonly readings: readonly string[] }
  | { readonly about: keyof typeof texts };

const texts = {
  title: 'is this the title?',
  heading: 'is this a heading, or a sentence without a tag?',
  label: 'is this a label, or a sentence without a tag?',
  picture: 'is this the description of a picture? Then give its address, else make it a sentence again.',
  table: 'the cells of this table ran together, set them apart',
  row: 'the cells of this row ran together, set them apart',
  numbers: 'the text had no numbers for these sources, so they are counted from 1',
  entry: 'is this a source that lost its number?',
  tier: 'are the last two signs a tier, or part of what stands before them?',
  'tag-line': 'does this tag belong to the sentence above?',
} as const;

const opening = '<!-- provenote-import: ';

/** The comment that says in the document what the import was not sure of. Of the text it holds digits or `LLM` alone. */
export function markOf(doubt: Doubt): string {
  return `${opening}${doubt.about === 'marker' ? questionOf(doubt.written, doubt.readings) : texts[doubt.about]} -->`;
}

function questionOf(written: string, readings: readonly string[]): string {
  if (written.includes('LLM')) return `${written} is ${[...readings, 'a word'].join(' or ')}?`;
  if (readings.length === 0) return `${written} is a number, or a marker of no source of the list?`;
  return `${written} is ${[...readings, 'a number'].join(' or ')}?`;
}
