import { z } from 'zod';

const list = z.strictObject({
  source: z.string().min(1),
  words: z.string().transform((words) => [...new Set(words.split(/\s+/).filter((word) => word !== ''))]),
});

/** The names of the lists of `data/phi-words.yaml`. */
export const phiWordLists = [
  'kin',
  'kinNames',
  'people',
  'providers',
  'titles',
  'providerTitles',
  'verbs',
  'irregularVerbs',
  'months',
  'weekdays',
  'holidays',
  'streetWords',
  'geoNouns',
  'geoHeads',
  'orgNouns',
  'facilities',
  'instrumentNouns',
  'psychEponyms',
  'medicalEponyms',
  'drugs',
  'regions',
  'notNames',
  'medicationWords',
  'functionWords',
  'massNames',
  'careWords',
  'noteLabels',
  'literatureWords',
  'founders',
  'foreignMonths',
  'shortWeekdays',
] as const;

/** The schema of `data/phi-words.yaml`: every list there, in lower case, underscores where a word has several parts. */
export const phiWordsSchema = z.record(z.enum(phiWordLists), list);
