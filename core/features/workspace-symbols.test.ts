import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { gradeSources } from './testing/grade-sources.js';
import { matchesQuery, workspaceSymbols } from './workspace-symbols.js';

describe('workspace symbols', () => {
  it('are the sources and the elements that the document grades', () => {
    const text = `🌱 Goal consensus was rated probably effective [1].${gradeSources}`;
    const found = workspaceSymbols(createAnalyzer().analyze({ path: 'a.md', text }));
    assert.deepEqual(
      found.map(({ kind, name, detail }) => [kind, name, detail]),
      [
        ['source', 'Evidence-based therapy relationships (2011)', 'T1'],
        ['source', 'Psychotherapy relationships that work III (2018)', 'T1'],
        ['element', 'goal consensus', 'probably effective'],
      ],
    );
    const [, , element] = found;
    assert.equal(element && text.slice(element.start, element.end), 'Goal consensus');
  });

  it('are found by signs of their name in order', () => {
    assert.equal(matchesQuery('Goal consensus', 'gcon'), true);
    assert.equal(matchesQuery('Goal consensus', 'goal cons'), true);
    assert.equal(matchesQuery('Goal consensus', ''), true);
    assert.equal(matchesQuery('Goal consensus', 'cong'), false);
  });
});
