import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { applyInOrder } from '../text/edit.js';
import { completionsAt, type CompletionItem } from './completion.js';
import { cursorOf } from './testing/cursor.js';
import { gradeSources } from './testing/grade-sources.js';

interface Offer {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  /** The text after an item was taken, without the list of sources. */
  taken(label: string): string;
}

function check(fixture: string): Offer {
  const { text, offset } = cursorOf(fixture);
  const analysis = createAnalyzer().analyze({ path: 'a.md', text: text + gradeSources });
  const items = completionsAt(analysis, offset);
  return {
    items,
    labels: items.map(({ label }) => label),
    taken: (label) => {
      const item = items.find((one) => one.label === label);
      assert.ok(item, `${label} is not offered`);
      return applyInOrder(text, [item.edit]);
    },
  };
}

describe('completion of elements', () => {
  it('offers canonical names and safe aliases after two letters', () => {
    const { labels, items, taken } = check('It rests on em‸');
    assert.ok(labels.includes('empathy'));
    assert.equal(items.find(({ label }) => label === 'empathy')?.detail, 'demonstrably effective (2018)');
    assert.equal(taken('empathy'), 'It rests on empathy');
    assert.deepEqual(check('It rests on e‸').labels, []);
    assert.deepEqual(check('It rests on ‸').labels, []);
  });

  it('goes on with a name of several words, and finds it by any of them', () => {
    assert.equal(check('We need goal con‸').taken('goal consensus'), 'We need goal consensus');
    assert.equal(check('We need cons‸').taken('goal consensus'), 'We need goal consensus');
    assert.equal(check('Goal con‸').taken('Goal consensus'), 'Goal consensus');
  });

  it('works in headings, lists, quotes and tables', () => {
    for (const before of ['## ', '- ', '> ', '| Element |\n|---|\n| ', '**'])
      assert.ok(check(`${before}empa‸`).labels.includes('empathy'), before);
  });

  it('offers nothing inside a word, code, comments, frontmatter, addresses and sources', () => {
    for (const fixture of [
      'em‸pathy',
      '`em‸`',
      '```\nem‸\n```',
      '    em‸',
      '<!-- em‸ -->',
      'a <!-- em‸',
      '---\ntitle: em‸\n---\n',
      'a https://a.test/em‸',
      'a [b](em‸)',
      '## Sources\n\n1. em‸',
      '[a]: em‸',
    ])
      assert.deepEqual(check(fixture).labels, [], fixture);
  });
});

describe('completion of grades', () => {
  it('offers all labels where one rates', () => {
    for (const context of ['rated ', 'rated as ', 'deemed ', 'judged ', 'got a grade of ', 'counts as '])
      assert.ok(check(`It was ${context}‸`).labels.includes('demonstrably effective'), context);
    assert.deepEqual(check('It was ‸').labels, []);
  });

  it('puts the grades of the only element first, the newest edition before the others', () => {
    const { items } = check('Goal consensus was rated ‸');
    assert.deepEqual(
      items.slice(0, 2).map(({ label, detail }) => [label, detail]),
      [
        ['demonstrably effective', '2018; 2001, goal consensus and collaboration'],
        ['probably effective', '2011'],
      ],
    );
    assert.equal(items[2]?.detail, 'a grade of 2011, 2018');
  });

  it('says what is not verified', () => {
    const [first] = check('Coping style was rated ‸').items;
    assert.equal(first?.detail, '2018, not verified; 2011');
  });

  it('offers the label whose beginning is typed', () => {
    const offer = check('In 2011 it was probably eff‸');
    assert.equal(offer.taken('probably effective'), 'In 2011 it was probably effective');
    assert.equal(check('Demo‸').taken('Demonstrably effective'), 'Demonstrably effective');
    assert.deepEqual(
      check('It was rated dem‸')
        .items.filter(({ kind }) => kind === 'grade')
        .map(({ label }) => label),
      ['demonstrably effective'],
    );
  });

  it('knows the element of a table row', () => {
    const { items } = check('| Element | Grade |\n|---|---|\n| Goal consensus | prob‸ |');
    assert.equal(items[0]?.detail, '2011');
  });
});

describe('completion of tags', () => {
  it('offers the sources with their titles, and the LLM tag', () => {
    const { items, taken } = check('Empathy helps [‸');
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ['[1]', 'Evidence-based therapy relationships (2011)'],
        ['[2]', 'Psychotherapy relationships that work III (2018)'],
        ['[LLM]', 'a language model wrote this, no source'],
      ],
    );
    assert.equal(taken('[2]'), 'Empathy helps [2]');
    assert.equal(check('Empathy helps [rel‸].').taken('[1]'), 'Empathy helps [1].');
  });

  it('knows keys of the frontmatter and footnotes', () => {
    const front = '---\nsources:\n  - id: fern\n    title: Fern\n---\n\nIt helps [‸';
    assert.ok(check(front).labels.includes('[@fern]'));
    assert.ok(check('It helps [‸\n\n[^moss]: Moss. *Moss*. 2018.').labels.includes('[^moss]'));
  });

  it('offers named sources in a note', () => {
    assert.ok(check('---\nkind: note\n---\n\nSlept badly [‸').labels.includes('[client]'));
    assert.ok(!check('It helps [‸').labels.includes('[client]'));
  });

  it('offers the named sources of a note first, instruments of the sentence and of other tags before them', () => {
    const head = '---\nkind: note\n---\n\n';
    const tags = (body: string): readonly string[] => check(`${head}${body}`).labels;
    assert.deepEqual(tags('Slept [‸').slice(0, 6), [
      '[obs]',
      '[client]',
      '[collateral]',
      '[measure]',
      '[record]',
      '[1]',
    ]);
    assert.deepEqual(tags('WAI-SR 60 [measure: WAI-SR]. PHQ-9 11 after CBT-I [‸').slice(0, 3), [
      '[measure: PHQ-9]',
      '[measure: WAI-SR]',
      '[obs]',
    ]);
    assert.equal(
      check(`${head}PHQ-9 11 [mea‸]`).taken('[measure: PHQ-9]'),
      `${head}PHQ-9 11 [measure: PHQ-9]`,
    );
    assert.equal(
      check(`${head}PHQ-9 11 [‸`).items.find(({ label }) => label === '[obs]')?.detail,
      'what you observed',
    );
  });

  it('offers nothing for task boxes, images, links and code', () => {
    for (const fixture of ['- [‸', '1. [‸ ]', 'a ![‸', 'a [‸](https://a.test)', '`a[‸`'])
      assert.deepEqual(check(fixture).labels, [], fixture);
  });
});
