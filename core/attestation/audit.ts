import { isSignOff, type Attestation } from './attestation.js';
import { hasMachineTrailer, isMachine, readIdentity, type Identity } from './machines.js';

/** The commit that added a line to the ledger. */
export interface AddingCommit {
  readonly id: string;
  /** As `.mailmap` has it. */
  readonly author: Identity;
  /** As the commit has it: no `.mailmap` turns a program into a person. */
  readonly writtenBy: Identity;
  /**
   * Days (`2031-05-04`), when it was written and when it was committed, where the day begins first (UTC+14): the zone of who
   * signed may be ahead of the one that git knew, as in a container.
   */
  readonly authored: string;
  readonly committed: string;
  readonly message: string;
}

/** A line of the ledger with what the repository knows of it. */
export interface AuditedLine {
  readonly attestation: Attestation;
  /** The reviewer as `.mailmap` has them. */
  readonly reviewer: Identity;
  /** Undefined while the line is not committed. */
  readonly commit: AddingCommit | undefined;
}

/**
 * `pending`: not committed yet. `proposal`: decides nothing, so anybody may write it. The others are refused: somebody else
 * committed it; a program did, or had a part in it; a program is named as the reviewer; its date is later than its commit.
 */
export type Audit =
  'good' | 'pending' | 'proposal' | 'other-author' | 'machine-commit' | 'machine-reviewer' | 'later-date';

/** What is to be said of a line. Never throws. */
export function auditOf({ attestation, reviewer, commit }: AuditedLine): Audit {
  if (!isSignOff(attestation)) return 'proposal';
  if (isMachine(reviewer) || isMachine(readIdentity(attestation.reviewer))) return 'machine-reviewer';
  if (!commit) return 'pending';
  const { author, writtenBy, message } = commit;
  if (isMachine(author) || isMachine(writtenBy) || hasMachineTrailer(message)) return 'machine-commit';
  if (!isSamePerson(reviewer, author)) return 'other-author';
  const last = commit.authored > commit.committed ? commit.authored : commit.committed;
  return attestation.date > last ? 'later-date' : 'good';
}

/** Whether a line must not count. */
export function isRefused(audit: Audit): boolean {
  return audit !== 'good' && audit !== 'pending' && audit !== 'proposal';
}

/**
 * The lines that only carry a good one above them on to the new path of its document: the same but for the path, as the last
 * that was decided there, and one of the two documents is gone (the old one; the new one where it was moved on or back). Who
 * moves a document need not be who signed it off. `lines` are in the order of the ledger. Never throws.
 */
export function carriedLines(
  lines: readonly { readonly attestation: Attestation; readonly audit: Audit }[],
  isThere: (path: string) => boolean,
): ReadonlySet<Attestation> {
  const carried = new Set<Attestation>();
  /** The good line that holds for each sentence of each document. */
  const holding = new Map<string, Attestation>();
  /** Where a good line stood that says the same but for the path. */
  const goodPaths = new Map<string, Set<string>>();
  for (const { attestation, audit } of lines) {
    const { path, hash, date } = attestation;
    const key = keyOf(attestation);
    const isLast = (at: string): boolean => {
      const last = holding.get(`${hash} ${at}`);
      return last !== undefined && keyOf(last) === key;
    };
    if (audit === 'good') {
      if (date >= (holding.get(`${hash} ${path}`)?.date ?? '')) holding.set(`${hash} ${path}`, attestation);
      goodPaths.set(key, (goodPaths.get(key) ?? new Set<string>()).add(path));
    } else if (isRefused(audit)) {
      const from = [...(goodPaths.get(key) ?? [])].filter(isLast);
      if (from.some((at) => at === path || !isThere(at) || !isThere(path))) carried.add(attestation);
    }
  }
  return carried;
}

function keyOf(line: Attestation): string {
  return JSON.stringify({ ...line, path: '' });
}

/** By address where both have one, else by name; case aside. */
function isSamePerson(one: Identity, other: Identity): boolean {
  const [a, b] = one.email !== '' && other.email !== '' ? [one.email, other.email] : [one.name, other.name];
  return a !== '' && a.toLowerCase() === b.toLowerCase();
}
