import assert from 'node:assert/strict';
import { tablesWith } from './built-in.js';
import { findElement, namesWith } from './find-element.js';

const tables = tablesWith([]);

/** The id of the element that a name leads to. */
function check(typed: string): string | undefined {
  return findElement(tables, typed)?.id;
}

describe('core/tables/find-element', () => {
  it('finds every element by its id and by its name', () => {
    for (const { id, name } of tables.elements.values()) {
      assert.equal(check(id), id);
      assert.equal(check(name), id);
    }
  });

  it('finds it by an alias, whatever its case, hyphens, articles and plural', () => {
    assert.equal(check('agreement on goals'), 'goal-consensus');
    assert.equal(check('GOAL-CONSENSUS'), 'goal-consensus');
    assert.equal(check('the  Real Relationships'), 'real-relationship');
    assert.equal(check('race / ethnicity'), check('race/ethnicity'));
  });

  it('finds every alias, and takes ids and names before aliases', () => {
    const lost = [...tables.elements.values()].flatMap(({ id, safe, context }) =>
      [...safe, ...context].filter((alias) => {
        const found = check(alias);
        return found === undefined || (found !== id && ![...tables.elements.keys()].includes(found));
      }),
    );
    assert.deepEqual(lost, []);
    assert.equal(check('self-disclosure'), 'self-disclosure');
  });

  it('finds nothing for other names', () => {
    for (const typed of ['', '  ', '-', 'pelican', 'the']) assert.equal(check(typed), undefined);
  });

  it('tells the names that hold what was typed', () => {
    assert.deepEqual(namesWith(tables, 'consensus'), ['Goal consensus', 'Goal consensus and collaboration']);
    assert.deepEqual(namesWith(tables, ''), []);
  });
});
