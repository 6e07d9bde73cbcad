import { say, texts } from '../../../core/language/say.js';
import type {
  Connection,
  WorkDoneProgressReporter,
  WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../protocol/client-features.js';

/** Work that takes less is done before anybody has read that it goes on. */
const patienceMs = 1000;

/** Tells the client how far a look through the workspace is, when it takes long. No path and no text is told. */
export class ScanProgress {
  private readonly startMs = performance.now();
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private reporter: Promise<WorkDoneProgressReporter | undefined> | undefined = undefined;
  private shown = 0;
  private isDone = false;

  /** `token` is the client's own for a request; without one, a new one is asked for where the client can. */
  constructor(connection: Connection, client: ClientFeatures, token: string | number | undefined) {
    this.connection = connection;
    this.client = client;
    if (token === undefined) return;
    const given = connection.window.attachWorkDoneProgress(token);
    given.begin(say(client.locale, title), 0);
    this.reporter = Promise.resolve(given);
  }

  /** `at` of `of` documents are looked at. Never throws. */
  report(at: number, of: number): void {
    const percent = Math.floor((100 * at) / of);
    if (percent === this.shown) return;
    if (!this.reporter) {
      if (!this.client.workDoneProgress || performance.now() - this.startMs < patienceMs) return;
      this.reporter = this.create();
    }
    this.shown = percent;
    void this.reporter.then((reporter) => {
      if (!this.isDone)
        reporter?.report(percent, say(this.client.locale, '{at} of {of} documents', { at, of }));
    });
  }

  /** Never throws. */
  done(): void {
    this.isDone = true;
    void this.reporter?.then((reporter) => reporter?.done());
  }

  private async create(): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const reporter = await this.connection.window.createWorkDoneProgress();
      reporter.begin(say(this.client.locale, title), 0);
      return reporter;
    } catch {
      // A client that does not want to show it is none the worse.
      return undefined;
    }
  }
}

const title = texts('Provenote: checking the workspace');
