import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerUnderTest } from './server.js';

/** The tools that others use for such work, measured in the same run: their own rules, on the same documents. */
export interface Peers {
  readonly servers: readonly ServerUnderTest[];
  /** Command lines that take a folder as their last argument. */
  readonly commandLines: readonly { readonly name: string; readonly command: readonly string[] }[];
}

const folder = fileURLToPath(new URL('./peers', import.meta.url));
const modules = join(folder, 'node_modules');

/** Installs the peers from their lock file when they are not there; without a registry there are none. Never throws. */
export function findPeers(): Peers {
  if (!existsSync(modules)) {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  }
  const rumdl = join(modules, '@rumdl', 'cli-linux-x64', 'rumdl');
  const markdown = join(modules, 'vscode-markdown-languageserver', 'dist', 'node', 'workerMain.js');
  const markdownlint = join(modules, 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  const hasRumdl = existsSync(rumdl);
  return {
    servers: [
      ...(hasRumdl ? [{ name: 'rumdl', command: [rumdl, 'server', '--no-config'] }] : []),
      ...(existsSync(markdown) ? [markdownServer(markdown)] : []),
    ],
    commandLines: [
      ...(hasRumdl
        ? [{ name: 'rumdl', command: [rumdl, 'check', '--no-config', '--no-cache', '--silent'] }]
        : []),
      ...(existsSync(markdownlint)
        ? [{ name: 'markdownlint-cli2', command: [process.execPath, markdownlint] }]
        : []),
    ],
  };
}

/** Its client parses for it, as VS Code does, with markdown-it. */
function markdownServer(program: string): ServerUnderTest {
  const load = createRequire(join(modules, 'markdownlint-cli2', 'package.json'));
  const markdownIt = load('markdown-it') as (() => Parser) | { readonly default: () => Parser };
  const parser = typeof markdownIt === 'function' ? markdownIt() : markdownIt.default();
  return {
    name: 'vscode-markdown-languageserver',
    command: [process.execPath, program, '--stdio'],
    pull: true,
    initializationOptions: { markdownFileExtensions: ['md'] },
    settings: { markdown: { validate: { enabled: true } } },
    answers: ['markdown/parse', 'markdown/fs/stat', 'markdown/findMarkdownFilesInWorkspace'],
    answer: (method, text) =>
      method === 'markdown/parse' ? parser.parse(text, {}) : method === 'markdown/fs/stat' ? null : [],
  };
}

interface Parser {
  parse(text: string, environment: object): unknown;
}
