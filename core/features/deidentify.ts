import type { Locale } from '../language/locale.js';
import { say, texts } from '../language/say.js';
import type { Analysis } from '../analysis/analysis.js';
import { phiOf } from '../analysis/fold-phi.js';
import type { PhiDocument } from '../phi/document.js';
import { phiCategories, type PhiCategory, type PhiSpan } from '../phi/phi-span.js';
import { phiDocumentOf } from '../phi/phi-document-of.js';
import { planDeidentification } from '../phi/replacements/plan.js';
import type { TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/** The replacements of one category, for a preview in which each can be left out. */
export interface DeidentifiedCategory {
  readonly category: PhiCategory;
  /** "3 names", for a heading; it holds nothing of the text. */
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

/**
 * What takes the PHI of medium confidence and above out of a selection, or of the whole document when the selection is
 * empty, by category in the order of the rules. Persons keep one letter each over the whole document. Never throws.
 */
export function deidentificationOf(analysis: Analysis, selection: Span): readonly DeidentifiedCategory[] {
  const { text, kind, phi, settings } = analysis;
  const detect = (read: PhiDocument): readonly PhiSpan[] => phiOf(read, settings);
  const [plan = []] = planDeidentification([{ document: phiDocumentOf(text, kind), spans: phi, detect }]);
  const isAll = selection.start === selection.end;
  const chosen = plan.filter(({ start, end }) => isAll || (selection.start < end && start < selection.end));
  return phiCategories.flatMap((category) => {
    const edits = chosen
      .filter((one) => one.category === category)
      .map(({ start, end, replacement }) => ({ start, end, text: replacement }));
    return edits.length === 0
      ? []
      : [{ category, label: labelOf(category, edits.length, settings.locale), edits }];
  });
}

const labels: Readonly<Record<PhiCategory, readonly [string, string]>> = texts({
  name: ['{count} name', '{count} names'],
  location: ['{count} place', '{count} places'],
  date: ['{count} date', '{count} dates'],
  phone: ['{count} telephone number', '{count} telephone numbers'],
  fax: ['{count} fax number', '{count} fax numbers'],
  email: ['{count} e-mail address', '{count} e-mail addresses'],
  ssn: ['{count} Social Security number', '{count} Social Security numbers'],
  mrn: ['{count} medical record number', '{count} medical record numbers'],
  'health-plan': ['{count} health plan number', '{count} health plan numbers'],
  account: ['{count} account number', '{count} account numbers'],
  license: ['{count} license number', '{count} license numbers'],
  vehicle: ['{count} vehicle number', '{count} vehicle numbers'],
  device: ['{count} device number', '{count} device numbers'],
  url: ['{count} web address', '{count} web addresses'],
  ip: ['{count} IP address', '{count} IP addresses'],
  biometric: ['{count} biometric identifier', '{count} biometric identifiers'],
  photo: ['{count} photograph', '{count} photographs'],
  'other-id': ['{count} other number', '{count} other numbers'],
  age: ['{count} age over 89', '{count} ages over 89'],
});

function labelOf(category: PhiCategory, count: number, locale: Locale): string {
  const [one, many] = labels[category];
  return say(locale, count === 1 ? one : many, { count });
}
