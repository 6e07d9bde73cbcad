import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import { llmHashesOf } from '../../core/index.js';
import type { DocumentConfig } from './configs.js';
import type { OpenDocument } from './documents.js';
import { faultText, type Logger } from './log.js';
import type { ClientFeatures } from './protocol/client-features.js';
import { committedTextRequest } from './protocol/messages.js';
import { runInSlices } from './slices.js';

/** The first findings come before what an earlier revision adds to them. */
const delayMs = 1000;

interface Earlier {
  readonly config: DocumentConfig;
  hashes: ReadonlySet<string> | undefined;
}

/**
 * What of the open documents had the LLM tag when they were committed last (`llmHashesOf`), so that a tag that turned into a
 * source is noticed. It is asked for in the background, of a client that has git; only hashes are kept.
 */
export class Committed {
  private readonly byUri = new Map<string, Earlier>();
  private readonly connection: Connection;
  private readonly isAsked: boolean;
  private readonly logger: Logger;
  private readonly onKnown: (document: OpenDocument) => void;

  /** `onKnown` is told when something is known of a document that can change its findings. */
  constructor(
    connection: Connection,
    client: ClientFeatures,
    logger: Logger,
    onKnown: (document: OpenDocument) => void,
  ) {
    this.connection = connection;
    this.isAsked = client.options.committed === true;
    this.logger = logger;
    this.onKnown = onKnown;
  }

  /** What is known of a document by now; the same object until that changes. Asks for it where it is not. Never throws. */
  llmOf(document: OpenDocument, config: DocumentConfig): ReadonlySet<string> | undefined {
    if (!this.isAsked) return undefined;
    const known = this.byUri.get(document.uri);
    if (known?.config === config) return known.hashes;
    const earlier: Earlier = { config, hashes: undefined };
    this.byUri.set(document.uri, earlier);
    setTimeout(() => void this.load(document, earlier), delayMs);
    return undefined;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.byUri.delete(uri);
  }

  /** Forgets everything, after a commit. */
  startOver(): void {
    this.byUri.clear();
  }

  private async load(document: OpenDocument, earlier: Earlier): Promise<void> {
    const { uri } = document;
    const isWanted = (): boolean => this.byUri.get(uri) === earlier;
    if (!isWanted()) return;
    try {
      const answer: unknown = await this.connection.sendRequest(committedTextRequest, { uri });
      const text = z.string().nullable().parse(answer);
      if (text === null || !/\bLLM\b/i.test(text) || !isWanted()) return;
      const { analyzer, path } = earlier.config;
      const analysis = await runInSlices(analyzer.analyzeInSlices({ path, text }), isWanted);
      const hashes = analysis && llmHashesOf(analysis.sentences);
      if (!hashes?.size || !isWanted()) return;
      earlier.hashes = hashes;
      this.onKnown(document);
    } catch (error) {
      this.logger.error(faultText(committedTextRequest, error));
    }
  }
}
