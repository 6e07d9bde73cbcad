import { attestationOf } from '../../../core/attestation/attest.js';
import { isMachine, readIdentity } from '../../../core/attestation/machines.js';
import { refusalText, type AttestRefusal } from '../../../core/features/attest-refusal.js';
import { identifierIn } from '../../../core/features/remark-identifiers.js';
import {
  markedSentences,
  nextUnverified as nextUnverifiedAfter,
  reviewedSentenceAt,
} from '../../../core/features/review.js';
import { appendAttestations } from '../../../workspace/append-attestations.js';
import { relativePath } from '../../../workspace/path.js';
import { today } from '../../../workspace/today.js';
import type {
  AttestParams,
  AttestResult,
  NextUntaggedParams,
  NextUntaggedResult,
  ReviewedSentenceParams,
  ReviewedSentenceResult,
  ReviewMarksResult,
} from '../protocol/messages.js';
import { faultText } from '../log.js';
import { onDocument, type DocumentContext, type DocumentParams, type SessionHandler } from './on-document.js';

/** The next sentence that a model wrote and nobody has signed off, behind a cursor. */
export const nextUnverified = onDocument(
  'nextUnverified',
  ({ analysis, offsetAt, rangeOf }, params: NextUntaggedParams): NextUntaggedResult | undefined => {
    const span = nextUnverifiedAfter(analysis, offsetAt(params.position));
    return span && rangeOf(span);
  },
);

/** The sentence at a position, so that a person sees what is decided of. */
export const reviewedSentence = onDocument(
  'reviewedSentence',
  ({ analysis, offsetAt, rangeOf }, { position }: ReviewedSentenceParams) => {
    const found = reviewedSentenceAt(analysis, offsetAt(position));
    return found && ({ range: rangeOf(found), hash: found.hash } satisfies ReviewedSentenceResult);
  },
);

/** What an editor marks. */
export const reviewMarks = onDocument<DocumentParams, ReviewMarksResult>(
  'reviewMarks',
  ({ analysis, rangeOf }) => ({
    marks: markedSentences(analysis).map(({ start, end, mark, tag }) => ({
      ...{ range: rangeOf({ start, end }), mark },
      ...(tag ? { tag: rangeOf(tag) } : {}),
    })),
  }),
);

/** Writes what a person decides of a sentence to the ledger, which `onWritten` is told of by its URI. */
export const attest =
  (onWritten: (ledgerUri: string) => void): SessionHandler<AttestParams, AttestResult> =>
  (session) =>
    onDocument('attest', async (context: DocumentContext, params: AttestParams): Promise<AttestResult> => {
      const { analysis, analyzer, offsetAt, uri } = context;
      const refused = (refusal: AttestRefusal, category?: string): AttestResult => ({
        message: refusalText(refusal, analysis.settings.locale, category),
      });
      const found = reviewedSentenceAt(analysis, offsetAt(params.position));
      if (found?.hash !== params.hash) return refused('changed');
      const { decision, locator, note, reviewer } = params;
      if (reviewer.trim() === '') return refused('nobody');
      if (isMachine(readIdentity(reviewer))) return refused('machine');
      for (const text of [locator, note]) {
        const category = text && identifierIn(analyzer.analyze({ path: 'remark.md', text, kind: 'note' }));
        if (category) return refused('identifier', category);
      }
      const home = await session.configs.ledgerOf(uri);
      if (!home) return refused('homeless');
      const { files, ledger, path, root } = home;
      const made = attestationOf(analysis, found.index, {
        ...{ path: relativePath(root, path), decision, reviewer: reviewer.trim(), date: today() },
        ...{ locator: said(locator), note: said(note) },
      });
      try {
        await appendAttestations(files.system, root, [made]);
      } catch (error) {
        session.logger.error(faultText('ledger', error));
        return refused('unwritable');
      }
      onWritten(files.uriOf(ledger.path));
      return {};
    })(session);

/** Undefined for a remark of nothing. */
function said(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
