import type { Locale } from '../language/locale.js';
import { say } from '../language/say.js';
import type { Analysis } from '../analysis/analysis.js';
import type { GradeTables } from '../tables/grade-tables.js';
import type { CompletionItem } from './completion.js';
import { gradeFacts } from './element-facts.js';
import { elementsAround } from './elements-at.js';
import type { Place } from './place-at.js';
import { inCaseOf, typedPart } from './typed-part.js';

/** Words behind which a grade follows, up to the end of the text. */
const ratingContext =
  /(?:\b(?:rated|graded|judged|deemed|classified|considered)(?:\s+(?:as|to be))?|\bgrade(?:\s+is)?\s+of|\bas)\s+(?:an?\s+)?["“‘'*_]*$/i;

const fewestLetters = 2;

interface Offered {
  readonly label: string;
  readonly detail: string;
}

/**
 * The labels of which the beginning is typed, and all of them behind words such as "rated". In a sentence that names one
 * element, its own grades come first, the newest edition before the others. Never throws.
 */
export function gradeCompletions(analysis: Analysis, place: Place, offset: number): CompletionItem[] {
  const before = analysis.text.slice(place.start, offset);
  const isExpected = ratingContext.test(before);
  const { tables } = analysis.settings.lexicon;
  const labels = labelsOf(tables, analysis.settings.locale);
  const typed = (label: string): number => typedPart(before, label);
  if (!isExpected && !labels.some(({ label }) => typed(label) >= fewestLetters)) return [];
  const elements = elementsAround(analysis, place);
  const [element] = elements.length === 1 ? elements : [];
  const own = element === undefined ? [] : gradesOf(tables, element, analysis.settings.locale);
  const others = labels.filter(({ label }) => !own.some((one) => one.label === label));
  return [...own, ...others].flatMap(({ label, detail }): CompletionItem[] => {
    const length = typed(label);
    if (length < fewestLetters && !(isExpected && length === 0)) return [];
    const written = inCaseOf(before.slice(before.length - length), label);
    const edit = { start: offset - length, end: offset, text: written };
    return [{ kind: 'grade', label: written, detail, filter: written, edit }];
  });
}

/** The grades of one element with the editions that give it them. */
function gradesOf(tables: GradeTables, element: string, locale: Locale): Offered[] {
  const editions = new Map<string, string[]>();
  for (const edition of [...tables.editions].reverse()) {
    for (const { as, grade, verified } of gradeFacts(tables, element, edition)) {
      if (grade === undefined) continue;
      const said = `${edition.id}${as === undefined ? '' : `, ${as}`}${verified ? '' : say(locale, ', not verified')}`;
      editions.set(grade, [...(editions.get(grade) ?? []), said]);
    }
  }
  return [...editions].map(([label, said]) => ({ label, detail: said.join('; ') }));
}

/** All labels, in order of rank and edition, with the editions that have them. */
function labelsOf(tables: GradeTables, locale: Locale): Offered[] {
  const editions = new Map<string, string[]>();
  for (const { id, grades } of [...tables.editions].reverse())
    for (const { label } of grades) editions.set(label, [id, ...(editions.get(label) ?? [])]);
  return [...editions].map(([label, ids]) => ({
    label,
    detail: say(locale, 'a grade of {editions}', { editions: ids.join(', ') }),
  }));
}
