import type { Locale } from '../core/index.js';
import { mergeFindings } from '../core/reports/located.js';
import type { DocumentFacts, OthersFindings } from './document-facts.js';
import type { FolderThread } from './folder-thread.js';
import { GradeIndex } from './grade-index.js';
import { ThreadIndex } from './thread-index.js';

/**
 * What the documents of a workspace make of each other: the indexes behind the rules with `scope: 'workspace'`, as one.
 * Command line and server ask it alike. It keeps facts and no text. The same documents give the same findings, in whatever
 * order they came in.
 */
export class WorkspaceIndex {
  readonly #grades: GradeIndex;
  readonly #threads: ThreadIndex;

  /**
   * `threadFolderOf` gives the folder of a document's golden thread from its path; `locale` is the language of messages, in
   * which a document goes by the name that `shownAs` gives its path.
   */
  constructor(
    threadFolderOf?: (path: string) => string,
    locale: Locale = 'en',
    shownAs = (path: string): string => path,
  ) {
    this.#grades = new GradeIndex(locale, shownAs);
    this.#threads = new ThreadIndex(threadFolderOf, locale, shownAs);
  }

  /** Whether no document has anything that could be held against others. */
  get isEmpty(): boolean {
    return this.#grades.isEmpty && this.#threads.isEmpty;
  }

  /** The folders of golden threads: those that hold a plan or a note. */
  get threadFolders(): readonly string[] {
    return this.#threads.folders;
  }

  /** Puts in the facts of a document, in place of those of before. No two documents have one `path`. */
  set(path: string, { claims, thread }: DocumentFacts): void {
    this.#grades.set(path, claims);
    this.#threads.set(path, thread);
  }

  /** Takes a document out. */
  delete(path: string): void {
    this.#grades.delete(path);
    this.#threads.delete(path);
  }

  /** What stands for all that others may see of a document: while it is the same, their findings are. */
  newsKeyOf(path: string): string {
    return this.#grades.newsKeyOf(path) + this.#threads.newsKeyOf(path);
  }

  /** The golden thread that a document belongs to; undefined for one that is neither plan nor note. */
  threadOf(path: string): FolderThread | undefined {
    return this.#threads.threadOf(path);
  }

  /** What the other documents make of one. Never throws. */
  of(path: string): OthersFindings {
    const all = [this.#grades.of(path), this.#threads.of(path)];
    return {
      findings: all.reduce<OthersFindings['findings']>(
        (merged, { findings }) => (findings.length === 0 ? merged : mergeFindings(merged, findings)),
        [],
      ),
      silenced: all.flatMap(({ silenced }) => silenced),
    };
  }
}
