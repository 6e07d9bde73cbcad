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
  /** The place of each document, by the path by which messages call it. */
  private readonly keys = new Map<string, string>();
  private readonly index: WorkspaceIndex;
  private readonly parties = new Map<string, Party>();
  private readonly options: DiagnosticOptions;
  private readonly onChange: () => void;

  /** `onChange` is told when a document says others anything new, so that findings elsewhere may be others too. */
  constructor(options: DiagnosticOptions, locale: Locale, onChange: () => void) {
    this.index = new WorkspaceIndex((path) => threadFolderOf(this.keys.get(path) ?? path), locale);
    this.options = options;
    this.onChange = onChange;
  }

  /** Takes up the facts of a document. `path` is how messages call it, `key` where it is (`Configs.keyOf`). */
  set(
    path: string,
    { uri, key }: { uri: string; key: string },
    analysis: CheckedAnalysis,
    text: DocumentText,
  ): void {
    const facts = documentFacts(analysis);
    if (isAlone(facts)) {
      this.delete(path);
      return;
    }
    if (this.keys.get(path) !== key) this.delete(path);
    const before = this.index.newsKeyOf(path);
    this.keys.set(path, key);
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
    this.keys.delete(path);
    this.onChange();
  }

  /** The golden thread that a document belongs to; undefined for one that is neither plan nor note. */
  threadOf(path: string): FolderThread | undefined {
    return this.index.threadOf(path);
  }

  /** Where a place of a document is for the client. */
  locate(path: string, { start, end }: PlacedSpan): Location | undefined {
    const party = this.parties.get(path);
    const range = party?.ranges.get(placeKey(start, end));
    return party && range && { uri: party.uri, range };
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

  /** The same, where a document's places are told by line and column. Never throws. */
  findingsOf(path: string): readonly LocatedFinding[] {
    return this.index.of(path).findings;
  }
}

interface Offset {
  readonly offset: number;
}

function placeKey(start: Offset, end: Offset): string {
  return `${String(start.offset)}-${String(end.offset)}`;
}
