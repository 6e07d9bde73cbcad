import type { WorkspaceEdit } from 'vscode-languageserver';
import type { SignOffDecision } from '../../../core/attestation/attestation.js';
import type { ReviewMark } from '../../../core/features/review.js';
import type { DocumentKind, Summary } from '../../../core/index.js';
import type { OverviewRow } from '../../../core/reports/provenance/overview.js';
import type { TemplateName } from '../../../core/tables/templates.js';

/** The messages of our own between server and client. Types only, and names: the client bundles nothing else of us. */

/** The scheme of reports (`workspace/textDocumentContent`): `provenote-report:/NAME.md?URI`, the document's URI with escapes. */
export const reportScheme = 'provenote-report';

/** Server to client, after each analysis of an open document. */
export const statusNotification = 'provenote/status';

/** Client to server, in focus mode: where somebody writes, so that the findings on that sentence wait. */
export const writingNotification = 'provenote/writing';

export interface WritingParams {
  readonly textDocument: { readonly uri: string };
  /** Left out when nobody writes there any more. */
  readonly position?: PositionResult | undefined;
}

/** Client to server: the next sentence without a tag, as a range or null. */
export const nextUntaggedRequest = 'provenote/nextUntagged';

/** Client to server: the next sentence that a model wrote and nobody signed off, as a range or null. */
export const nextUnverifiedRequest = 'provenote/nextUnverified';

/** Client to server: the sentence at a position, or null where none stands. */
export const reviewedSentenceRequest = 'provenote/reviewedSentence';

export interface ReviewedSentenceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: PositionResult;
}

export interface ReviewedSentenceResult {
  readonly range: RangeResult;
  /** What the ledger keeps of it, by which it is known again. */
  readonly hash: string;
}

/** Client to server: what a person decides of a sentence. It is written to the ledger. */
export const attestRequest = 'provenote/attest';

export interface AttestParams extends ReviewedSentenceParams {
  /** Of the sentence that the person read; another one is not signed off. */
  readonly hash: string;
  readonly decision: SignOffDecision;
  /** `Name <address>`. */
  readonly reviewer: string;
  readonly locator?: string | undefined;
  readonly note?: string | undefined;
}

/** Without a message it was recorded; the message says why not. */
export interface AttestResult {
  readonly message?: string | undefined;
}

/** Client to server: the sentences that an editor marks. */
export const reviewMarksRequest = 'provenote/reviewMarks';

export interface ReviewMarksResult {
  readonly marks: readonly ReviewMarkResult[];
}

export interface ReviewMarkResult {
  readonly range: RangeResult;
  readonly mark: ReviewMark;
  /** The LLM tag that nobody has looked into. */
  readonly tag?: RangeResult | undefined;
}

/** Server to client: a document as it was committed last, or null. Only to a client that offers `committed`. */
export const committedTextRequest = 'provenote/committedText';

/** Client to server: a commit, or another branch, so that what was asked of it holds no more. */
export const committedNotification = 'provenote/committed';

/** Server to client: writes bytes behind those of a file, which is made where it is not there. Only to a client that offers `files`. */
export const appendFileRequest = 'provenote/appendFile';

export interface AppendFileParams {
  readonly uri: string;
  readonly bytes: readonly number[];
}

/** Client to server: what stands behind an open document (`ProvenanceDocument`), or null for one that is not ours. */
export const provenanceRequest = 'provenote/provenance';

export interface ProvenanceParams {
  readonly textDocument: { readonly uri: string };
}

/** Client to server: a row for each document of the workspace, in order of path. */
export const overviewRequest = 'provenote/overview';

export interface OverviewResult {
  readonly documents: readonly OverviewDocument[];
  /** How many documents were not looked through, since they are not on this machine and there are too many to fetch. */
  readonly leftOut: number;
}

export interface OverviewDocument extends OverviewRow {
  readonly uri: string;
}

/** Client to server: the text of a new document. */
export const newDocumentRequest = 'provenote/newDocument';

export interface NewDocumentParams {
  readonly template: TemplateName;
}

export interface NewDocumentResult {
  readonly text: string;
}

/** Client to server: the formats of notes that have a template. */
export const noteTemplatesRequest = 'provenote/noteTemplates';

export interface NoteTemplateResult {
  /** As one writes it: `SOAP`. */
  readonly format: string;
  readonly template: TemplateName;
  readonly about: string;
}

/** Client to server: the next place of a template that is left to fill, as a range or null. */
export const nextPlaceholderRequest = 'provenote/nextPlaceholder';

export interface NextPlaceholderParams {
  readonly textDocument: { readonly uri: string };
  /** What is selected. */
  readonly range: RangeResult;
}

/** Client to server: sentences that frame the therapy relationship, and where one of them goes. */
export const framingSentencesRequest = 'provenote/framingSentences';

export interface FramingSentencesParams {
  readonly textDocument: { readonly uri: string };
  readonly position: PositionResult;
}

export interface FramingSentencesResult {
  readonly position: PositionResult;
  readonly sentences: readonly FramingSentenceResult[];
}

export interface FramingSentenceResult {
  readonly name: string;
  /** Grade and edition. */
  readonly grade: string;
  readonly history: string;
  /** With what has to stand around it. */
  readonly text: string;
  /** What is left to fill, in UTF-16 code units of `text`. */
  readonly placeholder: { readonly start: number; readonly end: number };
}

