import { wordsBefore } from './context.js';
import type { PhiSpan } from './phi-span.js';
import type { PhiReading } from './reading.js';

/** Files of pictures and recordings, and stills that a note describes. A file's name often holds its subject's. */
export function* findPhotos({ tokens, text }: PhiReading): Generator<PhiSpan> {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens.at(index);
    if (!token || (token.kind !== 'code' && token.kind !== 'word')) continue;
    const length = token.end - token.start;
    if ((length >= 6 && text.charCodeAt(token.end - 4) === 46) || text.charCodeAt(token.end - 5) === 46) {
      if (!pictureFile.test(tokens.written(index))) continue;
      const named = [...wordsBefore(tokens, index, 12)].some(({ word }) => pictureWords.has(word));
      yield {
        start: token.start,
        end: token.end,
        category: 'photo',
        confidence: named ? 'high' : 'medium',
        reason: 'shape',
      };
    } else if (
      length === 5 &&
      /^(?:still|frame)$/.test(tokens.lower(index)) &&
      tokens.lower(index + 1) === 'frame'
    ) {
      yield {
        start: token.start,
        end: endOfPhrase(tokens, index + 1),
        category: 'photo',
        confidence: 'medium',
        reason: 'label',
      };
    }
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
