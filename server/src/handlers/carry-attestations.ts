import type { RenameFilesParams } from 'vscode-languageserver';
import { appendAttestations } from '../../../workspace/append-attestations.js';
import { carriedAttestations } from '../../../workspace/ledgers.js';
import { childOf, isWithin, relativePath } from '../../../workspace/path.js';
import { faultText } from '../log.js';
import type { Session } from '../session.js';

/**
 * Carries the sign-offs of documents that were moved in the editor to their new paths, in the same ledger, which `onWritten`
 * is told of by its URI. Never rejects.
 */
export async function carryAttestations(
  { configs, logger }: Session,
  onWritten: (ledgerUri: string) => void,
  { files: moved }: RenameFilesParams,
): Promise<void> {
  for (const { oldUri, newUri } of moved) {
    try {
      const home = await configs.ledgerOf(newUri);
      if (!home) continue;
      const { files, ledger, root, path: to } = home;
      const from = files.pathOf(oldUri);
      if (from === undefined) continue;
      const carried = carriedAttestations(
        ledger.lines.map(({ attestation }) => attestation),
        (path) => {
          const whole = childOf(root, path);
          if (whole === from) return relativePath(root, to);
          return isWithin(from, whole) ? relativePath(root, to + whole.slice(from.length)) : path;
        },
      );
      if (carried.length === 0) continue;
      await appendAttestations(files.system, root, carried);
      onWritten(files.uriOf(ledger.path));
    } catch (error) {
      logger.error(faultText('carrying sign-offs', error));
    }
  }
}
