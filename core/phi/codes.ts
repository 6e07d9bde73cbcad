import { wordsBefore } from './context.js';
import { accountLabels } from './account.js';
import { biometricLabels } from './biometric.js';
import { deviceLabels } from './device.js';
import { healthPlanLabels } from './health-plan.js';
import { licenseLabels } from './license.js';
import { mrnLabels } from './mrn.js';
import { otherIdLabels } from './other-id.js';
import type { PhiCategory, PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';
import type { TokenList } from './tokens.js';
import { plateShape, vehicleLabels } from './vehicle.js';

/** The words (one or two) that announce a number of a category, in lower case. */
export interface CodeLabels {
  readonly category: PhiCategory;
  readonly labels: readonly string[];
}

const categories: readonly CodeLabels[] = [
  otherIdLabels,
  mrnLabels,
  healthPlanLabels,
  accountLabels,
  licenseLabels,
  vehicleLabels,
  deviceLabels,
  biometricLabels,
];

let labels: ReadonlyMap<string, PhiCategory> | undefined;

function labelTable(): ReadonlyMap<string, PhiCategory> {
  labels ??= new Map(categories.flatMap((one) => one.labels.map((label) => [label, one.category] as const)));
  return labels;
}

/** Words that only say that a number follows; they announce one, but not of which kind. */
const neutral = new Set('number no nr num id ids # code reference ref identifier'.split(' '));

/** Numbers that a word before them announces: records, plans, accounts, licences, vehicles, devices, biometrics, others. */
export function* findCodes({ document, tokens, citations, fields }: PhiReading): Generator<PhiSpan> {
  const fieldLabels = new Map(fields.map((field) => [field.start, field.label]));
  let done = -1;
  for (const index of tokens.notable) {
    if (index <= done) continue;
    const token = tokens.at(index);
    if (!token || token.kind === 'mark' || token.kind === 'address') continue;
    const isCode = token.kind === 'code';
    if (!isCode && !(token.shouted && token.end - token.start <= 4)) {
      if (!(token.capital && token.end - token.start === 1)) continue;
    }
    // `member ID LKH884`: the word that announces is no part of the number.
    if (!isCode && (neutral.has(tokens.lower(index)) || generic.has(tokens.lower(index)))) continue;
    const last = endOfCode(tokens, index);
    const group = describe(tokens, index, last);
    if (group.digits === 0 && !group.underscore) continue;
    if (isProcedureCode(tokens, index, group)) {
      done = last;
      continue;
    }
    const label = labelBefore(tokens, index, group, fieldLabels.get(token.start));
    // `MRN 00482913`: a label that nothing announces is no part of the number.
    if (!isCode && !label && labelTable().has(tokens.lower(index))) continue;
    const end = tokens.at(last)?.end ?? token.end;
    const isListed =
      (document.kind === 'article' || label?.category === 'other-id') && isInside(citations, token.start);
    if (label && !isListed) {
      yield {
        start: token.start,
        end,
        category: label.category,
        confidence: label.confidence,
        reason: 'label',
      };
      done = last;
    } else if (isEnding(tokens, index, group)) {
      yield { start: token.start, end, category: 'other-id', confidence: 'medium', reason: 'label' };
      done = last;
    } else if (plateShape.test(group.written)) {
      yield { start: token.start, end, category: 'vehicle', confidence: 'medium', reason: 'shape' };
      done = last;
    } else if (!label && looksLikeId(group) && !isInside(citations, token.start)) {
      yield { start: token.start, end, category: 'other-id', confidence: 'medium', reason: 'shape' };
      done = last;
    }
  }
}

/** `90834`, `CPT 90837`, `F41.1` behind words of billing and diagnoses: codes of procedures and forms (`CMS-1500`), not of persons. */
function isProcedureCode(tokens: TokenList, index: number, { written }: CodeGroup): boolean {
  if (/^(?:CPT|HCPCS|ICD|DSM|DX|CMS|HCFA)\b/.test(written)) return true;
  if (!/^(?:9\d{4}(?:-\d\d)?|[A-Z]\d{4}|[A-Z]\d\d(?:\.\d{1,3})?)$/.test(written)) return false;
  for (let at = index - 1; at > index - 6 && at >= 0; at--)
    if (
      /^(?:cpt|hcpcs|icd|code|codes|bill|billed|billing|superbill|procedure|dx|addon|add-on)$/.test(
        tokens.lower(at),
      )
    )
      return true;
  return false;
}

interface CodeGroup {
  readonly written: string;
  readonly digits: number;
  readonly letters: number;
  readonly parts: number;
  readonly underscore: boolean;
}

/** A number may be written in groups: `GX 2217 T`, `071 442 880`. The index of its last token. */
function endOfCode(tokens: TokenList, first: number): number {
  let last = first;
  while (last - first < 6) {
    const next = tokens.at(last + 1);
    if (next?.gap !== 1 || next.start - (tokens.at(last)?.end ?? 0) !== 1) break;
    if (
      next.kind === 'code'
        ? !/^[A-Z\d-]+$/.test(tokens.written(last + 1))
        : !isShortCapitals(tokens, last + 1)
    )
      break;
    last++;
  }
  // A plate's last letters are three.
  if (last === first + 1 && plateShape.test(`${tokens.written(first)} ${tokens.written(last)}`)) return last;
  // Capitals at the end belong to it only as single letters (`GX 2217 T`); a word in capitals is the next word.
  while (
    last > first &&
    tokens.at(last)?.kind === 'word' &&
    (tokens.at(last)?.end ?? 0) - (tokens.at(last)?.start ?? 0) > 2
  )
    last--;
  return last;
}

function isShortCapitals(tokens: TokenList, index: number): boolean {
  return (
    /^[A-Z]{1,3}$/.test(tokens.written(index)) &&
    !/^(?:AM|PM|BP|HR|MG|ML|KG|LB|IN|OR|AND|I|A)$/.test(tokens.written(index))
  );
}

function describe(tokens: TokenList, first: number, last: number): CodeGroup {
  const written = tokens.text.slice(tokens.at(first)?.start ?? 0, tokens.at(last)?.end ?? 0);
  return {
    written,
    digits: written.replace(/\D/g, '').length,
    letters: written.replace(/[^A-Za-z]/g, '').length,
    parts: last - first + 1,
    underscore: written.includes('_'),
  };
}

/** Shapes that are something else, whatever stands before them. */
const otherShapes =
  /^(?:(?:[012]?\d|3[01])[/-](?:[012]?\d|3[01])(?:[/-](?:\d\d|\d{4}))?|\d{4}-\d\d-\d\d|\d{1,2}:\d\d(?:[ap]m)?|\d+(?:\.\d+)?(?:mg|mcg|ml|g|kg|lb|lbs|cm|mm|h|hr|hrs|min|x|%|yo|y|st|nd|rd|th|k|bpm)|\d{1,3}[-–]\d{1,3}|\d{1,4}\.\d{1,4}|[a-z]{2,6}-\d{1,2}|\d{1,3}-(?:year|month|week|day|item|point|step|session|hour|min)[a-z-]*|[a-z]\d{1,2}-[a-z]\d{1,2}|\d+\/(?:week|wk|day|month|hr)|utf-\d+|iso-[\d-]+)$/i;

function labelBefore(
  tokens: TokenList,
  index: number,
  group: CodeGroup,
  fieldLabel: string | undefined,
): { category: PhiCategory; confidence: PhiSpan['confidence'] } | undefined {
  const size = group.digits + group.letters;
  if ((size < 4 && !group.underscore) || otherShapes.test(group.written)) return undefined;
  const table = labelTable();
  if (fieldLabel !== undefined && size >= 4) {
    const category = categoryOfLabel(fieldLabel, table);
    if (category) return { category, confidence: 'high' };
  }
  let announced = false;
  let unsure: { category: PhiCategory; confidence: PhiSpan['confidence'] } | undefined;
  let previous = '';
  for (const at of wordsBefore(tokens, index, 13)) {
    // `[record]` says how a sentence is known and announces nothing.
    if (isTag(tokens, at)) continue;
    const word = tokens.lower(at);
    const distance = index - at;
    const pair = table.get(`${word} ${previous}`);
    const category = pair ?? table.get(word);
    const isNear = distance <= 4 || (announced && distance <= 6);
    if (category !== undefined && (isNear ? isShortId(group, size) : isLongId(group, size))) {
      const label = { category, confidence: isNear && size >= 5 ? ('high' as const) : ('medium' as const) };
      if (pair !== undefined || !generic.has(word))
        return label.category === unsure?.category ? unsure : label;
      unsure ??= label;
    }
    if (unsure && distance >= 4) return unsure;
    if (tokens.at(at)?.kind === 'code' && distance <= 4 && size < 6) return undefined;
    if (neutral.has(word) && distance <= 3) announced = true;
    previous = word;
  }
  if (unsure) return unsure;
  return announced && size >= 5 && isLongId(group, size)
    ? { category: 'other-id', confidence: 'medium' }
    : undefined;
}

function isTag(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  return token?.capital === false && tokens.text[token.start - 1] === '[' && tokens.text[token.end] === ']';
}

/** Words that announce a number of any kind: what stands before them may say of which ("account number"). */
const generic: ReadonlySet<string> = new Set(['number', 'id', 'identifier', 'identification']);

/** What a whole label such as "member id" announces. */
function categoryOfLabel(label: string, table: ReadonlyMap<string, PhiCategory>): PhiCategory | undefined {
  const words = label.split(' ');
  for (let at = 0; at < words.length; at++) {
    const category = table.get(words.slice(at, at + 2).join(' ')) ?? table.get(words[at] ?? '');
    if (category && !generic.has(words[at] ?? '')) return category;
  }
  return words.some((word) => neutral.has(word) || generic.has(word)) ? 'other-id' : undefined;
}

function isShortId({ written, digits, underscore }: CodeGroup, size: number): boolean {
  if (/^(?:19|20)\d\d$/.test(written)) return false;
  return underscore || (size >= 4 && (digits >= 2 || /^[A-Z]{2,}-/.test(written)));
}

function isLongId({ written, digits, letters, parts }: CodeGroup, size: number): boolean {
  return digits >= 4 && size >= 5 && (letters > 0 || digits >= 6 || parts > 1 || /[-/.]/.test(written));
}

/** Letters, digits and separators as only identifiers have them: `HX-20-7718`, `INC-2207-19`. */
function looksLikeId({ written, digits, letters }: CodeGroup): boolean {
  if (digits >= 4 && letters >= 1 && letters <= 6 && /^[A-Z]{1,5}[-/]?\d[\d-/]{4,}$/.test(written))
    return !knownCodes.test(written);
  if (/^[A-Z]{1,4}[-/]\d{3,}[-/][A-Z\d]{1,6}$/.test(written)) return !knownCodes.test(written);
  // Three groups of figures or more, `1098 4471 62`: no amount, no dose and no score is so long.
  if (letters === 0 && digits >= 10 && /^\d{2,6}(?:[ -]\d{2,6}){2,5}$/.test(written)) return true;
  if (digits >= 7 && /^[A-Z]{1,3}[ -]?\d{2,4}(?:-\d{2,4}){1,4}$/.test(written))
    return !knownCodes.test(written);
  if (/^(?:[A-Z]{1,4}[- ]?\d{5,}|[A-Z]{2,3}-\d{4,}[A-Z]?)$/.test(written)) return !knownCodes.test(written);
  return (
    digits >= 5 &&
    /^[A-Z\d]{1,6}(?:[-/][A-Z\d]{1,8}){1,5}$/.test(written) &&
    letters >= 1 &&
    !knownCodes.test(written)
  );
}

/** "card ending in 4410", "number ends ...7719", "last four 0912": the end of a number is somebody's too. */
function isEnding(tokens: TokenList, index: number, { written }: CodeGroup): boolean {
  if (!/^\d{3,4}$/.test(written) && !/^[xX*]{2,}-?\d{4}$/.test(written)) return false;
  for (let at = index - 1; at > index - 7 && at >= 0; at--) {
    const word = tokens.lower(at);
    if (/^(?:ending|ends|ended)$/.test(word)) return true;
    if (/^(?:four|4|digits)$/.test(word) && /^(?:last|final)$/.test(tokens.lower(at - 1))) return true;
    if (!/^(?:[.:…("'-]|in|with|of|on|given|digits|are|is|ssn|card|ss)$/.test(word)) return false;
  }
  return false;
}

/** Registered trials, genes, viruses, statutes: codes of the literature. */
const knownCodes =
  /^(?:NCT|CRD|PROSPERO|UMIN|CHICTR|EUDRACT|DRKS|JPRN|KCT|CTRI|TCTR|IRCT|NTR|PACTR|ISRCTN|ACTRN|PMC|PMID|DOI|ISBN|SARS|COVID|HLA|CYP|H\d+N\d+|ICD|CPT|DSM|CFR|RFC|ISO|CD\d)/i;
