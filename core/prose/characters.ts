/*
 * What a UTF-16 code unit is. ASCII is answered without a regular expression; all else is rare enough for one.
 * A half of a surrogate pair is a sign like any other: no letter, no digit. Nothing here throws.
 */

/** Whether a code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code unit is an upper-case letter, in any script that has case. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (isSurrogate(code) || isCaseless(code)) return false;
  const sign = String.fromCharCode(code);
  return sign !== sign.toLowerCase() && letter.test(sign);
}

/** Whether a code unit is a lower-case letter, in any script that has case. */
export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  if (isSurrogate(code) || isCaseless(code)) return false;
  const sign = String.fromCharCode(code);
  return sign !== sign.toUpperCase() && letter.test(sign);
}

/** Whether a code unit is a letter of any script of the basic plane. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return !isSurrogate(code) && letter.test(String.fromCharCode(code));
}

/** Whether a code unit is a letter or an ASCII digit. */
export function isWordSign(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** Whether a code unit is ASCII punctuation, which a backslash may escape (CommonMark, section 2.4). */
export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

/** The digit 0–9 that a Unicode superscript stands for, or -1. */
export function superscriptDigit(code: number): number {
  if (code === 0xb9) return 1;
  if (code === 0xb2) return 2;
  if (code === 0xb3) return 3;
  if (code === 0x2070) return 0;
  return code >= 0x2074 && code <= 0x2079 ? code - 0x2070 : -1;
}

/** Where a pictograph with its variation signs and joiners that starts at the offset ends; the offset itself if none does. */
export function emojiEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!(code >= 0xd800 && code <= 0xdbff) && !(code >= 0x2190 && code <= 0x2bff) && code !== 0x3030)
    return at;
  emoji.lastIndex = at;
  return emoji.test(text) ? emoji.lastIndex : at;
}

/** Hebrew to Myanmar, and Chinese to Korean: letters without case. */
function isCaseless(code: number): boolean {
  return (code >= 0x0590 && code < 0x10a0) || (code >= 0x3000 && code < 0xa640);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

const letter = /\p{L}/u;
const emoji =
  /(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}])[\u{fe0e}\u{fe0f}\u{200d}\u{20e3}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]*/uy;
