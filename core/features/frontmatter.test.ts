import assert from 'node:assert/strict';
import { compileJsonSchema, createAnalyzer, type JsonSchema } from '../index.js';
import { applyInOrder } from '../text/edit.js';
import { completionsAt, type CompletionItem } from './completion.js';
import { hoverAt } from './hover.js';
import { hoverText } from './hover-text.js';
import { plainText } from './markup.js';
import { cursorOf, textOf } from './testing/cursor.js';

function schemaOf(schema: Readonly<Record<string, unknown>>): JsonSchema {
  const compiled = compileJsonSchema(schema);
  return 'schema' in compiled ? compiled.schema : assert.fail(JSON.stringify(compiled.faults));
}

interface Offer {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  /** The line of the cursor after an item was taken. */
  taken(label: string): string | undefined;
}

function complete(fixture: string, schema?: Readonly<Record<string, unknown>>): Offer {
  const { text, offset } = cursorOf(fixture);
  const analyzer = createAnalyzer({}, { frontmatterSchema: schema && schemaOf(schema) });
  const items = completionsAt(analyzer.analyze({ path: 'a.md', text }), offset);
  const line = text.slice(0, offset).split('\n').length - 1;
  return {
    items,
    labels: items.map(({ label }) => label),
    taken: (label) => {
      const item = items.find((one) => one.label === label) ?? assert.fail(`${label} is not offered`);
      return applyInOrder(text, [item.edit]).split('\n')[line];
    },
  };
}

function hover(
  fixture: string,
  schema?: Readonly<Record<string, unknown>>,
): { span: string; text: string } | undefined {
  const { text, offset } = cursorOf(fixture);
  const analyzer = createAnalyzer({}, { frontmatterSchema: schema && schemaOf(schema) });
  const card = hoverAt(analyzer.analyze({ path: 'a.md', text }), offset);
  return card && { span: textOf(text, card.span) ?? '', text: hoverText(card, plainText) };
}

const own = {
  properties: {
    category: { enum: ['Theory', 'Practice: groups'], description: 'The shelf.' },
    shelf: { type: 'integer' },
    tags: { type: 'array', items: { $ref: '#/$defs/tag' } },
    review: { type: 'object', properties: { by: { type: 'string' } } },
  },
  $defs: { tag: { enum: ['bond', 'goals'] } },
};

