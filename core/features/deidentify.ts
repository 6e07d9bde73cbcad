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
    return edits.length === 0 ? [] : [{ category, label: labelOf(category, edits.length), edits }];
  });
}

const nouns: Readonly<Record<PhiCategory, readonly [string, string]>> = {
  name: ['name', 'names'],
  location: ['place', 'places'],
  date: ['date', 'dates'],
  phone: ['telephone number', 'telephone numbers'],
  fax: ['fax number', 'fax numbers'],
  email: ['e-mail address', 'e-mail addresses'],
  ssn: ['Social Security number', 'Social Security numbers'],
  mrn: ['medical record number', 'medical record numbers'],
  'health-plan': ['health plan number', 'health plan numbers'],
  account: ['account number', 'account numbers'],
  license: ['license number', 'license numbers'],
  vehicle: ['vehicle number', 'vehicle numbers'],
  device: ['device number', 'device numbers'],
  url: ['web address', 'web addresses'],
  ip: ['IP address', 'IP addresses'],
  biometric: ['biometric identifier', 'biometric identifiers'],
  photo: ['photograph', 'photographs'],
  'other-id': ['other number', 'other numbers'],
  age: ['age over 89', 'ages over 89'],
};

function labelOf(category: PhiCategory, count: number): string {
  const [one, many] = nouns[category];
  return `${String(count)} ${count === 1 ? one : many}`;
}
