import type { ProvenanceDocument, ProvenanceSentence } from '../model.js';
import { sentenceStates, wordsOf, type StateCounts } from '../states.js';
import { html, type Html } from './html.js';
import type { Surface } from './shown.js';
import { inWords } from '../in-words.js';

/** A stretch of the strip: the sentences under one heading (or before the first), as they stand in the document. */
export interface StripPart {
  /** Index into the document's sections; null before the first heading. */
  readonly section: number | null;
  /** Index of its first sentence. */
  readonly from: number;
  readonly sentences: readonly ProvenanceSentence[];
}

/** The sentences by their nearest headings, in order. */
export function stripParts({ sentences }: ProvenanceDocument): StripPart[] {
  const parts: { section: number | null; from: number; sentences: ProvenanceSentence[] }[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const last = parts.at(-1);
    if (last && last.section === sentence.section) last.sentences.push(sentence);
    else parts.push({ section: sentence.section, from: index, sentences: [sentence] });
  }
  return parts;
}

/** The title of a part. */
export function titleOf({ sections }: ProvenanceDocument, section: number | null): string {
  return section === null
    ? inWords('Before the first heading')
    : sections[section]?.title || inWords('(no title)');
}

/** One part: its heading, then a mark for each sentence, coloured, patterned and lettered by its state. */
export function stripPart(document: ProvenanceDocument, part: StripPart, surface: Surface): Html {
  const title = titleOf(document, part.section);
  const marks = part.sentences.map((sentence, at) => mark(sentence, part.from + at, surface));
  return html`<h4>${title}</h4>
    <ol class="strip" aria-label="${inWords('Sentences of {title}', { title })}">
      ${marks}
    </ol>`;
}

function mark({ state, line }: ProvenanceSentence, index: number, surface: Surface): Html {
  const { label, sign } = wordsOf(state);
  const about = inWords('Line {line}: {state}', { line, state: inWords(label) });
  return surface === 'report'
    ? html`<li><span class="mark ${state}" role="img" title="${about}">${sign}</span></li>`
    : html`<li>
        <button
          type="button"
          class="mark ${state}"
          tabindex="-1"
          data-sentence="${index}"
          title="${about}"
          aria-label="${about}"
        >
          ${sign}
        </button>
      </li>`;
}

/** The states that occur, each with its mark, name and count: the legend of the strip and the sum of the document. */
export function legend(counts: StateCounts): Html {
  const shown = sentenceStates.filter(({ state }) => counts[state] > 0);
  return html`<ul class="legend" aria-label="${inWords('Sentences by state')}">
    ${shown.map(
      ({ state, label, sign }) =>
        html`<li>
          <span class="mark ${state}" aria-hidden="true">${sign}</span> ${inWords(label)}
          <strong>${counts[state]}</strong>
        </li>`,
    )}
  </ul>`;
}

/** The shares of the states as a bar, for the eye alone: the numbers stand beside it. */
export function bar(counts: StateCounts): Html {
  const shown = sentenceStates.filter(({ state }) => state !== 'exempt' && counts[state] > 0);
  const total = shown.reduce((sum, { state }) => sum + counts[state], 0);
  let x = 0;
  const pieces = shown.map(({ state }) => {
    const width = (counts[state] * 100) / total;
    const piece = html`<rect
      class="${state}"
      x="${x.toFixed(2)}"
      y="0"
      width="${width.toFixed(2)}"
      height="10"
    />`;
    x += width;
    return piece;
  });
  return html`<svg
    class="bar"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${pieces}
  </svg>`;
}
