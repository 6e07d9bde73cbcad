import { isAfterWord } from './context.js';
import type { PhiSpan } from './phi-span.js';
import type { PhiReading } from './reading.js';

/** Files of pictures and recordings, and stills that a note describes. A file's name often holds its subject's. */
export function* findPhotos({ tokens, text, document, isExpository }: PhiReading): Generator<PhiSpan> {
  for (const index of tokens.irregular) {
    const token = tokens.at(index);
    if (token?.kind !== 'code' || token.end - token.start < 5) continue;
    if (text.charCodeAt(token.end - 4) !== 46 && text.charCodeAt(token.end - 5) !== 46) continue;
    if (!pictureFile.test(tokens.written(index))) continue;
    const named = isAfterWord(tokens, index, 12, pictureWords);
    // Articles are full of pictures, and hardly one shows somebody in care.
    const confidence = document.kind !== 'note' && isExpository ? 'low' : named ? 'high' : 'medium';
    yield { start: token.start, end: token.end, category: 'photo', confidence, reason: 'shape' };
  }
  for (let at = text.indexOf('till frame'); at >= 0; at = text.indexOf('till frame', at + 1)) {
    const index = tokens.indexAt(at);
    const start = tokens.at(index)?.start ?? at;
    yield {
      start,
      end: endOfPhrase(tokens, index + 1),
      category: 'photo',
      confidence: 'medium',
      reason: 'label',
    };
  }
}

const pictureFile = /^[\w.-]+\.(?:jpe?g|png|gif|heic|heif|tiff?|bmp|webp|dcm|mp4|mov|avi|wav|m4a|mp3)$/i;
const pictureWords = new Set(
  'photo photos photograph photographs picture pictures image images selfie selfies face video recording scan snapshot portrait headshot mugshot screenshot'.split(
    ' ',
  ),
);

function endOfPhrase(tokens: PhiReading['tokens'], from: number): number {
  let end = tokens.at(from)?.end ?? 0;
  for (let index = from + 1; index < from + 8; index++) {
    const token = tokens.at(index);
    if (!token || token.kind === 'mark' || token.gap >= 2) break;
    end = token.end;
  }
  return end;
}
