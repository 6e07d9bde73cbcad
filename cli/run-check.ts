import { severities, type Severity } from '../core/analysis/settings.js';
import { formats } from '../core/reports/formats.js';
import {
  addToTotals,
  locateFindings,
  mergeFindings,
  noTotals,
  type FileReport,
} from '../core/reports/located.js';
import type { FileOutcome } from '../workspace/analyze-files.js';
import { toWorkspacePath } from '../workspace/node-file-system.js';
import type { WorkspaceIndex } from '../workspace/workspace-index.js';
import type { CheckOptions } from './check-options.js';
import type { Context } from './context.js';
import { openDocuments, type Documents } from './documents.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { indexBeside, indexOfRun } from './index-documents.js';
import { fixListOf, fixSumOf, repairFile, type FixMode, type RepairedFile } from './repair-file.js';
import { Problems } from './problems.js';
import { startProgress } from './progress.js';
import { fileSink, streamSink } from './report-sink.js';
import { analyzeInWorkers, workersFor } from './worker-pool.js';

/** Checks documents and repairs them when asked to; reports. Returns the exit status; throws `UsageError`. */
export async function runCheck(
  context: Context,
  paths: readonly string[],
  options: CheckOptions,
): Promise<ExitStatus> {
  const problems = new Problems(context);
  const mode = fixModeOf(options);
  const format = formats.find(({ name }) => name === options.format) ?? formats[0];
  const documents = await openDocuments(context, problems, paths, options);
  const { stdout, stderr } = context;
  // A repaired document from standard input takes standard output, so that its report makes way.
  const stream = mode === 'print' ? stderr : stdout;
  const sink =
    options.output === undefined
      ? streamSink(stream)
      : await fileSink(context, options.output, documents.files);
  const remarks = format.forPeople && options.output === undefined ? stream : stderr;
  const reporter = format.start(sink.surface);
  const progress = startProgress(context, documents.count, options.progress);
  const tally = new Tally(options);
  const index = indexOfRun(context, options.locale);
  const held: Done[] = [];
  let fixes = 0;
  let fixedFiles = 0;
  let totals = noTotals;

  const show = ({ report, list }: Done): void => {
    let piece = '';
    if (report !== undefined) {
      const whole = withOthers(report, index);
      tally.add(whole);
      const shown = options.quiet === true ? errorsOf(whole) : whole;
      totals = addToTotals(totals, shown);
      piece = reporter.file(shown);
    }
    if (list + piece === '') return;
    progress.pauseFor(() => {
      remarks.write(list);
      sink.write(piece);
    });
  };

  for await (const outcome of outcomesOf(context, paths, options, documents, mode)) {
    let list = '';
    if (outcome.state === 'analyzed') {
      const { applied, facts, writeProblem, text } = outcome.value;
      problems.faults(outcome.path, outcome.faults);
      problems.badEntries(outcome.badEntries);
      if (writeProblem !== undefined) problems.write(outcome.path, writeProblem);
      if (text !== undefined) stdout.write(text);
      if (applied.length > 0) fixedFiles++;
      fixes += applied.length;
      list = fixListOf(outcome.path, outcome.value, remarks.palette);
      index.set(outcome.path, facts);
    } else {
      problems.outcome(outcome);
    }
    const done = { report: reportOf(outcome), list };
    // From the first document that later ones may contradict, all wait for the last, since reports go by path.
    if (index.isEmpty) show(done);
    else held.push(done);
    progress.step();
  }
  await indexBeside(index, documents);
  for (const done of held) show(done);

  progress.end();
  sink.write(reporter.end(totals));
  remarks.write(fixSumOf(mode, fixes, fixedFiles));
  await sink.close(problems);
  problems.raise(tally.status());
  return problems.status;
}

/** What becomes of each document, in order: by threads of their own where there is enough to do. */
function outcomesOf(
  context: Context,
  paths: readonly string[],
  options: CheckOptions,
  documents: Documents,
  mode: FixMode,
): AsyncGenerator<FileOutcome<RepairedFile>> {
  const { cwd, bundle } = context;
  const { config, kind, ignores, rule, locale } = options;
  const workers = workersFor(documents.count, options.jobs);
  // The older texts that `--since` compares with are read in this thread.
  if (bundle === undefined || workers === 1 || options.since !== undefined)
    return documents.analyze((file) => repairFile(context, file, mode));
  const job = { named: paths.map(toWorkspacePath), options: { config, kind, ignores, rule, locale }, mode };
  return analyzeInWorkers(documents.files, job, { bundle, cwd }, workers);
}

/** What is left to show of one document. */
interface Done {
  readonly report: FileReport | undefined;
  /** Its repairs, as text. */
  readonly list: string;
}

/** A report with what the other documents of the run make of it. */
function withOthers(report: FileReport, index: WorkspaceIndex): FileReport {
  const { findings } = index.of(report.path);
  return findings.length === 0 ? report : { ...report, findings: mergeFindings(report.findings, findings) };
}

function fixModeOf(options: CheckOptions): FixMode {
  if (options.fixDryRun === true) return 'preview';
  if (options.fix !== true) return 'none';
  return options.stdin === true ? 'print' : 'write';
}

/** The report of a document, undefined for one that could not even be looked at. */
function reportOf(outcome: FileOutcome<RepairedFile>): FileReport | undefined {
  switch (outcome.state) {
    case 'analyzed':
      return outcome.value.report;
    case 'unreadable':
      return {
        path: outcome.path,
        kind: outcome.kind,
        findings: locateFindings([outcome.finding], ''),
        summary: {
          sentences: 0,
          sourced: 0,
          llm: 0,
          named: 0,
          mixed: 0,
          untagged: 0,
          exempt: 0,
          words: 0,
        },
      };
    case 'unconfigured':
    case 'failed':
      return undefined;
  }
}

function errorsOf(report: FileReport): FileReport {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}

/** Counts for the exit status: all findings, those that `--quiet` does not show included. */
class Tally {
  readonly #failing: readonly Severity[];
  readonly #maxWarnings: number;
  #failed = false;
  #warnings = 0;

  constructor({ failOn, maxWarnings }: CheckOptions) {
    this.#failing = severities.slice(0, severities.indexOf(failOn) + 1);
    this.#maxWarnings = maxWarnings ?? Infinity;
  }

  add({ findings }: FileReport): void {
    for (const { severity } of findings) {
      if (this.#failing.includes(severity)) this.#failed = true;
      if (severity === 'warning') this.#warnings++;
    }
  }

  status(): ExitStatus {
    return this.#failed || this.#warnings > this.#maxWarnings ? exitStatus.findings : exitStatus.clean;
  }
}
