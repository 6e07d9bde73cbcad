import { z } from 'zod';

const list = z.strictObject({
  source: z.string().min(1),
  words: z
    .string()
    .transform((words) => [...new Set(words.split(/\s+/).filter((word) => word !== ''))])
    .refine((words) => words.every((word) => /^[\p{Ll}\p{N}/_.’'-]+$/u.test(word)), 'words in lower case'),
});

/** The names of the lists of `data/objective-words.yaml`. */
export const objectiveWordLists = [
  'persons',
  'acts',
  'nounsToo',
  'changes',
  'thingsDone',
  'things',
  'milestones',
  'aims',
  'periods',
  'calendar',
  'cycles',
  'events',
] as const;

/** The schema of `data/objective-words.yaml`: every list there, in lower case, underscores where a word has several parts. */
export const objectiveWordsSchema = z.record(z.enum(objectiveWordLists), list);
