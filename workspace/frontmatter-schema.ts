import { z } from 'zod';
import { compileJsonSchema, type Config, type JsonSchema } from '../core/index.js';
import { parseYaml, placesInYaml } from './checked-yaml.js';
import type { ConfigProblem } from './config-problem.js';
import type { FileSystem } from './file-system.js';
import { folderOf } from './path.js';
import { readProjectFile } from './project-file.js';

/** A project's own schema of frontmatter, or what is wrong with it. */
export interface LoadedSchema {
  readonly schema: JsonSchema | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** The schema that a configuration names under `frontmatter`. Nothing outside of `root` is read. Never rejects. */
export async function loadFrontmatterSchema(
  fs: FileSystem,
  root: string,
  configPath: string,
  config: Config,
): Promise<LoadedSchema> {
  const name = config.frontmatter?.schema;
  if (name === undefined) return { schema: undefined, problems: [] };
  const file = await readProjectFile(fs, root, folderOf(configPath), name);
  if (file.reason !== undefined) {
    const [place = { line: 1, column: 1 }] = await placesInYaml(fs, configPath, [['frontmatter', 'schema']]);
    const expected = `a JSON schema of this project, but ${file.reason}`;
    return {
      schema: undefined,
      problems: [{ file: configPath, ...place, key: 'frontmatter.schema', expected }],
    };
  }
  // JSON is YAML too, and this way a fault has its line.
  const yaml = parseYaml(file.path, file.text, z.record(z.string(), z.unknown()));
  if (yaml.problems !== undefined) return { schema: undefined, problems: yaml.problems };
  const compiled = compileJsonSchema(yaml.value);
  return 'schema' in compiled
    ? { schema: compiled.schema, problems: [] }
    : { schema: undefined, problems: yaml.problemsAt(compiled.faults) };
}
