import type { Analysis, Sentence } from '../analysis/analysis.js';
import { headingKey } from '../tables/section-templates.js';
import { saidText } from '../prose/said-text.js';
import { scanInline } from '../prose/scan-inline.js';
import { renumberMarkers } from '../sources/renumber.js';
import { applyTogether, replacementOf, type TextEdit } from '../text/edit.js';
import { contains, shifted } from '../text/span.js';
import { addSources, knownNumber } from './add-sources.js';
import type { Analyze } from './source-plan.js';

/**
 * What applying a revision does to its article: edits of the article's text; that it is applied already; or why it cannot be
 * applied, in words for its author that hold nothing of either document.
 */
export type RevisionPlan =
  | { readonly state: 'ready'; readonly edits: readonly TextEdit[] }
  | { readonly state: 'applied' }
  | { readonly state: 'refused'; readonly refusal: string };

/**
 * The edits that put the proposed text of a revision in the place of the sentence that it quotes. Its sources keep the numbers of
 * the article where that lists the same works, and join its list where not. A revision that holds possible PHI, cites nothing, or
 * is not filled in is refused, and so is one whose sentence has changed since. `analyze` reads a text as the article: the plan is
 * checked by it. Never throws when `analyze` does not.
 */
export function planRevision(revision: Analysis, article: Analysis, analyze: Analyze): RevisionPlan {
  const fault = faultOf(revision);
  if (fault !== undefined) return refused(fault);
  const proposed = proposedOf(revision);
  if (typeof proposed === 'string') return refused(proposed);
  const found = sentenceMeant(revision, article);
  if (found === 'changed')
    return isApplied(proposed, revision, article)
      ? { state: 'applied' }
      : refused(
          'The sentence that it quotes is not in the article: it has changed since, or was never there so. Compare the two, and suggest the revision anew.',
        );
  if (found === 'several')
    return refused(
      'The article has the sentence that it quotes more than once. Add `section:` with the heading under which the right one stands.',
    );
  if (found.proseKind === 'row' || found.proseKind === 'cell')
    return refused('The sentence that it quotes is a row of a table. Change the table by hand.');
  const edits = editsFor(proposed, found, revision, article);
  if (typeof edits === 'string') return refused(edits);
  return keepsTheRest(found, proposed, article, analyze(applyTogether(article.text, edits)))
    ? { state: 'ready', edits }
    : refused(
        'Put in its place, the proposed text would change what stands around it. Change the article by hand.',
      );
}

function refused(refusal: string): RevisionPlan {
  return { state: 'refused', refusal };
}

/** Why a revision is not fit to be applied, whatever the article says. */
function faultOf({ kind, revision, phi, placeholders, sentences }: Analysis): string | undefined {
  if (kind !== 'revision' || !revision)
    return 'It is no revision. Its frontmatter should say `kind: revision`.';
  if (phi.some(({ confidence }) => confidence !== 'low'))
    return 'It holds what may tell who a client is. Check it, take that out or allow it, and apply it then.';
  if (placeholders.length > 0) return 'Places of the template are still to be filled in. Check it first.';
  if (!revision.quote) return 'It does not say which sentence it is of. Add `quote:` to its frontmatter.';
  if (!revision.credit)
    return 'It does not say how its author wants to be named. Add `credit:` to its frontmatter.';
  const isUnsourced = ({ provenance }: Sentence): boolean =>
    provenance === 'none' || provenance === 'llm' || provenance === 'named';
  if (sentences.some(isUnsourced))
    return 'Some of its sentences cite no source. Check it, and cite one in each.';
  return undefined;
}

/** The proposed text, as one line of prose, with what its tags are. */
interface Proposed {
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly Sentence[];
}

