import type { Attestation } from '../attestation/attestation.js';
import type { SentenceState } from '../attestation/attested.js';
import { readIdentity } from '../attestation/machines.js';
import type { Locale } from '../language/locale.js';
import { say, texts } from '../language/say.js';
import type { Markup } from './markup.js';

const names = texts({
  verified: 'Verified',
  disputed: 'Disputed',
  rejected: 'Rejected',
  proposed: 'Proposed by a program, and signed off by nobody',
});

const lapsed = texts({
  verified: '{state}: this sentence has changed since {who} verified it on {date}. Check it again.',
  disputed: '{state}: this sentence has changed since {who} disputed it on {date}. Check it again.',
  rejected: '{state}: this sentence has changed since {who} rejected it on {date}. Check it again.',
  proposed: '{state}: this sentence has changed since {who} proposed it on {date}. Check it again.',
});

/** What the ledger says of a sentence: who, when, what; an empty text where it says nothing. Never throws. */
export function reviewText(state: SentenceState, markup: Markup, locale: Locale): string {
  if (state.state === 'none') return '';
  const { by } = state;
  const values = { who: markup.plain(nameIn(by)), date: by.date };
  const head =
    state.state === 'lapsed'
      ? say(locale, lapsed[by.decision], { ...values, state: markup.strong(say(locale, 'Changed since')) })
      : say(locale, '{decision}: {who}, {date}', {
          ...values,
          decision: markup.strong(say(locale, names[state.state])),
        });
  return [head, ...remarksOf(by, markup, locale)].join('\n\n');
}

function remarksOf({ locator, note, tags }: Attestation, markup: Markup, locale: Locale): string[] {
  const cited = tags.length === 0 ? undefined : markup.code(tags.join(' '));
  const where = [cited, locator === undefined ? undefined : markup.plain(locator)].filter(
    (part) => part !== undefined,
  );
  return [
    ...(where.length > 0
      ? [say(locale, 'With the tags of that time: {tags}', { tags: where.join(', ') })]
      : []),
    ...(note === undefined ? [] : [markup.emphasis(note)]),
  ];
}

/** Without the address, which is nobody's business in a hover. */
function nameIn({ reviewer }: Attestation): string {
  const { name, email } = readIdentity(reviewer);
  return name === '' ? email : name;
}
