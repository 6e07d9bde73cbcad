import type { Diagnostic, Range } from 'vscode-languageserver';
import type { CheckedAnalysis } from '../../core/index.js';
import { documentFacts, isAlone, placesIn } from '../../workspace/document-facts.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { severityOf, type DiagnosticOptions } from './protocol/diagnostics.js';
import type { DocumentText } from './protocol/text.js';

/** A document that others can be held against, with its places as the client counts them. */
interface Party {
  readonly uri: string;
  readonly ranges: ReadonlyMap<string, Range>;
}

/**
 * What the documents of the workspace make of each other (rules of scope `workspace`): those that are open and those that
 * were looked through. It keeps facts and places, and no text.
 */
export class Disputes {
  private readonly index = new WorkspaceIndex();
  private readonly parties = new Map<string, Party>();
  private readonly options: DiagnosticOptions;
  private readonly onChange: () => void;

  /** `onChange` is told when a document says others anything new, so that findings elsewhere may be others too. */
  constructor(options: DiagnosticOptions, onChange: () => void) {
    this.options = options;
    this.onChange = onChange;
  }

  /** Takes up the facts of a document. `path` is how messages call it. */
  set(path: string, uri: string, analysis: CheckedAnalysis, text: DocumentText): void {
    const facts = documentFacts(analysis);
    if (isAlone(facts)) {
      this.delete(path);
      return;
    }
    const before = this.index.newsKeyOf(path);
    this.index.set(path, facts);
    // Places move with every edit; they are looked up anew, and are no news to others.
    const ranges = new Map(
      placesIn(facts).map(({ start, end }) => [
        placeKey(start, end),
        text.rangeOf({ start: start.offset, end: end.offset }),
      ]),
    );
    this.parties.set(path, { uri, ranges });
    if (this.index.newsKeyOf(path) !== before) this.onChange();
  }

  /** Forgets a document. */
  delete(path: string): void {
    if (!this.parties.delete(path)) return;
    this.index.delete(path);
    this.onChange();
  }

  /** The findings of a document that others give reason to, those that its own directives silence left out. Never throws. */
  of(path: string): Diagnostic[] {
    const own = this.parties.get(path);
    if (!own) return [];
    const { docsUri, relatedInformation } = this.options;
    return this.index.of(path).findings.flatMap(({ rule, severity, message, start, end, related = [] }) => {
      const range = own.ranges.get(placeKey(start, end));
      if (!range) return [];
      const places = related.flatMap((place) => {
        const other = this.parties.get(place.path ?? path);
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
