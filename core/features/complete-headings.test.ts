import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { applyInOrder } from '../text/edit.js';
import { completionDetails } from './completion-details.js';
import { completionsAt } from './completion.js';
import { cursorOf } from './testing/cursor.js';

const analyzer = createAnalyzer({ rules: {} });

/** What is offered at the cursor of a fixture, and the text after one of it was taken. */
function check(fixture: string): {
  readonly labels: readonly string[];
  readonly details: ReadonlyMap<string, string>;
  taken(label: string): string;
} {
  const { text, offset } = cursorOf(fixture);
  const items = completionsAt(analyzer.analyze({ path: 'a.md', text }), offset);
  return {
    labels: items.map(({ label }) => label),
    details: new Map(items.map(({ label, detail }) => [label, detail])),
    taken: (label) => {
      const item = items.find((one) => one.label === label);
      assert.ok(item, `${label} is not offered`);
      return applyInOrder(text, [item.edit]);
    },
  };
}

const project = createAnalyzer(
  {},
  {
    tables: [
      {
        sectionTemplates: [
          {
            id: 'short',
            name: 'Short form',
            sections: [{ title: 'In Brief' }, { title: 'Evidence' }, { title: 'History', optional: true }],
          },
        ],
      },
    ],
  },
);

describe('completion of headings', () => {
  it('offers what a note still lacks of its format, or the parts of all formats', () => {
    const { labels, details, taken } = check(
      '---\nkind: note\nformat: BIRP\n---\n\n## Behavior\n\na\n\n## ‸\n',
    );
    assert.deepEqual(labels, ['Intervention', 'Response', 'Plan']);
    assert.equal(details.get('Response'), 'part of BIRP notes');
    assert.match(taken('Plan'), /\n## Plan\n$/);
    const any = check('---\nkind: note\n---\n\n## ‸\n');
    assert.deepEqual(any.labels.slice(0, 4), ['Subjective', 'Objective', 'Assessment', 'Plan']);
    assert.equal(any.details.get('Intervention'), 'part of BIRP, GIRP, PIE notes');
  });

  it('offers what the article still lacks of its template, in order', () => {
    const { text, offset } = cursorOf('---\nsections: short\n---\n\n# A 🌱\n\n## Evidence\n\n## I‸\n');
    const items = completionsAt(project.analyze({ path: 'a.md', text }), offset);
    assert.deepEqual(
      items.map(({ kind, label, detail }) => [kind, label, detail]),
      [
        ['heading', 'In Brief', 'section of Short form'],
        ['heading', 'History', 'optional section of Short form'],
      ],
    );
    assert.match(applyInOrder(text, [items[0]?.edit ?? { start: 0, end: 0, text: '' }]), /\n## In Brief\n$/);
  });

  it('offers the headings of all templates where none applies yet, and writes the space', () => {
    const offer = check('# A\n\n## Core Principles\n\nText [LLM].\n\n##‸\n');
    assert.ok(offer.labels.includes('Evidence Base'));
    assert.ok(!offer.labels.includes('Core Principles'));
    assert.match(offer.taken('Evidence Base'), /\n## Evidence Base\n$/);
  });

  it('offers none in a revision, in code, or in text', () => {
    assert.deepEqual(check('---\nkind: revision\n---\n\n## ‸\n').labels, []);
    assert.deepEqual(check('```\n## ‸\n```\n').labels, []);
    assert.ok(!check('A # Co‸\n').labels.includes('Core Principles'));
  });
});

describe('completion of directives', () => {
  it('offers the directives in a comment', () => {
    const offer = check('A [1].\n\n<!-- pro‸ -->\n');
    assert.deepEqual(offer.labels, [
      'provenote-disable-next-sentence',
      'provenote-disable-next-block',
      'provenote-disable',
      'provenote-enable',
      'provenote-disable-file',
    ]);
    assert.equal(offer.taken('provenote-disable'), 'A [1].\n\n<!-- provenote-disable -->\n');
    assert.ok(check('A [1].\n\n<!-- ‸').labels.includes('provenote-enable'));
  });

  it('offers rules behind one, those with findings here first, and no rule twice', () => {
    const offer = check('Bare one.\n\n<!-- provenote-disable-next-sentence ‸ -->\nBare two.\n');
    assert.equal(offer.labels[0], 'provenance/tag-required');
    assert.ok(offer.labels.includes('phi/*'));
    assert.match(offer.details.get('phi/name') ?? '', /Needs a reason: -- why$/);
    assert.ok(!offer.labels.includes('document/directive'));
    const more = check('Bare.\n\n<!-- provenote-disable provenance/tag-required, sour‸ -->\n');
    assert.ok(!more.labels.includes('provenance/tag-required'));
    assert.match(more.taken('sources/unused'), /tag-required, sources\/unused -->/);
  });

  it('offers nothing in the reason, in other comments, and in code', () => {
    for (const fixture of [
      'A.\n\n<!-- provenote-disable phi/name -- be‸cause -->\n',
      'A.\n\n<!-- provenote-disable phi/name -- ‸ -->\n',
      'A.\n\n<!-- a note ‸ -->\n',
      '```\n<!-- pro‸ -->\n```\n',
    ])
      assert.deepEqual(check(fixture).labels, [], fixture);
  });
});

describe('details of completion', () => {
  const analysis = analyzer.analyze({
    path: 'a.md',
    text: 'One [1].\n\n## Sources\n\n1. Marlow, A. *Bonds*. 2018. — T2\n',
  });

  it('are the entry of a source and the grades of an element', () => {
    assert.match(completionDetails(analysis, { kind: 'source', name: '1' }) ?? '', /\*Bonds\*/);
    assert.match(completionDetails(analysis, { kind: 'element', name: 'empathy' }) ?? '', /2018/);
  });

  it('are none of what is not there', () => {
    assert.equal(completionDetails(analysis, { kind: 'source', name: '7' }), undefined);
    assert.equal(completionDetails(analysis, { kind: 'element', name: 'luck' }), undefined);
  });
});
