import { printable } from '../core/reports/columns.js';
import type { RuleFault } from '../core/rules/lint.js';
import type { FileOutcome } from '../workspace/analyze-files.js';
import { formatConfigProblem, type ConfigProblem } from '../workspace/config-problem.js';
import type { PathProblem } from '../workspace/files.js';
import { relativePath } from '../workspace/path.js';
import type { Context } from './context.js';
import { exitStatus, type ExitStatus } from './exit-status.js';

/**
 * What went wrong in a run beside findings: said on standard error, each once, and summed up in the exit status.
 * Messages name paths, rules and errors, and never a document's text.
 */
export class Problems {
  readonly #context: Context;
  readonly #told = new Set<string>();
  #status: ExitStatus = exitStatus.clean;

  constructor(context: Context) {
    this.#context = context;
  }

  get status(): ExitStatus {
    return this.#status;
  }

  raise(status: ExitStatus): void {
    if (status > this.#status) this.#status = status;
  }

  path({ path, message }: PathProblem): void {
    this.#say(`${path}: ${message}`, exitStatus.unreadable);
  }

  config(problems: readonly ConfigProblem[]): void {
    for (const problem of problems) {
      this.#say(
        formatConfigProblem(problem, relativePath(this.#context.cwd, problem.file)),
        exitStatus.usage,
      );
    }
  }

  /** Entries of bibliographies that are left out: worth a word, and no reason for the run to fail. */
  badEntries(problems: readonly ConfigProblem[]): void {
    for (const problem of problems) {
      const said = formatConfigProblem(problem, relativePath(this.#context.cwd, problem.file));
      this.#say(`${said}; this entry is left out`, exitStatus.clean);
    }
  }

  /** Something asked of a document that its configuration has no answer to. */
  usage(path: string, message: string): void {
    this.#say(`${path}: ${message}`, exitStatus.usage);
  }

  faults(path: string, faults: readonly RuleFault[]): void {
    for (const { rule, error } of faults) {
      this.#say(
        `${path}: the rule ${rule} failed (${error}) and could not judge this document; the other rules did. This is a fault of Provenote.`,
        exitStatus.unreadable,
      );
    }
  }

  /** Tells of an outcome that is no analysis. An unreadable document is a finding of the report already. */
  outcome(outcome: Exclude<FileOutcome<unknown>, { state: 'analyzed' }>): void {
    switch (outcome.state) {
      case 'unreadable':
        this.raise(exitStatus.unreadable);
        break;
      case 'unconfigured':
        this.config(outcome.project.problems);
        break;
      case 'failed':
        this.#say(
          `${outcome.path}: Provenote failed on this document (${outcome.error}); nothing in it was checked. This is a fault of Provenote.`,
          exitStatus.unreadable,
        );
    }
  }

  write(path: string, message: string): void {
    this.#say(`${path}: ${message}`, exitStatus.unreadable);
  }

  #say(message: string, status: ExitStatus): void {
    this.raise(status);
    if (this.#told.has(message)) return;
    this.#told.add(message);
    const { stderr } = this.#context;
    stderr.write(`${stderr.palette.red('provenote:')} ${printable(message)}\n`);
  }
}
