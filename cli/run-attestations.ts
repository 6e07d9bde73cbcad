import { attestationReportOf, attestationsJson, attestationsText } from '../core/reports/attestations.js';
import { isRefused } from '../core/attestation/audit.js';
import { counted } from '../core/reports/coverage.js';
import { printable } from '../core/reports/columns.js';
import { ConfigSearch } from '../workspace/config-search.js';
import { relativePath } from '../workspace/path.js';
import { Ledgers } from '../workspace/ledgers.js';
import { auditLedger, type AuditedPlace } from './audit-ledger.js';
import { collect } from './collect.js';
import type { Context } from './context.js';
import { openDocuments, type DocumentOptions } from './documents.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { Problems } from './problems.js';

export interface AttestationsOptions extends DocumentOptions {
  readonly format: 'pretty' | 'json';
}

/** Lists what the ledger says of documents. Returns the exit status; throws `UsageError`. */
export async function listAttestations(
  context: Context,
  paths: readonly string[],
  options: AttestationsOptions,
): Promise<ExitStatus> {
  const problems = new Problems(context);
  const documents = await openDocuments(context, problems, paths, options);
  const reports = await collect(context, problems, documents, async ({ file, path, project, analysis }) => {
    problems.badEntries((await project.ledgerOf(file)).faults);
    return attestationReportOf(path, analysis);
  });
  const { stdout } = context;
  stdout.write(
    options.format === 'json' ? attestationsJson(reports) : attestationsText(reports, stdout.palette),
  );
  return problems.status;
}

/** Verifies who made the sign-offs of the repository. Returns the exit status. */
export async function checkAttestations(
  context: Context,
  { format }: AttestationsOptions,
): Promise<ExitStatus> {
  const { cwd, fs, stdout } = context;
  const problems = new Problems(context);
  const root = await new ConfigSearch(fs, [cwd]).rootOf(cwd);
  const ledger = await new Ledgers(fs).of(root);
  const name = relativePath(cwd, ledger.path);
  const audit = await auditLedger(fs, root, ledger);
  if (audit.state === 'impossible') {
    problems.write(name, audit.reason);
    return problems.status;
  }
  const refused = audit.places.filter((place) => isRefused(place.audit));
  for (const fault of ledger.faults)
    problems.raise(fault.file === ledger.path ? exitStatus.findings : exitStatus.clean);
  if (refused.length > 0) problems.raise(exitStatus.findings);
  stdout.write(
    format === 'json' ? jsonOf(name, audit.places, ledger.faults) : textOf(name, audit.places, ledger.faults),
  );
  return problems.status;
}

interface Fault {
  readonly line: number;
  readonly key: string;
  readonly expected: string;
}

/** What is wrong, and what to do about it. */
const reasons: Readonly<Record<string, string>> = {
  'other-author':
    'somebody other than the reviewer committed it. Let the reviewer sign off and commit, or add both names to .mailmap if they are one person.',
  'machine-commit':
    'a program committed it or is a co-author of its commit. Let the reviewer sign off anew in a commit of their own.',
  'machine-reviewer': 'the reviewer is a program, which can only propose. Let a person sign off.',
  'later-date': 'its date is later than its commit. Let the reviewer sign off anew.',
};

function textOf(name: string, places: readonly AuditedPlace[], faults: readonly Fault[]): string {
  const refused = places.filter(({ audit }) => isRefused(audit));
  const lines = [
    ...refused.map(
      ({ line, audit, attestation }) =>
        `${printable(name)}:${String(line)}: ${printable(attestation.path)}: ${attestation.decision}: ${reasons[audit] ?? ''}\n`,
    ),
    ...faults.map(
      ({ line, key, expected }) =>
        `${printable(name)}:${String(line)}: ${key === '' ? '' : `"${key}": `}expected ${expected}\n`,
    ),
  ];
  const count = (wanted: AuditedPlace['audit']): number =>
    places.filter(({ audit }) => audit === wanted).length;
  const sum = [
    `${counted(places.length, 'line')} of sign-offs`,
    `${String(count('good'))} verified against git`,
    `${String(count('pending'))} pending`,
    ...(count('proposal') > 0 ? [counted(count('proposal'), 'proposal')] : []),
    `${String(refused.length + faults.length)} refused`,
  ];
  return `${lines.join('')}${sum.join(' · ')}\n`;
}

function jsonOf(name: string, places: readonly AuditedPlace[], faults: readonly Fault[]): string {
  const lines = places.map(
    ({ line, audit, attestation: { path, hash, decision, reviewer, date }, commit }) => ({
      ...{ line, audit, path, hash, decision, reviewer, date },
      commit: commit ?? null,
    }),
  );
  const bad = faults.map(({ line, key, expected }) => ({ line, key, expected }));
  return `${JSON.stringify({ version: 1, ledger: name, lines, faults: bad }, null, 2)}\n`;
}
