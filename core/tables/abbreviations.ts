import { z } from 'zod';

const list = z.strictObject({ source: z.string().min(1), values: z.array(z.string().min(1)).min(1) });

/** The schema of `data/abbreviations.yaml`. */
export const abbreviationsSchema = z.strictObject({
  neverFinal: list,
  titles: list,
  takesNumber: list,
  softCommon: list,
  softName: list,
  dates: list,
  starters: list,
  labelNouns: list,
  saying: list,
  timesOfDay: list,
  shortWords: list,
  exclaimed: list,
});
