import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { z } from 'zod';
import type { CheckedAnalysis } from '../../../core/index.js';
import { importIn, importInto } from '../../../core/features/import-rendered.js';
import { faultText } from '../log.js';
import { previewedEditOf } from '../protocol/edits.js';
import type { ImportRenderedParams, ImportRenderedResult } from '../protocol/messages.js';
import type { Session } from '../session.js';

/** The kind of the action that turns the text of a rendered page into tagged markdown. */
export const importKind = `${CodeActionKind.RefactorRewrite}.provenote.import`;

const paramsSchema: z.ZodType<ImportRenderedParams> = z.object({
  textDocument: z.object({ uri: z.string() }).optional(),
  text: z.string(),
  extent: z.enum(['document', 'fragment']),
  reason: z.enum(['paste', 'command']),
});

/** Text from elsewhere as tagged markdown; null where it does not look rendered, and after a fault, which is logged. */
export function importRendered(session: Session): (params: unknown) => Promise<ImportRenderedResult | null> {
  return async (asked) => {
    try {
      const params = paramsSchema.safeParse(asked);
      if (!params.success) return null;
      const { textDocument, text, extent, reason } = params.data;
      const uri = textDocument?.uri ?? 'untitled:import.md';
      if (reason === 'paste' && (await isOff(session, uri))) return null;
      const analysis = await analysisAt(session, uri);
      const imported = importInto(analysis, text, extent);
      const isWanted = imported.rendered && (reason === 'command' || imported.evidence.isConvincing);
      return isWanted ? { text: imported.text, marks: imported.uncertain.length } : null;
    } catch (error) {
      session.logger.error(faultText('importRendered', error));
      return null;
    }
  };
}

/**
 * What turns the selection, or the whole document when nothing is selected, into tagged markdown, in a preview. It needs no
 * document of ours, since rendered text has nothing yet that marks it as clinical writing.
 */
export function importActions(session: Session): (params: CodeActionParams) => Promise<CodeAction[]> {
  return async ({ textDocument: { uri }, range }) => {
    try {
      const document = session.documents.get(uri);
      if (!document) return [];
      const { version, text } = document;
      const found = importIn(await analysisAt(session, uri), text.spanOf(range));
      if (!found || document.version !== version) return [];
      const edit = previewedEditOf([found], uri, version, text, session.client);
      return [{ title: 'Import rendered text', kind: importKind, edit }];
    } catch (error) {
      session.logger.error(faultText('importRendered', error));
      return [];
    }
  };
}

/** Whether a setting or the configuration leaves a document out. */
async function isOff(session: Session, uri: string): Promise<boolean> {
  const document = session.documents.get(uri);
  return document !== undefined && (await session.analyses.of(document)).state === 'off';
}

/** The analysis of an open document, whether it is ours or not; of an empty one where none is open. */
async function analysisAt(session: Session, uri: string): Promise<CheckedAnalysis> {
  const document = session.documents.get(uri);
  if (document) {
    const analysed = await session.analyses.of(document);
    if (analysed.state === 'checked') return analysed.analysis;
  }
  const { analyzer, path } = await session.configs.of(uri);
  return analyzer.analyze({ path, text: document?.text.text ?? '' });
}
