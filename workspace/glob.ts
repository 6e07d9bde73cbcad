import picomatch from 'picomatch';
import { slashedGlob } from '../core/text/slashed.js';

const options = { dot: true, posixSlashes: false } as const;

/**
 * A test for globs as configurations write them: `drafts/**`, also a bare folder or file (`drafts`, `drafts/`), which holds
 * for all below it. Paths are relative to the folder that the globs count from, with `/`; globs may have backslashes. A broken glob matches nothing.
 */
export function globTest(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.flatMap((glob) => {
    const plain = slashedGlob(glob)
      .replace(/^\.?\//, '')
      .replace(/\/+$/, '');
    try {
      return [picomatch(plain, options), picomatch(`${plain}/**`, options)];
    } catch {
      return [];
    }
  });
  return (path) => tests.some((test) => test(path));
}

/** A glob of the command line: the folder below which it can match, as written, and the test for paths from there. */
export interface PathGlob {
  readonly base: string;
  readonly matches: (path: string) => boolean;
  /** Whether it names an ending itself, so that files of other endings than Markdown's are meant. */
  readonly namesEnding: boolean;
}

/** Whether an argument is a glob rather than a path. */
export function isGlob(argument: string): boolean {
  return picomatch.scan(argument).isGlob || /[{[(]/.test(argument);
}

/** Divides a glob into its fixed folder and the rest. Never throws: a broken glob matches nothing. */
export function parseGlob(argument: string): PathGlob {
  const { base, glob } = picomatch.scan(argument.replace(/^\.\//, ''));
  const last = argument.slice(argument.lastIndexOf('/') + 1);
  let matches: (path: string) => boolean = () => false;
  try {
    matches = picomatch(glob, options);
  } catch {
    // Said to the user as a pattern that matches nothing.
  }
  return { base, matches, namesEnding: /\.[A-Za-z0-9]+$/.test(last) };
}
