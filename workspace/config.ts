import { configSchema, type Config } from '../core/rules/config.js';
import { loadYaml, parseYaml, type CheckedYaml } from './checked-yaml.js';
import type { ConfigProblem } from './config-problem.js';
import { checkConfig } from './config-checks.js';
import type { FileSystem } from './file-system.js';

export type LoadedConfig =
  | { readonly config: Config; readonly problems?: undefined }
  | { readonly config?: undefined; readonly problems: readonly ConfigProblem[] };

/** Reads a configuration file. What is wrong with it comes back as problems, every one of them. Never rejects. */
export async function loadConfig(fs: FileSystem, path: string): Promise<LoadedConfig> {
  return checked(await loadYaml(fs, path, 'a configuration file', configSchema));
}

/** The configuration in a YAML text. `path` only names it in problems. An empty file is an empty configuration. */
export function parseConfig(path: string, text: string): LoadedConfig {
  return checked(parseYaml(path, text, configSchema));
}

function checked(yaml: CheckedYaml<Config>): LoadedConfig {
  if (yaml.problems !== undefined) return { problems: yaml.problems };
  const problems = yaml.problemsAt(checkConfig(yaml.value));
  return problems.length > 0 ? { problems } : { config: yaml.value };
}
