import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Finding, Severity } from '../../../core/index.js';
import type { DocumentText } from './text.js';

/** What a client's diagnostics may hold, as it said at initialisation. */
export interface DiagnosticOptions {
  /** The folder of the rules' pages as a URI without a slash at its end; undefined when the client ships none. */
  readonly docsUri: string | undefined;
  readonly relatedInformation: boolean;
}

/** The diagnostic of a finding in the document `uri`. Never throws. */
export function diagnosticOf(
  finding: Finding,
  uri: string,
  text: DocumentText,
  { docsUri, relatedInformation }: DiagnosticOptions,
): Diagnostic {
  const related = relatedInformation ? (finding.related ?? []) : [];
  return {
    range: text.rangeOf(finding),
    severity: severityOf(finding.severity),
    code: finding.rule,
    source: 'provenote',
    message: finding.message,
    data: { rule: finding.rule },
    ...(docsUri === undefined ? {} : { codeDescription: { href: `${docsUri}/${finding.rule}.md` } }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((place) => ({
            location: { uri, range: text.rangeOf(place) },
            message: place.message,
          })),
        }),
  };
}

/** The protocol's severity of ours. */
export function severityOf(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'info':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
  }
}
