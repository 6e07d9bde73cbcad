import type { DocumentKind } from '../core/analysis/analysis.js';
import type { CheckedAnalysis } from '../core/index.js';
import { phiOf } from '../core/analysis/fold-phi.js';
import type { PhiDocument } from '../core/phi/document.js';
import type { PhiConfidence, PhiSpan } from '../core/phi/phi-span.js';
import { phiDocumentOf } from '../core/phi/phi-document-of.js';
import { editsOf, planDeidentification, type DetectedDocument } from '../core/phi/replacements/plan.js';
import type { DateStyle, NameStyle } from '../core/phi/replacements/replacement.js';
import { printable } from '../core/reports/columns.js';
import {
  deidentifiedJson,
  deidentifiedSum,
  deidentifiedTable,
  locateReplacements,
  type DeidentifiedFile,
} from '../core/reports/deidentified.js';
import { applyTogether } from '../core/text/edit.js';
import { reasonOf } from '../workspace/file-system.js';
import { writeFixed } from '../workspace/write-fixed.js';
import { collect } from './collect.js';
import type { Context } from './context.js';
import { openDocuments, type DocumentOptions } from './documents.js';
import { UsageError, type ExitStatus } from './exit-status.js';
import { Problems } from './problems.js';

export interface DeidentifyCommandOptions extends DocumentOptions {
  readonly write?: boolean;
  readonly dates: DateStyle;
  readonly names: NameStyle;
  readonly threshold: PhiConfidence;
  readonly format: 'text' | 'json';
}

/** A document of the run, read. */
interface OpenedDocument {
  readonly file: string;
  readonly path: string;
  readonly bom: boolean;
  readonly detected: DetectedDocument;
}

/** A document with its new text. */
interface DoneDocument extends OpenedDocument {
  readonly after: string;
  readonly report: DeidentifiedFile;
}

/**
 * Reads all documents of the run, since they share their surrogates, then prints or writes them one after the other. What
 * cannot be read is told and left out. Throws `UsageError`.
 */
export async function runDeidentify(
  context: Context,
  paths: readonly string[],
  options: DeidentifyCommandOptions,
): Promise<ExitStatus> {
  if (paths.length === 0 && options.stdin !== true)
    throw new UsageError('deidentify needs a FILE, or --stdin.');
  if (options.write === true && options.stdin === true)
    throw new UsageError('--write goes with files; a document from standard input is printed.');
  const problems = new Problems(context);
  const opened = await openAll(context, problems, paths, options);
  const plan = planDeidentification(
    opened.map(({ detected }) => detected),
    { ...options, year: new Date().getFullYear() },
  );
  const done = opened.map((one, at): DoneDocument => {
    const { text, kind } = one.detected.document;
    const replacements = plan[at] ?? [];
    return {
      ...one,
      after: applyTogether(text, editsOf(replacements)),
      report: {
        path: one.path,
        kind,
        written: false,
        replacements: locateReplacements(text, replacements),
      },
    };
  });
  if (options.write === true) await writeAll(context, problems, done, options);
  else print(context, done, options);
  return problems.status;
}

async function openAll(
  context: Context,
  problems: Problems,
  paths: readonly string[],
  options: DeidentifyCommandOptions,
): Promise<OpenedDocument[]> {
  const documents = await openDocuments(context, problems, paths, options);
  return collect(context, problems, documents, ({ file, path, bom, analysis }) => ({
    file,
    path,
    bom,
    detected: detectIn(analysis),
  }));
}

/** The PHI of a document. What is to be de-identified tells of somebody in care, unless something says that it does not. */
function detectIn({ text, kind, kindFrom, settings }: CheckedAnalysis): DetectedDocument {
  const readAs: DocumentKind = kindFrom === 'default' ? 'note' : kind;
  const document = phiDocumentOf(text, readAs);
  const detect = (read: PhiDocument): readonly PhiSpan[] => phiOf(read, settings);
  return { document, spans: detect(document), detect };
}

function print(
  { stdout, stderr }: Context,
  done: readonly DoneDocument[],
  { format }: DeidentifyCommandOptions,
): void {
  const reports = done.map(({ report }) => report);
  if (format === 'json') {
    stdout.write(deidentifiedJson(done.map(({ report, after }) => withText(report, after))));
    return;
  }
  done.forEach(({ path, bom, after }, at) => {
    // Alone a document is printed to the byte, so that it can be sent into a file.
    if (done.length === 1) stdout.write((bom ? '\ufeff' : '') + after);
    else
      stdout.write(
        `${at === 0 ? '' : '\n'}==> ${printable(path)} <==\n${after}${/[\r\n]$/.test(after) ? '' : '\n'}`,
      );
  });
  for (const report of reports) stderr.write(deidentifiedTable(report, 'printed', stderr));
  if (done.length > 0) stderr.write(deidentifiedSum(reports));
}

/** The keys in the order of the JSON: the text stands before the table. */
function withText({ replacements, ...report }: DeidentifiedFile, text: string): DeidentifiedFile {
  return { ...report, text, replacements };
}

async function writeAll(
  context: Context,
  problems: Problems,
  done: readonly DoneDocument[],
  { format }: DeidentifyCommandOptions,
): Promise<void> {
  const { stdout } = context;
  const reports: DeidentifiedFile[] = [];
  for (const one of done) {
    const isChanged = one.report.replacements.length > 0;
    const written = isChanged && (await write(context, problems, one));
    const report = { ...one.report, written };
    reports.push(report);
    if (format === 'text')
      stdout.write(deidentifiedTable(report, isDone(report) ? 'written' : 'failed', stdout));
  }
  if (format === 'json') stdout.write(deidentifiedJson(reports));
  else if (done.length > 0) stdout.write(deidentifiedSum(reports.filter(isDone)));
}

function isDone({ written, replacements }: DeidentifiedFile): boolean {
  return written || replacements.length === 0;
}

async function write(
  { fs }: Context,
  problems: Problems,
  { file, path, after, detected }: DoneDocument,
): Promise<boolean> {
  try {
    const outcome = await writeFixed(fs, file, detected.document.text, after);
    if (outcome === 'written') return true;
    problems.write(
      path,
      'Somebody changed this file while it was being read, so it was left alone. Run it again.',
    );
  } catch (error) {
    problems.write(path, `The document could not be written (${reasonOf(error)}); it is as it was.`);
  }
  return false;
}
