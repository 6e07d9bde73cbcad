import type { Bibliography } from '../../../sources/bibliography/bibliography.js';
import { deletionOf, replacementOf } from '../../../text/edit.js';
import { defineRule, type RepairReport } from '../../define-rule.js';
import { shownNumber } from '../../shown-number.js';

/** A marker that names nothing looks sourced and is not. */
export const undefinedSource = defineRule({
  id: 'sources/undefined',
  description: 'A marker names no source of the document.',
  severity: { article: 'error', note: 'error' },
  repairs: 'offers',
  messages: {
    number:
      'There is no source {id}, so the reader cannot check this. Add it to the list of sources, or correct the number.',
    noList:
      'This document lists no sources, so the marker {id} leads nowhere. Add a "## Sources" section with a numbered list.',
    footnote:
      'This footnote has no definition, so the reader cannot check it. Add a line that starts with the same [^…]: and names the source.',
    keyInFile:
      'Neither this document nor its bibliography has a source with this key, so the reader cannot check this. Add an entry with that key, or correct the key.',
    unread:
      'The bibliography has an entry with this key, but it cannot be read, so the reader cannot check this. Mend the entry in its file.',
    key: 'This citation key names no source of the document. Add an entry with that id, or correct the key.',
  },

  *check({ bibliography, citations, sources, sourceIndex, text }) {
    for (const { tag } of citations) {
      for (const id of tag.sources) {
        if (sourceIndex.has(id)) continue;
        const isNumber = /^\d+$/.test(id);
        // With a file that could not be had nobody knows which keys there are; that is said once, where it is named.
        if (id.startsWith('@') && bibliography && bibliography.missing.length > 0) continue;
        const message = id.startsWith('^')
          ? 'footnote'
          : !isNumber
            ? keyMessage(id, bibliography)
            : sources.length === 0
              ? 'noList'
              : 'number';
        const numbers = sources.flatMap((source) => (source.number === undefined ? [] : [source.number]));
        const offers: RepairReport[] =
          tag.sources.length === 1 && isNumber && tag.style === 'bracket'
            ? nearest(numbers, Number(id)).map((number) => ({
                title: 'Cite source {number} instead',
                values: { number: shownNumber(number) },
                edits: [replacementOf(tag, `[${String(number)}]`)],
              }))
            : [];
        const rest = tag.sources.filter((other) => sourceIndex.has(other));
        if (rest.length === 0) offers.push({ title: 'Remove the marker', edits: [deletionOf(tag, text)] });
        yield { at: tag, message, values: { id: isNumber ? shownNumber(id) : '' }, offers };
      }
    }
  },
});

function keyMessage(id: string, bibliography: Bibliography | undefined): 'key' | 'keyInFile' | 'unread' {
  if (!bibliography) return 'key';
  return bibliography.unread.has(id.slice(1)) ? 'unread' : 'keyInFile';
}

/** The numbers nearest to a mistyped one, the nearest first. */
function nearest(numbers: readonly number[], wanted: number): number[] {
  const most = 3;
  return [...numbers].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b).slice(0, most);
}
