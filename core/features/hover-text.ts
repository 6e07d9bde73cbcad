import type { Locale } from '../language/locale.js';
import { say, texts } from '../language/say.js';
import { messageOf } from '../rules/lint.js';
import type { Directive } from '../analysis/analysis.js';
import type { Identifier, Source } from '../sources/source.js';
import { lacksReason } from '../rules/ignores.js';
import { claimText, elementText } from './grade-text.js';
import { rules } from '../rules/registry.js';
import type { HoverCard, PhiCard } from './hover.js';
import type { KeyCard } from './hover-frontmatter.js';
import { markdown, type Markup } from './markup.js';

/** What a hover says, paragraphs apart; `markup` writes it for a client that shows markdown, or plain text. */
export function hoverText(card: HoverCard, markup: Markup = markdown, locale: Locale = 'en'): string {
  switch (card.kind) {
    case 'key':
      return keyText(card, markup, locale);
    case 'marker':
      return card.entries.map(({ name, source }) => markerText(name, source, markup, locale)).join('\n\n');
    case 'llm':
      return llmText(card.model, markup, locale);
    case 'named':
      return namedText(card.name, card.qualifier, markup, locale);
    case 'directive':
      return directiveText(card.directive, markup, locale);
    case 'phi':
      return phiText(card, markup, locale);
    case 'element':
      return elementText(card.element, markup, locale);
    case 'grade':
      return card.claims.map((claim) => claimText(claim, markup, locale)).join('\n\n');
  }
}

/** What the rule says, and by which law. */
function phiText({ category, confidence, reason }: PhiCard, markup: Markup, locale: Locale): string {
  const rule = rules.find(({ id }) => id === `phi/${category}`);
  const message = rule ? messageOf(rule, reason, {}, locale) : '';
  const law = `${markup.code(`phi/${category}`)} · ${say(locale, confidences[confidence])} · HIPAA Safe Harbor, 45 CFR 164.514(b)(2)`;
  return `${markup.plain(message)}\n\n${law}`;
}

const confidences = texts({
  high: 'high confidence',
  medium: 'medium confidence',
  low: 'low confidence',
});

/** What a key of the frontmatter is for, and what it takes. */
function keyText(
  { path, description, types, values, value }: KeyCard,
  markup: Markup,
  locale: Locale,
): string {
  const about = description === undefined ? '' : ` ${markup.plain(say(locale, description))}`;
  const takes = types === '' ? undefined : say(locale, 'Takes {types}.', { types: markup.plain(types) });
  const given = value && `${markup.strong(value.value)}: ${markup.plain(say(locale, value.meaning))}.`;
  const listed = values.map(({ value: one, meaning }) =>
    meaning === '' ? markup.code(one) : `${markup.code(one)}: ${markup.plain(say(locale, meaning))}`,
  );
  const parts = [`${markup.strong(path.join(' › '))}${about}`, given, takes];
  if (!given && listed.length > 0) parts.push(markup.list(listed));
  return parts.filter((part) => part !== undefined).join('\n\n');
}

function markerText(name: string, source: Source | undefined, markup: Markup, locale: Locale): string {
  if (source) return sourceText(source, markup, locale);
  const what = name.startsWith('@') || name.startsWith('^') ? name : `[${name}]`;
  return say(
    locale,
    '{marker} names no source of this document. Add the source to the list, or correct the marker.',
    { marker: markup.strong(what) },
  );
}

/** The entry of one source: who, when, what, how good, where. */
function sourceText(source: Source, markup: Markup, locale: Locale): string {
  const title = source.title === undefined ? markup.plain(source.label) : markup.emphasis(source.title);
  const authors = source.authors.length > 0 ? `${markup.plain(source.authors.join('; '))}. ` : '';
  const year = source.year === undefined ? '' : ` (${source.year})`;
  const first = `${markup.strong(`[${source.origin === 'bibliography' ? '@' : ''}${source.id}]`)} ${authors}${title}${year}`;
  const facts = [
    source.tier === undefined
      ? say(locale, 'no tier')
      : `${source.tier}, ${say(locale, tierMeanings[source.tier])}`,
    source.edition === undefined
      ? undefined
      : say(locale, 'edition {edition}', { edition: markup.plain(source.edition) }),
    ...source.identifiers.map((identifier) => identifierText(identifier, markup, locale)),
  ];
  return `${first}\n\n${facts.filter((fact) => fact !== undefined).join(' · ')}`;
}

const tierMeanings = texts({
  T1: 'peer-reviewed or official',
  T2: 'book or handbook',
  T3: 'web page, video or other',
});

const identifierNames = texts({ doi: 'DOI', pmid: 'PMID', isbn: 'ISBN', url: 'link' });

/** An identifier is a link only when it identifies something; a faulty one would lead a reader astray. */
function identifierText(identifier: Identifier, markup: Markup, locale: Locale): string {
  const name = say(locale, identifierNames[identifier.kind]);
  switch (identifier.fault) {
    case undefined:
      return markup.link(
        identifier.kind === 'url' ? identifier.value : `${name} ${identifier.value}`,
        identifier.href,
      );
    case 'malformed':
      return say(locale, 'the {name} is malformed', { name });
    case 'check-digit':
      return say(locale, 'the check digit of the {name} is wrong', { name });
    case 'placeholder':
      return say(locale, 'the {name} is a placeholder', { name });
  }
}

function llmText(model: string | undefined, markup: Markup, locale: Locale): string {
  const by =
    model === undefined
      ? say(locale, 'a language model')
      : say(locale, 'the language model {model}', { model: markup.plain(model) });
  return say(
    locale,
    '{tag}: {by} wrote this, and no source stands behind it. Verify it before clinical use.',
    { tag: markup.strong('LLM'), by },
  );
}

function namedText(name: string, qualifier: string | undefined, markup: Markup, locale: Locale): string {
  const meaning = say(locale, namedMeanings[name] ?? texts('a named source of this project'));
  const detail = qualifier === undefined ? '' : ` (${markup.plain(qualifier)})`;
  return `${markup.strong(name)}: ${meaning}${detail}.`;
}

/** The named sources of the spec, section 2; a project's own have no meaning that we know. */
const namedMeanings: Readonly<Record<string, string>> = texts({
  obs: 'the clinician’s own observation',
  client: 'what the client reported',
  collateral: 'what somebody close to the client, or another professional, reported',
  measure: 'the result of a measure',
  record: 'taken from the client’s record',
});

function directiveText(directive: Directive, markup: Markup, locale: Locale): string {
  const rules = directive.rules.map((rule) => markup.code(rule)).join(', ') || say(locale, 'all rules');
  if (directive.action === 'enable')
    return say(locale, 'Findings of {rules} are reported again from here on.', { rules });
  const reason =
    directive.reason === undefined
      ? ''
      : ` ${say(locale, 'Reason: {reason}', { reason: markup.plain(directive.reason) })}`;
  const lapses = lacksReason(directive);
  const lacking = lapses
    ? ` ${say(locale, 'Rules of phi, grades and claims are silenced only with a reason: write one after `--`.')}`
    : '';
  if (directive.action === undefined)
    return say(locale, 'This directive says nothing that Provenote knows, so it silences nothing.');
  return `${say(locale, reaches[directive.action], { rules })}${reason}${lacking}`;
}

const reaches = texts({
  'disable-next-sentence': 'Silences {rules} in the next sentence.',
  'disable-next-block': 'Silences {rules} in the next block.',
  disable: 'Silences {rules} from here on, up to the matching `enable`.',
  'disable-file': 'Silences {rules} in the whole document.',
});
