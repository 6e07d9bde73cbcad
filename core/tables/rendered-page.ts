import { z } from 'zod';

const list = z.strictObject({
  source: z.string().min(1),
  values: z
    .array(z.string().min(1))
    .min(1)
    .refine((values) => new Set(values).size === values.length, 'a value stands twice'),
});

/** The schema of `data/rendered-page.yaml`. */
export const renderedPageSchema = z.strictObject({
  counters: list,
  buttons: list,
  labels: list,
  tableHeads: list,
  numbered: list,
  reaching: list,
  measuring: list,
  leading: list,
  determiners: list,
  describing: list,
  companions: list,
});
