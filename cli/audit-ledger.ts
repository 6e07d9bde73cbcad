import type { Attestation } from '../core/index.js';
import { auditOf, carriedLines, type AddingCommit, type Audit } from '../core/attestation/audit.js';
import { readIdentity, type Identity } from '../core/attestation/machines.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { Ledger } from '../workspace/ledgers.js';
import { folderOf, relativePath, resolvePath } from '../workspace/path.js';
import { git, gitText, partsOf } from './git.js';

/** A line of the ledger and what is to be said of it. */
export interface AuditedPlace {
  /** From 1. */
  readonly line: number;
  readonly attestation: Attestation;
  readonly audit: Audit;
  /** The commit that added it. */
  readonly commit: string | undefined;
}

export type LedgerAudit =
  | { readonly state: 'done'; readonly places: readonly AuditedPlace[] }
  | { readonly state: 'impossible'; readonly reason: string };

/** Holds every line of a ledger against the commit that added it. Never rejects. */
export async function auditLedger(fs: FileSystem, root: string, ledger: Ledger): Promise<LedgerAudit> {
  const shallow = await git(root, ['rev-parse', '--is-shallow-repository']);
  if (shallow.state === 'missing') return impossible('There is no git here, which knows who added a line.');
  if (shallow.state !== 'done')
    return impossible('This is no git repository, and nothing else knows who added a line.');
  if (shallow.bytes.toString('utf8').trim() === 'true')
    return impossible(
      'The history is cut off here (a shallow clone). Fetch all of it: git fetch --unshallow.',
    );
  const added = await addingCommits(root, relativePath(root, ledger.path));
  if (!added || (added.size > 0 && ledger.lines.some(({ line }) => !added.has(line))))
    return impossible('git cannot tell who added its lines.');
  const commits = await commitsOf(root, new Set([...added.values()].filter((id) => id !== undefined)));
  if (!commits) return impossible('git cannot tell who added its lines.');
  const reviewers = await canonical(
    root,
    new Set(ledger.lines.map(({ attestation }) => attestation.reviewer)),
  );
  const audited = ledger.lines.map(({ line, attestation }): AuditedPlace => {
    const id = added.get(line);
    const commit = id === undefined ? undefined : commits.get(id);
    const reviewer = reviewers.get(attestation.reviewer) ?? readIdentity(attestation.reviewer);
    return { line, attestation, audit: auditOf({ attestation, reviewer, commit }), commit: commit?.id };
  });
  const there = await pathsThere(fs, root, new Set(audited.map(({ attestation }) => attestation.path)));
  const carried = carriedLines(audited, (path) => there.has(path));
  const places = audited.map((place) =>
    carried.has(place.attestation) ? { ...place, audit: 'good' as const } : place,
  );
  return { state: 'done', places };
}

function impossible(reason: string): LedgerAudit {
  return { state: 'impossible', reason };
}

const hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** What a symbolic link and a submodule are in the list of a tree. */
const elsewhere = /^(?:120000|160000) /;

/**
 * The commit of each line (from 1), undefined for one that is not committed yet; none at all for a ledger that is not. Undefined
 * where git fails, or the ledger stands behind a link or in a submodule, of which this repository knows no lines.
 */
async function addingCommits(
  root: string,
  path: string,
): Promise<Map<number, string | undefined> | undefined> {
  const added = new Map<number, string | undefined>();
  const tree = await gitText(root, ['ls-tree', '-z', 'HEAD', '--', folderOf(path), path]);
  const entries = partsOf(tree ?? '');
  if (entries.some((entry) => elsewhere.test(entry))) return undefined;
  if (!entries.some((entry) => entry.endsWith(`\t${path}`))) return added;
  const blame = await gitText(root, ['blame', '--porcelain', '--', path]);
  if (blame === undefined) return undefined;
  for (const line of blame.split('\n')) {
    const [id = '', , at = ''] = line.split(' ');
    if (hash.test(id) && /^\d+$/.test(at)) added.set(Number(at), /^0+$/.test(id) ? undefined : id);
  }
  return added;
}

const fields = ['%H', '%aN', '%aE', '%an', '%ae', '%at', '%ct', '%B'];

/** Undefined where git does not tell of each of them, since what is not known must not pass for good. */
async function commitsOf(
  root: string,
  ids: ReadonlySet<string>,
): Promise<Map<string, AddingCommit> | undefined> {
  const found = new Map<string, AddingCommit>();
  if (ids.size === 0) return found;
  const format = fields.map((field) => `${field}%x00`).join('');
  const log = await gitText(
    root,
    [
      ...['log', '--no-walk=unsorted', '--use-mailmap', '--no-show-signature', '--encoding=UTF-8'],
      ...[`--format=${format}`, '--stdin'],
    ],
    [...ids].map((id) => `${id}\n`).join(''),
  );
  const parts = (log ?? '').split('\0');
  for (let at = 0; at + fields.length <= parts.length; at += fields.length) {
    const [
      id = '',
      name = '',
      email = '',
      ownName = '',
      ownEmail = '',
      written = '',
      committed = '',
      message = '',
    ] = parts.slice(at, at + fields.length);
    const commit = {
      ...{ id: id.trim(), author: { name, email }, writtenBy: { name: ownName, email: ownEmail } },
      ...{ authored: latestDayAt(written), committed: latestDayAt(committed), message },
    };
    found.set(commit.id, commit);
  }
  return [...ids].every((id) => found.has(id)) ? found : undefined;
}

/** How far the zone is ahead of UTC where the day begins first, in seconds. */
const furthestAhead = 14 * 60 * 60;

/** The day of a moment (in seconds since 1970) where it begins first. The last one there is where the moment is none. */
function latestDayAt(seconds: string): string {
  const day = new Date((Number(seconds) + furthestAhead) * 1000);
  return Number.isNaN(day.getTime()) ? '9999-12-31' : day.toISOString().slice(0, 10);
}

/** Reviewers as `.mailmap` has them; those without an address as they are. */
async function canonical(root: string, reviewers: ReadonlySet<string>): Promise<Map<string, Identity>> {
  const withAddress = [...reviewers].filter((one) => !/[\r\n]/.test(one) && readIdentity(one).email !== '');
  const asked = withAddress.map((one) => {
    const { name, email } = readIdentity(one);
    return `${name} <${email}>`.trim();
  });
  const answer =
    asked.length === 0 ? '' : await gitText(root, ['check-mailmap', '--stdin'], `${asked.join('\n')}\n`);
  const lines = (answer ?? '').split('\n');
  return new Map(
    withAddress.map((one, at) => {
      const mapped = readIdentity(lines[at] ?? '');
      return [one, mapped.email === '' ? readIdentity(one) : mapped];
    }),
  );
}

async function pathsThere(
  fs: FileSystem,
  root: string,
  paths: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  for (const path of paths)
    if (await fs.stat(resolvePath(root, path)).catch(() => ({ kind: 'other' as const, size: 0 })))
      there.add(path);
  return there;
}
