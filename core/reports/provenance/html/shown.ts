import type { Place } from '../../located.js';
import { html, type Html } from './html.js';
import { inWords } from '../in-words.js';

/**
 * Where a page is shown. In a `report` nothing leads back to the documents. In a `panel` of an editor places are buttons that
 * go there: `data-sentence` is an index into the sentences, which stays when text before it grows; `data-offset` counts in
 * UTF-16 code units.
 */
export type Surface = 'report' | 'panel';

/** A place: its line as text, or a button that goes there. `about` says to a screen reader what stands there. */
export function placeMark(place: Place, about: string, surface: Surface): Html {
  if (surface === 'report') return html`${place.line}`;
  return html`<button
    type="button"
    class="go"
    data-offset="${place.offset}"
    aria-label="${inWords('Line {line}, {about}', { line: place.line, about })}"
  >
    ${place.line}
  </button>`;
}

/** Places in a row; where there are very many, the first of them and how many are left out. */
export function placeMarks(places: readonly Place[], about: string, surface: Surface): Html {
  const lines = surface === 'panel' ? places : onePerLine(places);
  const shown = lines.slice(0, mostPlaces);
  const rest = lines.length - shown.length;
  const marks = shown.map((place, at) => html`${at > 0 && ', '}${placeMark(place, about, surface)}`);
  return html`${marks}${rest > 0 && ` … ${inWords('and {count} more', { count: rest })}`}`;
}

const mostPlaces = 200;

/** Without a way to go there, several places of one line say no more than one. */
function onePerLine(places: readonly Place[]): readonly Place[] {
  return places.filter(({ line }, at) => places[at - 1]?.line !== line);
}

/** A table that scrolls by itself where it is too wide, named for a screen reader by its caption. */
export function table(caption: string, head: readonly Html[], rows: readonly Html[]): Html {
  return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0">
    <table>
      <caption class="away">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** A column's head; `isNumber` puts its numbers to the right. */
export function column(title: string, isNumber = false): Html {
  return html`<th scope="col" ${isNumber && html` class="number"`}>${title}</th>`;
}

/** A cell with a number; 0 is paler. `key` sorts it. */
export function numberCell(value: number): Html {
  return html`<td class="number${value === 0 && ' none'}" data-key="${value}">${value}</td>`;
}

/** Whole percent, or a dash. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${String(share)} %`;
}
