import { texts } from '../../../language/say.js';
import type { Analysis, Sentence } from '../../../analysis/analysis.js';
import type { Source } from '../../../sources/source.js';
import { placeholdersIn } from '../../../structure/placeholders.js';
import { insertionAt, type TextEdit } from '../../../text/edit.js';
import { defineRule, type RepairReport } from '../../define-rule.js';

/** The main job: a sentence that does not say where it comes from cannot be told from one that a model made up. */
export const tagRequired = defineRule({
  id: 'provenance/tag-required',
  description: 'A sentence of prose has no tag.',
  severity: { article: 'error', note: 'error' },
  repairs: 'offers',
  messages: {
    sentence:
      'This sentence does not say where it comes from. Cite its source, such as [1], or mark it [LLM].',
    row: 'This table row does not say where it comes from. Cite its source in one of its cells, or mark it [LLM].',
    question: 'This question carries no tag. Cite its source, such as [1], or mark it [LLM].',
    cited:
      'This sentence names a work in parentheses, but no source of the list. Add the marker of the source.',
    placeholder:
      'This place of the template is still to be filled in. Write what belongs here, with its tag.',
    note: 'This sentence does not say how you know it. Add [obs], [client], [collateral], [measure] or [record].',
  },

  *check(analysis) {
    const byYear = sourcesByYear(analysis);
    for (const sentence of analysis.sentences) {
      if (sentence.provenance !== 'none' || sentence.malformed.length > 0) continue;
      if (placeholdersIn(analysis.placeholders, sentence).length > 0) {
        yield { at: sentence, message: 'placeholder' };
        continue;
      }
      const cited = citedSources(sentence, byYear);
      const message =
        sentence.authorYears.length > 0
          ? 'cited'
          : analysis.kind === 'note'
            ? 'note'
            : sentence.proseKind === 'row'
              ? 'row'
              : sentence.text.trimEnd().endsWith('?')
                ? 'question'
                : 'sentence';
      yield { at: sentence, message, offers: offersFor(sentence, cited, analysis) };
    }
  },
});

/** A list longer than this is not read from a menu; completion finds sources by their titles. */
const mostSources = 12;

/** Works that the sentence names come first, then `[LLM]` or the named sources, then the list: a person picks. */
function offersFor(sentence: Sentence, cited: readonly Source[], analysis: Analysis): RepairReport[] {
  const offers = cited.map((source) => citation(sentence, source));
  if (analysis.kind === 'note') {
    for (const [name, title] of Object.entries(markings))
      offers.push({ title, edits: tagEdits(sentence, `[${name}]`) });
  }
  offers.push({ title: 'Mark as written by a model: [LLM]', edits: tagEdits(sentence, '[LLM]') });
  if (analysis.sources.length <= mostSources) {
    for (const source of analysis.sources) {
      if (!cited.includes(source)) offers.push(citation(sentence, source));
    }
  }
  return offers;
}

const markings = texts({
  obs: 'Mark as your observation: [obs]',
  client: 'Mark as reported by the client: [client]',
  collateral: 'Mark as reported by others: [collateral]',
  measure: 'Mark as from a measure: [measure]',
  record: 'Mark as from the record: [record]',
});

function citation(sentence: Sentence, source: Source): RepairReport {
  const title = 'Cite {source}';
  const values = { source: shortened(source) };
  if (source.origin === 'footnote')
    return { title, values, edits: [insertionAt(sentence.end, `[${source.id}]`)] };
  const marker =
    source.origin === 'section' || source.number !== undefined ? `[${source.id}]` : `[@${source.id}]`;
  return { title, values, edits: tagEdits(sentence, marker) };
}

function tagEdits({ slot }: Sentence, tag: string): TextEdit[] {
  return [insertionAt(slot.offset, slot.before + tag)];
}

/** The sources of the document, then the works of the bibliography that it does not cite yet, by their years. */
function sourcesByYear({
  bibliography,
  sentences,
  sources,
}: Analysis): ReadonlyMap<number, readonly Source[]> {
  const byYear = new Map<number, Source[]>();
  if (sentences.every(({ authorYears }) => authorYears.length === 0)) return byYear;
  const shared = [...(bibliography?.entries.values() ?? [])].map(({ source }) => source);
  for (const source of new Set([...sources, ...shared])) {
    if (source.year === undefined) continue;
    const same = byYear.get(source.year);
    if (same) same.push(source);
    else byYear.set(source.year, [source]);
  }
  return byYear;
}

/** Sources whose first author and year the sentence names in parentheses. */
function citedSources(sentence: Sentence, byYear: ReadonlyMap<number, readonly Source[]>): Source[] {
  const works = sentence.authorYears.flatMap((cited) => cited.works);
  const cited = works.flatMap((work) => {
    const author = work.author.toLowerCase();
    return (byYear.get(work.year) ?? []).filter((source) =>
      source.authors.some((name) => author.startsWith(name.toLowerCase())),
    );
  });
  return [...new Set(cited)];
}

function shortened(source: Source): string {
  const name = source.title ?? source.label;
  const most = 60;
  return `${source.id}: ${name.length > most ? `${name.slice(0, most).trimEnd()}…` : name}`;
}
