import { attestationOf } from '../core/attestation/attest.js';
import { stateOf } from '../core/attestation/attested.js';
import { identifierIn } from '../core/features/remark-identifiers.js';
import { counted } from '../core/reports/coverage.js';
import { printable } from '../core/reports/columns.js';
import { placeOf } from '../core/reports/located.js';
import { hashOfSentence, type Attestation, type CheckedAnalysis, type Decision } from '../core/index.js';
import { indexLines } from '../core/text/line-index.js';
import type { AnalyzedFile } from '../workspace/analyze-files.js';
import { appendAttestations } from '../workspace/append-attestations.js';
import { reasonOf } from '../workspace/file-system.js';
import { folderOf, relativePath } from '../workspace/path.js';
import { today } from '../workspace/today.js';
import { collect } from './collect.js';
import type { Context } from './context.js';
import { openDocuments, type DocumentOptions } from './documents.js';
import { UsageError, type ExitStatus } from './exit-status.js';
import { Problems } from './problems.js';
import { reviewerOf } from './reviewer.js';

/** The options of `attest`, as commander hands them over. */
export interface AttestOptions extends Pick<DocumentOptions, 'config' | 'kind'> {
  /** `12` or `12:54`, from 1. */
  readonly line?: readonly string[];
  /** The beginnings of hashes. */
  readonly hash?: readonly string[];
  readonly allLlm?: boolean;
  readonly decision: Decision;
  readonly locator?: string;
  readonly note?: string;
  readonly reviewer?: string;
  readonly dryRun?: boolean;
}

/** Records what a reviewer says of sentences. Returns the exit status; throws `UsageError`. */
export async function runAttest(context: Context, file: string, options: AttestOptions): Promise<ExitStatus> {
  if (!options.line && !options.hash && options.allLlm !== true)
    throw new UsageError('Say which sentences: --line N, --hash HASH or --all-llm.');
  const problems = new Problems(context);
  const documents = await openDocuments(context, problems, [file], options);
  if (documents.count > 1) throw new UsageError('Name one document.');
  const reviewer = await reviewerOf(
    folderOf(documents.files[0] ?? context.cwd),
    options.reviewer,
    options.decision,
  );
  const [read] = await collect(context, problems, documents, async (one) => ({
    ...{ one, root: folderOf(folderOf((await one.project.ledgerOf(one.file)).path)) },
    attested: await one.project.attestationsOf(one.file),
  }));
  if (!read) return problems.status;
  const { one, root, attested } = read;
  for (const text of [options.note, options.locator]) refuseIdentifiers(one, text);
  const verdict = {
    path: relativePath(root, one.file),
    ...{ decision: options.decision, reviewer, date: today() },
    ...(options.locator === undefined ? {} : { locator: options.locator }),
    ...(options.note === undefined ? {} : { note: options.note }),
  };
  const chosen = chosenSentences(one, options);
  const made: Attestation[] = [...chosen.sentences].map((at) => attestationOf(one.analysis, at, verdict));
  for (const prefix of chosen.unknown) {
    const gone = attested.findLast(({ hash }) => hash.startsWith(prefix));
    if (!gone)
      throw new UsageError(`--hash ${prefix}: no sentence of this document has it, and no sign-off.`);
    if (options.decision !== 'rejected')
      throw new UsageError(
        `--hash ${prefix}: this sentence is changed or gone. Only --decision rejected can be said of it, which settles it.`,
      );
    // Without its neighbours, so that no other sentence is taken for it, and without what somebody else remarked.
    made.push({ hash: gone.hash, tags: gone.tags, ...verdict });
  }
  if (made.length === 0) {
    context.stdout.write('There is nothing to attest: no LLM sentence without this decision is left.\n');
    return problems.status;
  }
  if (options.dryRun !== true) {
    try {
      await appendAttestations(context.fs, root, made);
    } catch (error) {
      problems.write(
        '.provenote',
        `The sign-off could not be written (${reasonOf(error)}); nothing was recorded.`,
      );
      return problems.status;
    }
  }
  context.stdout.write(shown(one, made, options));
  return problems.status;
}

