import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { errorName } from '../workspace/file-system.js';
import { addAttest } from './commands/attest.js';
import { addAttestations } from './commands/attestations.js';
import { addCheck } from './commands/check.js';
import { addDeidentify } from './commands/deidentify.js';
import { addFix } from './commands/fix.js';
import { addGrades } from './commands/grades.js';
import { addIgnores } from './commands/ignores.js';
import { addImport } from './commands/import.js';
import { addInspect } from './commands/inspect.js';
import { addLsp } from './commands/lsp.js';
import { addNew } from './commands/new.js';
import { addRevision } from './commands/revision.js';
import { addReport } from './commands/report.js';
import { addRules } from './commands/rules.js';
import type { Context } from './context.js';
import { exitStatus, exitStatusHelp, UsageError, type ExitStatus } from './exit-status.js';

/** Runs one command line (without the program's own name) and returns the exit status. Never rejects. */
export async function run(context: Context, args: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.clean;
  const finish = (found: ExitStatus): void => {
    status = found;
  };
  const { stderr } = context;
  try {
    await buildProgram(context, finish).parseAsync(args, { from: 'user' });
  } catch (error) {
    // Help and version that were asked for end as errors with status 0; all else that commander throws is wrong usage.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.usage;
    if (error instanceof UsageError) {
      stderr.write(`${stderr.palette.red('provenote:')} ${error.message}\n`);
      return exitStatus.usage;
    }
    stderr.write(
      `${stderr.palette.red('provenote:')} internal fault (${errorName(error)}). This is a fault of Provenote.\n`,
    );
    return exitStatus.unreadable;
  }
  return status;
}

function buildProgram(context: Context, finish: (status: ExitStatus) => void): Command {
  const program = new Command('provenote')
    .description(
      'A linter for clinical writing: every sentence says where it comes from, and none says who the client is. Everything runs on this machine, without network.',
    )
    .version(versionOf(context.packageFolder), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText(
      'after',
      `${exitStatusHelp}

Example:
  provenote check            check the documents of this folder
  provenote check --help     all options of check, with examples`,
    )
    // Commands take these over, so they are set before any is added.
    .exitOverride()
    .showHelpAfterError('(add --help for the options)')
    .configureOutput({
      writeOut: (text) => {
        context.stdout.write(text);
      },
      writeErr: (text) => {
        context.stderr.write(text);
      },
      outputError: (text, write) => {
        write(text.replace(/^error: /, 'provenote: '));
      },
    });
  addCheck(program, context, finish);
  addFix(program, context, finish);
  addInspect(program, context, finish);
  addDeidentify(program, context, finish);
  addImport(program, context, finish);
  addRules(program, context, finish);
  addGrades(program, context, finish);
  addIgnores(program, context, finish);
  addReport(program, context, finish);
  addAttest(program, context, finish);
  addAttestations(program, context, finish);
  addNew(program, context, finish);
  addRevision(program, context, finish);
  addLsp(program, context);
  return program;
}

function versionOf(packageFolder: string): string {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
