import type { Analysis } from '../../analysis/analysis.js';
import type { PhiDocument } from '../../phi/document.js';
import type { PhiSpan } from '../../phi/phi-span.js';
import { RunDates } from '../../phi/replacements/dates.js';
import { RunNames } from '../../phi/replacements/names.js';
import { otherReplacement } from '../../phi/replacements/plan.js';
import { placeholderOf } from '../../phi/replacements/placeholder.js';
import type { Replacement } from '../../phi/replacements/replacement.js';
import type { Repair } from '../finding.js';

/**
 * What a person may put in place of the PHI of one document: a placeholder, and what keeps more of the sense (one letter
 * for one person at all places, a year, the day counted from the first, "90 or older", three digits of a ZIP code). Titles
 * hold nothing of the text. It reads names and dates at the first offer that needs them, and never throws.
 */
export class PhiOffers {
  readonly #analysis: Analysis;
  readonly #document: PhiDocument;
  #names: readonly Replacement[] | undefined;
  #dates: readonly (readonly Replacement[])[] | undefined;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    const { text, kind, frontmatter } = analysis;
    this.#document = { text, kind, bodyStart: frontmatter?.end ?? 0, blocks: [], sources: [] };
  }

  of(span: PhiSpan): Repair[] {
    const placeholder = placeholderOf(span.category);
    return [
      ...this.#telling(span).filter(({ edits }) => edits[0]?.text !== placeholder),
      {
        title: `Replace with ${placeholder}`,
        edits: [{ start: span.start, end: span.end, text: placeholder }],
      },
    ];
  }

  /** The offers that keep more than a placeholder does, the best first. */
  #telling(span: PhiSpan): Repair[] {
    switch (span.category) {
      case 'name':
        return this.#surrogates(span);
      case 'date':
        return this.#datesOf(span);
      case 'age':
        return [repairOf('Replace with "90 or older"', [otherReplacement(this.#analysis.text, span)])];
      case 'location':
        return [
          repairOf('Keep the first three digits of the ZIP code', [
            otherReplacement(this.#analysis.text, span),
          ]),
        ];
      default:
        return [];
    }
  }

  /** The same letter at all places where this person is named. */
  #surrogates(span: PhiSpan): Repair[] {
    this.#names ??= new RunNames([this.#document], [this.#ofCategory('name')]).replacements(0, 'surrogate');
    const own = this.#names.find(({ start, end }) => start < span.end && span.start < end);
    if (!own || own.replacement === placeholderOf('name')) return [];
    const letter = own.replacement.replace(/^Client /, '');
    const same = this.#names.filter(({ replacement }) => replacement.replace(/^Client /, '') === letter);
    const others = same.length - 1;
    const places =
      others === 0
        ? ''
        : others === 1
          ? ', also at 1 other place'
          : `, also at ${String(others)} other places`;
    return [repairOf(`Replace with "${own.replacement}"${places}`, same)];
  }

  #datesOf(span: PhiSpan): Repair[] {
    if (!this.#dates) {
      const dates = new RunDates([this.#document], [this.#ofCategory('date')], undefined);
      this.#dates = [dates.replacements(0, 'year'), dates.replacements(0, 'offset')];
    }
    const [year, offset] = this.#dates.map((list) =>
      list.find(({ start, end }) => start < span.end && span.start < end),
    );
    const counted = offset && /^(?:day|session) /.test(offset.replacement) ? offset : undefined;
    return [
      ...(counted
        ? [repairOf(`Replace with "${counted.replacement}", counted from the first date`, [counted])]
        : []),
      ...(year ? [repairOf('Replace with the year', [year])] : []),
    ];
  }

  #ofCategory(category: PhiSpan['category']): PhiSpan[] {
    return this.#analysis.phi.filter((one) => one.category === category && one.confidence !== 'low');
  }
}

function repairOf(title: string, replacements: readonly Replacement[]): Repair {
  return {
    title,
    edits: replacements.map(({ start, end, replacement }) => ({ start, end, text: replacement })),
  };
}
