import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { builtInTemplates } from './generated/section-templates.js';
import { isTemplateName, newDocument, templates, type TemplateName } from './templates.js';

const names = Object.keys(templates).filter(isTemplateName);

/** What a fresh document is told of: rules, each with the text that it points at. */
function check(name: TemplateName, title?: string): string[] {
  const text = newDocument(name, title);
  const { findings } = createAnalyzer().analyze({ path: 'a.md', text });
  return findings.map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`);
}

describe('core/tables/templates', () => {
  for (const name of names)
    it(`${name}: a fresh document is told only of the places that are left to fill`, () => {
      const found = check(name, 'Anchored listening');
      assert.ok(found.length > 0);
      for (const one of found)
        assert.match(one, /^(?:article\/section-missing (?:## |\{\{)|provenance\/tag-required .*\{\{)/);
      const places = newDocument(name, 'Anchored listening').match(/\{\{/g) ?? [];
      assert.equal(found.filter((one) => one.includes('{{')).length, places.length);
    });

  it('article has all sections of the wiki, each of them empty', () => {
    const empty = check('article').filter((one) => one.includes(' ## '));
    const sections = builtInTemplates.find(({ id }) => id === 'wiki')?.sections ?? [];
    assert.deepEqual(
      empty,
      sections.map(({ title }) => `article/section-missing ## ${title}`),
    );
  });

  it('put a title where it belongs, as YAML and markdown need it', () => {
    const text = newDocument('article', ' The "quiet"\nhour \\ $& ');
    assert.match(text, /^title: "The \\"quiet\\" hour \\\\ \$&"$/m);
    assert.match(text, /^# The "quiet" hour \\ \$&$/m);
    assert.match(newDocument('article', undefined), /^title: "\{\{title\}\}"$/m);
    assert.match(newDocument('plan', undefined), /^# Treatment plan$/m);
  });
});
