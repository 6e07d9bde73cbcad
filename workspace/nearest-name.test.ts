import assert from 'node:assert/strict';
import { nearestName } from './nearest-name.js';

describe('workspace/nearest-name', () => {
  const known = ['ignore', 'kinds', 'rules', 'phi/date'];

  it('finds the name that was meant', () => {
    assert.equal(nearestName('ingore', known), 'ignore');
    assert.equal(nearestName('rule', known), 'rules');
    assert.equal(nearestName('PHI/Date', known), 'phi/date');
  });

  it('finds nothing where nothing is near', () => {
    assert.equal(nearestName('coverage', known), undefined);
    assert.equal(nearestName('', known), undefined);
  });
});
