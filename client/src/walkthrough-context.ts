import { commands, Disposable, languages } from 'vscode';
import type { ServerConnection } from './server-connection.js';

/** Sets what the steps of the walkthrough and the views wait for: that we are there, a first finding, a first tag. */
export function trackFirstSteps(server: ServerConnection): Disposable {
  const done = new Set<string>();
  const set = (name: string): void => {
    if (done.has(name)) return;
    done.add(name);
    void commands.executeCommand('setContext', `provenote.${name}`, true);
  };
  const untagged = new Map<string, number>();
  set('active');
  return Disposable.from(
    languages.onDidChangeDiagnostics(({ uris }) => {
      const isOurs = (): boolean =>
        uris.some((uri) => languages.getDiagnostics(uri).some(({ source }) => source === 'provenote'));
      if (!done.has('hasFinding') && isOurs()) set('hasFinding');
    }),
    server.onStatus((status) => {
      if (status.state !== 'checked') return;
      const { sentences, untagged: left } = status.summary;
      const before = untagged.get(status.uri);
      // A tag takes a sentence from those without one; deleting the sentence does not count.
      if (before !== undefined && left < before && sentences - left > 0) set('hasTagged');
      untagged.set(status.uri, left);
    }),
  );
}
