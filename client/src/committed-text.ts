import { Disposable, extensions, Uri, type Event } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  committedNotification,
  committedTextRequest,
  type FileParams,
} from '../../server/src/protocol/messages.js';
import type { ServerConnection } from './server-connection.js';

/** What we use of the API of the editor's own git extension (extensions/git/src/api/git.d.ts of VS Code). */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
}

interface Repository {
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly onDidChange: Event<void>;
  };
  show(ref: string, path: string): Promise<string>;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/**
 * The git extension's API, as soon as it has begun; undefined in a browser, in a workspace that is not trusted, and where git
 * is switched off. Never rejects.
 */
async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  try {
    const git = extension && (extension.isActive ? extension.exports : await extension.activate());
    return git?.enabled === true ? git.getAPI(1) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether there is a git extension at all; in a browser there is none. */
export function hasGit(): boolean {
  return extensions.getExtension('vscode.git') !== undefined;
}

/** Answers the server what a document was when it was committed last; null where git does not say. */
export function answerCommittedText(client: BaseLanguageClient): void {
  client.onRequest(committedTextRequest, async ({ uri }: FileParams): Promise<string | null> => {
    const place = Uri.parse(uri, true);
    const repository = (await gitApi())?.getRepository(place);
    if (!repository || place.scheme !== 'file') return null;
    try {
      return await repository.show('HEAD', place.fsPath);
    } catch {
      // Not committed yet.
      return null;
    }
  });
}

/** Tells the server of each commit and each change of branch. */
export function trackCommits(server: ServerConnection): Disposable {
  const subscriptions: Disposable[] = [];
  let isDisposed = false;
  const follow = ({ state }: Repository): void => {
    let { HEAD: last } = state;
    subscriptions.push(
      state.onDidChange(() => {
        if (state.HEAD?.commit === last?.commit) return;
        last = state.HEAD;
        // A server that ends meanwhile asks anew.
        server.running?.sendNotification(committedNotification).catch(() => undefined);
      }),
    );
  };
  void gitApi().then((git) => {
    if (!git || isDisposed) return;
    for (const repository of git.repositories) follow(repository);
    subscriptions.push(git.onDidOpenRepository(follow));
  });
  return new Disposable(() => {
    isDisposed = true;
    for (const subscription of subscriptions) subscription.dispose();
  });
}

/** Who commits, by `user.name` and `user.email`; empty where git does not say. Never rejects. */
export async function gitUser(document: Uri): Promise<string> {
  const git = await gitApi();
  const repository = git?.getRepository(document) ?? git?.repositories[0];
  if (!repository) return '';
  const read = async (key: string): Promise<string> => {
    for (const ask of [() => repository.getConfig(key), () => repository.getGlobalConfig(key)]) {
      const value = await ask().catch(() => '');
      if (value.trim() !== '') return value.trim();
    }
    return '';
  };
  const [name, email] = await Promise.all([read('user.name'), read('user.email')]);
  if (name === '') return email;
  return email === '' ? name : `${name} <${email}>`;
}
