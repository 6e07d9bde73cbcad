import type { Span } from '../text/span.js';
import type { PhiDocument } from './document.js';
import type { TokenList } from './tokens.js';

/** What a label announces: a person, somebody who treats, a place, a birth date, or a number of some kind. */
export type FieldKind = 'person' | 'provider' | 'place' | 'date' | 'provenance' | 'other';

/** A value with the label that announces it: `**Client:** …`, `dob: …`, a cell beside or under its label. */
export interface Field extends Span {
  readonly kind: FieldKind;
  /** The label in lower case. It never leaves the detectors. */
  readonly label: string;
}

/** The fields of a document in order: `label: value` on a line or between bars, and table cells. Never throws. */
export function readFields(document: PhiDocument, tokens: TokenList): Field[] {
  const fields: Field[] = [];
  for (let index = 1; index < tokens.length; index++) {
    const colon = tokens.at(index);
    if (colon?.kind !== 'mark' || tokens.text.charCodeAt(colon.start) !== 58) continue;
    const label = labelBefore(tokens, index);
    if (label === undefined) continue;
    const kind = kindOfLabel(label);
    const next = tokens.at(index + 1);
    if (!next || next.gap >= 2) continue;
    fields.push({ kind, label, start: next.start, end: endOfValue(tokens, index + 1) });
  }
  fields.push(...tableFields(document));
  return fields.sort((a, b) => a.start - b.start);
}

/** Up to four words before a colon, back to the start of their line, a bar, or the end of the sentence before. */
function labelBefore(tokens: TokenList, colon: number): string | undefined {
  const words: string[] = [];
  for (let index = colon - 1; index >= 0 && words.length < 5; index--) {
    const token = tokens.at(index);
    if (!token) break;
    if (token.kind === 'word' || (token.kind === 'code' && words.length === 0))
      words.unshift(tokens.lower(index));
    // `NAME........: X`
    else if (
      tokens.written(index) === '.' &&
      token.gap === 0 &&
      (tokens.written(index + 1) === '.' || index === colon - 1) &&
      words.length === 0
    ) {
      if (colon - index > 40) break;
      continue;
    } else if (isBoundary(tokens.written(index))) break;
    else if (tokens.written(index) !== "'") break;
    if (token.gap >= 2 || token.opens) break;
  }
  return words.length > 0 && words.length < 5 ? words.join(' ').replaceAll('_', ' ') : undefined;
}

function isBoundary(mark: string): boolean {
  return mark === '|' || mark === '.' || mark === ';' || mark === '(' || mark === ',' || mark === '[';
}

/** In tokens: an address is shorter, and a paragraph that begins with a label is no value. */
const longestValue = 60;

/** The value ends with its line, at a bar, at a wide gap, before a tag (`[client]`), and before the next label. */
function endOfValue(tokens: TokenList, first: number): number {
  let end = tokens.at(first)?.end ?? 0;
  for (let index = first; index < first + longestValue; index++) {
    const token = tokens.at(index);
    if (!token || (index > first && token.gap >= 2)) break;
    const mark = token.kind === 'mark' ? tokens.written(index) : '';
    if (mark === '|' || mark === ';' || (index > first && (mark === '[' || mark === '{'))) break;
    if (index > first && token.gap === 1 && token.start - (tokens.at(index - 1)?.end ?? 0) > 2) {
      // Marks of emphasis may fill the gap: only white space parts fields.
      if (/\s{2,}/.test(tokens.text.slice(tokens.at(index - 1)?.end ?? 0, token.start))) break;
    }
    if (index > first && opensLabel(tokens, index)) break;
    if (mark === '.' && tokens.at(index + 1)?.opens === true) {
      end = token.start;
      break;
    }
    end = token.end;
  }
  return end;
}

/** Whether a token behind two spaces or a tab opens the next label: `Name: X  DOB: Y`. */
function opensLabel(tokens: TokenList, index: number): boolean {
  if (!isWide(tokens, index)) return false;
  for (let at = index; at < index + 4 && tokens.at(at)?.kind === 'word'; at++) {
    if (tokens.written(at + 1) === ':') return true;
    if (isWide(tokens, at + 1)) return false;
  }
  return false;
}

