import type { Severity } from '../../../analysis/settings.js';
import type { ClaimVerdict } from '../../../grades/verdict.js';

const groups: Readonly<Record<string, string>> = {
  provenance: 'Provenance',
  sources: 'Sources',
  grades: 'Grades',
  claims: 'Claims',
  article: 'Article',
  plan: 'Treatment plan',
  note: 'Note',
  revision: 'Revision',
  import: 'Import',
  phi: 'PHI',
  document: 'Document',
};

/** What the group of a rule is called. */
export function groupLabel(rule: string): string {
  const group = rule.slice(0, rule.indexOf('/'));
  return groups[group] ?? group;
}

/** A severity with a sign, so that colour is never alone. */
export function severityLabel(severity: Severity): string {
  const signs: Readonly<Record<Severity, string>> = { error: '✕', warning: '▲', info: 'i', hint: '·' };
  return `${signs[severity]} ${severity}`;
}

/** A verdict on a claimed grade, in words and with a sign. */
export function verdictLabel(verdict: ClaimVerdict): { readonly sign: string; readonly label: string } {
  switch (verdict) {
    case 'match':
      return { sign: '✓', label: 'agrees' };
    case 'mismatch':
      return { sign: '✕', label: 'disagrees' };
    case 'superseded':
      return { sign: '↻', label: 'superseded' };
    case 'unsupported-grade':
      return { sign: '?', label: 'not in the scheme' };
  }
}
