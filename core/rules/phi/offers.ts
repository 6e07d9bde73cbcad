import type { Analysis } from '../../analysis/analysis.js';
import type { PhiDocument } from '../../phi/document.js';
import type { PhiSpan } from '../../phi/phi-span.js';
import { offersOf, type ReplacementOffer } from '../../phi/replacements/offers.js';
import type { Replacement } from '../../phi/replacements/replacement.js';
import type { Repair } from '../finding.js';

/**
 * What a person may put in place of the PHI of one document: what keeps most of the sense first (one letter for one person
 * at all places, the day counted from the first, a year, "90 or older", three digits of a ZIP code), a placeholder last.
 * Titles hold nothing of the text. It reads names and dates at the first offer that needs them, and never throws.
 */
export class PhiOffers {
  readonly #spans: readonly PhiSpan[];
  readonly #offersOf: (span: PhiSpan) => readonly ReplacementOffer[];
  #persons: ReadonlyMap<string, readonly Replacement[]> | undefined;

  constructor({ text, kind, frontmatter, phi }: Analysis) {
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

  of(span: PhiSpan): Repair[] {
    return this.#offersOf(span).map((offer) => {
      const replacements = offer.kind === 'surrogate' ? this.#samePerson(span, offer) : offer.replacements;
      return {
        title: titleOf(offer, replacements.length - offer.replacements.length),
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

function titleOf({ kind, replacements }: ReplacementOffer, others: number): string {
  const written = replacements.map(({ replacement }) => `"${replacement}"`).join(' and ');
  switch (kind) {
    case 'surrogate':
      if (others === 0) return `Replace with ${written}`;
      return `Replace with ${written}, also at ${String(others)} other ${others === 1 ? 'place' : 'places'}`;
    case 'offset':
      return /^"(?:on )?(?:day|session) \d+"$/.test(written)
        ? `Replace with ${written}, counted from the first date`
        : 'Replace with days counted from the first date';
    case 'year':
      return 'Replace with the year';
    case 'age':
      return 'Replace with "90 or older"';
    case 'zip':
      return 'Keep the first three digits of the ZIP code';
    case 'placeholder':
      return `Replace with ${replacements[0]?.replacement.replace(/^"|"$/g, '') ?? 'a placeholder'}`;
  }
}
