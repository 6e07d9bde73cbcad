import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import picocolors from 'picocolors';
import { plainPalette, type Palette } from '../core/reports/palette.js';
import type { WritableFileSystem } from '../workspace/file-system.js';
import { nodeFileSystem, toWorkspacePath } from '../workspace/node-file-system.js';

/** Standard output or standard error, as commands see it. */
export interface Stream {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Cells of a line; undefined where it is no terminal. */
  readonly width: number | undefined;
  readonly palette: Palette;
}

/** What a command may use of the process it runs in. */
export interface Context {
  /** Absolute, with `/`. */
  readonly cwd: string;
  readonly isCi: boolean;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly fs: WritableFileSystem;
  /** The bytes of standard input up to one more than `limit`. */
  readStdin(limit: number): Promise<Uint8Array>;
  /** The folder of the package, where `docs/` and `package.json` are. */
  readonly packageFolder: string;
  /** The bundle that runs; undefined when the sources run. */
  readonly bundle: string | undefined;
}

/** The context of this process. */
export function processContext(): Context {
  const entry = realpathSync(process.argv[1] ?? process.cwd());
  return {
    cwd: toWorkspacePath(process.cwd()),
    isCi: process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false',
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    fs: nodeFileSystem,
    readStdin,
    // `dist/cli.cjs` and `cli/main.ts` both stand one folder below it.
    packageFolder: dirname(dirname(entry)),
    bundle: entry.endsWith('.cjs') ? entry : undefined,
  };
}

/**
 * A stream whose reader may go away (`| head`): what is written after that is dropped, and the run goes on to its true
 * exit status.
 */
function streamOf(stream: NodeJS.WriteStream): Stream {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== 'EPIPE') process.exitCode = 3;
  });
  const isTerminal = stream.isTTY;
  return {
    write(text) {
      if (open && text !== '') stream.write(text);
    },
    isTerminal,
    width: isTerminal ? stream.columns : undefined,
    palette: wantsColour(isTerminal) ? colourPalette() : plainPalette,
  };
}

/** `NO_COLOR` (no-color.org) wins over `FORCE_COLOR`, which wins over what the stream is. */
function wantsColour(isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return isTerminal && TERM !== 'dumb';
}

function colourPalette(): Palette {
  const { bold, dim, underline, red, yellow, blue, green } = picocolors.createColors(true);
  return { bold, dim, underline, red, yellow, blue, green };
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : new Uint8Array(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
