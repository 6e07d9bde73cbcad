import type { Attestation } from '../attestation/attestation.js';
import { stateOf, type SentenceState } from '../attestation/attested.js';
import type { Analysis } from '../analysis/analysis.js';
import { indexLines } from '../text/line-index.js';
import { attestedCoverageOf, counted, type AttestedCoverage } from './coverage.js';
import { padEnd, printable } from './columns.js';
import { placeOf, type Place } from './located.js';
import type { Palette } from './palette.js';

/** A sentence of a document that the ledger has something to say of, by its place; without its text. */
export interface AttestedPlace {
  readonly place: Place;
  readonly state: Exclude<SentenceState['state'], 'none'>;
  readonly attestation: Attestation;
}

/** What the ledger says of a document. */
export interface AttestationReport {
  readonly path: string;
  readonly coverage: AttestedCoverage;
  readonly sentences: readonly AttestedPlace[];
  /** Sign-offs of sentences that are changed or gone, and whose place cannot be told. */
  readonly lost: readonly Attestation[];
}

/** What the ledger says of an analysed document. Never throws. */
export function attestationReportOf(path: string, analysis: Analysis): AttestationReport {
  const { attested, sentences, text } = analysis;
  const lines = indexLines(text);
  return {
    path,
    coverage: attestedCoverageOf(analysis),
    sentences: sentences.flatMap(({ start }, at): AttestedPlace[] => {
      const state = stateOf(attested, at);
      if (state.state === 'none') return [];
      return [{ place: placeOf(lines, start), state: state.state, attestation: state.by }];
    }),
    lost: attested.lost,
  };
}

/** Digits by which `attest --hash` knows a sentence. */
const shownDigits = 12;

/** The list for people. Lines end in `\n`. */
export function attestationsText(reports: readonly AttestationReport[], palette: Palette): string {
  const shown = reports.filter(({ sentences, lost }) => sentences.length + lost.length > 0);
  if (shown.length === 0) return 'No sentence of these documents has been attested.\n';
  const blocks = shown.map(({ path, coverage, sentences, lost }) => {
    const rows = [
      ...sentences.map(({ place, state, attestation }) =>
        row(`${String(place.line)}:${String(place.column)}`, state, attestation, palette),
      ),
      ...lost.map((one) => row('–', 'lapsed', one, palette)),
    ];
    return `${palette.bold(printable(path))}  ${palette.dim(coverageLineOf(coverage))}\n${rows.join('')}`;
  });
  return blocks.join('\n');
}

function row(place: string, state: string, attestation: Attestation, palette: Palette): string {
  const { hash, decision, reviewer, date, tags, locator } = attestation;
  const said = state === 'lapsed' ? `lapsed (${decision})` : state;
  const rest = [date, printable(reviewer), printable(tags.join('')), locator && printable(locator)].filter(
    (part) => part !== undefined && part !== '',
  );
  return `  ${padEnd(place, 7)}  ${padEnd(said, 17)}  ${palette.dim(hash.slice(0, shownDigits))}  ${rest.join('  ')}\n`;
}

/** `12 sentences · 7 sourced · 4 LLM, 3 of them attested · 1 untagged`. */
function coverageLineOf({ sentences, sourced, llm, llmAttested, untagged }: AttestedCoverage): string {
  return [
    counted(sentences, 'sentence'),
    `${String(sourced)} sourced`,
    `${String(llm)} LLM, ${String(llmAttested)} of them attested`,
    `${String(untagged)} untagged`,
  ].join(' · ');
}

/** The list for programs. */
export function attestationsJson(reports: readonly AttestationReport[]): string {
  const files = reports.map(({ path, coverage, sentences, lost }) => ({
    ...{ path, coverage },
    sentences: sentences.map(({ place, state, attestation }) => ({ ...place, state, ...told(attestation) })),
    lost: lost.map(told),
  }));
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

/** What a line says beside the path. */
function told({ hash, tags, decision, reviewer, date, locator, note }: Attestation): object {
  return { hash, tags, decision, reviewer, date, locator, note };
}
