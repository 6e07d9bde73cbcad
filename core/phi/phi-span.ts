import type { Span } from '../text/span.js';

/** The identifiers of HIPAA Safe Harbor (45 CFR 164.514(b)(2)), as the rules `phi/*` name them; `age` is over 89. */
export const phiCategories = [
  'name',
  'location',
  'date',
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health-plan',
  'account',
  'license',
  'vehicle',
  'device',
  'url',
  'ip',
  'biometric',
  'photo',
  'other-id',
  'age',
] as const;

export type PhiCategory = (typeof phiCategories)[number];

export type PhiConfidence = 'high' | 'medium' | 'low';

/** Why a stretch is taken for PHI; messages say it in words. Each names a kind of evidence and holds no text. */
export const phiReasons = [
  'shape', // its form alone tells
  'checksum', // its check digit is right
  'label', // a word before it says what it is
  'field', // it is the value of a header field or of a table's column
  'title', // a title stands before it
  'kin', // a word for a relative or another person stands before or after it
  'naming', // "named", "called", "my name is"
  'age', // an age stands beside it
  'full-name', // a known first name and a family name
  'first-name', // a known first name
  'verb', // it does what people do
  'unknown-word', // a capitalised word that is neither common nor medical
  'initials',
  'repeated', // an established name, or a number that is announced elsewhere in the document
  'provider', // the name of somebody who treats or administers
  'facility', // a place of treatment
  'address',
  'place', // a known place
  'preposition', // it stands where places stand: "in", "lives at", "moved to"
  'calendar', // a day of the calendar
  'month', // a month without a day
  'holiday',
  'birth-year', // born so long ago that the age is over 89
] as const;

export type PhiReason = (typeof phiReasons)[number];

/** One piece of PHI. There is no field that could hold its text, by design. Offsets are UTF-16 code units. */
export interface PhiSpan extends Span {
  readonly category: PhiCategory;
  readonly confidence: PhiConfidence;
  readonly reason: PhiReason;
}
