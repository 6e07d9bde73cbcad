import { planRevision } from '../core/features/apply-revision.js';
import type { CheckedAnalysis } from '../core/index.js';
import { textDiff } from '../core/reports/text-diff.js';
import { applyTogether } from '../core/text/edit.js';
import type { AnalyzedFile } from '../workspace/analyze-files.js';
import { reasonOf } from '../workspace/file-system.js';
import { toWorkspacePath } from '../workspace/node-file-system.js';
import { folderOf, relativePath, resolvePath } from '../workspace/path.js';
import { writeFixed } from '../workspace/write-fixed.js';
import { collect } from './collect.js';
import type { Context } from './context.js';
import { openDocuments } from './documents.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { Problems } from './problems.js';

export interface RevisionOptions {
  readonly config?: string;
  readonly write?: boolean;
}

/** Shows what a revision changes in its article, or writes it. Throws `UsageError`. */
export async function runRevision(
  context: Context,
  file: string,
  options: RevisionOptions,
): Promise<ExitStatus> {
  const problems = new Problems(context);
  const revision = await readOne(context, problems, file, options);
  if (!revision) return problems.status;
  const refuse = (reason: string): ExitStatus => {
    const { stderr } = context;
    stderr.write(`${stderr.palette.red('provenote:')} ${revision.path}: not applied. ${reason}\n`);
    problems.raise(exitStatus.findings);
    return problems.status;
  };
  const { target } = revision.analysis.revision ?? {};
  if (revision.analysis.revision && !target)
    return refuse('It does not say which article it is of. Add `target:` to its frontmatter.');
  const path = target && (await articleOf(context, revision, target.text));
  if (target && path === undefined)
    return refuse('There is no article where its `target:` leads. Correct the path.');
  const article = path === undefined ? revision : await readOne(context, problems, path, options);
  if (!article) return problems.status;
  const plan = planRevision(revision.analysis, article.analysis, (text) => analyzeAs(article, text));
  if (plan.state === 'refused') return refuse(plan.refusal);
  if (plan.state === 'applied') {
    context.stdout.write(
      `${article.path} says what ${revision.path} proposes already; nothing is left to do.\n`,
    );
    return problems.status;
  }
  const before = article.analysis.text;
  const after = applyTogether(before, plan.edits);
  if (options.write === true) await write(context, problems, article, after);
  else {
    context.stdout.write(textDiff(article.path, before, after, context.stdout.palette));
    context.stdout.write(`\nNothing was written. \`provenote revision apply ${file} --write\` does it.\n`);
  }
  return problems.status;
}

/** One document, analysed; undefined where it cannot be read, of which `problems` tells. */
async function readOne(
  context: Context,
  problems: Problems,
  file: string,
  { config }: RevisionOptions,
): Promise<AnalyzedFile | undefined> {
  const documents = await openDocuments(context, problems, [file], { config });
  const [read] = await collect(context, problems, documents, (one) => one);
  return read;
}

/** The path of the article: from the revision's folder, from the configuration's, or from the current one. */
async function articleOf(
  { cwd, fs }: Context,
  { file, project }: AnalyzedFile,
  target: string,
): Promise<string | undefined> {
  const folders = [
    folderOf(file),
    ...(project.configPath === undefined ? [] : [folderOf(project.configPath)]),
    cwd,
  ];
  for (const folder of folders) {
    const path = resolvePath(folder, toWorkspacePath(target));
    const stat = await fs.stat(path).catch(() => undefined);
    if (stat?.kind === 'file') return relativePath(cwd, path);
  }
  return undefined;
}

function analyzeAs({ analysis, file, project }: AnalyzedFile, text: string): CheckedAnalysis {
  return project.analyzer.analyze({ path: project.pathOf(file), kind: analysis.kind, text });
}

async function write(
  { fs, stdout }: Context,
  problems: Problems,
  { analysis, file, path }: AnalyzedFile,
  after: string,
): Promise<void> {
  try {
    if ((await writeFixed(fs, file, analysis.text, after)) === 'written')
      stdout.write(`Wrote ${path}. Check it, and commit it together with the revision.\n`);
    else
      problems.write(
        path,
        'Somebody changed this article while it was being read, so it was left alone. Run it again.',
      );
  } catch (error) {
    problems.write(path, `The article could not be written (${reasonOf(error)}); it is as it was.`);
  }
}
