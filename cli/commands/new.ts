import { type Command } from 'commander';
import { placesToFill } from '../../core/features/places-to-fill.js';
import { createAnalyzer } from '../../core/index.js';
import {
  newDocument,
  newRevision,
  noteTemplateFormats,
  noteTemplateOf,
  templates,
  type TemplateName,
} from '../../core/tables/templates.js';
import { nearestName } from '../../workspace/nearest-name.js';
import type { Context } from '../context.js';
import { createDocument } from '../create-document.js';
import { exitStatus, UsageError, type ExitStatus } from '../exit-status.js';
import { Problems } from '../problems.js';

interface NewOptions {
  readonly output?: string;
  readonly title?: string;
  readonly format?: string;
  readonly target?: string;
  readonly quote?: string;
  readonly section?: string;
}

/** What the command calls its templates; a note has one for each format. */
const kinds: Readonly<Record<string, string>> = {
  article: templates.article.about,
  note: `progress note of a session, de-identified, as --format says: ${noteTemplateFormats.join(', ')}`,
  plan: templates.plan.about,
  revision: templates.revision.about,
};

/** `provenote new TEMPLATE [FILE]`: a document to begin with. */
export function addNew(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const known = Object.entries(kinds);
  const width = Math.max(...known.map(([name]) => name.length));
  const command = program
    .command('new')
    .summary('write a template to start from')
    .description(
      'Writes a new document from a template: to FILE, which must not be there yet, or to standard output. What is left to be filled in stands in {{braces}} or as an empty section, and `provenote check` finds these places and nothing else.',
    )
    .argument('<template>', Object.keys(kinds).join(' or '))
    .argument('[file]', 'where to write it')
    .option('--output <file>', 'the same as FILE')
    .option('--title <title>', 'its title, for an article or a plan')
    .option('--format <format>', 'the format of a note (default: SOAP)')
    .option('--target <article>', 'the article that a revision is of, as a path from the revision')
    .option('--quote <sentence>', 'the sentence that a revision is of, as it stands in the article')
    .option('--section <heading>', 'the heading under which that sentence stands');
  command
    .addHelpText(
      'after',
      `
Templates:
${known.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`).join('\n')}

Exit status:
  0  written
  2  wrong usage; there is no such template, format or folder, or FILE is there already
  3  FILE could not be written

Examples:
  provenote new article wiki/anchored-listening.md --title "Anchored listening"
  provenote new note notes/session-03.md --format DAP
  provenote new plan --output plan.md
  provenote new revision revisions/bond.md --target ../wiki/bond.md --quote "The bond grows quickly."`,
    )
    .action(async (template: string, file: string | undefined) => {
      finish(await runNew(context, template, file, command.opts<NewOptions>()));
    });
}

async function runNew(
  context: Context,
  kind: string,
  file: string | undefined,
  { output, title, format, ...subject }: NewOptions,
): Promise<ExitStatus> {
  const template = templateOf(kind, format);
  if (kind !== 'revision' && Object.keys(subject).length > 0)
    throw new UsageError('--target, --quote and --section are for a revision.');
  if (title?.trim() === '') throw new UsageError('--title needs a title.');
  if (title !== undefined && kind !== 'article' && kind !== 'plan')
    throw new UsageError('--title is for an article or a plan.');
  if (file !== undefined && output !== undefined)
    throw new UsageError('Name the file once: as FILE or with --output.');
  const text = template === 'revision' ? newRevision(subject) : newDocument(template, title);
  const target = file ?? output;
  if (target === undefined) {
    context.stdout.write(text);
    return exitStatus.clean;
  }
  const problems = new Problems(context);
  if (await createDocument(context, problems, target, text)) {
    const places = placesToFill(createAnalyzer().analyze({ path: target, text })).length;
    context.stdout.write(
      `Wrote ${target}, with ${String(places)} places to fill; \`provenote check ${target}\` lists them.\n`,
    );
  }
  return problems.status;
}

function templateOf(kind: string, format: string | undefined): TemplateName {
  if (kind !== 'note' && format !== undefined) throw new UsageError('--format is for a note.');
  if (kind === 'article' || kind === 'plan' || kind === 'revision') return kind;
  if (kind === 'note') {
    const template = noteTemplateOf(format ?? noteTemplateFormats[0]);
    if (template !== undefined) return template;
    throw new UsageError(`There is no format of this name. ${hintOf(format ?? '', noteTemplateFormats)}`);
  }
  throw new UsageError(`There is no template of this name. ${hintOf(kind, Object.keys(kinds))}`);
}

function hintOf(written: string, known: readonly string[]): string {
  const near = nearestName(written, known);
  return near === undefined ? `They are: ${known.join(', ')}.` : `Did you mean ${near}?`;
}
