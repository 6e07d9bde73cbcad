import type { Analysis } from '../analysis/analysis.js';
import type { Severity } from '../analysis/settings.js';
import type { PhiConfidence } from '../phi/phi-span.js';

const ranks: Readonly<Record<PhiConfidence, number>> = { high: 2, medium: 1, low: 0 };

/**
 * The severity of a finding that weighs evidence, from that of its rule (spec, section 6): in notes and revisions `low` is
 * a hint; in articles `medium` is `info` and `low` is not shown. What lies below `phi.threshold` is not shown anywhere.
 */
export function severityByConfidence(
  { kind, settings }: Pick<Analysis, 'kind' | 'settings'>,
  confidence: PhiConfidence,
  ofRule: Severity,
): Severity | 'off' {
  if (ranks[confidence] < ranks[settings.phi.threshold]) return 'off';
  if (confidence === 'high') return ofRule;
  if (kind !== 'article') return confidence === 'medium' ? ofRule : 'hint';
  if (confidence === 'low') return 'off';
  return ofRule === 'hint' ? 'hint' : 'info';
}
