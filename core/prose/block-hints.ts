import { Hints } from '../text/hints.js';

/**
 * What a block may hold that few blocks do, told in one pass over its text: a disclaimer, the label of a generated example
 * or the provenance footer, a trace of a chat tool. Who finds a hint still judges for itself.
 */
export const blockHints = new Hints({
  disclaimer: [
    ...['generated', 'written', 'drafted', 'verify', 'marked with', 'o not ', 'substitute', 'intended'],
    ...['purposes only', 'changed', 'altered', 'removed', 'invented'],
  ],
  label: ['generated', 'written', 'drafted', 'provenance'],
  /** The dagger of citation tokens is no sign of ASCII, and sought apart. */
  artefact: [
    ...[...'0123456789'].map((digit) => `turn${digit}`),
    ...['oaicite', 'oai_citation', 'grok_card', 'attributableindex', 'utm_source=', 'referrer='],
    ...[String.raw`\bai\b`, 'artificial intelligence', 'anguage model', 'training data', 'knowledge'],
    ...['browse the', 'access real', 'hope this helps', 'let me know', 'ould you like me'],
    ...["'", '’', ' '].flatMap((sign) => [`here${sign}s `, `here${sign}is `]),
  ],
});
