import { wordsAfter, wordsBefore } from './context.js';
import { isFax } from './fax.js';
import type { PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';

/**
 * Numbers of telephones and fax machines, by shape, or by a looser shape and a word that announces them. Public
 * toll-free lines are of low confidence.
 */
export function* findPhones({ tokens, text, citations, fields }: PhiReading): Generator<PhiSpan> {
  const fieldLabels = new Map(fields.map((field) => [field.start, field.label]));
  let covered = 0;
  for (const index of tokens.irregular) {
    const token = tokens.at(index);
    if (token?.kind !== 'code' || token.start < covered || token.capital) continue;
    const first = text.charCodeAt(token.start);
    if (first < 48 || first > 57) continue;
    let start = token.start;
    if (text.charAt(start - 1) === '(') start--;
    if (text.charAt(start - 1) === '+') start--;
    if (text.charAt(start - 1) === '(' && text.charAt(start) === '+') start--;
    numberShape.lastIndex = start;
    const found = numberShape.exec(text)?.[0];
    if (found === undefined) continue;
    let written = withoutExtension(found);
    if (written.startsWith('(') && !written.includes(')')) written = written.slice(1);
    const digits = written.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15) continue;
    const end = start + found.length;
    const before = wordsBefore(tokens, index, 9);
    const label =
      before.find((at) => telephoneWords.has(tokens.lower(at))) ??
      (isTelephoneField(fieldLabels.get(token.start)) ? index : undefined);
    const rival = before.find((at) => at > (label ?? index - 5) && otherNumbers.has(tokens.lower(at)));
    const after = wordsAfter(tokens, index, 4).some((at) =>
      /^(?:home|cell|mobile|work|fax)$/.test(tokens.lower(at)),
    );
    const clear = clearShapes.some((shape) => shape.test(written));
    if (rival !== undefined && !written.startsWith('+') && !/^\(\d{3}\)/.test(written)) continue;
    if (isInside(citations, start) && !(label !== undefined && clear)) continue;
    if (!clear && !(label !== undefined && looseShape(written, digits))) continue;
    covered = end;
    const free = tollFree.test(written);
    yield {
      start,
      end,
      category: isFax(tokens, index, label) ? 'fax' : 'phone',
      confidence: free
        ? 'low'
        : clear && (label !== undefined || after || digits.length >= 10)
          ? 'high'
          : 'medium',
      reason: label !== undefined ? 'label' : 'shape',
    };
  }
}

const numberShape =
  /(?:\+|\(\+)?\(?\d{1,5}\)?(?:[ \u00a0]?[-./][ \u00a0]?|[ \u00a0]|(?<=\)))?(?:\(?\d{1,5}\)?(?:[-./]|[ \u00a0]|(?<=\)))?){1,5}\d{1,8}(?!\d)(?![-/.]\d)(?:[ ]?(?:x|ext\.?|extension|#)[ ]?\d{1,6})?(?![\p{L}\d])/uy;

function withoutExtension(written: string): string {
  return written.replace(/[ ]?(?:x|ext\.?|extension|#)[ ]?\d{1,6}$/i, '');
}

/** Shapes that nothing else in a note has. */
const clearShapes: readonly RegExp[] = [
  /^\+?1?[-. ]?\(\d{3}\)[-. ]?\d{3}[-. ]?\d{4}$/,
  /^(?:\+?1[-. ])?\d{3}([-. ])\d{3}\1\d{4}$/,
  /^\d{3}[-. /]\d{3}-\d{4}$/,
  /^\(?\+\d{1,3}\)?(?:[-. ]?\(?\d{1,5}\)?){2,5}$/,
  /^0\d{2,4}[- ]\d{3,4}[- ]?\d{3,4}$/,
  /^\(0\d{1,4}\)[- ]?\d{3,4}[- ]?\d{3,4}$/,
  /^07\d{3}[- ]?\d{6}$/,
  /^0\d{1,3}[- ]\d{2,3}[- ]\d{2,3}[- ]\d{2,3}$/,
  /^0\d[- ]\d{4}[- ]\d{4}$/,
  /^00\d{1,3}[-. ]\d{1,4}(?:[-. ]\d{2,4}){1,4}$/,
  /^\(?0\d{1,4}\)?(?:[- .]\d{2,4}){2,4}$/,
  /^[2-9]\d{2}-\d{4}$/,
  /^[2-9]\d{2}[2-9]\d{6}$/,
  /^001[-. ]\d{3}[-. ]\d{3}[-. ]\d{4}$/,
];

const tollFree = /^(?:\+?1[-. ])?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]/;

/** With a word that announces it, a number in groups, or of the length of one, will do. */
function looseShape(written: string, digits: string): boolean {
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(written) || /^\d{4}-\d\d-\d\d$/.test(written)) return false;
  return /^\d+$/.test(written) ? digits.length >= 7 && digits.length <= 12 : digits.length <= 13;
}

function isTelephoneField(label: string | undefined): boolean {
  return label !== undefined && label.split(' ').some((word) => telephoneWords.has(word));
}

const telephoneWords = new Set(
  'phone telephone tel cell cellphone mobile call called calls calling text texts texted number fax facsimile faxed voicemail contact reach reached ring rang dial home work whatsapp line hotline message phones extension landline t ph m p mob mobil telefon telefono teléfono telefone téléphone tél tlf tel. celular móvil movil cel handy gsm sms signal telegram viber wechat pager page beeper buzz ph# vm voicemails answering cb callback rung phoned phoning tels h'.split(
    ' ',
  ),
);

/** Words that announce a number of another kind. */
const otherNumbers = new Set(
  'ssn ss social mrn record account acct card iban routing policy member subscriber insurance claim case serial license licence plate passport isbn issn pmid doi npi dea id medicaid medicare nhs badge group plan vin file docket invoice order ticket'.split(
    ' ',
  ),
);
