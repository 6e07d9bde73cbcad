import type { Analyzer } from '../index.js';
import type { PhiCategory } from '../phi/phi-span.js';

/** What a remark may well say of a source and a day. */
const harmless: readonly PhiCategory[] = ['date', 'url'];

/**
 * The category of what surely tells who a client is in a reviewer's remark, which the ledger would keep for good; undefined
 * where nothing does. Never throws.
 */
export function identifierIn(analyzer: Pick<Analyzer, 'analyze'>, remark: string): PhiCategory | undefined {
  const { phi } = analyzer.analyze({ path: 'remark.md', text: remark, kind: 'note' });
  return phi.find(({ category, confidence }) => confidence === 'high' && !harmless.includes(category))
    ?.category;
}
