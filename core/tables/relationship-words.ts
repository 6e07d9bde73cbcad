import { z } from 'zod';

const list = z.strictObject({
  source: z.string().min(1),
  words: z
    .string()
    .transform((words) => [...new Set(words.split(/\s+/).filter((word) => word !== ''))])
    .refine((words) => words.every((word) => /^[\p{Ll}\p{N}_.’'-]+$/u.test(word)), 'words in lower case'),
});

/** The names of the lists of `data/relationship-words.yaml`. */
export const relationshipWordLists = [
  'elements',
  'names',
  'done',
  'passive',
  'states',
  'roles',
  'formulation',
] as const;

/** The schema of `data/relationship-words.yaml`: every list there, underscores where a word has several parts. */
export const relationshipWordsSchema = z.record(z.enum(relationshipWordLists), list);
