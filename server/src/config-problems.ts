import { DiagnosticSeverity, type Connection } from 'vscode-languageserver';
import { configName } from '../../workspace/config-search.js';
import type { ConfigProblem } from '../../workspace/config-problem.js';
import { nameOf } from '../../workspace/path.js';
import type { Consequence } from './configs.js';
import { faultText, type Logger } from './log.js';

/** A column beyond any line; a client takes it for the line's end. */
const lineEnd = 10_000;

/**
 * Shows the problems of a configuration, or of a file of tables, where they stand: as diagnostics on the file, pushed
 * whatever the client can do since nobody has it open, and as lines in the log, without the path, which may name somebody.
 * None takes earlier ones back.
 */
export function showConfigProblems(
  connection: Connection,
  logger: Logger,
  fileUri: string,
  problems: readonly ConfigProblem[],
  consequence: Consequence,
): void {
  const isConfig = nameOf(fileUri) === configName;
  const result = isConfig ? results[consequence] : 'this file of tables is left out';
  for (const { line, key } of problems) {
    const file = isConfig ? configName : 'a file of tables';
    logger.error(`${file}, line ${line}: "${key}" is not understood; ${result}`);
  }
  const diagnostics = problems.map(({ line, column, key, expected }) => ({
    range: { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: lineEnd } },
    severity: DiagnosticSeverity.Error,
    source: 'provenote',
    code: 'config',
    message: `${key === '' ? 'This file' : `The ${isConfig ? 'setting' : 'key'} "${key}"`} is not understood, so ${result}. Expected ${expected}${/[.?]$/.test(expected) ? '' : '.'}`,
  }));
  connection.sendDiagnostics({ uri: fileUri, diagnostics }).catch((error: unknown) => {
    logger.error(faultText('publishDiagnostics', error));
  });
}

const results: Readonly<Record<Consequence, string>> = {
  defaults: 'the defaults hold',
  'left-out': 'this key has no effect',
};
