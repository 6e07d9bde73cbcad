import { planRevision } from '../../../core/features/apply-revision.js';
import { suggestRevision as suggestionAt } from '../../../core/features/suggest-revision.js';
import { previewedEditOf } from '../protocol/edits.js';
import type {
  ApplyRevisionParams,
  ApplyRevisionResult,
  NewDocumentResult,
  RevisionTargetParams,
  RevisionTargetResult,
  SuggestRevisionParams,
} from '../protocol/messages.js';
import { onDocument, type SessionHandler } from './on-document.js';

/** The form of a suggested revision of the sentence at a position. */
export const suggestRevision = onDocument(
  'suggestRevision',
  ({ analysis, offsetAt }, { position, target }: SuggestRevisionParams): NewDocumentResult | undefined => {
    const text = suggestionAt(analysis, offsetAt(position), target);
    return text === undefined ? undefined : { text };
  },
);

/** The article that a revision names; without a path where it names none. */
export const revisionTarget = onDocument<RevisionTargetParams, RevisionTargetResult>(
  'revisionTarget',
  ({ analysis: { revision } }) => revision && { path: revision.target?.text },
);

/** What applying a revision does to its article, which the client has opened: an edit with a preview, or why there is none. */
export const applyRevision: SessionHandler<ApplyRevisionParams, ApplyRevisionResult> =
  (session) => (params, token) =>
    onDocument('applyRevision', async (context, { article }: ApplyRevisionParams) => {
      const revision = context.analysis;
      const ofArticle = onDocument('applyRevision', (there): ApplyRevisionResult => {
        const plan = planRevision(revision, there.analysis, there.reanalyze);
        if (plan.state === 'refused') return { message: plan.refusal };
        if (plan.state === 'applied')
          return { message: 'The article says what this revision proposes already.' };
        const { uri, version, text, client } = there;
        const label = 'Apply the suggested revision';
        return { edit: previewedEditOf([{ label, edits: plan.edits }], uri, version, text, client) };
      });
      return (await ofArticle(session)({ textDocument: { uri: article } }, token)) ?? undefined;
    })(session)(params, token);
