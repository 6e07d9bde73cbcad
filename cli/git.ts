import { execFile } from 'node:child_process';
import { codeOf } from '../workspace/file-system.js';

/** What git says is shown to nobody, and a question does not write (`GIT_OPTIONAL_LOCKS`) or ask back. */
const environment = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };

/** More than any blob that Provenote reads, and than the list of a repository's files. */
const mostBytes = 256 * 1024 * 1024;

/** `missing`: there is no git. `failed`: git refuses; its words are not kept, since they may quote anything. */
export type GitAnswer =
  { readonly state: 'done'; readonly bytes: Buffer } | { readonly state: 'missing' | 'failed' };

/** Runs git in a folder. Never rejects. */
export function git(folder: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      ['-c', 'core.quotePath=false', '-c', 'blame.ignoreRevsFile=', ...args],
      {
        ...{ cwd: folder, encoding: 'buffer', maxBuffer: mostBytes, windowsHide: true },
        env: { ...process.env, ...environment },
      },
      (error, stdout) => {
        if (error) resolve({ state: codeOf(error) === 'ENOENT' ? 'missing' : 'failed' });
        else resolve({ state: 'done', bytes: stdout });
      },
    );
    // Git may end without having read it.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** What git prints, as text; undefined where it is missing or refuses. Never rejects. */
export async function gitText(
  folder: string,
  args: readonly string[],
  input?: string,
): Promise<string | undefined> {
  const answer = await git(folder, args, input);
  return answer.state === 'done' ? answer.bytes.toString('utf8') : undefined;
}

/** The parts of a list that ends each of them with NUL (`-z`). */
export function partsOf(list: string): string[] {
  return list.split('\0').filter((part) => part !== '');
}
