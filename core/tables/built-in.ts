import { gradeTableFiles } from './generated/grade-tables.js';
import { mergeTables, type GradeTables, type TableProblem } from './grade-tables.js';
import type { TableFile } from './table-file.js';

/** Provenote's own tables with those of a project over them. Rows of the project that name nothing known are left out. */
export function tablesWith(own: readonly TableFile[]): GradeTables {
  return mergeTables([...gradeTableFiles, ...own]).tables;
}

/**
 * What is wrong with a project's tables that each have the right form: names that nothing has, grades that no scale has.
 * `file` counts in `own`. Never throws.
 */
export function problemsOfTables(own: readonly TableFile[]): TableProblem[] {
  return mergeTables([...gradeTableFiles, ...own])
    .problems.filter(({ file }) => file >= gradeTableFiles.length)
    .map((problem) => ({ ...problem, file: problem.file - gradeTableFiles.length }));
}
