import type { PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';
import type { TokenList } from './tokens.js';

/**
 * Names of accounts on the net: `@moth_12`, and a mixed word behind "gamertag", "username", "handle". Never throws.
 */
export function* findHandles({ tokens, text, citations, addresses }: PhiReading): Generator<PhiSpan> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at > 0 && /[\p{L}\p{N}.]/u.test(text.charAt(at - 1))) continue;
    handle.lastIndex = at + 1;
    const name = handle.exec(text)?.[0].replace(/[.]+$/, '');
    if (name === undefined || isInside(addresses, at) || isInside(citations, at)) continue;
    if (isInBrackets(text, at)) continue;
    const isKey = citationKey.test(name);
    if (isKey || !/[\d_.]/.test(name)) {
      const before = tokens.indexAt(at) - 1;
      if (!isBehind(tokens, before, platforms) && (isKey || !isBehind(tokens, before, followers))) continue;
    }
    if (/^\d/.test(name) && !/[a-z]{3}/i.test(name)) continue;
    yield span(at, at + 1 + name.length);
  }
  for (const index of tokens.irregular) {
    const token = tokens.at(index);
    if (!token || token.end - token.start < 4 || !/\p{L}/u.test(tokens.written(index))) continue;
    if (token.kind === 'word' && !/\p{Ll}\p{Lu}/u.test(tokens.written(index))) continue;
    if (isLabelled(tokens, index) && !isInside(citations, token.start)) yield span(token.start, token.end);
  }
}

/** `@wampold2015`: a key of a bibliography, as Pandoc cites it. */
const citationKey = /^\p{L}[\p{L}_:-]*(?:1[89]|20)\d\d[a-z]?$/u;

/** `[@norcross, p. 12; -@wampold]`: citations of Pandoc stand in square brackets. */
function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}

function span(start: number, end: number): PhiSpan {
  return { start, end, category: 'other-id', confidence: 'high', reason: 'label' };
}

const handle = /[A-Za-z\d_][\w.]{2,40}/y;

const platforms =
  /^(?:gamertag|gamer|handle|username|user|login|screenname|screen|nickname|ign|snap|snapchat|discord|steam|psn|xbox|insta|instagram|ig|tiktok|kik|reddit|twitter|roblox|twitch|telegram|venmo|cashapp|facebook|fb|account|profile|youtube|bluesky|mastodon|wechat|vinted|grindr|bumble|hinge|tinder)$/;

/** Words of what is done with an account. */
const followers = /^(?:as|under|tagged|follows?|followed|dms?|dmd)$/;

/** Whether one of the four tokens up to an index is such a word. */
function isBehind(tokens: TokenList, index: number, word: RegExp): boolean {
  for (let at = index; at > index - 4 && at >= 0; at--) if (word.test(tokens.lower(at))) return true;
  return false;
}

/** "gamertag JayBird4", "on Roblox as KikoBlast", "username: x9y": the word right before it, or with "is", "as", a colon between. */
function isLabelled(tokens: TokenList, index: number): boolean {
  for (let at = index - 1; at >= index - 4 && at >= 0; at--) {
    const word = tokens.lower(at);
    if (platforms.test(word)) return true;
    if (!/^(?:[:("“]|is|as|was|name|id|tag|called|under|user)$/.test(word)) return false;
  }
  return false;
}
