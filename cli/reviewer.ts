import { isMachine, readIdentity } from '../core/attestation/machines.js';
import type { Decision } from '../core/index.js';
import { UsageError } from './exit-status.js';
import { gitText } from './git.js';

/**
 * Who signs: as told, or the `user.name` and `user.email` of git. Throws `UsageError` where nobody is told, and where a program
 * would sign off; it may propose.
 */
export async function reviewerOf(
  folder: string,
  told: string | undefined,
  decision: Decision,
): Promise<string> {
  const reviewer = told?.trim() ?? (await fromGit(folder));
  if (reviewer === '')
    throw new UsageError(
      'Nobody is named as the reviewer. Set user.name and user.email of git, or give --reviewer "Name <address>".',
    );
  if (decision !== 'proposed' && isMachine(readIdentity(reviewer)))
    throw new UsageError(
      'The reviewer is a program, and only a person can sign off. A program may write --decision proposed.',
    );
  return reviewer;
}

async function fromGit(folder: string): Promise<string> {
  const [name, email] = await Promise.all(
    ['user.name', 'user.email'].map(async (key) => (await gitText(folder, ['config', key]))?.trim() ?? ''),
  );
  if (name === '' || name === undefined) return email ?? '';
  return email === '' || email === undefined ? name : `${name} <${email}>`;
}
