import type { Severity } from '../../../analysis/settings.js';
import type { ClaimVerdict } from '../../../grades/verdict.js';
import { texts } from '../../../language/say.js';
import { inWords } from '../in-words.js';

const groups: Readonly<Record<string, string>> = texts({
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
});

/** What the group of a rule is called. */
export function groupLabel(rule: string): string {
  const group = rule.slice(0, rule.indexOf('/'));
  return inWords(groups[group] ?? group);
}

const severities = texts({ error: 'error', warning: 'warning', info: 'info', hint: 'hint' });

const kinds: Readonly<Record<string, string>> = texts({
  article: 'article',
  note: 'note',
  plan: 'plan',
  revision: 'revision',
});

/** What a kind of document is called. */
export function kindLabel(kind: string): string {
  return inWords(kinds[kind] ?? kind);
}

/** A severity with a sign, so that colour is never alone. */
export function severityLabel(severity: Severity): string {
  const signs: Readonly<Record<Severity, string>> = { error: '✕', warning: '▲', info: 'i', hint: '·' };
  return `${signs[severity]} ${inWords(severities[severity])}`;
}

/** A verdict on a claimed grade, in words and with a sign. */
export function verdictLabel(verdict: ClaimVerdict): { readonly sign: string; readonly label: string } {
  switch (verdict) {
    case 'match':
      return { sign: '✓', label: inWords('agrees') };
    case 'mismatch':
      return { sign: '✕', label: inWords('disagrees') };
    case 'superseded':
      return { sign: '↻', label: inWords('superseded') };
    case 'unsupported-grade':
      return { sign: '?', label: inWords('not in the scheme') };
  }
}

/** `1 document`, `2 documents`. */
export function documentCount(count: number): string {
  return inWords(count === 1 ? '{count} document' : '{count} documents', { count });
}
