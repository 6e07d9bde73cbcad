import { attestationSchema } from '../core/attestation/attestation.js';
import { ledgerLineOf, type Attestation } from '../core/index.js';
import { decodeDocument } from './decode.js';
import type { AppendableFileSystem } from './file-system.js';
import { ledgerName, ledgerPathOf, provenoteFolder } from './ledgers.js';
import { childOf } from './path.js';

/** Files in `.provenote/` that two branches write to, and that merge by keeping the lines of both. */
const mergedByUnion: readonly string[] = [ledgerName, 'baseline.jsonl'];

/**
 * What is to be written behind a `.gitattributes` of `.provenote/` so that git merges what stands beside it without conflicts
 * (gitattributes(5), "union"); empty where that is said already. Never throws.
 */
export function missingAttributes(written: string): string {
  const said = written.split(/\r\n|\n|\r/).map((line) => line.trim());
  const missing = mergedByUnion.filter((name) => !said.some((line) => line.split(/\s+/)[0] === name));
  if (missing.length === 0) return '';
  const lines = missing.map((name) => `${name} merge=union\n`).join('');
  return (written === '' || /[\r\n]$/.test(written) ? '' : '\n') + lines;
}

/** What is to be written behind a ledger: lines of their own, whatever it ends in. Never throws. */
export function ledgerAddition(written: string, attestations: readonly Attestation[]): string {
  const lines = attestations.map(ledgerLineOf).join('');
  return (written === '' || written.endsWith('\n') ? '' : '\n') + lines;
}

/**
 * Writes attestations behind those of a root's ledger. What stands there stays byte for byte; the first write makes the folder
 * and its `.gitattributes`. Rejects when it cannot be written, or could not be read again.
 */
export async function appendAttestations(
  fs: AppendableFileSystem,
  root: string,
  attestations: readonly Attestation[],
): Promise<void> {
  const attributes = childOf(childOf(root, provenoteFolder), '.gitattributes');
  if (!attestations.every((one) => attestationSchema.safeParse(one).success))
    throw new UnfitError('LedgerPath');
  await append(fs, attributes, missingAttributes);
  await append(fs, ledgerPathOf(root), (written) => ledgerAddition(written, attestations));
}

/** What `reasonOf` knows the words for. */
class UnfitError extends Error {
  readonly code: 'LedgerPath' | 'LedgerText';

  constructor(code: 'LedgerPath' | 'LedgerText') {
    super(code);
    this.code = code;
  }
}

async function append(
  fs: AppendableFileSystem,
  path: string,
  additionTo: (written: string) => string,
): Promise<void> {
  const isThere = (await fs.stat(path)) !== undefined;
  const written = isThere ? decodeDocument(await fs.readFile(path)) : undefined;
  if (written?.readable === false) throw new UnfitError('LedgerText');
  const addition = additionTo(written?.text ?? '');
  if (addition !== '') await fs.appendFile(path, new TextEncoder().encode(addition));
}
