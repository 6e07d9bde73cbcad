import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Option, type Command } from 'commander';
import type { Context } from '../context.js';

/** `provenote lsp --stdio`. The server starts when its module is loaded and reads the arguments of the process itself. */
export function addLsp(program: Command, context: Context): void {
  program
    .command('lsp')
    .summary('start the language server')
    .description('Starts the language server for an editor; it speaks the Language Server Protocol.')
    .requiredOption('--stdio', 'speak over standard input and output')
    // Editors may pass the process to watch; the server reads it.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText(
      'after',
      `
Exit status:
  0  ended by the editor with "shutdown" and "exit"
  1  ended without "shutdown"
  2  wrong usage

Example (Neovim):
  vim.lsp.start({ name = 'provenote', cmd = { 'provenote', 'lsp', '--stdio' } })`,
    )
    .action(async () => {
      const module =
        context.bundle === undefined
          ? join(context.packageFolder, 'server/src/main.node.ts')
          : join(dirname(context.bundle), 'server', 'main.js');
      // Not a literal: the bundle of the command line must not take the server in.
      await import(pathToFileURL(module).href);
    });
}
