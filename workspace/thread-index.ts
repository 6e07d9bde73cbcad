import type { Candidate, Locale } from '../core/index.js';
import { say, saidList } from '../core/language/say.js';
import { locatedFinding, type LocatedFinding, type LocatedPlace } from '../core/reports/located.js';
import { messageOf } from '../core/rules/lint.js';
import { cloned } from '../core/rules/note/cloned/rule.js';
import { stale } from '../core/rules/plan/stale/rule.js';
import { unlinked } from '../core/rules/plan/unlinked/rule.js';
import { unmeasured } from '../core/rules/plan/unmeasured/rule.js';
import type { OthersFindings, PlacedSpan } from './document-facts.js';
import { copiedFrom, FolderThread, type ThreadDocument } from './folder-thread.js';
import type { IndexedDeclaration, IndexedThread } from './thread-facts.js';
import { threadFolderOf } from './thread-folder.js';

/** Shorter notes are too short to be copies. */
const fewestSentences = 3;
/** Related places beyond these say nothing new. */
const mostRelated = 5;

/**
 * The golden threads of a workspace: of each folder its plans and notes (`thread-folder`), with what breaks the thread. An
 * edit costs what its own document has; the thread of its folder is folded anew when it is next asked for. It keeps ids,
 * places and hashes of sentences, and no text.
 */
export class ThreadIndex {
  readonly #folders = new Map<string, Map<string, ThreadDocument>>();
  readonly #threads = new Map<string, FolderThread>();
  readonly #folderOf: (path: string) => string;
  readonly #words: Words;

  /**
   * `folderOf` gives the folder of a document from its path; `locale` is the language of messages, in which a document goes by
   * the name that `shownAs` gives its path.
   */
  constructor(
    folderOf: (path: string) => string = threadFolderOf,
    locale: Locale = 'en',
    shownAs = (path: string): string => path,
  ) {
    this.#folderOf = folderOf;
    this.#words = { locale, shownAs };
  }

  /** Whether no document has anything to do with others. */
  get isEmpty(): boolean {
    return this.#folders.size === 0;
  }

