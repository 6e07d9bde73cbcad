import type { Frontmatter, YamlNode } from '../markdown/frontmatter.js';
import type { Span } from '../text/span.js';
import { frontmatterKeys, type FrontmatterKey, type ValueType } from './frontmatter-keys.js';

/** A value that is not of its key's type. */
export interface FrontmatterProblem extends Span {
  /** The path of known keys, such as `sources › tier`. */
  readonly key: string;
  /** What it should be: `a list of texts`. */
  readonly expected: string;
}

/** What types need of the project. */
export interface FrontmatterContext {
  /** The ids of the editions of its grade tables. */
  readonly editions: readonly string[];
  /** The ids of its section templates. */
  readonly templates: readonly string[];
  /** The names of its formats of notes. */
  readonly noteFormats: readonly string[];
  /** The ids of its profiles of notes. */
  readonly noteProfiles: readonly string[];
}

/**
 * The known keys whose values have another type, each where its value stands, in order of place. Empty values and keys
 * that are not known are no problems. Lists and maps end where YAML ends them, behind the white space that follows. Never
 * throws.
 */
export function frontmatterProblems(
  frontmatter: Frontmatter | undefined,
  context: FrontmatterContext,
): FrontmatterProblem[] {
  const { root } = frontmatter ?? {};
  if (!root) return [];
  if (!root.entries) {
    return isEmpty(root)
      ? []
      : [{ start: root.start, end: root.end, key: '', expected: 'lines of the form key: value' }];
  }
  return [...problemsIn(root, frontmatterKeys, [], context)];
}

function* problemsIn(
  map: YamlNode,
  keys: readonly FrontmatterKey[],
  above: readonly string[],
  context: FrontmatterContext,
): Generator<FrontmatterProblem> {
  for (const { key, value } of map.entries ?? []) {
    const known = keys.find(({ name }) => name === key);
    if (known) yield* problemsOf(value, known.type, [...above, key], context);
  }
}

function* problemsOf(
  node: YamlNode,
  type: ValueType,
  path: readonly string[],
  context: FrontmatterContext,
): Generator<FrontmatterProblem> {
  if (isEmpty(node)) return;
  if (type.is === 'list' && node.items) {
    for (const item of node.items) yield* problemsOf(item, type.of, path, context);
  } else if (type.is === 'map' && node.entries) {
    yield* problemsIn(node, type.keys, path, context);
  } else if (type.is === 'either') {
    // The first type of this shape says what is wrong inside; with none of them, the value as a whole is.
    const shaped = type.types.find((one) => hasShape(node, one));
    if (shaped) yield* problemsOf(node, shaped, path, context);
    else yield problemAt(node, type, path, context);
  } else if (!isOfType(node, type, context)) yield problemAt(node, type, path, context);
}

function problemAt(
  node: YamlNode,
  type: ValueType,
  path: readonly string[],
  context: FrontmatterContext,
): FrontmatterProblem {
  return {
    start: node.start,
    end: node.end,
    key: path.join(' › '),
    expected: typeWords(type, context),
  };
}

const nothingKnown: FrontmatterContext = { editions: [], templates: [], noteFormats: [], noteProfiles: [] };

function hasShape(node: YamlNode, type: ValueType): boolean {
  if (type.is === 'list') return node.items !== undefined;
  if (type.is === 'map') return node.entries !== undefined;
  return isOfType(node, type, nothingKnown);
}

function isOfType(node: YamlNode, type: ValueType, context: FrontmatterContext): boolean {
  const { scalar, text } = node;
  switch (type.is) {
    case 'text':
      return typeof scalar === 'string' || typeof scalar === 'number';
    case 'placeholder':
      return (
        typeof scalar === 'string' ||
        typeof scalar === 'number' ||
        node.items?.length === 1 ||
        node.entries?.length === 0
      );
    case 'choice': {
      if (typeof scalar !== 'string') return false;
      const written = scalar.trim().toLowerCase();
      return type.open === true || type.values.some(({ value }) => value.toLowerCase() === written);
    }
    case 'edition':
      return text !== undefined && (context.editions.length === 0 || context.editions.includes(text.trim()));
    case 'note-format':
    case 'note-profile':
      return typeof scalar === 'string' || typeof scalar === 'number' || scalar === false;
    case 'template':
      return typeof scalar === 'string' || scalar === false;
    case 'number':
      return typeof scalar === 'number';
    case 'boolean':
      return typeof scalar === 'boolean';
    case 'date':
      return text !== undefined && isDate(text.trim());
    case 'list':
    case 'map':
      return false;
    case 'either':
      return type.types.some((one) => isOfType(node, one, context));
  }
}

/** A day that the calendar has, with or without a time (RFC 3339). */
function isDate(text: string): boolean {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[Zz]|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    );
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** A type in words: `a date such as 2026-01-31`. */
export function typeWords(type: ValueType, context: FrontmatterContext): string {
  switch (type.is) {
    case 'text':
    case 'placeholder':
      return 'text';
    case 'choice':
      return type.open === true ? 'text' : oneOf(type.values.map(({ value }) => value));
    case 'edition':
      return `an edition of the grade tables: ${oneOf(context.editions)}`;
    case 'template':
      return 'the name of a section template, or off';
    case 'note-format':
      return `a format of notes: ${oneOf(context.noteFormats)}`;
    case 'note-profile':
      return 'the name of a profile of notes, or off';
    case 'number':
      return 'a number, without quotes';
    case 'boolean':
      return 'true or false';
    case 'date':
      return 'a date such as 2026-01-31';
    case 'list':
      return `a list of ${plural(type.of)}`;
    case 'map':
      return 'keys and values, indented below it';
    case 'either':
      return [...new Set(type.types.map((one) => typeWords(one, context)))].join(', or ');
  }
}

function plural(type: ValueType): string {
  switch (type.is) {
    case 'map':
      return 'entries, each with keys and values';
    case 'either':
      return plural(type.types[0] ?? { is: 'text' });
    default:
      return 'texts';
  }
}

function oneOf(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}

function isEmpty({ text, scalar, items, entries }: YamlNode): boolean {
  return !items && !entries && (scalar === null || text?.trim() === '');
}
