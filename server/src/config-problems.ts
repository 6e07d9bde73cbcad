import { DiagnosticSeverity, type Connection } from 'vscode-languageserver';
import { configName } from '../../workspace/config-search.js';
import type { ConfigProblem } from '../../workspace/config-problem.js';
import { nameOf } from '../../workspace/path.js';
import type { Consequence } from './configs.js';
import { faultText, type Logger } from './log.js';

/** A column beyond any line; a client takes it for the line's end. */
const lineEnd = 10_000;

/**
 * Shows the problems of a configuration, or of a file that it names, where they stand: as diagnostics on the file, pushed
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
  const isEntry = consequence === 'entry-left-out';
  const isTable = /\.ya?ml$/.test(fileUri);
  const result =
    isConfig || isEntry ? results[consequence] : `this file${isTable ? ' of tables' : ''} is left out`;
  const what = isConfig ? 'setting' : isEntry ? 'entry' : 'key';
  for (const { line, key } of problems) {
    const file = isConfig ? configName : isTable ? 'a file of tables' : 'a file that is named in it';
    logger.error(`${file}, line ${line}: "${key}" is not understood; ${result}`);
  }
  const diagnostics = problems.map(({ line, column, key, expected }) => ({
    range: { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: lineEnd } },
    severity: isEntry ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
    source: 'provenote',
    code: 'config',
    message: `${key === '' ? (isEntry ? 'This entry' : 'This file') : `The ${what} "${key}"`} is not understood, so ${result}. Expected ${expected}${/[.?]$/.test(expected) ? '' : '.'}`,
  }));
  connection.sendDiagnostics({ uri: fileUri, diagnostics }).catch((error: unknown) => {
    logger.error(faultText('publishDiagnostics', error));
  });
}

const results: Readonly<Record<Consequence, string>> = {
  defaults: 'the defaults hold',
  'left-out': 'this key has no effect',
  'entry-left-out': 'it is left out',
};