/** Whether two spaces or a tab stand before a token. */
function isWide(tokens: TokenList, index: number): boolean {
  const { text } = tokens;
  return /\t|\s\s/.test(text.slice(tokens.at(index - 1)?.end ?? 0, tokens.at(index)?.start ?? 0));
}

function tableFields({ blocks }: PhiDocument): Field[] {
  const fields: Field[] = [];
  for (const top of blocks) {
    for (const block of top.blocks) {
      if (block.kind !== 'table') continue;
      const header = block.rows.find((row) => row.header);
      for (const row of block.rows) {
        row.cells.forEach((cell, column) => {
          const text = top.text.slice(cell.start, cell.end);
          const beside = row.cells[column - 1];
          const above = header !== row ? header?.cells[column] : undefined;
          // The labels of a head stand beside each other: "Client | DOB".
          if (text.length <= 40 && kindOfLabel(plain(text)) !== 'other') return;
          for (const labelCell of [beside, above]) {
            if (!labelCell) continue;
            const label = plain(top.text.slice(labelCell.start, labelCell.end));
            const kind = kindOfLabel(label);
            if (label === '' || label.length > 40 || (kind === 'other' && labelCell === above && beside))
              continue;
            const lead = text.length - text.trimStart().length;
            fields.push({
              kind,
              label,
              start: top.start + cell.start + lead,
              end: top.start + cell.start + text.replace(/(?<=\S)\s*(?:[[{][^\]}]*[\]}]\s*)+$/, '').length,
            });
            if (kind !== 'other') break;
          }
        });
      }
    }
  }
  return fields;
}

function plain(cell: string): string {
  return cell
    .replace(/[*_`:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function kindOfLabel(label: string): FieldKind {
  if (provenance.test(label)) return 'provenance';
  if (provider.test(label)) return 'provider';
  if (person.test(label)) return 'person';
  if (place.test(label)) return 'place';
  return date.test(label) ? 'date' : 'other';
}

const provenance =
  /^(?:authors?|editors?|updated|last updated|last modified|reviewed( by)?|page updated|version|published|created|accessed|retrieved|source|sources|reference|references|credit|license|licence|keywords|title|doi|url)$/;
const provider =
  /\b(?:therapist|clinician|provider|counsell?or|psychiatrist|psychologist|physician|doctor|nurse|supervisor|caseworker|case manager|prescriber|pcp|gp|attending|author|signed|signature|referred by|seen by)\b/;
const person =
  /^(?:(?:the |identified |index )?(?:client|patient|pt|resident|subscriber|insured|participant|student|child|mother|father|parent|parents|guardian|spouse|partner|husband|wife|son|daughter|brother|sister|caregiver|carer|nok|next of kin|emergency contact|contact|contact person|informant|collateral|accompanied by|attendees?|attending|attended|present|absent|excused|family|siblings|kids|children|sons|daughters|friends|supports|contacts|apologies|apologies from|no shows?|members?|group members|members present|family members|guests?|household|lives with|guarantor|emergency|caller|also present|spoke with|call from|call to|goes by|preferred|pref|alias|aka|also known as|beneficiary|policy ?holder|account holder|card ?holder|employee|applicant|customer|user|sender|recipient|to|from|re|regarding|cc|ship to|bill to|mr|mrs)(?:'s)?(?: (?:full |legal |preferred |last |first )?names?)?|(?:(?:full|first|last|middle|maiden|family|given|preferred|legal|birth|nick|sur|customer|contact|user|client|patient)[ -]?)*names?(?: of (?:client|patient|child|parent|guardian))?)$/;
const place =
  /^(?:(?:home |mailing |street |billing |shipping |current |postal |permanent )?address(?: line)?(?: \d)?|residence|lives (?:at|in)|city|town|street|zip|zip ?code|post ?code|postal code|location|place of birth|birth ?place|born in|county|neighbou?rhood|hometown|home town)$/;
const date =
  /^(?:dob|d\.o\.b\.?|d o b|date|date of (?:birth|service|visit|session|admission|discharge|death|injury|intake|evaluation)|birth ?date|birth ?day|session date|admission|discharge|admit date|discharge date|dos|doa|dod|next (?:visit|session|appointment)|appointment|service date|onset|due date|expir\w+)$/;
