import type {
  CancellationToken,
  ChangeAnnotation,
  FileOperationRegistrationOptions,
  RenameFilesParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { parseFrontmatter } from '../../../core/markdown/frontmatter.js';
import type { TextEdit } from '../../../core/text/edit.js';
import { readContent } from '../../../workspace/analyze-files.js';
import { decodeDocument } from '../../../workspace/decode.js';
import { isDocumentName } from '../../../workspace/files.js';
import { configMoveEdits, frontmatterMoveEdits, type Move } from '../../../workspace/moved-paths.js';
import type { ProjectFile } from '../configs.js';
import { faultText } from '../log.js';
import { DocumentText } from '../protocol/text.js';
import type { Session } from '../session.js';

/** Files and folders whose move can change what a configuration or a document names. */
export const movesToTell: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.{md,markdown,yaml,yml,json,bib,bibtex,biblatex}', matches: 'file' } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** Folders whose coming and going takes documents with them, of which a client that watches files tells nothing. */
export const foldersToTell: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**', matches: 'folder' } }],
};

const annotation = 'provenote-moved';

/**
 * The edits that keep configurations and documents leading to the bibliographies, tables and schemas that they name, when
 * these or they themselves move. Links between documents are the editor's own business. Null where nothing has to change.
 */
export const willRenameFiles =
  (session: Session) =>
  async ({ files }: RenameFilesParams, token: CancellationToken): Promise<WorkspaceEdit | null> => {
    const { client, configs, logger } = session;
    if (!client.documentChanges) return null;
    try {
      const moves = files.map(({ oldUri, newUri }): Move => ({
        from: configs.keyOf(oldUri).replace(/\/$/, ''),
        to: configs.keyOf(newUri).replace(/\/$/, ''),
      }));
      // A document that moves alone takes only its own paths with it.
      const onlyDocuments = moves.every(({ from }) => isDocumentName(from));
      const changes: TextDocumentEdit[] = [];
      for (const file of await configs.projectFiles()) {
        if (token.isCancellationRequested) return null;
        if (onlyDocuments && !moves.some(({ from }) => from === file.path)) continue;
        const change = await changeOf(session, file, moves);
        if (change) changes.push(change);
      }
      if (changes.length === 0) return null;
      return {
        documentChanges: changes,
        ...(client.changeAnnotations
          ? {
              changeAnnotations: {
                [annotation]: { label: 'Paths of moved files' } satisfies ChangeAnnotation,
              },
            }
          : {}),
      };
    } catch (error) {
      logger.error(faultText('workspace/willRenameFiles', error));
      return null;
    }
  };

async function changeOf(
  { client, configs, documents }: Session,
  { files, isConfig, path, uri }: ProjectFile,
  moves: readonly Move[],
): Promise<TextDocumentEdit | undefined> {
  const open = documents.all().find((document) => configs.keyOf(document.uri) === path);
  const text = open?.text ?? (await textOf(files, path, client.encoding));
  if (!text) return undefined;
  const edits: readonly TextEdit[] = isConfig
    ? configMoveEdits(text.text, path, moves)
    : frontmatterMoveEdits(text.text, parseFrontmatter(text.text)?.root, path, moves);
  if (edits.length === 0) return undefined;
  return {
    textDocument: { uri: open?.uri ?? uri, version: open?.version ?? null },
    edits: edits.map((edit) => ({
      range: text.rangeOf(edit),
      newText: edit.text,
      ...(client.changeAnnotations ? { annotationId: annotation } : {}),
    })),
  };
}

/** The text of a file as a client has it when it opens it; undefined when it cannot be read. */
async function textOf(
  files: ProjectFile['files'],
  path: string,
  encoding: Session['client']['encoding'],
): Promise<DocumentText | undefined> {
  const content = await readContent(files.system, path);
  if (!('bytes' in content)) return undefined;
  const decoded = decodeDocument(content.bytes);
  return decoded.readable ? new DocumentText(decoded.text, encoding) : undefined;
}
