import { framingSentences as sentencesOf, sentencePlace } from '../../../core/features/framing-sentences.js';
import type { FramingSentencesParams, FramingSentencesResult } from '../protocol/messages.js';
import { onDocument } from './on-document.js';

/** Sentences that frame the therapy relationship, each as it goes in at a cursor. */
export const framingSentences = onDocument(
  'framingSentences',
  ({ analysis, offsetAt, rangeOf }, params: FramingSentencesParams): FramingSentencesResult => {
    const { offset, before, after } = sentencePlace(analysis, offsetAt(params.position));
    return {
      position: rangeOf({ start: offset, end: offset }).start,
      sentences: sentencesOf(analysis).map(({ name, grade, edition, history, text, placeholder }) => ({
        ...{ name, history },
        grade: `${grade} (${edition})`,
        text: before + text + after,
        placeholder: { start: before.length + placeholder.start, end: before.length + placeholder.end },
      })),
    };
  },
);
