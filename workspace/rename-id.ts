import { isThreadId, kindOfId } from '../core/structure/thread/ids.js';
import type { PlacedSpan } from './document-facts.js';
import type { FolderThread, ThreadDocument } from './folder-thread.js';

/** New ids by old ones, or why there is none, in words for the writer. */
export type IdRename = { readonly refusal: string } | { readonly renamed: ReadonlyMap<string, string> };

/** Why an id cannot be renamed at all; undefined where it can. */
export function whyIdIsFixed(thread: FolderThread, id: string): string | undefined {
  if (thread.declared.has(id)) return undefined;
  return `No plan in this folder declares ${id}. Write it into the plan first, or correct it here by hand.`;
}

/**
 * What a rename of an id changes: the id itself, and with a goal the objectives that have its number and belong to it
 * (`O1.2` follows from `G1` to `G4` as `O4.2`), since the number is their link. Refused where a new id is taken by anything
 * in the folder, named or declared, or is not of the same kind; the refusal calls a document by the name that `shownAs` gives its
 * path. Never throws.
 */
export function planIdRename(
  thread: FolderThread,
  id: string,
  wanted: string,
  shownAs = (path: string): string => path,
): IdRename {
  const name = wanted.trim();
  const refusal = whyIdIsFixed(thread, id) ?? whyNoName(id, name);
  if (refusal !== undefined) return { refusal };
  if (name === id) return { renamed: new Map() };
  const renamed = new Map([[id, name]]);
  if (kindOfId(id) === 'goal')
    for (const follower of thread.serving(id)) {
      const rest = follower.startsWith(`O${id.slice(1)}.`) ? follower.slice(id.length) : undefined;
      if (rest !== undefined) renamed.set(follower, `O${name.slice(1)}${rest}`);
    }
  for (const [from, to] of renamed) {
    const [taken] = placesOfId(thread, to);
    if (taken === undefined || renamed.has(to)) continue;
    const what = from === id ? `${to} is` : `${from} would become ${to}, which is`;
    const place = shownAs(taken.document.path);
    return { refusal: `${what} taken: it stands in ${place}. Choose another number.` };
  }
  return { renamed };
}

const examples = { problem: 'P3', goal: 'G3', objective: 'O3.1', intervention: 'I3' } as const;

function whyNoName(id: string, name: string): string | undefined {
  const kind = kindOfId(id);
  if (isThreadId(name) && kindOfId(name) === kind) return undefined;
  const article = kind === 'objective' || kind === 'intervention' ? 'An' : 'A';
  return `${article} ${kind} has the letter ${id.charAt(0)} and a number. Write one, such as ${examples[kind]}.`;
}

/** A place of an id in a document of the thread. */
export interface IdPlace extends PlacedSpan {
  readonly document: ThreadDocument;
  readonly role: 'declaration' | 'mention';
}

/** Every place of an id in the folder, plans first, then notes in their order; what only looks like it is left out. */
export function placesOfId(thread: FolderThread, id: string): IdPlace[] {
  return [...thread.plans, ...thread.notes].flatMap((document) => [
    ...document.declarations
      .filter((one) => one.id === id)
      .map(({ start, end }): IdPlace => ({ document, role: 'declaration', start, end })),
    ...document.mentions
      .filter((one) => one.id === id && thread.counts(one))
      .map(({ start, end }): IdPlace => ({ document, role: 'mention', start, end })),
  ]);
}
