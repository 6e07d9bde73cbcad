import assert from 'node:assert/strict';
import {
  bibliographiesIn,
  createAnalyzer,
  joinBibliographies,
  parseBibliography,
  type CheckedAnalysis,
  type Input,
} from '../index.js';
import { applyInOrder } from '../text/edit.js';
import { completionsAt } from './completion.js';
import { definitionsAt, fileDefinitionsAt } from './definition.js';
import { hoverAt } from './hover.js';
import { hoverText } from './hover-text.js';
import { plainText } from './markup.js';
import { referencesAt } from './references.js';
import { cursorOf } from './testing/cursor.js';

const shared = `@article{fern2031, author={Fern, Ada}, title={Bonds}, journal={Journal of Bonds}, year=2031, doi={10.4321/b}}
@book{otter2011,
  title={Goals}, isbn={978-0-306-40615-7}, year=2011}
@book{broken, title={Open, year=2012
@misc{wren, title={Wren}, keywords={T3}}`;

function check(text: string, more: Partial<Input> = {}): CheckedAnalysis {
  const bibliography = joinBibliographies([parseBibliography(shared, 'bibtex', '/p/refs.bib')]);
  return createAnalyzer({}, { bibliography }).analyze({ path: 'a.md', text, ...more });
}

function findings(text: string, more: Partial<Input> = {}): string[] {
  return check(text, more).findings.map(
    ({ rule, message, start, end }) => `${rule} ${text.slice(start, end)}: ${message.split(',')[0] ?? ''}`,
  );
}

describe('citations of a bibliography', () => {
  it('resolve, and what is not cited is no source of the document', () => {
    const analysis = check('Bonds help [@fern2031, p. 12; @otter2011]. As @fern2031 says, they last.\n');
    assert.deepEqual(
      analysis.sources.map(({ id, origin, title, year }) => ({ id, origin, title, year })),
      [
        { id: 'fern2031', origin: 'bibliography', title: 'Bonds', year: 2031 },
        { id: 'otter2011', origin: 'bibliography', title: 'Goals', year: 2011 },
      ],
    );
    assert.deepEqual(analysis.findings, []);
    assert.deepEqual(
      analysis.sentences.map(({ provenance }) => provenance),
      ['source', 'source'],
    );
  });

  it('that name nothing are found, those of a bad entry with its cause', () => {
    assert.deepEqual(findings('Bonds help [@fern2013; @broken].\n'), [
      'sources/undefined [@fern2013; @broken]: Neither this document nor its bibliography has a source with this key',
      'sources/undefined [@fern2013; @broken]: The bibliography has an entry with this key',
    ]);
    assert.deepEqual(
      findings('Bonds help [1].\n', {}).map((one) => one.split(' ')[0]),
      ['sources/undefined'],
    );
  });

  it('are not judged while a file is missing, which is said where it is named', () => {
    const text = '---\ntitle: Bonds\nbibliography: [gone.bib, refs.bib]\n---\n\nBonds help [@nobody].\n';
    const bibliography = joinBibliographies([], [{ name: 'gone.bib', reason: 'it is not there' }]);
    assert.deepEqual(findings(text, { bibliography }), [
      'document/unreadable gone.bib: This bibliography cannot be read: it is not there. Until that is mended',
    ]);
    assert.deepEqual(bibliographiesIn(text), ['gone.bib', 'refs.bib']);
  });

  it("prefer the document's own sources, then those that its frontmatter names", () => {
    const own =
      '---\ntitle: B\nsources:\n  - { id: fern2031, title: Mine, year: 2031, tier: T1, url: https://fern.net/a }\n---\n\nBonds help [@fern2031].\n';
    assert.equal(check(own).sourceIndex.get('@fern2031')?.title, 'Mine');
    const bibliography = joinBibliographies([parseBibliography('@book{wren, title={Nearer}}', 'bibtex')]);
    assert.equal(check('It sings [@wren].\n', { bibliography }).sourceIndex.get('@wren')?.title, 'Nearer');
    assert.equal(
      check('It sings [@fern2031].\n', { bibliography }).sourceIndex.get('@fern2031')?.title,
      'Bonds',
    );
  });

  it('hold after an edit as before', () => {
    const bibliography = joinBibliographies([parseBibliography('@book{own, title={Own}}', 'bibtex')]);
    const analyzer = createAnalyzer();
    const before = analyzer.analyze({ path: 'a.md', text: 'It is [@own].\n', bibliography });
    const after = analyzer.update(before, [{ start: 0, end: 2, text: 'She' }]);
    assert.equal(after.sourceIndex.get('@own')?.title, 'Own');
  });

  it('are offered where a sentence names a work in parentheses', () => {
    const analysis = check('Bonds help (Fern, 2031).\n');
    const [finding] = analysis.findings;
    assert.deepEqual(
      finding?.offers?.map(({ title }) => title),
      ['Cite fern2031: Bonds', 'Mark as written by a model: [LLM]'],
    );
    assert.equal(
      applyInOrder(analysis.text, finding?.offers?.[0]?.edits ?? []),
      'Bonds help (Fern, 2031) [@fern2031].\n',
    );
  });

  it('give weak tiers only where the entry says so', () => {
    assert.deepEqual(
      findings('The alliance correlates with outcome, r = .28 [@wren].\n').map((one) => one.split(' ')[0]),
      ['sources/weak-tier'],
    );
    assert.deepEqual(findings('The alliance correlates with outcome, r = .28 [@otter2011].\n'), []);
  });
});

function complete(fixture: string): { labels: string[]; taken(label: string): string } {
  const { text, offset } = cursorOf(fixture);
  const items = completionsAt(check(text), offset);
  return {
    labels: items.map(({ label }) => label),
    taken: (label) => {
      const item = items.find((one) => one.label === label) ?? assert.fail(label);
      return applyInOrder(text, [item.edit]);
    },
  };
}

describe('keys of a bibliography in the editor', () => {
  it('are offered behind an @, with titles', () => {
    assert.deepEqual(complete('Bonds help [@‸').labels, ['@fern2031', '@otter2011', '@wren']);
    assert.equal(complete('Bonds help [@fe‸').taken('@fern2031'), 'Bonds help [@fern2031]');
    assert.equal(complete('Bonds help [@fe‸].').taken('@fern2031'), 'Bonds help [@fern2031].');
    assert.equal(
      complete('Bonds help [@wren; @ot‸].').taken('@otter2011'),
      'Bonds help [@wren; @otter2011].',
    );
    assert.equal(complete('As @fe‸').taken('@fern2031'), 'As @fern2031');
    assert.deepEqual(complete('Write to ada@‸').labels, []);
  });

  it('are offered behind a bracket too', () => {
    assert.deepEqual(complete('Bonds help [‸').labels, ['[LLM]', '[@fern2031]', '[@otter2011]', '[@wren]']);
  });

  it('show and open their entries', () => {
    const { text, offset } = cursorOf('Bonds help [@fern2031; @otter‸2011].\n');
    const analysis = check(text);
    const card = hoverAt(analysis, offset);
    assert.match(
      card ? hoverText(card, plainText) : '',
      /\[@otter2011\] Goals \(2011\)\n\nno tier · ISBN 9780306406157/,
    );
    assert.deepEqual(definitionsAt(analysis, offset), []);
    assert.deepEqual(fileDefinitionsAt(analysis, offset), [
      { origin: { start: 11, end: 34 }, file: '/p/refs.bib', line: 2 },
    ]);
    assert.deepEqual(referencesAt(analysis, offset)?.declarations, []);
    assert.equal(referencesAt(analysis, offset)?.markers.length, 1);
  });
});
