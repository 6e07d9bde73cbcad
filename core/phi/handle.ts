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
    const before = tokens.indexAt(at) - 1;
    if (!/[\d_.]/.test(name) && !isAnnounced(tokens, before)) continue;
    if (/^\d/.test(name) && !/[a-z]{3}/i.test(name)) continue;
    yield span(at, at + 1 + name.length);
  }
  for (const index of tokens.notable) {
    const token = tokens.at(index);
    if (!token || token.kind === 'mark' || token.kind === 'address' || token.end - token.start < 4) continue;
    if (!/\p{L}/u.test(tokens.written(index))) continue;
    if (token.kind === 'word' && !/\p{Ll}\p{Lu}/u.test(tokens.written(index))) continue;
    if (isLabelled(tokens, index) && !isInside(citations, token.start)) yield span(token.start, token.end);
  }
}

function span(start: number, end: number): PhiSpan {
  return { start, end, category: 'other-id', confidence: 'high', reason: 'label' };
}

const handle = /[A-Za-z\d_][\w.]{2,40}/y;

const platforms =
  /^(?:gamertag|gamer|handle|username|user|login|screenname|screen|nickname|ign|snap|snapchat|discord|steam|psn|xbox|insta|instagram|ig|tiktok|kik|reddit|twitter|roblox|twitch|telegram|venmo|cashapp|facebook|fb|account|profile|youtube|bluesky|mastodon|wechat|vinted|grindr|bumble|hinge|tinder)$/;

function isAnnounced(tokens: TokenList, index: number): boolean {
  for (let at = index; at > index - 4 && at >= 0; at--)
    if (
      platforms.test(tokens.lower(at)) ||
      /^(?:as|under|tagged|follows?|followed|dms?|dmd)$/.test(tokens.lower(at))
    )
      return true;
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
