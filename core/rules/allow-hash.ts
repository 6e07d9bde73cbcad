import { hashOf } from '../text/hash.js';

/**
 * What stands in an allow list for a word or phrase that must not stand there itself: the SHA-256, in hexadecimal, of the
 * phrase in NFC and lower case with its white space collapsed. A hash hides a name from a reader, not from somebody who
 * tries all names. Never throws.
 */
export function allowHashOf(phrase: string): string {
  return hashOf(phrase.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim());
}
