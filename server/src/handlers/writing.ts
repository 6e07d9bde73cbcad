import { waitingKey } from '../focus.js';
import { faultText } from '../log.js';
import type { WritingParams } from '../protocol/messages.js';
import type { Refresh } from '../refresh.js';
import type { Session } from '../session.js';
import { prepareThread } from '../threads.js';
import { everythingOf } from './diagnostic.js';

/**
 * Takes up where somebody writes, and has the client look again when other findings wait now. An edit brings its own look, so
 * that most of what comes here changes nothing. Never rejects.
 */
export const writing =
  (session: Session, refresh: Refresh) =>
  async ({ textDocument: { uri }, position }: WritingParams): Promise<void> => {
    const { analyses, documents, focus, logger } = session;
    const before = focus.place;
    const now = position && { uri, position };
    focus.place = now;
    try {
      const document = documents.get(uri);
      if (!document) return;
      const analysed = await analyses.of(document);
      await prepareThread(session, analysed);
      const { items } = everythingOf(session, analysed);
      if (waitingKey(before, analysed, items) !== waitingKey(now, analysed, items)) refresh.scheduleOthers();
    } catch (error) {
      logger.error(faultText('writing', error));
    }
  };
