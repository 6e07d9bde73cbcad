import { locateFindings, mergeFindings, type LocatedFinding } from '../core/reports/located.js';
import { mergeReports } from '../core/reports/merge-reports.js';
import { groupFindings } from '../core/reports/provenance/group-findings.js';
import { provenancePage } from '../core/reports/provenance/html/page.js';
import { provenanceJson } from '../core/reports/provenance/json.js';
import { provenanceMarkdownOf } from '../core/reports/provenance/markdown.js';
import type { ProvenanceDocument } from '../core/reports/provenance/model.js';
import { provenanceOf } from '../core/reports/provenance/provenance-of.js';
import { reasonOf } from '../workspace/file-system.js';
import { documentFacts } from '../workspace/document-facts.js';
import { toWorkspacePath } from '../workspace/node-file-system.js';
import { resolvePath } from '../workspace/path.js';
import type { WorkspaceIndex } from '../workspace/workspace-index.js';
import { collect } from './collect.js';
import type { Context } from './context.js';
import { openDocuments, type DocumentOptions } from './documents.js';
import { UsageError, type ExitStatus } from './exit-status.js';
import { indexBeside, indexOfRun } from './index-documents.js';
import { Problems } from './problems.js';
import { fileSink, streamSink } from './report-sink.js';

export interface ReportOptions extends DocumentOptions {
  readonly format: 'html' | 'json' | 'md';
  readonly output?: string;
  readonly merge?: readonly string[];
}

/** Reports what stands behind documents. Returns the exit status; throws `UsageError`. */
export async function runReport(
  context: Context,
  paths: readonly string[],
  options: ReportOptions,
): Promise<ExitStatus> {
  const problems = new Problems(context);
  const documents = await openDocuments(context, problems, paths, options);
  const sink = await sinkOf(context, options, documents.files);
  const index = indexOfRun(context, options.locale);
  const found = await collect(context, problems, documents, ({ path, analysis }): Found => {
    problems.faults(path, analysis.ruleFaults);
    index.set(path, documentFacts(analysis));
    const findings = locateFindings(analysis.findings, analysis.text);
    return { document: provenanceOf(analysis, { path, findings }), findings };
  });
  await indexBeside(index, documents);
  sink.write(
    rendered(
      found.map((one) => withOthers(one, index)),
      options,
    ),
  );
  await sink.close(problems);
  return problems.status;
}

/** Puts JSON reports together. Returns the exit status; throws `UsageError`. */
export async function mergeFiles(
  context: Context,
  files: readonly string[],
  options: ReportOptions,
): Promise<ExitStatus> {
  const problems = new Problems(context);
  const paths = files.map((file) => resolvePath(context.cwd, toWorkspacePath(file)));
  const sink = await sinkOf(context, options, paths);
  const reports: unknown[] = [];
  for (const [at, path] of paths.entries()) {
    const name = files[at] ?? path;
    try {
      reports.push(parsed(name, await context.fs.readFile(path)));
    } catch (error) {
      if (error instanceof UsageError) throw error;
      problems.path({ path: name, message: `This report cannot be read: ${reasonOf(error)}.` });
    }
  }
  // A merge that lacks a shard would pass for the whole.
  if (reports.length < files.length) return problems.status;
  const merged = mergeReports(reports);
  if (merged.kind === 'refused') throw new UsageError(`--merge ${files[merged.at] ?? ''}: ${merged.reason}.`);
  if (merged.kind === 'check' && options.format !== 'json')
    throw new UsageError(
      'Reports of `provenote check` merge with --format json alone; for html or md, merge those of `provenote report --format json`.',
    );
  sink.write(merged.kind === 'check' ? merged.json : rendered(merged.documents, options));
  await sink.close(problems);
  return problems.status;
}

/** A document and what its own text gives reason to. */
interface Found {
  readonly document: ProvenanceDocument;
  readonly findings: readonly LocatedFinding[];
}

/** A document with what the other documents of the run make of it. */
function withOthers({ document, findings }: Found, index: WorkspaceIndex): ProvenanceDocument {
  const others = index.of(document.path).findings;
  return others.length === 0
    ? document
    : { ...document, findings: groupFindings(mergeFindings(findings, others)) };
}

function rendered(documents: readonly ProvenanceDocument[], { format, locale }: ReportOptions): string {
  switch (format) {
    case 'html':
      return provenancePage(documents, locale);
    case 'json':
      return provenanceJson(documents);
    case 'md':
      return provenanceMarkdownOf(documents, locale);
  }
}

function sinkOf(
  context: Context,
  { output }: ReportOptions,
  inputs: readonly string[],
): Promise<ReturnType<typeof streamSink>> {
  return output === undefined
    ? Promise.resolve(streamSink(context.stdout))
    : fileSink(context, output, inputs);
}

/** Throws `UsageError` for what is no JSON, without a word of it. */
function parsed(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UsageError(`--merge ${name}: it is no JSON.`);
  }
}
