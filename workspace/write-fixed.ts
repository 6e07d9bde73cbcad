import { decodeDocument, encodeDocument } from './decode.js';
import type { WritableFileSystem } from './file-system.js';

/** `changed`: somebody else wrote the file since it was read, so it was left alone. */
export type WriteOutcome = 'written' | 'changed';

/**
 * Puts the repaired text of a document in its place, with its BOM, in one step. `before` is the text that the repairs were
 * made for: when the file holds another one by now, it stays as it is. Rejects when it cannot be written.
 */
export async function writeFixed(
  fs: WritableFileSystem,
  file: string,
  before: string,
  after: string,
): Promise<WriteOutcome> {
  const now = decodeDocument(await fs.readFile(file));
  if (!now.readable || now.text !== before) return 'changed';
  await fs.writeFile(file, encodeDocument(after, now.bom));
  return 'written';
}
