import type { Span } from '../text/span.js';

/** The runs of text in an HTML block that a reader reads as prose, and its comments. Offsets count in `html`. */
export interface HtmlReading {
  readonly runs: readonly Span[];
  readonly comments: readonly Span[];
}

/** Elements whose content is no prose: code, controls, headings (spec, section 2). */
const silent = new Set(
  'script style pre textarea template svg math code head title nav button select h1 h2 h3 h4 h5 h6 th dt summary legend'.split(
    ' ',
  ),
);

/** Elements that stand inside a line; all others end the run of text before them. */
const inline = new Set(
  'a abbr b bdi bdo br cite data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr img'.split(
    ' ',
  ),
);

/** Reads an HTML block with one pass over its tags. Unclosed tags and comments run to the end. Never throws. */
export function readHtml(html: string): HtmlReading {
  const runs: Span[] = [];
  const comments: Span[] = [];
  let runStart = 0;
  let silentUntil: string | undefined;
  const tag = /<!--[^]*?(?:-->|$)|<(\/?)([a-zA-Z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
  const close = (end: number, next: number): void => {
    if (silentUntil === undefined && end > runStart && /[\p{L}\p{N}]/u.test(html.slice(runStart, end))) {
      runs.push({ start: runStart, end });
    }
    runStart = next;
  };
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const end = match.index + match[0].length;
    const name = match[2]?.toLowerCase();
    if (name === undefined) {
      comments.push({ start: match.index, end });
      close(match.index, end);
    } else if (silentUntil !== undefined) {
      if (match[1] === '/' && name === silentUntil) {
        runStart = end;
        silentUntil = undefined;
      }
    } else if (silent.has(name) && match[1] !== '/') {
      close(match.index, end);
      silentUntil = match[0].endsWith('/>') ? undefined : name;
    } else if (!inline.has(name)) close(match.index, end);
  }
  close(html.length, html.length);
  return { runs, comments };
}
