import { needsReason } from '../rules/ignores.js';

/**
 * A directive that cannot be silenced by one of its own kind, a file that cannot be read, and a mark that is sooner removed
 * offer no ignoring.
 */
export function canBeIgnored(rule: string): boolean {
  return !rule.startsWith('document/') && rule !== 'import/uncertain';
}

/**
 * A directive in two pieces: where a reason is required, the person writes it between them. Without it the directive
 * silences nothing and says so, so that nobody ignores such a finding by a click alone.
 */
export interface DirectiveText {
  readonly before: string;
  readonly after: string;
  readonly reason: 'required' | 'none';
}

/** The text of a directive that silences one rule. */
export function directiveText(action: 'disable-next-sentence' | 'disable-file', rule: string): DirectiveText {
  return needsReason(rule)
    ? { before: `<!-- provenote-${action} ${rule} -- `, after: ' -->', reason: 'required' }
    : { before: `<!-- provenote-${action} ${rule}`, after: ' -->', reason: 'none' };
}
