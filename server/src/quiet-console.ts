import { ProposedFeatures, type RemoteConsole } from 'vscode-languageserver';

/**
 * What the protocol library says of messages that it cannot use, up to where it begins to quote the message or an
 * error's text: both may hold a document.
 */
const quoting =
  /^(?:Received (?:response )?message [^:\n]*|(?:Notification|Response) handler '[^'\n]*' failed)/;

/** A library message without what it quotes; all others as they are. Never throws. */
export function withoutQuotes(message: string): string {
  return quoting.exec(message)?.[0] ?? message;
}

/** All features of a connection, with a console that quotes nothing. */
export const quietFeatures: typeof ProposedFeatures.all = {
  ...ProposedFeatures.all,
  console: (Base: new () => RemoteConsole) =>
    class extends Base {
      override error(message: string): void {
        super.error(withoutQuotes(message));
      }
    },
};
