import { printable } from '../core/reports/columns.js';
import { counted } from '../core/reports/coverage.js';
import type { DirectiveReport } from '../core/reports/ignores.js';
import { placesInYaml } from '../workspace/checked-yaml.js';
import { relativePath } from '../workspace/path.js';
import type { ReadyProject } from '../workspace/projects.js';
import type { Context, Stream } from './context.js';

/** An entry of an allow list, by its place: its pattern may be a client's name, and is not shown. */
export interface AllowReport {
  /** The configuration. */
  readonly path: string;
  readonly line: number;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly date: string | null;
  readonly silenced: Readonly<Record<string, number>>;
}

export interface Ignores {
  readonly directives: readonly DirectiveReport[];
  readonly allow: readonly AllowReport[];
}

/** The allow lists of a run, each counted over all documents that it holds for. */
export class AllowLists {
  readonly #context: Context;
  readonly #lists = new Map<string, AllowReport[]>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Counts what the allow list of a document's project silenced in it, by index into the list. */
  async add(
    { config, configPath }: ReadyProject,
    silenced: ReadonlyMap<number, Readonly<Record<string, number>>>,
  ): Promise<void> {
    if (configPath === undefined || config.allow === undefined) return;
    const list = this.#lists.get(configPath) ?? (await this.#read(configPath, config.allow));
    this.#lists.set(configPath, list);
    for (const [index, counts] of silenced) {
      const entry = list[index];
      if (entry !== undefined) list[index] = { ...entry, silenced: sumOf(entry.silenced, counts) };
    }
  }

  entries(): AllowReport[] {
    return [...this.#lists.values()].flat();
  }

  async #read(
    configPath: string,
    allow: NonNullable<ReadyProject['config']['allow']>,
  ): Promise<AllowReport[]> {
    const paths = allow.map((_, index) => ['allow', index]);
    const places = await placesInYaml(this.#context.fs, configPath, paths);
    return allow.map(({ rules, reason, date }, index) => ({
      path: relativePath(this.#context.cwd, configPath),
      line: places[index]?.line ?? 1,
      rules: rules ?? ['*'],
      reason,
      date: date instanceof Date ? date.toISOString().slice(0, 10) : (date ?? null),
      silenced: {},
    }));
  }
}

function sumOf(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const sum = { ...a };
  for (const [rule, count] of Object.entries(b)) sum[rule] = (sum[rule] ?? 0) + count;
  return sum;
}

/** The list for people: place, what is ignored, why, and what that silenced. `checked` is the number of documents. */
export function renderIgnores({ directives, allow }: Ignores, checked: number, { palette }: Stream): string {
  const lines: string[] = [];
  const entry = (place: string, what: string, rules: readonly (string | null)[], one: Reasoned): void => {
    const named = rules.length === 0 ? 'all rules' : rules.map((rule) => rule ?? 'unknown rule').join(', ');
    lines.push(`${palette.bold(printable(place))}  ${what}  ${printable(named)}`);
    lines.push(
      `  ${one.reason === null ? palette.yellow('no reason given') : `reason: ${printable(one.reason)}`}`,
    );
    lines.push(`  ${silencedWords(one.silenced)}`, '');
  };
  for (const one of directives) {
    entry(
      `${one.path}:${String(one.start.line)}:${String(one.start.column)}`,
      one.action ?? 'unknown action',
      one.rules,
      one,
    );
  }
  for (const one of allow) {
    entry(
      `${one.path}:${String(one.line)}`,
      one.date === null ? 'allow list' : `allow list, ${one.date}`,
      one.rules,
      one,
    );
  }
  const comments = counted(directives.length, 'ignore comment');
  const allowed = `${String(allow.length)} ${allow.length === 1 ? 'entry' : 'entries'} of allow lists`;
  lines.push(`${comments} in ${counted(checked, 'document')}, ${allowed}.`);
  return `${lines.join('\n')}\n`;
}

interface Reasoned {
  readonly reason: string | null;
  readonly silenced: Readonly<Record<string, number>>;
}

function silencedWords(silenced: Readonly<Record<string, number>>): string {
  const rules = Object.entries(silenced);
  if (rules.length === 0) return 'silences nothing';
  return `silences ${rules.map(([rule, count]) => `${String(count)} × ${rule}`).join(', ')}`;
}
