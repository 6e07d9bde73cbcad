import type { Directive } from '../analysis/analysis.js';
import type { Identifier, Source } from '../sources/source.js';
import { lacksReason } from '../rules/ignores.js';
import { claimText, elementText } from './grade-text.js';
import { rules } from '../rules/registry.js';
import type { HoverCard, PhiCard } from './hover.js';
import type { KeyCard } from './hover-frontmatter.js';
import { markdown, type Markup } from './markup.js';

/** What a hover says, paragraphs apart; `markup` writes it for a client that shows markdown, or plain text. */
export function hoverText(card: HoverCard, markup: Markup = markdown): string {
  switch (card.kind) {
    case 'key':
      return keyText(card, markup);
    case 'marker':
      return card.entries.map(({ name, source }) => markerText(name, source, markup)).join('\n\n');
    case 'llm':
      return llmText(card.model, markup);
    case 'named':
      return namedText(card.name, card.qualifier, markup);
    case 'directive':
      return directiveText(card.directive, markup);
    case 'phi':
      return phiText(card, markup);
    case 'element':
      return elementText(card.element, markup);
    case 'grade':
      return card.claims.map((claim) => claimText(claim, markup)).join('\n\n');
  }
}

/** What the rule says, and by which law. */
function phiText({ category, confidence, reason }: PhiCard, markup: Markup): string {
  const rule = rules.find(({ id }) => id === `phi/${category}`);
  const message = rule?.messages[reason] ?? '';
  const law = `${markup.code(`phi/${category}`)} · ${confidence} confidence · HIPAA Safe Harbor, 45 CFR 164.514(b)(2)`;
  return `${markup.plain(message)}\n\n${law}`;
}

/** What a key of the frontmatter is for, and what it takes. */
function keyText({ path, description, types, values, value }: KeyCard, markup: Markup): string {
  const about = description === undefined ? '' : ` ${markup.plain(description)}`;
  const takes = types === '' ? undefined : `Takes ${markup.plain(types)}.`;
  const given = value && `${markup.strong(value.value)}: ${markup.plain(value.meaning)}.`;
  const listed = values.map(({ value: one, meaning }) =>
    meaning === '' ? markup.code(one) : `${markup.code(one)}: ${markup.plain(meaning)}`,
  );
  const parts = [`${markup.strong(path.join(' › '))}${about}`, given, takes];
  if (!given && listed.length > 0) parts.push(markup.list(listed));
  return parts.filter((part) => part !== undefined).join('\n\n');
}

function markerText(name: string, source: Source | undefined, markup: Markup): string {
  if (source) return sourceText(source, markup);
  const what = name.startsWith('@') || name.startsWith('^') ? name : `[${name}]`;
  return `${markup.strong(what)} names no source of this document. Add the source to the list, or correct the marker.`;
}

/** The entry of one source: who, when, what, how good, where. */
function sourceText(source: Source, markup: Markup): string {
  const title = source.title === undefined ? markup.plain(source.label) : markup.emphasis(source.title);
  const authors = source.authors.length > 0 ? `${markup.plain(source.authors.join('; '))}. ` : '';
  const year = source.year === undefined ? '' : ` (${source.year})`;
  const first = `${markup.strong(`[${source.origin === 'bibliography' ? '@' : ''}${source.id}]`)} ${authors}${title}${year}`;
  const facts = [
    source.tier === undefined ? 'no tier' : `${source.tier}, ${tierMeanings[source.tier]}`,
    source.edition === undefined ? undefined : `edition ${markup.plain(source.edition)}`,
    ...source.identifiers.map((identifier) => identifierText(identifier, markup)),
  ];
  return `${first}\n\n${facts.filter((fact) => fact !== undefined).join(' · ')}`;
}

const tierMeanings = {
  T1: 'peer-reviewed or official',
  T2: 'book or handbook',
  T3: 'web page, video or other',
} as const;

const identifierNames = { doi: 'DOI', pmid: 'PMID', isbn: 'ISBN', url: 'link' } as const;

/** An identifier is a link only when it identifies something; a faulty one would lead a reader astray. */
function identifierText(identifier: Identifier, markup: Markup): string {
  const name = identifierNames[identifier.kind];
  switch (identifier.fault) {
    case undefined:
      return markup.link(
        identifier.kind === 'url' ? identifier.value : `${name} ${identifier.value}`,
        identifier.href,
      );
    case 'malformed':
      return `the ${name} is malformed`;
    case 'check-digit':
      return `the check digit of the ${name} is wrong`;
    case 'placeholder':
      return `the ${name} is a placeholder`;
  }
}

function llmText(model: string | undefined, markup: Markup): string {
  const by = model === undefined ? 'a language model' : `the language model ${markup.plain(model)}`;
  return `${markup.strong('LLM')}: ${by} wrote this, and no source stands behind it. Verify it before clinical use.`;
}

function namedText(name: string, qualifier: string | undefined, markup: Markup): string {
  const meaning = namedMeanings[name] ?? 'a named source of this project';
  const detail = qualifier === undefined ? '' : ` (${markup.plain(qualifier)})`;
  return `${markup.strong(name)}: ${meaning}${detail}.`;
}

/** The named sources of the spec, section 2; a project's own have no meaning that we know. */
const namedMeanings: Readonly<Record<string, string>> = {
  obs: 'the clinician’s own observation',
  client: 'what the client reported',
  collateral: 'what somebody close to the client, or another professional, reported',
  measure: 'the result of a measure',
  record: 'taken from the client’s record',
};

function directiveText(directive: Directive, markup: Markup): string {
  const rules = directive.rules.map((rule) => markup.code(rule)).join(', ') || 'all rules';
  if (directive.action === 'enable') return `Findings of ${rules} are reported again from here on.`;
  const reason = directive.reason === undefined ? '' : ` Reason: ${markup.plain(directive.reason)}`;
  const lapses = lacksReason(directive);
  const lacking = lapses
    ? ' Rules of phi, grades and claims are silenced only with a reason: write one after `--`.'
    : '';
  if (directive.action === undefined)
    return 'This directive says nothing that Provenote knows, so it silences nothing.';
  return `Silences ${rules} ${reaches[directive.action]}.${reason}${lacking}`;
}

const reaches = {
  'disable-next-sentence': 'in the next sentence',
  'disable-next-block': 'in the next block',
  disable: 'from here on, up to the matching `enable`',
  'disable-file': 'in the whole document',
} as const;
