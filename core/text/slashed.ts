/** A path with `/` for every backslash, as a configuration may have it that was written on Windows. Never throws. */
export function slashedPath(path: string): string {
  return path.replaceAll('\\', '/');
}

/**
 * A glob with `/` for backslashes. Before a bracket, brace, `!`, `+` or `@` a backslash stays: there it keeps the sign from being
 * part of a pattern (`\[1].md`), while before a star nobody means a star, which no file name on Windows holds. Never throws.
 */
export function slashedGlob(glob: string): string {
  return glob.replace(/\\+/g, (run, at: number) =>
    /[[\]{}()!+@]/.test(glob.charAt(at + run.length)) ? run : '/',
  );
}
