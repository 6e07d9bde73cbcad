import type { Diagnostic, Location, Range } from 'vscode-languageserver';
import type { CheckedAnalysis, Locale } from '../../core/index.js';
import type { LocatedFinding } from '../../core/reports/located.js';
import { documentFacts, isAlone, placesIn, type PlacedSpan } from '../../workspace/document-facts.js';
import type { FolderThread } from '../../workspace/folder-thread.js';
import { threadFolderOf } from '../../workspace/thread-folder.js';
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
  private readonly index: WorkspaceIndex;
  private readonly parties = new Map<string, Party>();
  private readonly options: DiagnosticOptions;
  private readonly onChange: () => void;

  /**
   * `shownAs` is how messages call a document, from its key; `onChange` is told when a document says others anything new, so
   * that findings elsewhere may be others too.
   */
  constructor(
    options: DiagnosticOptions,
    locale: Locale,
    shownAs: (key: string) => string,
    onChange: () => void,
  ) {
    this.index = new WorkspaceIndex(threadFolderOf, locale, shownAs);
    this.options = options;
    this.onChange = onChange;
  }

  /** Takes up the facts of a document. `key` is where it is (`Configs.keyOf`), here and below. */
  set(key: string, uri: string, analysis: CheckedAnalysis, text: DocumentText): void {
    const facts = documentFacts(analysis);
    if (isAlone(facts)) {
      this.delete(key);
      return;
    }
    const before = this.index.newsKeyOf(key);
    this.index.set(key, facts);
    // Places move with every edit; they are looked up anew, and are no news to others.
    const ranges = new Map(
      placesIn(facts).map(({ start, end }) => [
        placeKey(start, end),
        text.rangeOf({ start: start.offset, end: end.offset }),
      ]),
    );
    this.parties.set(key, { uri, ranges });
    if (this.index.newsKeyOf(key) !== before) this.onChange();
  }

  /** Forgets a document. */
  delete(key: string): void {
    if (!this.parties.delete(key)) return;
    this.index.delete(key);
    this.onChange();
  }

  /** The golden thread that a document belongs to; undefined for one that is neither plan nor note. */
  threadOf(key: string): FolderThread | undefined {
    return this.index.threadOf(key);
  }

  /** Where a place of a document is for the client. */
  locate(key: string, { start, end }: PlacedSpan): Location | undefined {
    const party = this.parties.get(key);
    const range = party?.ranges.get(placeKey(start, end));
    return party && range && { uri: party.uri, range };
  }

  /** The findings of a document that others give reason to, those that its own directives silence left out. Never throws. */
  of(key: string): Diagnostic[] {
    const own = this.parties.get(key);
    if (!own) return [];
    const { docsUri, relatedInformation } = this.options;
    return this.index.of(key).findings.flatMap(({ rule, severity, message, start, end, related = [] }) => {
      const range = own.ranges.get(placeKey(start, end));
      if (!range) return [];
      const places = related.flatMap((place) => {
        const other = this.parties.get(place.path ?? key);
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

  /** The same, where a document's places are told by line and column. Never throws. */
  findingsOf(key: string): readonly LocatedFinding[] {
    return this.index.of(key).findings;
  }
}

interface Offset {
  readonly offset: number;
}

function placeKey(start: Offset, end: Offset): string {
  return `${String(start.offset)}-${String(end.offset)}`;
}