describe('completion in frontmatter', () => {
  it('offers the keys that are not there yet, at the start of a line', () => {
    const { labels, taken } = complete('---\ntitle: Bonds\n‸\ntags: [a]\n---\n');
    assert.ok(labels.includes('pubDate') && labels.includes('gradeTable'));
    assert.ok(!labels.includes('title') && !labels.includes('tags') && !labels.includes('session'));
    assert.equal(taken('pubDate'), 'pubDate: ');
    assert.equal(taken('sources'), 'sources:');
    assert.equal(complete('---\ntitle: Bonds\ngra‸\n---\n').taken('gradeTable'), 'gradeTable: ');
    assert.equal(complete('---\n‸: Bonds\n---\n').taken('title'), 'title: Bonds');
    assert.ok(complete('---\nkind: note\n‸\n---\n').labels.includes('session'));
  });

  it('offers the keys of an entry inside it', () => {
    const source = '---\nsources:\n  - title: Bonds\n    ‸\n    year: 2031\n  - tier: T1\n---\n';
    assert.deepEqual(complete(source).labels.slice(0, 4), ['id', 'url', 'doi', 'pmid']);
    assert.ok(complete(source).labels.includes('tier'));
    assert.ok(!complete(source).labels.includes('year'));
    assert.equal(complete('---\nsources:\n  - ti‸\n---\n').taken('title'), '  - title: ');
    assert.equal(complete('---\nsources:\n- title: A\n  y‸\n---\n').taken('year'), '  year: ');
    assert.equal(complete('---\nsources:\n  ‸\n---\n').taken('title'), '  - title: ');
    assert.equal(complete('---\nprovenance:\n  gen‸\n---\n').taken('generated'), '  generated: ');
    assert.deepEqual(complete('---\nunknown:\n  ‸\n---\n').labels, []);
  });

  it('offers the values of a key', () => {
    assert.deepEqual(complete('---\nkind: ‸\n---\n').labels, ['article', 'note', 'revision']);
    assert.deepEqual(complete('---\nsources:\n  - tier: ‸\n---\n').labels, ['T1', 'T2', 'T3']);
    assert.ok(complete('---\nsources:\n  - type: st‸\n---\n').labels.includes('study'));
    assert.deepEqual(complete('---\ndraft: ‸\n---\n').labels, ['true', 'false']);
    assert.ok(complete('---\ngradeTable: ‸\n---\n').labels.includes('2018'));
    assert.equal(complete('---\ngradeTable: "20‸"\n---\n').taken('2018'), 'gradeTable: "2018"');
    assert.deepEqual(complete('---\nsections: ‸\n---\n').labels, ['wiki', 'off']);
    assert.deepEqual(complete('---\ntitle: ‸\n---\n').labels, []);
  });

  it('offers what a note says of its form and its session, with placeholders where an identity would stand', () => {
    const head = '---\nkind: note\n';
    const { labels } = complete(`${head}‸\n---\n`);
    for (const key of ['format', 'profile', 'session', 'client', 'date', 'signature'])
      assert.ok(labels.includes(key), key);
    assert.deepEqual(complete(`${head}format: ‸\n---\n`).labels, [
      'SOAP',
      'DAP',
      'BIRP',
      'GIRP',
      'PIE',
      'free',
    ]);
    assert.deepEqual(complete(`${head}profile: ‸\n---\n`).labels, ['off']);
    assert.equal(complete(`${head}date: ‸\n---\n`).taken('{{date}}'), 'date: "{{date}}"');
    assert.equal(complete(`${head}client: "‸"\n---\n`).taken('{{client}}'), 'client: "{{client}}"');
  });

  it("takes keys and values of the project's own schema", () => {
    assert.equal(
      complete('---\ncategory: ‸\n---\n', own).taken('Practice: groups'),
      'category: "Practice: groups"',
    );
    assert.deepEqual(complete('---\ntags: [bond, ‸]\n---\n', own).labels, ['bond', 'goals']);
    assert.deepEqual(complete('---\ntags:\n  - ‸\n---\n', own).labels, ['bond', 'goals']);
    assert.equal(
      complete('---\n‸\n---\n', own).items.find(({ label }) => label === 'shelf')?.detail,
      'a whole number',
    );
    assert.deepEqual(complete('---\nreview:\n  ‸\n---\n', own).labels, ['by']);
  });

  it('offers nothing in comments, in the middle of words and outside of frontmatter', () => {
    for (const fixture of ['---\n# k‸\n---\n', '---\nki‸nd: a\n---\n', 'a‸\n', '---\nk: a\n---\n\n‸'])
      assert.deepEqual(complete(fixture).labels, [], fixture);
  });
});

describe('hover in frontmatter', () => {
  it('tells what a key is for and what it takes', () => {
    assert.deepEqual(hover('---\npub‸Date: 2031-01-01\n---\n'), {
      span: 'pubDate',
      text: 'pubDate The day of publication: 2026-01-31.\n\nTakes a date such as 2026-01-31.',
    });
    assert.equal(
      hover('---\nsources:\n  - ti‸er: T1\n---\n')?.text.split('\n')[0],
      'sources › tier How much it weighs: T1, T2 or T3.',
    );
    assert.equal(hover('---\nmine‸: 1\n---\n'), undefined);
  });

  it('tells what a value means', () => {
    const card = hover('---\nsources:\n  - tier: T‸2\n---\n');
    assert.equal(card?.span, 'T2');
    assert.match(card.text, /T2: book or handbook\./);
    assert.equal(hover('---\ntitle: Bo‸nds\n---\n'), undefined);
  });

  it("takes what the project's own schema says", () => {
    assert.match(
      hover('---\ncate‸gory: Theory\n---\n', own)?.text ?? '',
      /^category The shelf\.\n\nTakes text\.\n\n- Theory\n- Practice: groups$/,
    );
    assert.match(hover('---\nshe‸lf: 2\n---\n', own)?.text ?? '', /^shelf\n\nTakes a whole number\.$/);
  });
});
