import { commands, Disposable, languages, window } from 'vscode';
import type { ServerConnection } from './server-connection.js';

/**
 * Sets what the steps of the walkthrough and the views wait for: that we are there, that the active document has a finding,
 * and that a sentence got its tag. The walkthrough ticks at a change alone, so none of them is set for good.
 */
export function trackFirstSteps(server: ServerConnection): Disposable {
  const set = (name: string, value = true): void => {
    void commands.executeCommand('setContext', `provenote.${name}`, value);
  };
  let hadFinding = false;
  const look = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const hasFinding =
      uri !== undefined && languages.getDiagnostics(uri).some(({ source }) => source === 'provenote');
    if (hasFinding === hadFinding) return;
    hadFinding = hasFinding;
    if (hasFinding) set('hasFinding');
    else set('hasFinding', false);
  };
  const untagged = new Map<string, number>();
  set('active');
  return Disposable.from(
    languages.onDidChangeDiagnostics(look),
    window.onDidChangeActiveTextEditor(look),
    server.onStatus((status) => {
      if (status.state !== 'checked') return;
      const { sentences, untagged: left } = status.summary;
      const before = untagged.get(status.uri);
      // A tag takes a sentence from those without one.
      if (before !== undefined && left < before && sentences > left) {
        set('hasTagged', false);
        set('hasTagged');
      }
      untagged.set(status.uri, left);
    }),
  );
}
