import type { Span } from '../text/span.js';

/** An e-mail address or a link in a text. */
export interface Address extends Span {
  readonly kind: 'email' | 'url';
}

/** All e-mail addresses and links of a text, in order, without overlaps. Never throws. */
export function findAddresses(text: string): Address[] {
  const found: Address[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const email = emailAround(text, at);
    if (email) found.push({ kind: 'email', ...email });
  }
  for (const opening of ['://', 'www.']) {
    for (let at = text.indexOf(opening); at >= 0;) {
      const url = urlAround(text, at, opening);
      if (url) found.push({ kind: 'url', ...url });
      at = text.indexOf(opening, Math.max(at + 3, url?.end ?? 0));
    }
  }
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    const url = bareUrlAround(text, at);
    if (!url) continue;
    found.push({ kind: 'url', ...url });
    at = Math.max(at, url.end - 1);
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

const longestLocal = 64;

function emailAround(text: string, at: number): Span | undefined {
  let start = at;
  while (start > 0 && at - start < longestLocal && /[\p{L}\p{N}._%+'-]/u.test(text.charAt(start - 1)))
    start--;
  while (start < at && /[.'_-]/.test(text.charAt(start))) start++;
  domain.lastIndex = at + 1;
  const rest = domain.exec(text)?.[0];
  return start < at && rest ? { start, end: at + 1 + rest.length } : undefined;
}

const domain = /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.[A-Za-z]{2,24}(?![\p{L}\p{N}])/uy;

function urlAround(text: string, at: number, opening: string): Span | undefined {
  let start = at;
  if (opening === '://') {
    while (start > 0 && at - start < 8 && /[a-z]/i.test(text.charAt(start - 1))) start--;
    if (start === at) return undefined;
  } else if (start > 0 && /[\p{L}\p{N}/.@]/u.test(text.charAt(start - 1))) return undefined;
  rest.lastIndex = at + opening.length;
  const tail = rest.exec(text)?.[0];
  if (tail === undefined) return undefined;
  let end = at + opening.length + tail.length;
  while (/[.,;:!?'")\]*_]/.test(text.charAt(end - 1)) && !closesOwn(text, start, end)) end--;
  return end > at + opening.length + 2 ? { start, end } : undefined;
}

/** A link without a scheme: a host of a known top-level domain before the stroke, a path behind it. */
function bareUrlAround(text: string, at: number): Span | undefined {
  if (text.charCodeAt(at + 1) === 47 || text.charCodeAt(at - 1) === 47 || !/\w/.test(text.charAt(at + 1)))
    return undefined;
  let start = at;
  while (start > 0 && at - start < 64 && /[\w.-]/.test(text.charAt(start - 1))) start--;
  if (text.charAt(start - 1) === '/' || text.charAt(start - 1) === '@') return undefined;
  if (!hostShape.test(text.slice(start, at))) return undefined;
  rest.lastIndex = at;
  let end = at + (rest.exec(text)?.[0].length ?? 0);
  while (/[.,;:!?'")\]*_]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

const hostShape =
  /^(?:[a-z\d-]{2,40}\.){1,4}(?:com|org|net|io|co|me|app|example|gov|edu|uk|de|nl|fr|au|ca|us|nz|ie|in|info|tv|gg|ly|be|it|es|pl|pt|se|no|dk|fi|ch|at|jp|br|mx|za|dev|page|social|link|xyz|site|online|test|invalid)$/i;

/** Longer links are read in pieces: the bound keeps the pass over hostile text linear. */
const rest = /[^\s<>"`|\\^{}]{1,2000}/y;

/** A closing parenthesis that the address itself opened belongs to it. */
function closesOwn(text: string, start: number, end: number): boolean {
  return text.charAt(end - 1) === ')' && text.slice(start, end).includes('(');
}
