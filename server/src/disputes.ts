import type { Diagnostic, Range } from 'vscode-languageserver';
import type { CheckedAnalysis } from '../../core/index.js';
import { GradeIndex, indexedClaims } from '../../workspace/grade-index.js';
import { severityOf, type DiagnosticOptions } from './protocol/diagnostics.js';
import type { DocumentText } from './protocol/text.js';

/** A document that claims grades, with the places of its claims as the client counts them. */
interface Claimant {
  readonly uri: string;
  /** What it claims, to be held against what it claimed before. */
  readonly key: string;
  readonly ranges: ReadonlyMap<string, Range>;
}

/**
 * Where documents of the workspace give an element different grades of one edition (`grades/inconsistent`): among those
 * that are open and those that were looked through. It keeps claims and places, and no text.
 */
export class Disputes {
  private readonly index = new GradeIndex();
  private readonly claimants = new Map<string, Claimant>();
  private readonly options: DiagnosticOptions;
  private readonly onChange: () => void;

  /** `onChange` is told when the claims of a document are others than before, so that findings elsewhere may be. */
  constructor(options: DiagnosticOptions, onChange: () => void) {
    this.options = options;
    this.onChange = onChange;
  }

  /** Takes up what a document claims. `path` is how messages call it. */
  set(path: string, uri: string, analysis: CheckedAnalysis, text: DocumentText): void {
    const claims = indexedClaims(analysis);
    const ranges = new Map(
      claims.map(({ start, end }) => [
        placeKey(start, end),
        text.rangeOf({ start: start.offset, end: end.offset }),
      ]),
    );
    const before = this.claimants.get(path);
    const key = JSON.stringify(claims.map(({ element, editions }) => [element, editions]));
    if (claims.length === 0) {
      this.delete(path);
      return;
    }
    this.index.set(path, claims);
    // Places move with every edit; they are looked up anew, and are no news to others.
    this.claimants.set(path, { uri, key, ranges });
    if (before?.key !== key) this.onChange();
  }

  /** Forgets what a document claimed. */
  delete(path: string): void {
    if (!this.claimants.delete(path)) return;
    this.index.delete(path);
    this.onChange();
  }

  /** The findings of a document that others contradict, those that its own directives silence left out. Never throws. */
  of(path: string): Diagnostic[] {
    const own = this.claimants.get(path);
    if (!own) return [];
    const { docsUri, relatedInformation } = this.options;
    return this.index.of(path).findings.flatMap(({ rule, severity, message, start, end, related = [] }) => {
      const range = own.ranges.get(placeKey(start, end));
      if (!range) return [];
      const places = related.flatMap((place) => {
        const other = this.claimants.get(place.path ?? path);
        const there = other?.ranges.get(placeKey(place.start, place.end));
        return other && there ? [{ location: { uri: other.uri, range: there }, message: place.message }] : [];
      });
      return [
        {
          range,
          severity: severityOf(severity),
          code: rule,
          source: 'provenote',
          message,
          data: { rule },
          ...(docsUri === undefined ? {} : { codeDescription: { href: `${docsUri}/${rule}.md` } }),
          ...(relatedInformation && places.length > 0 ? { relatedInformation: places } : {}),
        },
      ];
    });
  }
}

interface Offset {
  readonly offset: number;
}

function placeKey(start: Offset, end: Offset): string {
  return `${String(start.offset)}-${String(end.offset)}`;
}
