import type { OutputUnit, Validator } from '@cfworker/json-schema';
import type { YamlNode } from '../markdown/frontmatter.js';
import type { Span } from '../text/span.js';
import { pointerOf, typeNames, valueAtPointer, type SchemaNode } from './schema-walk.js';

export interface SchemaProblem extends Span {
  /** The key, when the schema itself names it; other keys are the writer's words. */
  readonly key: string | undefined;
  readonly expected: string;
}

/** Keywords that only pass on what those inside them find. */
const carriers = new Set([
  'properties',
  'patternProperties',
  'items',
  'prefixItems',
  'additionalItems',
  '$ref',
  '$dynamicRef',
  '$recursiveRef',
  'allOf',
  'if',
  'then',
  'else',
  'dependentSchemas',
  'dependencies',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'contains',
]);

/** What a validator says of frontmatter, in order of place. `named` are the keys that the schema names. Never throws. */
export function schemaProblems(
  validator: Validator,
  root: SchemaNode,
  named: ReadonlySet<string>,
  node: YamlNode,
): SchemaProblem[] {
  let errors: readonly OutputUnit[];
  try {
    errors = validator.validate(valueOf(node)).errors;
  } catch {
    return [];
  }
  // Of a choice between schemas the choice itself is told of, not why each of them does not fit.
  const choices = errors.filter(
    ({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf' || keyword === 'not',
  );
  const problems: SchemaProblem[] = [];
  const seen = new Set<string>();
  for (const error of errors) {
    const inside = choices.some(
      (one) => error !== one && error.keywordLocation.startsWith(`${one.keywordLocation}/`),
    );
    if (inside || (carriers.has(error.keyword) && errors.some((one) => isBelow(one, error)))) continue;
    const place = placeOf(node, pointerOf(error.instanceLocation), error.keyword);
    const expected = wordsOf(root, error, place.node);
    const id = `${String(place.span.start)} ${expected}`;
    if (seen.has(id)) continue;
    seen.add(id);
    problems.push({
      ...place.span,
      key: place.key !== undefined && named.has(place.key) ? place.key : undefined,
      expected,
    });
  }
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether an error comes from inside the keyword of another. */
function isBelow(one: OutputUnit, above: OutputUnit): boolean {
  if (one === above) return false;
  // The validator gives what `false` refuses the place of the value for that of the keyword.
  if (one.keyword === 'false') return one.instanceLocation.startsWith(`${above.instanceLocation}/`);
  return one.keywordLocation.startsWith(`${above.keywordLocation}/`);
}

/** The span of the value at a path; of the nearest key above where the value is missing. */
function placeOf(
  node: YamlNode,
  path: readonly string[],
  keyword: string,
): { span: Span; key: string | undefined; node: YamlNode } {
  let here = node;
  let key: string | undefined;
  let keySpan: Span | undefined;
  for (const part of path) {
    const entry = here.entries?.find((one) => one.key === part);
    const next = entry?.value ?? here.items?.[Number(part)];
    if (!next) break;
    if (entry) [key, keySpan] = [entry.key, entry.keySpan];
    here = next;
  }
  // What is missing from a map, or too much in it, is told of where its key stands.
  const wantsKey =
    keyword === 'required' ||
    keyword === 'additionalProperties' ||
    keyword === 'unevaluatedProperties' ||
    keyword === 'propertyNames' ||
    keyword === 'false';
  if (wantsKey || here.end <= here.start) return { span: keySpan ?? firstKeyOf(node), key, node: here };
  const isWhole = here === node;
  return { span: isWhole ? firstKeyOf(node) : { start: here.start, end: here.end }, key, node: here };
}

function firstKeyOf(node: YamlNode): Span {
  return node.entries?.[0]?.keySpan ?? { start: node.start, end: Math.max(node.end, node.start + 1) };
}

function wordsOf(root: SchemaNode, { keyword, keywordLocation }: OutputUnit, node: YamlNode): string {
  const value = valueAtPointer(root, keywordLocation);
  switch (keyword) {
    case 'type':
      return listed(
        (Array.isArray(value) ? value : [value]).map((type) => typeNames[String(type)] ?? String(type)),
      );
    case 'enum':
      return `one of ${listed((Array.isArray(value) ? value : []).map(String))}`;
    case 'const':
      return String(value);
    case 'required': {
      const missing = (Array.isArray(value) ? value.map(String) : [])
        .filter((key) => !node.entries?.some((entry) => entry.key === key))
        .map((key) => `"${key}"`);
      return missing.length === 1
        ? `the key ${missing.join('')}, which is missing`
        : `the keys ${listed(missing, 'and')}, which are missing`;
    }
    case 'anyOf':
    case 'oneOf':
      return 'one of the forms that the schema allows';
    case 'format':
      return typeof value === 'string' ? `text of the form "${value}"` : 'another form';
    case 'pattern':
      return `text that matches ${String(value)}`;
    case 'minLength':
      return `at least ${String(value)} characters`;
    case 'maxLength':
      return `at most ${String(value)} characters`;
    case 'minItems':
      return `at least ${String(value)} entries`;
    case 'maxItems':
      return `at most ${String(value)} entries`;
    case 'uniqueItems':
      return 'every entry once';
    case 'minimum':
      return `at least ${String(value)}`;
    case 'maximum':
      return `at most ${String(value)}`;
    case 'exclusiveMinimum':
      return `more than ${String(value)}`;
    case 'exclusiveMaximum':
      return `less than ${String(value)}`;
    case 'multipleOf':
      return `a multiple of ${String(value)}`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'propertyNames':
    case 'false':
      return 'no keys but those that the schema names';
    default:
      return 'what the schema describes';
  }
}

function listed(words: readonly string[], word: 'and' | 'or' = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1) ?? ''}`;
}

/** YAML as JSON has it. */
function valueOf({ scalar, items, entries }: YamlNode): unknown {
  if (items) return items.map(valueOf);
  if (!entries) return scalar ?? null;
  return Object.fromEntries(entries.map(({ key, value }) => [key, valueOf(value)]));
}
