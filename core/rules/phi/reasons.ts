import type { PhiReason } from '../../phi/phi-span.js';

/** Why a stretch is taken for PHI, in words that end a sentence. They name a kind of evidence and quote nothing. */
export const reasonWords: Readonly<Record<PhiReason, string>> = {
  shape: 'its form alone tells',
  checksum: 'its check digit is right',
  label: 'the words before it say what it is',
  field: 'it stands in a field or column that asks for one',
  title: 'a title stands before it',
  kin: 'it stands beside a word for a relative or another person',
  naming: 'the words before it give a name',
  age: 'an age stands beside it',
  'full-name': 'a first name and a family name',
  'first-name': 'a first name',
  verb: 'it does what people do',
  'unknown-word': 'a capitalised word that no dictionary has',
  initials: 'initials that stand for a person',
  repeated: 'this document gives it elsewhere, where more tells what it is',
  provider: 'somebody who treats or administers',
  facility: 'a place of treatment',
  address: 'it has the form of an address',
  place: 'a known town or district',
  preposition: 'the words before it lead to a place',
  calendar: 'a day of the calendar',
  month: 'a month that tells when something happened',
  holiday: 'a holiday that tells the day',
  'birth-year': 'a year of birth that makes an age over 89',
};
