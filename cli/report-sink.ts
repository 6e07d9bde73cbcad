import { plainPalette } from '../core/reports/palette.js';
import type { Surface } from '../core/reports/format.js';
import { reasonOf } from '../workspace/file-system.js';
import { toWorkspacePath } from '../workspace/node-file-system.js';
import { folderOf, resolvePath } from '../workspace/path.js';
import type { Context, Stream } from './context.js';
import { UsageError } from './exit-status.js';
import type { Problems } from './problems.js';

/** Where a report goes, piece by piece. */
export interface ReportSink {
  readonly surface: Surface;
  /** Whether what is written can be seen on a terminal, so that a progress bar has to make way. */
  readonly isTerminal: boolean;
  write(text: string): void;
  /** Ends the report. What fails here goes to `problems`. */
  close(problems: Problems): Promise<void>;
}

/** A sink that writes to a stream at once. */
export function streamSink(stream: Stream): ReportSink {
  const { width, palette, isTerminal } = stream;
  return {
    surface: { width, palette },
    isTerminal,
    write: (text) => {
      stream.write(text);
    },
    close: () => Promise.resolve(),
  };
}

/**
 * A sink that writes a file in one step when the report is complete; without colours and line breaks for a terminal.
 * Throws `UsageError` for a place where no file can be, or where one of `documents` (absolute paths) is.
 */
export async function fileSink(
  context: Context,
  output: string,
  documents: readonly string[],
): Promise<ReportSink> {
  const { cwd, fs } = context;
  const path = resolvePath(cwd, toWorkspacePath(output));
  const folder = await fs.stat(folderOf(path)).catch(() => undefined);
  if (folder?.kind !== 'folder') throw new UsageError(`--output ${output}: there is no such folder.`);
  const there = await fs.stat(path).catch(() => undefined);
  if (there?.kind === 'folder') throw new UsageError(`--output ${output}: this is a folder.`);
  if (documents.includes(path)) throw new UsageError(`--output ${output}: this is one of the documents.`);
  const pieces: string[] = [];
  return {
    surface: { width: undefined, palette: plainPalette },
    isTerminal: false,
    write: (text) => {
      pieces.push(text);
    },
    async close(problems) {
      const bytes = new TextEncoder().encode(pieces.join(''));
      try {
        await fs.writeFile(path, bytes);
      } catch (error) {
        problems.write(output, `The report could not be written: ${reasonOf(error)}.`);
      }
    },
  };
}
