import type { PhiDocument } from '../document.js';
import type { PhiSpan } from '../phi-span.js';
import { RunDates } from './dates.js';
import { fitted } from './fit.js';
import { quoted } from './frontmatter.js';
import { RunNames } from './names.js';
import { otherReplacement } from './other.js';
import { placeholderOf } from './placeholder.js';
import type { Replacement } from './replacement.js';

/** One way to take an identifier out, for a quick fix. */
export interface ReplacementOffer {
  readonly kind: 'surrogate' | 'year' | 'offset' | 'age' | 'zip' | 'placeholder';
  /** What it does to the span, in order and apart; mostly one, two for "Jane and John Doe". */
  readonly replacements: readonly Replacement[];
}

/**
 * The ways to take out one span of a document, the best first and each different; the last is the placeholder. Surrogates
 * and offsets are those of the whole document, so that offers taken one after the other agree as long as the same
 * `spans` (all of the document, in order) are at hand. Names and dates are read at the first call. Never throws.
 */
export function offersOf(
  document: PhiDocument,
  spans: readonly PhiSpan[],
): (span: PhiSpan) => readonly ReplacementOffer[] {
  const { text } = document;
  const sets = new Map<string, { readonly names: RunNames; readonly dates: RunDates }>();
  const runOf = (isLow: boolean): { readonly names: RunNames; readonly dates: RunDates } => {
    // Clinicians take no letters from the others unless one of them is asked for.
    const used = isLow ? spans : spans.filter(({ confidence }) => confidence !== 'low');
    const of = (category: PhiSpan['category']): PhiSpan[][] => [
      used.filter((span) => span.category === category),
    ];
    const key = String(isLow);
    const run = sets.get(key) ?? {
      names: new RunNames([document], of('name')),
      dates: new RunDates([document], of('date'), undefined),
    };
    sets.set(key, run);
    return run;
  };
  return (span) => {
    const { start, end, category } = span;
    const { names, dates } = runOf(span.confidence === 'low');
    const here = (all: readonly Replacement[]): Replacement[] =>
      all.filter((one) => one.start < end && start < one.end);
    const offers: ReplacementOffer[] = [];
    const add = (kind: ReplacementOffer['kind'], replacements: readonly Replacement[]): void => {
      const fit = quoted(
        text,
        replacements.map((one) => fitted(text, one)),
      );
      const key = JSON.stringify(fit);
      if (fit.length > 0 && !offers.some((one) => JSON.stringify(one.replacements) === key))
        offers.push({ kind, replacements: fit });
    };
    const placeholder = placeholderOf(category);
    const isBetter = (all: readonly Replacement[]): boolean =>
      all.some(({ replacement }) => replacement !== placeholder);
    const addBetter = (kind: ReplacementOffer['kind'], all: readonly Replacement[]): void => {
      if (isBetter(all)) add(kind, all);
    };
    if (category === 'name') addBetter('surrogate', here(names.replacements(0, 'surrogate')));
    else if (category === 'date') {
      addBetter('year', here(dates.replacements(0, 'year')));
      addBetter('offset', here(dates.replacements(0, 'offset')));
    } else addBetter(category === 'age' ? 'age' : 'zip', [otherReplacement(text, span)]);
    add('placeholder', [{ start, end, category, replacement: placeholder }]);
    return offers;
  };
}
