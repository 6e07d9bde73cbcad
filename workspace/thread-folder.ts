import { folderOf, nameOf } from './path.js';
import { byNaturalOrder } from './natural-order.js';

/** Folders that hold the notes or plans of the client whose folder they stand in. */
const parts = /^(?:(?:progress|session|therapy|treatment|clinical)[ _-]?)?(?:notes?|sessions?|plans?)$/i;

/**
 * The folder whose documents make one golden thread: the one that a document stands in, or the one above where that is
 * called `notes`, `sessions`, `plans` and the like. Every other folder is a client by itself. Never throws.
 */
export function threadFolderOf(path: string): string {
  const folder = folderOf(path);
  return parts.test(nameOf(folder)) ? folderOf(folder) : folder;
}

/** A note by its name, and what its frontmatter says of its place. */
export interface Placed {
  readonly path: string;
  readonly session: string | undefined;
}

/**
 * Notes from the first session to the last: by name, those that say which session they are of in that order among
 * themselves. The same notes have the same order, in whatever order they come. Never throws.
 */
export function inOrderOfSession<Note extends Placed>(notes: readonly Note[]): Note[] {
  const byName = [...notes].sort((a, b) => byNaturalOrder(a.path, b.path));
  const numbered = byName.filter(({ session }) => session !== undefined);
  numbered.sort((a, b) => byNaturalOrder(a.session ?? '', b.session ?? '') || byNaturalOrder(a.path, b.path));
  let next = 0;
  return byName.map((note) => (note.session === undefined ? note : (numbered[next++] ?? note)));
}
