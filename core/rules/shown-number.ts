/**
 * Numbers as messages may show them: those of many digits are none of a source and may identify somebody, so they become
 * an ellipsis. Never throws.
 */
export function shownNumber(written: string | number): string {
  return String(written).replace(/\d{5,}/g, '…');
}
