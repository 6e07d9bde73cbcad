import { catalogueOf } from './catalogues.js';
import type { Locale } from './locale.js';

/** What fills the `{name}` holes of a text. Never document text that could identify somebody. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A text in a language, its `{name}` holes filled in. The English text stands in the code and is its own id; a test finds
 * the calls, and names those that a language does not have, which are told in English. Never throws.
 */
export function say(locale: Locale, text: string, values?: Values): string {
  const texts = catalogueOf(locale)?.texts;
  const said = texts && Object.hasOwn(texts, text) ? (texts[text] ?? text) : text;
  return values === undefined ? said : filled(said, values);
}

/** The texts of a table that `say` is asked for by a name, so that the test finds them. Gives back what it is given. */
export function texts<const Table>(table: Table): Table {
  return table;
}

/** A text with its `{name}` holes filled in; a hole without a value stays as it is. Never throws. */
export function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** The message of a rule in a language, with its holes; undefined where the language has none. Never throws. */
export function ruleMessage(locale: Locale, rule: string, message: string): string | undefined {
  const catalogue = catalogueOf(locale);
  const entry = catalogue?.rules[rule];
  if (!catalogue || !entry) return undefined;
  if ('messages' in entry) return entry.messages[message];
  const reason = catalogue.phi.reasons[message];
  return reason === undefined
    ? undefined
    : filled(catalogue.phi.message, { what: entry.what, reason, advice: entry.advice });
}

/** The description of a rule in a language; undefined where the language has none. Never throws. */
export function ruleDescription(locale: Locale, rule: string): string | undefined {
  return catalogueOf(locale)?.rules[rule]?.description;
}

/** Names in a sentence: "2011, 2016 and 2018". */
export function saidList(locale: Locale, names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names[0] ?? '';
  const others = names.slice(0, -1).join(', ');
  const last = names.at(-1) ?? '';
  return say(locale, joint === 'and' ? '{others} and {last}' : '{others} or {last}', { others, last });
}
