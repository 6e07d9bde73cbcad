import { DiagnosticSeverity, type Connection } from 'vscode-languageserver';
import type { ConfigProblem } from '../../workspace/config-problem.js';
import { faultText, type Logger } from './log.js';

/** A column beyond any line; a client takes it for the line's end. */
const lineEnd = 10_000;

/**
 * Shows a configuration file's problems where they stand: as diagnostics on the file, pushed whatever the client can do
 * since nobody has it open, and as lines in the log, without the path, which may name somebody. None takes earlier ones back.
 */
export function showConfigProblems(
  connection: Connection,
  logger: Logger,
  configUri: string,
  problems: readonly ConfigProblem[],
): void {
  for (const { line, key } of problems) {
    logger.error(`provenote.config.yaml, line ${line}: "${key}" is not understood; the defaults hold`);
  }
  const diagnostics = problems.map(({ line, column, key, expected }) => ({
    range: { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: lineEnd } },
    severity: DiagnosticSeverity.Error,
    source: 'provenote',
    code: 'config',
    message: `${key === '' ? 'This file' : `The setting "${key}"`} is not understood, so the defaults hold. Expected ${expected}.`,
  }));
  connection.sendDiagnostics({ uri: configUri, diagnostics }).catch((error: unknown) => {
    logger.error(faultText('publishDiagnostics', error));
  });
}
