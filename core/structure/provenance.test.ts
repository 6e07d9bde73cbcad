import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { isRealDate } from './provenance.js';

/** What the notes of a document say, with the text at each place. */
function check(text: string): Record<string, string | undefined>[] {
  const { provenanceNotes } = createAnalyzer().analyze({ path: 'a.md', text });
  const at = (span: { start: number; end: number } | undefined): string | undefined =>
    span && text.slice(span.start, span.end);
  return provenanceNotes.map(({ model, version, date, minutes, sources }) => ({
    model: at(model),
    version: at(version),
    date: at(date),
    minutes: at(minutes),
    sources: at(sources),
  }));
}

describe('core/structure/provenance', () => {
  const all = { model: 'heron-2', version: '1.0', date: '2031-03-09', minutes: '12', sources: '6' };

  it('reads the footer of an article', () => {
    assert.deepEqual(
      check(
        'A [1].\n\n**Provenance.** This article is AI-generated (model: heron-2) · version 1.0 · last generated 2031-03-09 · 12 min read · 6 sources. Claims carry 1 tag.',
      ),
      [all],
    );
  });

  it('reads footers that say it in other words and signs', () => {
    for (const footer of [
      '**Provenance:** Model: heron-2; version: 1.0; updated on 2031-03-09; 12-minute read; sources: 6',
      '__Provenance__. Written with heron-2, version 1.0, generated: 2031-03-09, reading time: 12 minutes, 6 references.',
      '> **Provenance.** AI-generated (model: heron-2) | version 1.0 |\n> last generated 2031-03-09 | 12 min | 6 sources',
    ])
      assert.deepEqual(check(footer), [all], footer);
  });

  it('keeps the full stops, brackets and words of a model and a date', () => {
    const [note] = check('**Provenance.** (model: heron-4.1 (large)) · generated 4 June 2026 · version 2.');
    assert.deepEqual([note?.model, note?.date, note?.version], ['heron-4.1 (large)', '4 June 2026', '2']);
  });

  it('reads frontmatter, whatever the keys are called', () => {
    for (const keys of [
      'model: heron-2\n  version: 1.0\n  generated: 2031-03-09\n  readingMinutes: 12\n  sources: 6',
      'generator: heron-2\n  version: 1.0\n  last-generated: 2031-03-09\n  reading_time: 12 min\n  sourceCount: 6',
    ])
      assert.deepEqual(check(`---\nprovenance:\n  ${keys}\n---\n\nA [1].\n`), [all]);
    const [quoted] = check('---\nprovenance: { sources: "6", minutes: \'about 12\' }\n---\n');
    assert.deepEqual([quoted?.sources, quoted?.minutes], ['6', '12']);
  });

  it('leaves what is not said, and provenance that is no map', () => {
    const nothing = { model: undefined, version: undefined, date: undefined, minutes: undefined };
    assert.deepEqual(check('---\nprovenance: by hand\n---\n'), [{ ...nothing, sources: undefined }]);
    assert.deepEqual(check('**Provenance.** It is AI-generated.'), [{ ...nothing, sources: undefined }]);
    assert.deepEqual(check('Provenance is a word.'), []);
  });

  it('tells dates that the calendar has', () => {
    for (const date of [
      '2031-03-09',
      '2024-02-29',
      '2026-06',
      '2026',
      '4 June 2026',
      'June 4, 2026',
      'Sept. 2026',
    ])
      assert.ok(isRealDate(date), date);
    for (const date of ['2026-02-29', '2026-13-01', '31 June 2026', 'June 2126', 'soon', '2031-03-09-01', ''])
      assert.ok(!isRealDate(date), date);
  });
});