/** Client to server: the form of a suggested revision of the sentence at a position, or null where none stands. */
export const suggestRevisionRequest = 'provenote/suggestRevision';

export interface SuggestRevisionParams {
  readonly textDocument: { readonly uri: string };
  readonly position: PositionResult;
  /** How the form names the article: its path from the workspace folder. */
  readonly target: string;
}

/** Client to server: the article that a revision names, or null for what is no revision. */
export const revisionTargetRequest = 'provenote/revisionTarget';

export interface RevisionTargetParams {
  readonly textDocument: { readonly uri: string };
}

export interface RevisionTargetResult {
  /** From the revision's folder or a workspace folder; undefined where it names none. */
  readonly path?: string | undefined;
}

/** Client to server: what applying a revision does to its article, which the client has open. */
export const applyRevisionRequest = 'provenote/applyRevision';

export interface ApplyRevisionParams {
  /** The revision. */
  readonly textDocument: { readonly uri: string };
  /** The URI of the article. */
  readonly article: string;
}

/** An edit, or why there is none. The words hold nothing of either document. */
export type ApplyRevisionResult = { readonly edit: WorkspaceEdit } | { readonly message: string };

/** Client to server: text copied from a rendered page as tagged markdown, or null when the text is none. */
export const importRenderedRequest = 'provenote/importRendered';

export interface ImportRenderedParams {
  /** The document that the text goes into, or that holds it; its sources and configuration count. */
  readonly textDocument?: { readonly uri: string } | undefined;
  readonly text: string;
  /** `document`: with frontmatter and title. `fragment`: for the middle of a document. */
  readonly extent: 'document' | 'fragment';
  /** `paste`: nobody asked for it, so that only what has the shape beyond doubt is answered. */
  readonly reason: 'paste' | 'command';
}

export interface ImportRenderedResult {
  readonly text: string;
  /** Places where the import was not sure. */
  readonly marks: number;
}

/** Client to server: the configuration whose allow list holds for a document, or null when it lies in no folder. */
export const allowPlaceRequest = 'provenote/allowPlace';

/** Client to server: what to write into it so that the text of a finding is allowed, or null. */
export const allowEntryRequest = 'provenote/allowEntry';

/** The command of the client that a code action calls with `AllowArguments`, when `initializationOptions.allow` is true. */
export const allowCommand = 'provenote.allowFinding';

/** Server to client: what stands at a URI that the server cannot reach, or null. Only to a client that offers `files`. */
export const statRequest = 'provenote/stat';

/** Server to client: the bytes of such a file. It fails when the file cannot be read. */
export const readFileRequest = 'provenote/readFile';

/** Server to client: the names in such a folder, links not followed. It fails when the folder cannot be read. */
export const readFolderRequest = 'provenote/readFolder';

export interface FileParams {
  readonly uri: string;
}

/** `size` in bytes. */
export interface StatResult {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
}

/** One name in a folder. */
export interface FolderEntryResult {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** What a client may say of itself in `initializationOptions`. */
export interface InitializationOptions {
  /** The folder of the rules' pages as a URI without a slash at its end, for links from findings to them. */
  readonly docsUri?: string | undefined;
  /** The client answers `statRequest`, `readFileRequest`, `readFolderRequest` and `appendFileRequest`. */
  readonly files?: boolean | undefined;
  /** The client answers `committedTextRequest`. */
  readonly committed?: boolean | undefined;
  /** The client has the command `provenote.allowFinding`. */
  readonly allow?: boolean | undefined;
  /** `dist/messages/LOCALE.json` of the client's language as text, from a client whose server has no files beside it. */
  readonly messages?: string | undefined;
  /** The settings `provenote.*`, from a client that is not asked for them. */
  readonly settings?: unknown;
}

/** `checked`: with its counts. `uncovered`: no config, kind or tag says that it is ours. `off`: a setting or the config leaves it out. */
export type StatusParams = CheckedStatus | UncheckedStatus;

export interface CheckedStatus {
  readonly uri: string;
  readonly version: number;
  readonly state: 'checked';
  readonly kind: DocumentKind;
  readonly summary: Summary;
  /** Findings of severity `error`. */
  readonly errors: number;
}

export interface UncheckedStatus {
  readonly uri: string;
  readonly version: number;
  readonly state: 'uncovered' | 'off';
}

/** Where a finding begins, and of which rule it is. It says nothing of the text. */
export interface AllowArguments {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly rule: string;
}

export interface AllowPlaceResult {
  readonly uri: string;
  readonly exists: boolean;
}

export interface AllowEntryParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
  readonly rule: string;
  readonly reason: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The configuration as the editor has it, changes included that are not saved. */
  readonly configText: string;
}

/** An insertion into `configText`; `offset` in UTF-16 code units. */
export interface AllowEntryResult {
  readonly offset: number;
  readonly text: string;
}

export interface NextUntaggedParams {
  readonly textDocument: { readonly uri: string };
  readonly position: PositionResult;
}

export type NextUntaggedResult = RangeResult;

/** Lines from 0, characters from 0 in the negotiated encoding (UTF-16 in VS Code). */
export interface PositionResult {
  readonly line: number;
  readonly character: number;
}

export interface RangeResult {
  readonly start: PositionResult;
  readonly end: PositionResult;
}
