import { footerFields } from '../prose/footer-fields.js';
import type { Part } from './part.js';

/** The frontmatter that a page's title, line of fields and provenance footer give, a line each. Never throws. */
export function frontmatterOf(parts: readonly Part[]): string[] {
  const title = parts.find((part) => part.kind === 'title')?.text;
  const byline = parts.find((part): part is Byline => part.kind === 'byline' && isTyped(part));
  const footer = parts.find((part) => part.kind === 'footer')?.text;
  return [
    '---',
    ...(title === undefined ? [] : [`title: ${quoted(title)}`]),
    'kind: article',
    ...(byline ? bylineKeys.map((key, at) => `${key}: ${scalar(byline.fields[at] ?? '')}`) : []),
    ...(footer === undefined ? [] : provenanceLines(footer)),
    '---',
  ];
}

type Byline = Extract<Part, { kind: 'byline' }>;

/** Whether a line has the fields type, discipline and lineage, which then stand in the frontmatter alone. */
export function isTyped({ fields }: Byline): boolean {
  return fields.length === bylineKeys.length && /^\p{Ll}/u.test(fields[0] ?? '');
}
const bylineKeys = ['type', 'discipline', 'lineage'] as const;

function provenanceLines(footer: string): string[] {
  const { model, version, date, minutes, sources } = footerFields(footer);
  const lines = [
    ...(model ? [`  generator: ${scalar(model.text)}`] : []),
    ...(version ? [`  version: ${quoted(version.text)}`] : []),
    ...(date ? [`  generated: ${/^\d{4}-\d\d-\d\d$/.test(date.text) ? date.text : quoted(date.text)}`] : []),
    ...(minutes ? [`  readingMinutes: ${minutes.text}`] : []),
    ...(sources ? [`  sources: ${sources.text}`] : []),
  ];
  return lines.length === 0 ? [] : ['provenance:', ...lines];
}

/** Plain where YAML reads it as the same text, else in quotes. */
function scalar(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N} ./&'’()+,–-]*$/u.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);
  return isPlain && !/\s$/.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  const escaped = text
    .replace(/["\\]/g, (sign) => `\\${sign}`)
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `"${escaped}"`;
}
