import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

/** What a run of the command line left behind. */
export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  /** For a program that ends by what it reads, not where its input ends. */
  readonly keepsInputOpen?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, '../..');

/** A command line in a folder: the bundle of `npm run build` when it is newer than its sources, else one made for it. */
export function provenote(
  folder: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const child = spawn(process.execPath, [...program(), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, CI: '1', ...options.env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  // A run that reads no input may be gone before it is all written.
  child.stdin.on('error', () => undefined);
  const giveUp = setTimeout(() => child.kill('SIGKILL'), 60_000);
  child.stdin.write(options.input ?? '');
  if (options.keepsInputOpen !== true) child.stdin.end();
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      clearTimeout(giveUp);
      done({ status, ...output });
    });
  });
}

/** The command that starts the program, for tests that need a shell around it. */
export function shellCommand(): string {
  return [process.execPath, ...program()].map((part) => `'${part}'`).join(' ');
}

let started: readonly string[] | undefined;

/**
 * The arguments that make node the program. Not the sources through tsx: each start would take a second, and under load
 * one in some hundred never ends, waiting for the thread that Node 20 gives its loaders.
 */
function program(): readonly string[] {
  if (started !== undefined) return started;
  const bundle = join(root, 'dist/cli.cjs');
  const sources = ['core', 'workspace', 'cli', 'server'].map((folder) => newestIn(join(root, folder)));
  const built = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  started = [built > Math.max(...sources) ? bundle : buildForTests()];
  return started;
}

/** Bundles command line and server into `.tmp`, which stands in the package as `dist` does. */
function buildForTests(): string {
  const bundles = [
    ['cli/main.ts', '.tmp/cli.cjs'],
    ['server/src/main.node.ts', '.tmp/server/main.js'],
  ] as const;
  for (const [entry, outfile] of bundles) {
    buildSync({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
    });
  }
  writeFileSync(join(root, '.tmp/server/package.json'), '{ "type": "commonjs" }');
  return join(root, '.tmp/cli.cjs');
}

/** When the newest source below a folder was written, in ms. */
function newestIn(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return newestIn(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? statSync(path).mtimeMs : 0;
  });
  return Math.max(0, ...times);
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A temporary folder with files, and what one does with it. `remove` goes into `afterEach`. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'provenote-cli-'));

  constructor(files: Files = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const full = this.path(path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  run(...args: string[]): Promise<RunResult> {
    return provenote(this.folder, args);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** For the tests of one `describe`: the workspace that each of them starts with files of its own, and in the end removes. */
export function workspacePerTest(): { current: Workspace; start(files: Files): Workspace } {
  const one = {
    current: new Workspace(),
    start(files: Files): Workspace {
      one.current.remove();
      one.current = new Workspace(files);
      return one.current;
    },
  };
  after(() => {
    one.current.remove();
  });
  return one;
}

/** What a page ends in of which a model wrote a part. */
const footer =
  '\n**Provenance.** Written by a model (model: heron-2), last generated 2026-01-31. Verify before clinical use.\n';

/** Invented documents: a clean one, one with an error that no fix repairs, one with a finding that a fix repairs. */
export const documents = {
  clean: '# Calm\n\nThe alliance predicts outcome [LLM].\n' + footer,
  untagged: '# Calm\n\nPelicans steer the alliance.\n',
  fixable: '# Calm\n\nThe alliance predicts outcome.[LLM]\n' + footer,
  undirected:
    '# Calm\n\n<!-- provenote-disable-next-sentence provenance/tag-required -- invented -->\nPelicans rest.\n',
};
