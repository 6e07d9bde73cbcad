import { planBump, safeEdits } from '../core/features/bump-edition.js';
import { bumpJson, bumpText, locateClaims, type BumpOfFile } from '../core/reports/bump.js';
import type { GradeTables } from '../core/tables/grade-tables.js';
import { applyTogether } from '../core/text/edit.js';
import type { AnalyzedFile } from '../workspace/analyze-files.js';
import { reasonOf } from '../workspace/file-system.js';
import { nearestName } from '../workspace/nearest-name.js';
import { writeFixed } from '../workspace/write-fixed.js';
import { collect } from './collect.js';
import type { Context } from './context.js';
import { openDocuments, openProjectHere, type Documents } from './documents.js';
import { UsageError, type ExitStatus } from './exit-status.js';
import { tablesOf } from './grade-tables.js';
import { Problems } from './problems.js';

export interface BumpOptions {
  readonly format: string;
  readonly config?: string;
  readonly write?: boolean;
}

/** Plans the move of documents to an edition, writes what is safe when asked to, and reports. Throws `UsageError`. */
export async function runBump(
  context: Context,
  edition: string,
  paths: readonly string[],
  options: BumpOptions,
): Promise<ExitStatus> {
  const problems = new Problems(context);
  const documents = await openDocuments(context, problems, paths, options);
  const editions = await editionsOf(context, documents, options);
  // Before any document is read, and so before any is written.
  if (editions.size > 0 && !editions.has(edition)) throw new UsageError(unknownEdition(edition, editions));
  const mode = options.write === true ? 'write' : 'preview';
  const files = await collect(context, problems, documents, (file) =>
    bumpFile(context, problems, file, edition, mode),
  );
  const { stdout } = context;
  stdout.write(options.format === 'json' ? bumpJson(edition, files) : bumpText(edition, files, mode, stdout));
  return problems.status;
}

async function bumpFile(
  context: Context,
  problems: Problems,
  { file, path, analysis }: AnalyzedFile,
  edition: string,
  mode: 'preview' | 'write',
): Promise<BumpOfFile> {
  const editions = idsOf(analysis.settings.lexicon.tables);
  if (!editions.has(edition)) problems.usage(path, unknownEdition(edition, editions));
  const plan = planBump(analysis, edition);
  const edits = safeEdits(plan);
  const claims = locateClaims(plan.claims, analysis.text);
  if (mode === 'preview' || edits.length === 0) return { path, written: false, claims };
  try {
    const after = applyTogether(analysis.text, edits);
    const outcome = await writeFixed(context.fs, file, analysis.text, after);
    if (outcome === 'written') return { path, written: true, claims };
    problems.write(
      path,
      'Somebody changed this file while it was being read, so it was left alone. Run it again.',
    );
  } catch (error) {
    problems.write(path, `The document could not be written (${reasonOf(error)}); it is as it was.`);
  }
  return { path, written: false, claims };
}

/** The editions that the projects of a run know, that of the current folder included; broken ones know none. */
async function editionsOf(
  context: Context,
  documents: Documents,
  options: BumpOptions,
): Promise<ReadonlySet<string>> {
  const projects = [await openProjectHere(context, options), ...(await documents.projects())];
  return new Set(
    projects.flatMap((project) => (project.state === 'ready' ? [...idsOf(tablesOf(project))] : [])),
  );
}

function idsOf({ editions }: GradeTables): ReadonlySet<string> {
  return new Set(editions.map(({ id }) => id));
}

function unknownEdition(edition: string, known: ReadonlySet<string>): string {
  const nearest = nearestName(edition, known);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `The tables have no edition of this name. They have ${[...known].join(', ')}.${hint}`;
}
