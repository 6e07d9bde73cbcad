import type { TableFile } from '../core/index.js';
import { problemsOfTables, tablesWith } from '../core/tables/built-in.js';
import type { TableProblem } from '../core/tables/grade-tables.js';
import { noteProfilesOf, problemsOfProfiles } from '../core/tables/note-formats.js';
import { templatesWith } from '../core/tables/section-templates.js';
import { tableFileSchema } from '../core/tables/table-file.js';
import { loadYaml, placesInYaml, type CheckedYaml } from './checked-yaml.js';
import type { ConfigProblem } from './config-problem.js';
import type { Config } from '../core/rules/config.js';
import type { FileSystem } from './file-system.js';
import { nearestName } from './nearest-name.js';
import { folderOf } from './path.js';
import { findTables } from './table-files.js';

/** A project's own tables. */
export interface LoadedTables {
  /** Those without a problem, in the order in which they are merged: later ones win. */
  readonly tables: readonly TableFile[];
  /** All that is wrong with the others, and with what the configuration says of tables. */
  readonly problems: readonly ConfigProblem[];
}

type ReadTable = {
  readonly path: string;
  readonly yaml: Extract<CheckedYaml<TableFile>, { value: TableFile }>;
};

/** The tables that a configuration names, read and held against each other and Provenote's own. Never rejects. */
export async function loadTables(fs: FileSystem, configPath: string, config: Config): Promise<LoadedTables> {
  const problems: ConfigProblem[] = [];
  const tell = async (key: readonly PropertyKey[], expected: string): Promise<void> => {
    const [place = { line: 1, column: 1 }] = await placesInYaml(fs, configPath, [key]);
    problems.push({ file: configPath, ...place, key: key.map(String).join('.'), expected });
  };
  const paths = new Set<string>();
  for (const [at, entry] of (config.tables ?? []).entries()) {
    const found = await findTables(fs, folderOf(configPath), entry);
    if ('files' in found) for (const path of found.files) paths.add(path);
    else await tell(['tables', at], found.expected);
  }
  const read: ReadTable[] = [];
  for (const path of paths) {
    const yaml = await loadYaml(fs, path, 'a file of tables', tableFileSchema);
    if (yaml.problems === undefined) read.push({ path, yaml });
    else problems.push(...yaml.problems);
  }
  // What a file that cannot be used would have had must not count as missing in the others.
  const complete = problems.length === 0;
  const faults = complete ? problemsIn(read.map(({ yaml }) => yaml.value)) : [];
  for (const [at, { yaml }] of read.entries()) {
    const own = faults.filter(({ file }) => file === at);
    problems.push(...yaml.problemsAt(own.map(({ path, ...fault }) => ({ path, expected: wordsOf(fault) }))));
  }
  const tables = read
    .filter((_, at) => faults.every(({ file }) => file !== at))
    .map(({ yaml }) => yaml.value);
  if (config.gradeTable !== undefined && problems.length === 0) {
    const editions = tablesWith(tables).editions.map(({ id }) => id);
    if (!editions.includes(config.gradeTable))
      await tell(['gradeTable'], `an edition of the tables: ${editions.join(', ')}`);
  }
  if (problems.length === 0) {
    const expect = async (
      key: 'sections' | 'profile',
      what: string,
      ids: Iterable<string>,
    ): Promise<void> => {
      const named = config[key];
      if (named === undefined) return;
      const known = [...ids, 'off'];
      const expected = `${what}: ${known.join(', ')}`;
      if (typeof named === 'string') {
        if (!known.includes(named)) await tell([key], expected);
      } else for (const id of Object.keys(named)) if (!known.includes(id)) await tell([key, id], expected);
    };
    await expect('sections', 'a section template', templatesWith(tables).keys());
    await expect('profile', 'a profile of notes', noteProfilesOf(tables).keys());
  }
  return { tables, problems };
}

function problemsIn(tables: readonly TableFile[]): TableProblem[] {
  return [...problemsOfTables(tables), ...problemsOfProfiles(tables)];
}

function wordsOf({ expected, name }: Omit<TableProblem, 'path'>): string {
  const nearest = name && nearestName(name.written, name.known);
  return nearest === undefined ? expected : `${expected}; did you mean ${nearest}?`;
}
