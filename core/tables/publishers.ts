import { z } from 'zod';

/** The schema of `data/publishers.yaml`. */
export const publishersSchema = z
  .strictObject({
    source: z.string().min(1),
    publishers: z.array(
      z.strictObject({
        name: z.string().min(1),
        prefixes: z.array(z.string().regex(/^10\.\d{4,9}$/)).min(1),
        /** Without `www.`; with a path where the host holds other things as well. */
        hosts: z.array(z.string().regex(/^[a-z\d.-]+\.[a-z]+(?:\/[\w/-]+)?$/)).min(1),
      }),
    ),
  })
  .refine(({ publishers }) => {
    const all = publishers.flatMap(({ prefixes, hosts }) => [...prefixes, ...hosts]);
    return new Set(all).size === all.length;
  }, 'a prefix or host belongs to two publishers');

/** Whose DOIs begin so, and whose addresses these are. */
export interface Publisher {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly hosts: readonly string[];
}