function proposedOf({ sentences, text }: Analysis): Proposed | string {
  const [first] = sentences;
  const last = sentences.at(-1);
  if (!first || !last)
    return 'It proposes no text. Write below the frontmatter how the sentence should read.';
  const isOneParagraph =
    sentences.every(({ proseKind }) => proseKind === 'paragraph') &&
    !/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)|<!--/.test(text.slice(first.start, last.end));
  if (!isOneParagraph)
    return 'Its proposed text is more than one paragraph, and it stands for one sentence. Write it as one paragraph, or suggest several revisions.';
  return { start: first.start, end: last.end, sentences };
}

/** The one sentence of the article that says what the revision quotes, in the section that it names. */
function sentenceMeant(
  { revision, settings }: Analysis,
  article: Analysis,
): Sentence | 'changed' | 'several' {
  const names = new Set(settings.tags.named);
  const quote = revision?.quote?.text ?? '';
  const said = saidText(quote, names);
  const tags = tagKeys(scanInline(quote, names).tags);
  const section = revision?.section && headingKey(revision.section.text);
  const found = article.sentences.filter(
    (sentence) =>
      saidText(sentence.text, names) === said &&
      (tags === '' || tags === tagKeys(sentence.tags)) &&
      (section === undefined || headingKey(sentence.section ?? '') === section),
  );
  const [only, another] = found;
  return only === undefined ? 'changed' : another === undefined ? only : 'several';
}

function tagKeys(tags: readonly { readonly kind: string; readonly sources: readonly string[] }[]): string {
  return tags.map(({ kind, sources }) => `${kind} ${sources.join(' ')}`).join('\n');
}

/** Whether the article says what the revision proposes, sentence by sentence. */
function isApplied({ sentences }: Proposed, { settings }: Analysis, article: Analysis): boolean {
  const names = new Set(settings.tags.named);
  const wanted = sentences.map(({ text }) => saidText(text, names));
  const there = article.sentences.map(({ text }) => saidText(text, names));
  return there.some((_, at) => wanted.every((said, index) => there[at + index] === said));
}

function editsFor(
  proposed: Proposed,
  meant: Sentence,
  revision: Analysis,
  article: Analysis,
): TextEdit[] | string {
  const tags = revision.citations.map(({ tag }) => tag).filter((tag) => contains(proposed, tag));
  const cited = [...new Set(tags.flatMap((tag) => tag.sources))];
  const numbers = new Map<string, string>();
  const added = [];
  for (const id of cited) {
    const source = revision.sourceIndex.get(id);
    if (!source) return `It cites ${id}, and its sources have no such entry. Add the source to its list.`;
    if (source.number === undefined) {
      // Footnotes and keys of a bibliography are called the same in both documents.
      if (!article.sourceIndex.has(id))
        return `It cites ${id}, which the article does not know. List the source under "Sources" and cite its number.`;
      continue;
    }
    const known = knownNumber(source, article);
    if (known === undefined) added.push(source);
    else numbers.set(id, known);
  }
  const joined = addSources(added, revision, article);
  if (typeof joined === 'string') return joined;
  for (const [id, number] of joined.numbers) numbers.set(id, number);
  const { start, end } = proposed;
  const text = revision.text.slice(start, end);
  const renumbered = applyTogether(
    text,
    renumberMarkers(numbers, tags, revision.text).map((edit) => ({ ...edit, ...shifted(edit, -start) })),
  );
  const oneLine = renumbered.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ');
  return [replacementOf(meant, oneLine), ...joined.edits];
}

/** Whether only the sentence meant has changed. */
function keepsTheRest(meant: Sentence, { sentences }: Proposed, before: Analysis, after: Analysis): boolean {
  const at = before.sentences.indexOf(meant);
  const gain = sentences.length - 1;
  return (
    after.sentences.length === before.sentences.length + gain &&
    before.sentences.every((sentence, index) => {
      if (index === at) return true;
      const now = after.sentences[index < at ? index : index + gain];
      return now?.text === sentence.text && now.provenance === sentence.provenance;
    })
  );
}