  /** The folders that hold a plan or a note. */
  get folders(): readonly string[] {
    return [...this.#folders.keys()];
  }

  /** Puts in what a document has of the thread, in place of what it had. No two documents have one `path`. */
  set(path: string, thread: IndexedThread | undefined): void {
    this.delete(path);
    if (!thread) return;
    const folder = this.#folderOf(path);
    const documents = this.#folders.get(folder) ?? new Map<string, ThreadDocument>();
    documents.set(path, { ...thread, path });
    this.#threads.delete(folder);
    this.#folders.set(folder, documents);
  }

  /** Takes a document out. */
  delete(path: string): void {
    const folder = this.#folderOf(path);
    const documents = this.#folders.get(folder);
    if (!documents?.delete(path)) return;
    this.#threads.delete(folder);
    if (documents.size === 0) this.#folders.delete(folder);
  }

  /** The thread that a document belongs to; undefined for one that is neither plan nor note. */
  threadOf(path: string): FolderThread | undefined {
    const folder = this.#folderOf(path);
    const documents = this.#folders.get(folder);
    if (!documents?.has(path)) return undefined;
    const known = this.#threads.get(folder);
    if (known) return known;
    const thread = new FolderThread(documents.values());
    this.#threads.set(folder, thread);
    return thread;
  }

  /** What stands for all that others may see of a document. Places are no news to others. */
  newsKeyOf(path: string): string {
    const document = this.#folders.get(this.#folderOf(path))?.get(path);
    if (!document) return '';
    const { declarations, measured, mentions, role, session } = document;
    const after = role === 'note' ? this.threadOf(path)?.noteAfter(path) : undefined;
    const copied = after ? copiedFrom(document, after) : 0;
    return JSON.stringify([
      ...[role, session, measured, [...new Set(mentions.map(({ id }) => id))]],
      declarations.map(({ id, isDone, parents }) => [id, isDone, parents]),
      after && isCopy(copied, after) ? copied : 0,
    ]);
  }

  /** What breaks the thread at a document's own places. */
  of(path: string): OthersFindings {
    const thread = this.threadOf(path);
    const document = this.#folders.get(this.#folderOf(path))?.get(path);
    const found = new Found(this.#words);
    if (!thread || !document) return found;
    if (document.role === 'plan')
      for (const declaration of document.declarations) judgeDeclaration(found, thread, document, declaration);
    else {
      judgeMentions(found, thread, document);
      judgeCopy(found, thread, document);
    }
    return found;
  }
}

/** How messages are worded. */
interface Words {
  readonly locale: Locale;
  /** The name of a document, from its path. */
  readonly shownAs: (path: string) => string;
}

/** Findings as they come in: those that are held back apart. */
class Found implements OthersFindings, Words {
  readonly findings: LocatedFinding[] = [];
  readonly silenced: Candidate[] = [];
  readonly locale: Locale;
  readonly shownAs: Words['shownAs'];

  constructor({ locale, shownAs }: Words) {
    this.locale = locale;
    this.shownAs = shownAs;
  }

  add(candidate: Candidate | undefined, at: PlacedSpan, message: string, related: LocatedPlace[] = []): void {
    if (!candidate) return;
    const { rule, severity } = candidate;
    if (candidate.silencedBy !== undefined) this.silenced.push(candidate);
    else this.findings.push(locatedFinding({ rule, severity, message }, at, related));
  }
}

function judgeDeclaration(
  found: Found,
  thread: FolderThread,
  plan: ThreadDocument,
  one: IndexedDeclaration,
): void {
  const { id, kind } = one;
  if (kind === 'intervention' || kind === 'objective') {
    const served = thread.served(one);
    const lost = saidList(found.locale, served.lost);
    const wording = lost === '' ? kind : (`${kind}Lost` as const);
    if (served.found.length === 0)
      found.add(one.unlinked, one, messageOf(unlinked, wording, { id, lost }, found.locale));
  }
  const count = thread.notes.length;
  if (kind === 'goal' && !one.isDone && count > 0 && !thread.isMeasured(id))
    found.add(
      one.unmeasured,
      one,
      messageOf(unmeasured, count === 1 ? 'one' : 'many', { id, count }, found.locale),
    );
  if (kind !== 'objective' || one.isDone) return;
  const { note, since } = thread.lastTouch(id);
  if (since < plan.staleAfter) return;
  const path = note?.path ?? '';
  const last = note?.mentions.findLast((mention) => mention.id === id);
  found.add(
    one.stale,
    one,
    messageOf(stale, note ? 'since' : 'never', { id, count: since, path: found.shownAs(path) }, found.locale),
    note && last
      ? [
          {
            path,
            start: last.start,
            end: last.end,
            message: say(found.locale, '{id} for the last time', { id }),
          },
        ]
      : [],
  );
}

/** An id that no plan declares is told of once, at its first place. A folder whose plans declare none has no thread. */
function judgeMentions(found: Found, thread: FolderThread, note: ThreadDocument): void {
  if (thread.declared.size === 0) return;
  const path = found.shownAs(thread.plans[0]?.path ?? '');
  const lost = new Map<string, (typeof note.mentions)[number][]>();
  for (const mention of note.mentions) {
    const { id } = mention;
    if (thread.declared.has(id)) continue;
    const known = lost.get(id);
    if (known) known.push(mention);
    else if (thread.counts(mention)) lost.set(id, [mention]);
  }
  for (const [id, [first, ...others]] of lost) {
    if (!first) continue;
    found.add(
      first.unlinked,
      first,
      messageOf(unlinked, thread.plans.length === 1 ? 'mention' : 'mentions', { id, path }, found.locale),
      others
        .slice(0, mostRelated)
        .map(({ start, end }) => ({ start, end, message: say(found.locale, '{id} again', { id }) })),
    );
  }
}

function judgeCopy(found: Found, thread: FolderThread, note: ThreadDocument): void {
  const before = thread.noteBefore(note.path);
  const count = copiedFrom(before, note);
  const { opening, said } = note;
  if (!before || !opening || !isCopy(count, note)) return;
  const { path } = before;
  const there = before.opening;
  found.add(
    opening.cloned,
    opening,
    messageOf(cloned, 'copied', { count, total: said.length, path: found.shownAs(path) }, found.locale),
    there
      ? [{ path, start: there.start, end: there.end, message: say(found.locale, 'The note before') }]
      : [],
  );
}

function isCopy(count: number, { cloneShare, said }: ThreadDocument): boolean {
  return said.length >= fewestSentences && count >= said.length * cloneShare;
}
