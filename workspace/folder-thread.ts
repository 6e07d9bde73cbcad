import { kindOfId } from '../core/structure/thread/ids.js';
import type { IndexedDeclaration, IndexedMention, IndexedThread } from './thread-facts.js';
import { inOrderOfSession } from './thread-folder.js';

/** A document of a thread under its path, which no other has. */
export interface ThreadDocument extends IndexedThread {
  readonly path: string;
}

/** Where an id is declared. */
export interface Declared {
  readonly document: ThreadDocument;
  readonly declaration: IndexedDeclaration;
}

/** The thread of one folder, folded over the facts of its documents: cheap beside reading any of them. */
export class FolderThread {
  readonly plans: readonly ThreadDocument[];
  /** In order of session. */
  readonly notes: readonly ThreadDocument[];
  readonly declared: ReadonlyMap<string, readonly Declared[]>;
  readonly #places: ReadonlyMap<string, number>;
  readonly #measured: ReadonlySet<string>;
  readonly #serving = new Map<string, string[]>();
  /** By id, the last note that names it. */
  readonly #lastNamed: ReadonlyMap<string, number>;

  constructor(documents: Iterable<ThreadDocument>) {
    const all = [...documents];
    this.plans = all.filter(({ role }) => role === 'plan').sort((a, b) => (a.path < b.path ? -1 : 1));
    this.notes = inOrderOfSession(all.filter(({ role }) => role === 'note'));
    this.#places = new Map(this.notes.map(({ path }, at) => [path, at]));
    const declared = new Map<string, Declared[]>();
    for (const document of this.plans)
      for (const declaration of document.declarations) {
        const known = declared.get(declaration.id);
        if (known) known.push({ document, declaration });
        else declared.set(declaration.id, [{ document, declaration }]);
      }
    this.declared = declared;
    for (const [id, places] of declared)
      for (const parent of new Set(places.flatMap(({ declaration }) => declaration.parents))) {
        const known = this.#serving.get(parent);
        if (known) known.push(id);
        else this.#serving.set(parent, [id]);
      }
    this.#measured = new Set(this.notes.flatMap(({ measured }) => measured));
    this.#lastNamed = new Map(
      this.notes.flatMap(({ mentions }, at) => mentions.map(({ id }) => [id, at] as const)),
    );
  }

  /** Whether a mention is one of the thread: a plan declares it, or it can be nothing else. */
  counts({ id, isCertain, beside }: Pick<IndexedMention, 'id' | 'isCertain' | 'beside'>): boolean {
    return this.declared.has(id) || isCertain || beside.some((other) => this.declared.has(other));
  }

  /** The note before a note. */
  noteBefore(path: string): ThreadDocument | undefined {
    return this.notes[(this.#places.get(path) ?? 0) - 1];
  }

  /** The note behind a note. */
  noteAfter(path: string): ThreadDocument | undefined {
    return this.notes[(this.#places.get(path) ?? Infinity) + 1];
  }

  /** The declared ids that serve an id directly. */
  serving(id: string): readonly string[] {
    return this.#serving.get(id) ?? [];
  }

  /** The declared ids, or those that nobody declares, of the kind above that a declaration serves. */
  served({ kind, parents }: IndexedDeclaration): { readonly found: string[]; readonly lost: string[] } {
    const above = kind === 'intervention' ? 'objective' : kind === 'objective' ? 'goal' : 'problem';
    const wanted = parents.filter((id) => kindOfId(id) === above);
    return {
      found: wanted.filter((id) => this.declared.has(id)),
      lost: wanted.filter((id) => !this.declared.has(id)),
    };
  }

  /** Whether a note measures a goal or one of its objectives. */
  isMeasured(goal: string): boolean {
    return this.#measured.has(goal) || this.serving(goal).some((id) => this.#measured.has(id));
  }

  /** The last note that names an objective or what serves it, and how many notes came since; all of them for none. */
  lastTouch(objective: string): { readonly note: ThreadDocument | undefined; readonly since: number } {
    const last = Math.max(
      -1,
      ...[objective, ...this.serving(objective)].map((id) => this.#lastNamed.get(id) ?? -1),
    );
    return { note: this.notes[last], since: this.notes.length - 1 - last };
  }
}

/** How many sentences of a note are those of the note before it. */
export function copiedFrom(before: ThreadDocument | undefined, note: ThreadDocument): number {
  if (!before || before.said.length === 0) return 0;
  const known = new Set(before.said);
  return note.said.filter((hash) => known.has(hash)).length;
}
