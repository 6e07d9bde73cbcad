import { type Command } from 'commander';
import { isTemplateName, newDocument, templates } from '../../core/tables/templates.js';
import { codeOf, reasonOf } from '../../workspace/file-system.js';
import { nearestName } from '../../workspace/nearest-name.js';
import { toWorkspacePath } from '../../workspace/node-file-system.js';
import { folderOf, resolvePath } from '../../workspace/path.js';
import type { Context } from '../context.js';
import { exitStatus, UsageError, type ExitStatus } from '../exit-status.js';
import { Problems } from '../problems.js';

interface NewOptions {
  readonly output?: string;
  readonly title?: string;
}

/** `provenote new TEMPLATE [FILE]`: a document to begin with. */
export function addNew(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const known = Object.entries(templates);
  const width = Math.max(...known.map(([name]) => name.length));
  const command = program
    .command('new')
    .summary('write a template to start from')
    .description(
      'Writes a new document from a template: to FILE, which must not be there yet, or to standard output. What is left to be filled in stands in {{braces}} or as an empty section, and `provenote check` finds these places and nothing else.',
    )
    .argument('<template>', Object.keys(templates).join(' or '))
    .argument('[file]', 'where to write it')
    .option('--output <file>', 'the same as FILE')
    .option('--title <title>', 'its title');
  command
    .addHelpText(
      'after',
      `
Templates:
${known.map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`).join('\n')}

Exit status:
  0  written
  2  wrong usage; there is no such template or folder, or FILE is there already
  3  FILE could not be written

Examples:
  provenote new article wiki/anchored-listening.md --title "Anchored listening"
  provenote new plan --output plan.md`,
    )
    .action(async (template: string, file: string | undefined) => {
      finish(await runNew(context, template, file, command.opts<NewOptions>()));
    });
}

async function runNew(
  context: Context,
  template: string,
  file: string | undefined,
  { output, title }: NewOptions,
): Promise<ExitStatus> {
  if (!isTemplateName(template)) {
    const names = Object.keys(templates);
    const near = nearestName(template, names);
    const hint = near === undefined ? `They are: ${names.join(', ')}.` : `Did you mean ${near}?`;
    throw new UsageError(`There is no template of this name. ${hint}`);
  }
  if (title?.trim() === '') throw new UsageError('--title needs a title.');
  if (file !== undefined && output !== undefined)
    throw new UsageError('Name the file once: as FILE or with --output.');
  const text = newDocument(template, title);
  const target = file ?? output;
  if (target === undefined) {
    context.stdout.write(text);
    return exitStatus.clean;
  }
  return writeNew(context, target, text);
}

async function writeNew(context: Context, target: string, text: string): Promise<ExitStatus> {
  const { cwd, fs, stdout } = context;
  const problems = new Problems(context);
  const path = resolvePath(cwd, toWorkspacePath(target));
  const folder = await fs.stat(folderOf(path)).catch(() => undefined);
  if (folder?.kind !== 'folder') throw new UsageError(`${target}: there is no such folder.`);
  try {
    await fs.createFile(path, new TextEncoder().encode(text));
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw new UsageError(`${target}: something is there already, and it was left as it is.`);
    problems.write(target, `The document could not be written: ${reasonOf(error)}.`);
    return problems.status;
  }
  stdout.write(`Wrote ${target}. \`provenote check ${target}\` lists what is left to be filled in.\n`);
  return exitStatus.clean;
}
