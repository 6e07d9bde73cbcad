import assert from 'node:assert/strict';
import { createAnalyzer, type Config } from '../index.js';
import { partsInOrder } from './outline.js';

const headings = ['Core Principles', 'Evidence Base', 'Key Terms', 'See also'];
const page = (titles: readonly string[]): string =>
  titles.map((title) => `## ${title}\n\nHerons [1].\n`).join('\n');

/** The template that holds for a document. */
function templateOf(text: string, config: Config = {}, path = 'a.md'): string | undefined {
  return createAnalyzer(config).analyze({ path, text }).outline?.template.id;
}

/** The sections that stand in the order of the template. */
function check(...titles: readonly string[]): string[] {
  const { outline } = createAnalyzer({ sections: 'wiki' }).analyze({ path: 'a.md', text: page(titles) });
  return outline ? partsInOrder(outline).map(({ title }) => title) : [];
}

describe('core/structure/outline', () => {
  it('applies a template from four of its headings on', () => {
    assert.equal(templateOf(page(headings)), 'wiki');
    assert.equal(templateOf(page(headings.slice(1))), undefined);
    assert.equal(
      templateOf(page(['1. core principles', 'EVIDENCE BASE', 'Key terms:', 'See *also*'])),
      'wiki',
    );
    assert.equal(templateOf(page([...headings.slice(1), 'References', 'Glossary'])), undefined);
  });

  it('takes the name of frontmatter before that of the configuration, and that before headings', () => {
    const named = (name: string): string => `---\nsections: ${name}\n---\n\n${page(headings)}`;
    assert.equal(templateOf(named('wiki')), 'wiki');
    assert.equal(templateOf(named('off'), { sections: 'wiki' }), undefined);
    assert.equal(templateOf('Herons [1].', { sections: 'wiki' }), 'wiki');
    assert.equal(templateOf(page(headings), { sections: 'off' }), undefined);
    assert.equal(templateOf(page(headings), { sections: { off: ['blog/**'] } }, 'blog/a.md'), undefined);
    assert.equal(templateOf(page(headings), { sections: { off: ['blog/**'] } }, 'wiki/a.md'), 'wiki');
  });

  it('is for articles alone', () => {
    assert.equal(templateOf(`---\nkind: note\nsections: wiki\n---\n\n${page(headings)}`), undefined);
  });

  it('keeps the most sections that stand in order', () => {
    assert.deepEqual(check(...headings), headings);
    assert.deepEqual(
      check('See also', 'Core Principles', 'Evidence Base', 'Key Terms'),
      headings.slice(0, 3),
    );
    assert.deepEqual(check('Evidence Base', 'Core Principles'), ['Core Principles']);
    assert.deepEqual(check('Pelicans'), []);
  });
});
