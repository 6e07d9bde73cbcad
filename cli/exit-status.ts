/** What the process ends with (spec, section 7). The highest that applies wins. */
export type ExitStatus = 0 | 1 | 2 | 3;

export const exitStatus = {
  /** Nothing at the level of `--fail-on`, and warnings within `--max-warnings`. */
  clean: 0,
  findings: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** An input that could not be read or was not found, or a fault of Provenote's own. */
  unreadable: 3,
} as const satisfies Record<string, ExitStatus>;

/** The text on exit statuses that ends every `--help`. */
export const exitStatusHelp = `
Exit status:
  0  nothing at error level (or at the level of --fail-on)
  1  findings
  2  wrong usage or configuration
  3  an input was not found or could not be read, or Provenote failed on it;
     the other files are still checked and reported
The highest that applies wins.`;

/** Wrong usage: its message is printed after the program's name, and the status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
