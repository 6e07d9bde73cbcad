import { gradeTableFiles } from './generated/grade-tables.js';
import { mergeTables, type GradeTables } from './grade-tables.js';
import type { TableFile } from './table-file.js';

/** Provenote's own tables with those of a project over them. Rows of the project that name nothing known are left out. */
export function tablesWith(own: readonly TableFile[]): GradeTables {
  return mergeTables([...gradeTableFiles, ...own]).tables;
}
