import { z } from 'zod';
import { nearestName } from './nearest-name.js';

type Issue = z.core.$ZodIssue;

/** One thing wrong with a setting: the path of its key, and what was expected there in plain words. */
export interface Expectation {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

/**
 * The issues of a schema in words for whoever wrote the file. Values are never quoted: an `allow` pattern may hold a
 * client's name. `schema` gives the keys that are known, for "did you mean".
 */
export function expectationsOf(issues: readonly Issue[], schema: z.ZodType): Expectation[] {
  const tree: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return issues.flatMap((issue) => expectationsOfIssue(issue, issue.path, tree));
}

function expectationsOfIssue(issue: Issue, path: readonly PropertyKey[], tree: unknown): Expectation[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        expected: unknownKey(key, knownKeysAt(tree, path)),
      }));
    case 'invalid_key':
      return [{ path, expected: unknownKey(String(path.at(-1)), knownKeysAt(tree, path.slice(0, -1))) }];
    case 'invalid_union':
      return expectationsOfUnion(issue.errors, path, tree);
    default:
      return [{ path, expected: wordsOf(issue) }];
  }
}

/** Of a setting with several forms: what is wrong inside the form that was used, or all forms when none was. */
function expectationsOfUnion(
  forms: readonly (readonly Issue[])[],
  path: readonly PropertyKey[],
  tree: unknown,
): Expectation[] {
  const used = forms.find((issues) => issues.every((issue) => isInside(issue)));
  if (used !== undefined && used.length > 0) {
    return used.flatMap((issue) => expectationsOfIssue(issue, [...path, ...issue.path], tree));
  }
  const words = forms.flatMap((issues) =>
    issues.filter((issue) => !isInside(issue)).flatMap((issue) => expectationsOfIssue(issue, path, tree)),
  );
  const expected = [...new Set(words.map((word) => word.expected))].join(', or ');
  return [{ path, expected: expected === '' ? 'another value' : expected }];
}

/** Whether an issue is about something inside the value, so that the value itself has the right form. */
function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys' || issue.code === 'custom';
}

function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? 'another kind of value';
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${amount(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${amount(issue.maximum, issue.origin)}`;
    case 'invalid_format':
      if (issue.format === 'regex' && !issue.message.startsWith('Invalid')) return issue.message;
      return formatWords[issue.format] ?? 'text in another form';
    case 'not_multiple_of':
      return `a multiple of ${String(issue.divisor)}`;
    default:
      // The schema's own words for a check of its own.
      return issue.message;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text (write a number or true in quotes)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with values below it (key: value)',
  record: 'keys with values below it (key: value)',
  date: 'a date such as 2026-01-31',
  null: 'nothing',
};

const formatWords: Readonly<Record<string, string>> = {
  date: 'a date such as 2026-01-31',
  datetime: 'a date and time such as 2026-01-31T12:00:00Z',
  url: 'a web address',
};

function amount(bound: number | bigint, origin: string): string {
  const number = String(bound);
  if (origin === 'string') return `${number} ${number === '1' ? 'character' : 'characters'}`;
  if (origin === 'array' || origin === 'set') return `${number} ${number === '1' ? 'entry' : 'entries'}`;
  return number;
}

/** Words for a key or rule that nobody knows, with the known one that it most likely means. */
export function unknownKey(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  if (nearest !== undefined) return `a known key; did you mean ${nearest}?`;
  if (known.length === 0) return 'no key here';
  return known.length > 12 ? 'a known key' : `a known key: ${known.join(', ')}`;
}

/** The keys that a JSON schema knows at a path, through `anyOf` and records. */
function knownKeysAt(tree: unknown, path: readonly PropertyKey[]): string[] {
  let nodes = formsOf(tree);
  for (const key of path) nodes = nodes.flatMap((node) => formsOf(stepInto(node, key)));
  const keys = nodes.flatMap((node) => [
    ...Object.keys(recordOf(node.properties)),
    ...listOf(recordOf(node.propertyNames).enum).filter((name) => typeof name === 'string'),
  ]);
  return [...new Set(keys)];
}

function stepInto(node: Readonly<Record<string, unknown>>, key: PropertyKey): unknown {
  if (typeof key === 'number') return node.items;
  return recordOf(node.properties)[String(key)] ?? node.additionalProperties;
}

function formsOf(node: unknown): Readonly<Record<string, unknown>>[] {
  const record = recordOf(node);
  const forms = [...listOf(record.anyOf), ...listOf(record.oneOf), ...listOf(record.allOf)];
  return [record, ...forms.flatMap((form) => formsOf(form))];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).safeParse(value).data ?? {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
