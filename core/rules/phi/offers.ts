import type { Locale } from '../../language/locale.js';
import { saidList } from '../../language/say.js';
import type { Analysis } from '../../analysis/analysis.js';
import type { PhiDocument } from '../../phi/document.js';
import type { PhiSpan } from '../../phi/phi-span.js';
import { offersOf, type ReplacementOffer } from '../../phi/replacements/offers.js';
import type { Replacement } from '../../phi/replacements/replacement.js';
import type { RepairReport } from '../define-rule.js';

/**
 * What a person may put in place of the PHI of one document: what keeps most of the sense first (one letter for one person
 * at all places, the day counted from the first, a year, "90 or older", three digits of a ZIP code), a placeholder last.
 * Titles hold nothing of the text. It reads names and dates at the first offer that needs them, and never throws.
 */
export class PhiOffers {
  readonly #locale: Locale;
  readonly #spans: readonly PhiSpan[];
  readonly #offersOf: (span: PhiSpan) => readonly ReplacementOffer[];
  #persons: ReadonlyMap<string, readonly Replacement[]> | undefined;

  constructor({ text, kind, frontmatter, phi, settings }: Analysis) {
    this.#locale = settings.locale;
    const document: PhiDocument = {
      text,
      kind,
      bodyStart: frontmatter?.end ?? 0,
      blocks: [],
      sources: [],
    };
    this.#spans = phi;
    this.#offersOf = offersOf(document, phi);
  }

  of(span: PhiSpan): RepairReport[] {
    return this.#offersOf(span).map((offer) => {
      const replacements = offer.kind === 'surrogate' ? this.#samePerson(span, offer) : offer.replacements;
      return {
        ...titleOf(offer, replacements.length - offer.replacements.length, this.#locale),
        edits: replacements.map(({ start, end, replacement }) => ({ start, end, text: replacement })),
      };
    });
  }

  /** The letter of a person at every place where this person is named. */
  #samePerson(span: PhiSpan, { replacements }: ReplacementOffer): readonly Replacement[] {
    const [first] = replacements;
    if (!first || replacements.length > 1 || span.confidence === 'low') return replacements;
    this.#persons ??= this.#readPersons();
    return this.#persons.get(letterOf(first)) ?? replacements;
  }

  #readPersons(): ReadonlyMap<string, readonly Replacement[]> {
    const persons = new Map<string, Replacement[]>();
    for (const span of this.#spans) {
      if (span.category !== 'name' || span.confidence === 'low') continue;
      const [offer] = this.#offersOf(span);
      const [one] = offer?.replacements ?? [];
      if (offer?.kind !== 'surrogate' || !one || offer.replacements.length > 1) continue;
      persons.set(letterOf(one), [...(persons.get(letterOf(one)) ?? []), one]);
    }
    return persons;
  }
}

/** "Client A" is "A" behind the word "client". */
function letterOf({ replacement }: Replacement): string {
  return replacement.replace(/^(?:Client|Clinician|Person) /, '');
}

function titleOf(
  { kind, replacements }: ReplacementOffer,
  others: number,
  locale: Locale,
): Pick<RepairReport, 'title' | 'values'> {
  const quoted = replacements.map(({ replacement }) => `"${replacement}"`);
  const written = saidList(locale, quoted);
  switch (kind) {
    case 'surrogate':
      if (others === 0) return { title: 'Replace with {written}', values: { written } };
      return others === 1
        ? { title: 'Replace with {written}, also at 1 other place', values: { written } }
        : { title: 'Replace with {written}, also at {others} other places', values: { written, others } };
    case 'offset':
      return /^"(?:on )?(?:day|session) \d+"$/.test(written)
        ? { title: 'Replace with {written}, counted from the first date', values: { written } }
        : { title: 'Replace with days counted from the first date' };
    case 'year':
      return { title: 'Replace with the year' };
    case 'age':
      return { title: 'Replace with "90 or older"' };
    case 'zip':
      return { title: 'Keep the first three digits of the ZIP code' };
    case 'placeholder': {
      const placeholder = replacements[0]?.replacement.replace(/^"|"$/g, '');
      return placeholder === undefined
        ? { title: 'Replace with a placeholder' }
        : { title: 'Replace with {written}', values: { written: placeholder } };
    }
  }
}
