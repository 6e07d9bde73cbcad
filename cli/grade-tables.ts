import type { GradeTables } from '../core/tables/grade-tables.js';
import type { ReadyProject } from '../workspace/projects.js';

/** The tables that hold in a project: Provenote's own with the project's over them. */
export function tablesOf({ analyzer }: ReadyProject): GradeTables {
  return analyzer.analyze({ path: '', text: '' }).settings.lexicon.tables;
}
