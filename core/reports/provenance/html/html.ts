import { printable } from '../../columns.js';

/** Markup that is safe to show: made by `html` alone, which escapes what goes into it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a hole of `html`; `undefined` and `false` leave nothing. */
export type Hole = string | number | Html | undefined | false | readonly Hole[];

/**
 * Markup with its holes filled in, text escaped for elements and quoted attributes alike; control characters and marks that
 * turn the direction of writing are replaced, so that no file name can pose as another. Never throws.
 */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  // Indentation is for those who read the code.
  return new Html(parts.map((part, at) => part.replace(/\n\s*/g, '\n') + textOf(holes[at])).join(''));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function textOf(hole: Hole): string {
  if (hole === undefined || hole === false) return '';
  if (hole instanceof Html) return hole.text;
  if (typeof hole === 'object') return hole.map(textOf).join('');
  return printable(String(hole)).replace(/[&<>"'`]/g, (sign) => escapes[sign] ?? '');
}
