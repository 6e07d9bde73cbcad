import type { PhiCategory, PhiSpan } from '../phi/phi-span.js';

/** What a remark may well say of a source and a day. */
const harmless: readonly PhiCategory[] = ['date', 'url'];

/**
 * The category of what surely tells who a client is in a reviewer's remark, which the ledger would keep for good, from the
 * remark's analysis; undefined where nothing does. Never throws.
 */
export function identifierIn({ phi }: { readonly phi: readonly PhiSpan[] }): PhiCategory | undefined {
  return phi.find(({ category, confidence }) => confidence === 'high' && !harmless.includes(category))
    ?.category;
}
