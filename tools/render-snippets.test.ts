import assert from 'node:assert/strict';
import { renderSnippets } from './render-snippets.js';

const snippet = { name: 'Nest', prefix: 'pn-nest', description: 'A nest' };

describe('tools/render-snippets', () => {
  it('makes tab stops of the places of a template', () => {
    const text = '# {{title}}\n\n{{who}} pays $5 for {{title}}\n';
    assert.deepEqual(JSON.parse(renderSnippets([{ ...snippet, template: 'nest' }], { nest: text })), {
      Nest: {
        scope: 'markdown',
        prefix: 'pn-nest',
        description: 'A nest',
        body: ['# ${1:title}', '', '${2:who} pays \\$5 for $1'],
      },
    });
  });

  it('leaves the places that are to stay', () => {
    const kept = renderSnippets([{ ...snippet, template: 'nest', keep: ['who'] }], {
      nest: '{{who}} in {{where}}',
    });
    assert.match(kept, /"\{\{who\}\} in \$\{1:where\}"/);
  });

  it('refuses a template that is not there, and a prefix that stands twice', () => {
    assert.throws(() => renderSnippets([{ ...snippet, template: 'egg' }], {}), /no template egg/);
    assert.throws(() =>
      renderSnippets(
        [
          { ...snippet, body: 'a' },
          { ...snippet, body: 'b' },
        ],
        {},
      ),
    );
  });
});
