import { z } from 'zod';

const list = z.strictObject({ source: z.string().min(1), values: z.array(z.string().min(1)).min(1) });

/** The schema of `data/source-kinds.yaml`. */
export const sourceKindsSchema = z.strictObject({
  placeholderHosts: list,
  placeholderWords: list,
  placeholderDoiPrefixes: list,
  videoHosts: list,
  webHosts: list,
  bookPublishers: list,
  journalWords: list,
  videoTypes: list,
  podcastTypes: list,
  webTypes: list,
  bookTypes: list,
  journalTypes: list,
  trackingParameters: list,
  chatTools: list,
});
