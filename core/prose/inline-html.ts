import { isDigit, isLetter } from './characters.js';

/** Longer tags are taken for text: a bound that keeps the pass linear, far above what prose holds. */
const longestTag = 1000;

/**
 * Where the HTML tag that starts at `<` ends (CommonMark, section 6.6, without processing instructions), or -1.
 * Never throws.
 */
export function htmlTagEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestTag);
  let at = start + 1;
  const closes = text.charCodeAt(at) === 47;
  if (closes) at++;
  if (!isLetter(text.charCodeAt(at)) || text.charCodeAt(at) > 127) return -1;
  while (at < limit && isNameSign(text.charCodeAt(at))) at++;
  for (;;) {
    const name = skipSpaces(text, at, limit);
    const code = text.charCodeAt(name);
    if (name >= limit) return -1;
    if (code === 62) return name + 1;
    if (closes) return -1;
    if (code === 47) return text.charCodeAt(name + 1) === 62 ? name + 2 : -1;
    if (name === at || !isAttributeStart(code)) return -1;
    at = name;
    while (at < limit && isAttributeSign(text.charCodeAt(at))) at++;
    const equals = skipSpaces(text, at, limit);
    if (text.charCodeAt(equals) === 61) {
      at = attributeValueEnd(text, skipSpaces(text, equals + 1, limit), limit);
      if (at < 0) return -1;
    }
  }
}

/** The name of an HTML tag in lower case, a closing one with its slash: `em`, `/em`, `br`. */
export function htmlTagName(text: string, start: number): string {
  let end = start + 1;
  if (text.charCodeAt(end) === 47) end++;
  while (isNameSign(text.charCodeAt(end))) end++;
  return text.slice(start + 1, end).toLowerCase();
}

function attributeValueEnd(text: string, start: number, limit: number): number {
  const quote = text.charCodeAt(start);
  let at = start;
  if (quote === 34 || quote === 39) {
    do at++;
    while (at < limit && text.charCodeAt(at) !== quote);
    return at < limit ? at + 1 : -1;
  }
  while (at < limit && isUnquotedSign(text.charCodeAt(at))) at++;
  return at > start ? at : -1;
}

function skipSpaces(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isHtmlSpace(text.charCodeAt(at))) at++;
  return at;
}

function isHtmlSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function isNameSign(code: number): boolean {
  return code < 128 && (isLetter(code) || isDigit(code) || code === 45);
}

function isAttributeStart(code: number): boolean {
  return code < 128 && (isLetter(code) || code === 95 || code === 58);
}

function isAttributeSign(code: number): boolean {
  return isAttributeStart(code) || isDigit(code) || code === 46 || code === 45;
}

function isUnquotedSign(code: number): boolean {
  return !isHtmlSpace(code) && code !== 34 && code !== 39 && (code < 60 || code > 62) && code !== 96;
}
