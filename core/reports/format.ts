import type { FileReport, Totals } from './located.js';
import type { Palette } from './palette.js';

/** What the place where a report goes can show. */
export interface Surface {
  /** Characters of a line; undefined where lines may be as long as they are: a file, a pipe. */
  readonly width: number | undefined;
  readonly palette: Palette;
}

/**
 * Writes one report, document by document in order of path, so that no run has to hold all of them. What each call
 * returns goes out as it is.
 */
export interface Reporter {
  file(report: FileReport): string;
  end(totals: Totals): string;
}

/** A format of `--format`. One file each; `formats.ts` lists them. */
export interface Format {
  readonly name: string;
  /** One line for the help. */
  readonly description: string;
  /** Whether people read it, so that remarks about the run may stand beside it on standard output. */
  readonly forPeople: boolean;
  start(surface: Surface): Reporter;
}
