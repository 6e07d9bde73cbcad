import { isBroken } from './broken-lines.js';
import {
  bylineFields,
  endsAsProse,
  isDisclaimerLine,
  isPageLine,
  longestTitle,
  mayHead,
  readItem,
} from './line-shapes.js';
import type { Group, Line } from './lines.js';
import type { Part } from './part.js';
import { roleOfLine, type Vocabulary } from './vocabulary.js';

/** The top of a page, and the groups of lines below it. */
export interface Head {
  readonly parts: readonly Part[];
  readonly rest: readonly Group[];
}

interface HeadLine {
  readonly text: string;
  readonly isAlone: boolean;
}

/**
 * Reads what stands above the first sentence or section: the title, which stands alone, and around it the name of the site,
 * the disclaimer, the line of type and discipline, counts. Never throws.
 */
export function readHead(groups: readonly Group[], vocabulary: Vocabulary): Head {
  const lines: HeadLine[] = [];
  for (const [at, group] of groups.entries()) {
    const end = isBroken(group) ? 0 : group.findIndex((line) => !belongsToHead(line, vocabulary));
    const own = end < 0 ? group : group.slice(0, end);
    for (const { text } of own) lines.push({ text, isAlone: group.length === 1 });
    if (end >= 0) return { parts: partsOf(lines), rest: [group.slice(end), ...groups.slice(at + 1)] };
  }
  return { parts: partsOf(lines), rest: [] };
}

function belongsToHead({ text }: Line, vocabulary: Vocabulary): boolean {
  if (roleOfLine(text, vocabulary) !== undefined || readItem(text) || /^(?:#|>|\|)/.test(text)) return false;
  if (isDisclaimerLine(text) || isPageLine(text) || bylineFields(text)) return true;
  return mayHead(text, longestTitle) && !endsAsProse(text);
}

function partsOf(lines: readonly HeadLine[]): Part[] {
  const named = lines.filter(
    ({ text }) => !isDisclaimerLine(text) && !isPageLine(text) && !bylineFields(text),
  );
  const alone = named.filter(({ isAlone }) => isAlone);
  const title = alone.at(-1) ?? named.at(-1);
  const isSure = alone.length === 1 || named.length === 1;
  return lines.map((line): Part => {
    const { text } = line;
    if (line === title) return { kind: 'title', text, doubt: isSure ? undefined : { about: 'title' } };
    if (isDisclaimerLine(text)) return { kind: 'quote', reading: 'plain', text };
    const fields = bylineFields(text);
    if (fields) return { kind: 'byline', fields };
    return { kind: 'page', text };
  });
}
