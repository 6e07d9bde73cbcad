import { scanInline } from './scan-inline.js';
import { spokenText } from './words.js';

/**
 * What a sentence says, so that two ways of writing it are one text: without tags and comments, with plain quotation marks and
 * single spaces. Any other change counts. `names` are the named sources in lower case. Never throws.
 */
export function saidText(sentence: string, names: ReadonlySet<string>): string {
  return spokenText(sentence, scanInline(sentence, names))
    .normalize('NFC')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?…)\]"'])/g, '')
    .trim();
}
