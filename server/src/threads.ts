import type { Location } from 'vscode-languageserver';
import { shownWords, type ThreadCard, type ThreadName } from '../../core/features/thread-text.js';
import { kindOfId, threadKinds } from '../../core/structure/thread/ids.js';
import type { PlacedSpan } from '../../workspace/document-facts.js';
import type { Declared, FolderThread, ThreadDocument } from '../../workspace/folder-thread.js';
import { threadFolderOf } from '../../workspace/thread-folder.js';
import type { Analysed } from './analyses.js';
import type { Session } from './session.js';

/** The golden thread of a folder as handlers use it. */
export interface ServedThread {
  readonly thread: FolderThread;
  /** How messages call a document, from its path. */
  readonly shownAs: (path: string) => string;
  /** Where a place is for the client, and the version of its document where that is open. */
  locate(
    document: ThreadDocument,
    place: PlacedSpan,
  ): (Location & { readonly version: number | null }) | undefined;
  /** Every declared id with its words, in the order of the plans. */
  names(): Promise<readonly ThreadName[]>;
  /** What is to be told of an id. */
  cardOf(id: string): Promise<ThreadCard>;
}

/**
 * The golden thread that an open document belongs to, its whole folder up to date; undefined for what is neither plan nor
 * note, and where nobody waits any more. Never rejects for what a document holds.
 */
export async function servedThread(
  session: Session,
  analysed: Analysed,
  isWanted: () => boolean,
): Promise<ServedThread | undefined> {
  if (analysed.state !== 'checked' || !analysed.analysis.thread) return undefined;
  const open = [analysed, ...(await openBeside(session, analysed))];
  for (const one of open) session.workspace.takeUp(one);
  const thread = await session.workspace.threadOf(analysed.uri, isWanted);
  if (!thread || !isWanted()) return undefined;
  return new Served(session, thread, open, new Set(analysed.analysis.settings.tags.named));
}

/**
 * Has the folder of an open plan or note read once, so that nothing is told to be missing that stands beside it. A plan, of
 * which such things are told, waits for it; others are told anew if need be. Never rejects for what a document holds.
 */
export async function prepareThread(session: Session, analysed: Analysed): Promise<void> {
  const thread = analysed.state === 'checked' ? analysed.analysis.thread : undefined;
  if (!thread) return;
  const { configs, workspace } = session;
  const reading = workspace.readFolder(threadFolderOf(configs.keyOf(analysed.uri)));
  if (thread.role !== 'plan') return;
  for (const one of await openBeside(session, analysed)) workspace.takeUp(one);
  await reading;
}

/** The other open documents of a document's folder. */
async function openBeside({ analyses, configs, documents }: Session, { uri }: Analysed): Promise<Analysed[]> {
  const folder = threadFolderOf(configs.keyOf(uri));
  const found: Analysed[] = [];
  for (const document of documents.all())
    if (document.uri !== uri && threadFolderOf(configs.keyOf(document.uri)) === folder)
      found.push(await analyses.of(document));
  return found;
}

class Served implements ServedThread {
  readonly thread: FolderThread;
  readonly shownAs: ServedThread['shownAs'];
  private readonly session: Session;
  private readonly open: ReadonlyMap<string, Analysed>;
  private readonly tags: ReadonlySet<string>;
  private readonly texts = new Map<string, Promise<string | undefined>>();

  constructor(session: Session, thread: FolderThread, open: readonly Analysed[], names: ReadonlySet<string>) {
    this.session = session;
    this.thread = thread;
    this.shownAs = (path) => session.configs.shownNameOf(path);
    this.open = new Map(open.map((one) => [session.configs.keyOf(one.uri), one]));
    this.tags = names;
  }

  locate({ path }: ThreadDocument, place: PlacedSpan): ReturnType<ServedThread['locate']> {
    const location = this.session.workspace.locate(path, place);
    return location && { ...location, version: this.open.get(path)?.version ?? null };
  }

  async names(): Promise<readonly ThreadName[]> {
    const names: ThreadName[] = [];
    for (const id of this.thread.declared.keys()) names.push(await this.nameOf(id));
    return names;
  }

  async cardOf(id: string): Promise<ThreadCard> {
    const { thread } = this;
    const [declared] = thread.declared.get(id) ?? [];
    const touch = thread.lastTouch(id);
    return {
      ...(await this.nameOf(id)),
      isDeclared: declared !== undefined,
      isDone: declared?.declaration.isDone ?? false,
      serves: await Promise.all(this.above(id).map((other) => this.nameOf(other))),
      servedBy: await Promise.all(thread.serving(id).map((other) => this.nameOf(other))),
      last: touch.note && { path: this.shownAs(touch.note.path), since: touch.since },
      notes: thread.notes.length,
      isMeasured: kindOfId(id) === 'goal' ? thread.isMeasured(id) : undefined,
    };
  }

  /** The declared ids that an id serves, over all steps up, the nearest first. */
  private above(id: string): string[] {
    const found = new Set<string>();
    let step: readonly string[] = [id];
    while (step.length > 0) {
      step = step.flatMap((one) =>
        (this.thread.declared.get(one) ?? []).flatMap(({ declaration }) => declaration.parents),
      );
      step = step.filter((one) => this.thread.declared.has(one) && !found.has(one));
      for (const one of step) found.add(one);
    }
    const rank = (one: string): number => threadKinds.indexOf(kindOfId(one));
    return [...found].sort((a, b) => rank(b) - rank(a));
  }

  private async nameOf(id: string): Promise<ThreadName> {
    const [declared] = this.thread.declared.get(id) ?? [];
    return { id, kind: kindOfId(id), words: declared ? await this.wordsOf(declared) : '' };
  }

  /** The plan's words: from the editor where it is open, else from the disk; they are shown and not kept. */
  private async wordsOf({ document: { path }, declaration: { words } }: Declared): Promise<string> {
    const known = this.texts.get(path) ?? this.textOf(path);
    this.texts.set(path, known);
    return shownWords((await known)?.slice(words.start, words.end) ?? '', this.tags);
  }

  private textOf(path: string): Promise<string | undefined> {
    const open = this.open.get(path);
    return open ? Promise.resolve(open.text.text) : this.session.workspace.textOf(path);
  }
}
