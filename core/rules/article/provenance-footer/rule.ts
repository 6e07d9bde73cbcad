import { say, texts } from '../../../language/say.js';
import { z } from 'zod';
import type { Analysis } from '../../../analysis/analysis.js';
import { kindOfSource } from '../../../sources/source-kind.js';
import type { Source } from '../../../sources/source.js';
import { isRealDate, type ProvenanceCount, type ProvenanceNote } from '../../../structure/provenance.js';
import { replacementOf } from '../../../text/edit.js';
import type { Span } from '../../../text/span.js';
import { defineRule, type Report } from '../../define-rule.js';
import { headOfModelPage } from '../page.js';

const options = z.object({
  videos: z
    .enum(['count', 'leave-out'])
    .default('count')
    .describe('Whether videos count as sources in the number that the provenance gives.'),
});

/** What a model wrote must say which model, and when; and counts that are untrue take the trust out of all the rest. */
export const provenanceFooter = defineRule({
  id: 'article/provenance-footer',
  description: 'Provenance is missing from an article with LLM tags, or its counts or date are untrue.',
  severity: { article: 'warning' },
  options,
  repairs: 'fix',
  messages: {
    none: 'Parts of this article are marked as written by a model, but it does not say by which and when. Add a provenance footer, or `provenance:` in the frontmatter.',
    noModel:
      'The provenance names no model, so nobody can tell what wrote this. Name it, as in (model: NAME).',
    noDate:
      'The provenance has no date, so nobody can tell how old this is. Add it, as in: last generated 2026-01-31.',
    date: 'This is no date that the calendar has. Write the day on which the article was last generated, such as 2026-01-31.',
    sources: 'The {place} counts {said} sources, but the list has {counted}. Write the true number.',
    videos:
      'The {place} counts {said} sources, but the list has {counted}; without {videos} it has {said}. Write the true number, or leave videos out for all articles with the setting `videos: leave-out`.',
    minutes:
      'The {place} says {said} minutes, but {words} words take {counted} at 150 a minute. Write the true number.',
  },

  *check(analysis, given) {
    const { provenanceNotes: notes } = analysis;
    const llm = headOfModelPage(analysis);
    if (llm && notes.length === 0) yield { at: llm, message: 'none' };
    const [first] = notes;
    if (llm && first) {
      if (notes.every(({ model }) => model === undefined || namesNothing.test(model.text)))
        yield { at: notes.find(({ model }) => model)?.model ?? headOf(first, analysis), message: 'noModel' };
      if (notes.every(({ date }) => date === undefined))
        yield { at: headOf(first, analysis), message: 'noDate' };
    }
    for (const note of notes) {
      const { date } = note;
      if (date && !date.text.includes('{{') && !isRealDate(date.text)) yield { at: date, message: 'date' };
      yield* sourceReports(analysis, note, options.parse(given).videos);
      yield* minuteReports(analysis, note);
    }
  },
});

const wordsPerMinute = 150;
/** How many minutes a reading time may be off. */
const tolerance = 2;

const places = texts({ footer: 'footer', frontmatter: 'frontmatter' });
const counts = texts({
  sources: ['Write {counted} source', 'Write {counted} sources'],
  minutes: ['Write {counted} minute', 'Write {counted} minutes'],
});
const namesNothing = /^(?:unknown|none|n\/?a|tbd|\?+|-+|an? (?:AI|LLM|model)|AI|LLM|model)$/i;

type Message = 'sources' | 'videos' | 'minutes';

function* sourceReports(
  { sources, citations, sourceIndex, settings }: Analysis,
  { origin, sources: said }: ProvenanceNote,
  videos: 'count' | 'leave-out',
): Iterable<Report<Message>> {
  if (!said) return;
  const { locale } = settings;
  const cited = new Set(citations.flatMap(({ tag }) => tag.sources.map((id) => sourceIndex.get(id))));
  const listed = listOf(sources, cited);
  const read = listed.filter((source) => kindOfSource(source) !== 'video');
  const counted = videos === 'count' ? listed.length : read.length;
  if (said.value === counted) return;
  const isWithoutVideos = videos === 'count' && said.value === read.length;
  const left = listed.length - read.length;
  yield {
    at: said,
    message: isWithoutVideos ? 'videos' : 'sources',
    values: {
      place: say(locale, places[origin]),
      said: said.value,
      counted,
      videos: say(locale, left === 1 ? 'the video' : 'the {left} videos', { left }),
    },
    fix: fixOf(said, counted, 'sources'),
  };
}

/** What readers see as the list: the numbered section, or else frontmatter, footnotes, or what is cited of a bibliography. */
function listOf(sources: readonly Source[], cited: ReadonlySet<Source | undefined>): readonly Source[] {
  for (const origin of ['section', 'frontmatter', 'footnote'] as const) {
    const list = sources.filter((source) => source.origin === origin);
    if (list.length > 0) return list;
  }
  return sources.filter((source) => cited.has(source));
}

function* minuteReports(
  { settings, summary: { words } }: Analysis,
  { origin, minutes: said }: ProvenanceNote,
): Iterable<Report<Message>> {
  if (!said) return;
  const counted = Math.max(1, Math.ceil(words / wordsPerMinute));
  if (Math.abs(said.value - counted) <= tolerance) return;
  yield {
    at: said,
    message: 'minutes',
    values: { place: say(settings.locale, places[origin]), said: said.value, counted, words },
    fix: fixOf(said, counted, 'minutes'),
  };
}

function fixOf(said: ProvenanceCount, counted: number, what: keyof typeof counts): Report['fix'] {
  const [one, many] = counts[what];
  return {
    title: counted === 1 ? one : many,
    values: { counted },
    edits: [replacementOf(said, String(counted))],
  };
}

/** The first words of a note: its key in the frontmatter, or the line of the footer up to its first stop. */
function headOf(note: ProvenanceNote, { text }: Analysis): Span {
  const length = note.origin === 'frontmatter' ? -1 : text.slice(note.start, note.end).search(/[\s]/);
  return { start: note.start, end: length > 0 ? note.start + length : note.end };
}
