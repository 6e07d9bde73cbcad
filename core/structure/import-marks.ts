/**
 * Whether a comment is a mark of `provenote import` (`<!-- provenote-import: … -->`), which says what the import was not
 * sure of and stays until the writer has looked. Never throws.
 */
export function isImportMark(comment: string): boolean {
  return /^<!--\s*provenote-import(?:[\s:]|-->)/.test(comment);
}
