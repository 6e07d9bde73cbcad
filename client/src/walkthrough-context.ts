import { commands, Disposable, languages, window } from 'vscode';
import type { ServerConnection } from './server-connection.js';

/**
 * Sets what the views wait for, that we are there, and pulses what the steps of the walkthrough wait for: the active document
 * has a finding, a sentence got its tag. The walkthrough ticks when one turns true, and never if it was so before it was opened.
 */
export function trackFirstSteps(server: ServerConnection): Disposable {
  let hadFinding = false;
  const look = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const hasFinding =
      uri !== undefined && languages.getDiagnostics(uri).some(({ source }) => source === 'provenote');
    if (hasFinding && !hadFinding) pulse('hasFinding');
    hadFinding = hasFinding;
  };
  const untagged = new Map<string, number>();
  void set('active', true);
  return Disposable.from(
    languages.onDidChangeDiagnostics(look),
    window.onDidChangeActiveTextEditor(look),
    server.onStatus((status) => {
      if (status.state !== 'checked') return;
      const { sentences, untagged: left } = status.summary;
      const before = untagged.get(status.uri);
      // A tag takes a sentence from those without one.
      if (before !== undefined && left < before && sentences > left) pulse('hasTagged');
      untagged.set(status.uri, left);
    }),
  );
}

function pulse(name: string): void {
  void set(name, true);
  void set(name, false);
}

function set(name: string, value: boolean): Thenable<unknown> {
  return commands.executeCommand('setContext', `provenote.${name}`, value);
}
