import assert from 'node:assert/strict';
import { headingKey, sectionTemplateSchema, templatesWith } from './section-templates.js';

describe('core/tables/section-templates', () => {
  it('compares headings by their words', () => {
    const key = headingKey('Resources & Further Reading');
    for (const title of [
      'resources and further reading',
      '13. Resources & Further Reading:',
      'Resources &amp; further-reading',
    ])
      assert.equal(headingKey(title), key, title);
    assert.equal(
      headingKey('Reflective / Supervision Questions'),
      headingKey('Reflective/supervision questions'),
    );
    assert.notEqual(headingKey('Sources'), headingKey('Resources'));
  });

  it('come from the tool and from a project, whose own take the place of those of the same name', () => {
    const own = { id: 'wiki', sections: [{ title: 'Nests' }] };
    assert.ok((templatesWith([]).get('wiki')?.sections.length ?? 0) > 10);
    assert.deepEqual(templatesWith([{ sectionTemplates: [own] }, {}]).get('wiki'), own);
  });

  it('have headings that each stand for one section, and an id that is not off', () => {
    const parses = (id: string, ...titles: string[]): boolean =>
      sectionTemplateSchema.safeParse({ id, sections: titles.map((title) => ({ title })) }).success;
    assert.ok(parses('nests', 'Nests', 'Eggs'));
    assert.ok(!parses('nests', 'Nests', '2. nests'));
    assert.ok(!parses('off', 'Nests'));
    assert.ok(!parses('nests'));
  });
});
