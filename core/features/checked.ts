import type { Analysis } from '../analysis/analysis.js';
import type { Finding } from '../rules/finding.js';

/** What features read of an analysis on which the rules have run. */
export type Checked = Analysis & { readonly findings: readonly Finding[] };
