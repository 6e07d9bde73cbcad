import { z } from 'zod';

/** The schema of `data/zip-prefixes.yaml`: prefixes of three digits, the census that they come from, and who says so. */
export const zipPrefixesSchema = z.strictObject({
  restricted: z.strictObject({
    source: z.string().min(1),
    vintage: z.string().regex(/^\d{4} Census$/),
    values: z
      .array(z.string().regex(/^\d{3}$/))
      .min(1)
      .refine((values) => new Set(values).size === values.length, 'each prefix once'),
  }),
});
