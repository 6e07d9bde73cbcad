import { say, texts } from '../language/say.js';
import type { Analysis } from '../analysis/analysis.js';
import { frontmatterContext } from '../analysis/settings.js';
import { isList, isNested, knownKeyAt, knownKeysBelow, valuesOf } from '../structure/known-keys.js';
import type { CompletionItem } from './completion.js';
import { yamlPlaceAt, type YamlPlace } from './yaml-place.js';

/**
 * The keys that can stand at a cursor in frontmatter, those that are there already left out, or the values that its key
 * may have. Undefined outside of frontmatter. The line that is being written is no YAML yet, so lines are read by their
 * indentation. Never throws.
 */
export function frontmatterCompletions(analysis: Analysis, offset: number): CompletionItem[] | undefined {
  const { frontmatter, text } = analysis;
  if (!frontmatter || offset < frontmatter.content.start || offset > frontmatter.content.end)
    return undefined;
  const place = yamlPlaceAt(text, frontmatter.content, offset);
  if (!place) return [];
  return place.is === 'value' ? valueItems(analysis, place, offset) : keyItems(analysis, place, offset);
}

function keyItems(
  analysis: Analysis,
  place: Extract<YamlPlace, { is: 'key' }>,
  offset: number,
): CompletionItem[] {
  const { kind, settings, text } = analysis;
  const { path, typed, siblings, startsItem } = place;
  const known = knownKeysBelow(path, kind);
  const own = (settings.frontmatterSchema?.keysAt(path) ?? []).filter(
    (name) => !knownKeysBelow(path).some((key) => key.name === name),
  );
  const follows = /^[ \t]*:/.test(text.slice(offset));
  const parent = knownKeyAt(path);
  // Under a list an entry begins with a dash.
  const dash = parent && isList(parent.type) && !startsItem && siblings.length === 0 ? '- ' : '';
  const item = (name: string, detail: string, after: string): CompletionItem => ({
    kind: 'key',
    label: name,
    detail: say(settings.locale, detail),
    filter: name,
    edit: { start: offset - typed.length, end: offset, text: dash + name + (follows ? '' : after) },
  });
  const keys = [
    ...own.map((name) => {
      const said = settings.frontmatterSchema?.describe([...path, name]);
      return item(name, said?.description ?? said?.types.join(' or ') ?? '', ': ');
    }),
    ...known.map(({ name, description, type }) => item(name, description, isNested(type) ? ':' : ': ')),
  ].filter(({ label }) => !siblings.includes(label));
  // Under a list of texts an item is a value.
  const values = startsItem ? valuesAt(analysis, path) : [];
  return [...values.map((one) => valueItem(one, typed, '', offset, analysis)), ...keys];
}

function valueItems(
  analysis: Analysis,
  place: Extract<YamlPlace, { is: 'value' }>,
  offset: number,
): CompletionItem[] {
  const { typed, quote, path } = place;
  return valuesAt(analysis, path).map((one) => valueItem(one, typed, quote, offset, analysis));
}

interface Value {
  readonly value: string;
  readonly meaning: string;
}

/** The project's own schema says more of a key than we know. */
function valuesAt({ settings }: Analysis, path: readonly string[]): readonly Value[] {
  const own = settings.frontmatterSchema?.describe(path)?.values ?? [];
  if (own.length > 0) return own.map((value) => ({ value, meaning: texts('a value of this project') }));
  const key = knownKeyAt(path);
  return key ? valuesOf(key.type, frontmatterContext(settings)) : [];
}

function valueItem(
  { value, meaning }: Value,
  typed: string,
  quote: string,
  offset: number,
  { settings, text }: Analysis,
): CompletionItem {
  const closes = quote !== '' && text.charAt(offset) === quote;
  return {
    kind: 'value',
    label: value,
    detail: say(settings.locale, meaning),
    filter: quote + value,
    edit: {
      start: offset - typed.length - quote.length,
      end: closes ? offset + 1 : offset,
      text: quote === '' ? scalarOf(value) : quote + value + quote,
    },
  };
}

/** A value as YAML has to have it: in quotes where its signs would mean something else. */
function scalarOf(value: string): string {
  return /^[\p{L}\p{N}](?:[^:#,[\]{}"'\r\n]|:(?=\S))*$/u.test(value) ? value : JSON.stringify(value);
}