/** Indexes of sentences, and hashes that none of them has. */
interface Chosen {
  readonly sentences: ReadonlySet<number>;
  readonly unknown: readonly string[];
}

function chosenSentences({ analysis }: AnalyzedFile, options: AttestOptions): Chosen {
  const sentences = new Set<number>();
  for (const place of options.line ?? []) sentences.add(sentenceAt(analysis, place));
  const hashes = options.hash ? analysis.sentences.map(hashOfSentence) : [];
  const unknown: string[] = [];
  for (const prefix of options.hash ?? []) {
    const found = hashes.flatMap((hash, at) => (hash.startsWith(prefix) ? [at] : []));
    if (new Set(found.map((at) => hashes[at])).size > 1)
      throw new UsageError(`--hash ${prefix}: several sentences begin so; give more digits.`);
    if (found[0] === undefined) unknown.push(prefix);
    else sentences.add(found[0]);
  }
  if (options.allLlm === true) {
    const seen = new Set<string>();
    for (const [at, sentence] of analysis.sentences.entries()) {
      if (sentence.provenance !== 'llm' || stateOf(analysis.attested, at).state === options.decision)
        continue;
      const hash = hashOfSentence(sentence);
      if (!seen.has(hash)) sentences.add(at);
      seen.add(hash);
    }
  }
  return { sentences, unknown };
}

/** The sentence that begins at a line, or the one around a line and column. Throws `UsageError`. */
function sentenceAt({ sentences, text }: CheckedAnalysis, written: string): number {
  const [line = 0, column] = written.split(':').map(Number);
  const lines = indexLines(text);
  const places = sentences.map((sentence, at) => ({
    at,
    start: placeOf(lines, sentence.start),
    end: placeOf(lines, sentence.end),
  }));
  const on = places.filter(({ start, end }) => start.line <= line && line <= end.line);
  const begin = on.filter(({ start }) => start.line === line);
  const fitting =
    column === undefined
      ? begin.length > 0
        ? begin
        : on
      : on.filter(
          ({ start, end }) =>
            (start.line < line || start.column <= column) && (line < end.line || column < end.column),
        );
  const [only] = fitting;
  if (!only) throw new UsageError(`--line ${written}: no sentence stands there.`);
  if (fitting.length > 1) {
    const columns = fitting.map(({ start }) => `${String(line)}:${String(start.column)}`).join(', ');
    throw new UsageError(
      `--line ${written}: ${String(fitting.length)} sentences begin there. Say which, as line and column: ${columns}.`,
    );
  }
  return only.at;
}

/** A remark stays in the repository for good. Its PHI is named by category and never said. */
function refuseIdentifiers({ project }: AnalyzedFile, text: string | undefined): void {
  if (text === undefined) return;
  const found = identifierIn(project.analyzer.analyze({ path: 'remark.md', text, kind: 'note' }));
  if (found !== undefined)
    throw new UsageError(
      `The note or locator may tell who a client is (${found}), and the ledger is kept for good. Leave it out.`,
    );
}

function shown(
  { path, analysis }: AnalyzedFile,
  made: readonly Attestation[],
  options: AttestOptions,
): string {
  const lines = indexLines(analysis.text);
  const hashes = analysis.sentences.map(hashOfSentence);
  const rows = made.map(({ hash, tags }) => {
    const sentence = analysis.sentences[hashes.indexOf(hash)];
    const place = sentence && placeOf(lines, sentence.start);
    const where = place ? `${String(place.line)}:${String(place.column)}` : 'gone';
    return `  ${where}  ${options.decision}  ${hash.slice(0, 12)}  ${printable(tags.join(''))}`.trimEnd();
  });
  const done = options.dryRun === true ? 'would be recorded; nothing was written' : 'recorded';
  return `${printable(path)}: ${counted(made.length, 'decision')} ${done}\n${rows.join('\n')}\n`;
}
