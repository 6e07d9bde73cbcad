/** Where the server says what it does. Nothing that is logged holds document text, which may hold PHI. */
export interface Logger {
  info(message: string): void;
  error(message: string): void;
}

/**
 * What may be logged of a fault: the error's name and its frames. An error's message, which also opens its stack, may
 * quote the document. Never throws.
 */
export function faultText(what: string, error: unknown): string {
  if (!(error instanceof Error)) return `${what} failed: ${typeof error} thrown`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${what} failed: ${error.name}`, ...frames.slice(0, 12)].join('\n');
}
