import type { Locale } from '../language/locale.js';
import { say, texts } from '../language/say.js';

const refusals = texts({
  changed: 'The sentence has changed meanwhile. Put the cursor on it and decide anew.',
  machine: 'The reviewer is a program, and only a person can sign off.',
  nobody:
    'Nobody is named as the reviewer. Set user.name and user.email of git, or the setting provenote.reviewer.',
  identifier:
    'The remark may tell who a client is ({category}), and the ledger is kept for good. Say it in other words.',
  homeless: 'Sign-offs live beside the documents. Save this one in a folder of the workspace first.',
  unwritable: 'The sign-off could not be written, so nothing was recorded.',
});

/** Why nothing was signed off. */
export type AttestRefusal = keyof typeof refusals;

/** What an editor says when nothing was signed off. Never throws. */
export function refusalText(refusal: AttestRefusal, locale: Locale, category = ''): string {
  return say(locale, refusals[refusal], { category });
}
