import type { Analysis } from '../../core/index.js';

/**
 * Whether a document is ours to check: a config was found for it, its frontmatter or its headings tell its kind, or it
 * has an LLM tag. All other markdown (a README in any workspace) is left alone (spec, section 9). Never throws.
 */
export function isCovered(analysis: Analysis, configFound: boolean): boolean {
  return (
    configFound ||
    analysis.kindFrom !== 'default' ||
    analysis.sentences.some((sentence) => sentence.tags.some((tag) => tag.kind === 'llm'))
  );
}

/** Schemes of documents that editors show but nobody writes: old versions beside a diff, outputs, parts of something else. */
const shownOnly = [
  'git',
  'gitfs',
  'scm',
  'vscode-scm',
  'output',
  'review',
  'pr',
  'vscode-local-history',
  'vscode-notebook-cell',
  'provenote-report',
];

/** Whether a document is one that somebody writes. Never throws. */
export function isWritten(uri: string): boolean {
  return !shownOnly.includes(uri.slice(0, Math.max(uri.indexOf(':'), 0)).toLowerCase());
}
