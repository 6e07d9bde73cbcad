import { attestationSchema, expectations, type Attestation } from './attestation.js';

/** A line of a ledger that cannot be used. */
export interface LedgerProblem {
  /** From 1. */
  readonly line: number;
  /** The key that is wrong; empty for the line as a whole. */
  readonly key: string;
  /** To be read after "expected". It holds nothing of the line. */
  readonly expected: string;
}

export interface LedgerLine {
  /** From 1. */
  readonly line: number;
  readonly attestation: Attestation;
}

export interface ParsedLedger {
  /** In the order of the file. */
  readonly lines: readonly LedgerLine[];
  readonly problems: readonly LedgerProblem[];
}

/**
 * Reads a ledger line by line; a line that cannot be used is named, and the others count. A lone CR ends no line, since git,
 * which is asked who added one, does not count it. Never throws.
 */
export function parseLedger(text: string): ParsedLedger {
  const lines: LedgerLine[] = [];
  const problems: LedgerProblem[] = [];
  for (const [at, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const line = at + 1;
    const read = readLine(written);
    if ('attestation' in read) lines.push({ line, attestation: read.attestation });
    else problems.push({ line, ...read });
  }
  return { lines, problems };
}

function readLine(written: string): { readonly attestation: Attestation } | Omit<LedgerProblem, 'line'> {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return { key: '', expected: 'one JSON object on each line' };
  }
  const read = attestationSchema.safeParse(value);
  if (read.success) return { attestation: read.data };
  const key = String(read.error.issues[0]?.path[0] ?? '');
  return {
    key,
    expected: expectations[key] ?? `the keys ${Object.keys(expectations).join(', ')} and no others`,
  };
}
