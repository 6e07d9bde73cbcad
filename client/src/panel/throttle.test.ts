import assert from 'node:assert/strict';
import { throttle } from './throttle.js';

const after = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe('a throttle', () => {
  it('runs at once, once for a burst, and loses nothing', async () => {
    let runs = 0;
    const { ask, stop } = throttle(30, () => runs++);
    ask();
    assert.equal(runs, 1);
    ask();
    ask();
    assert.equal(runs, 1);
    await after(60);
    assert.equal(runs, 2);
    await after(60);
    ask();
    assert.equal(runs, 3);
    ask();
    stop();
    await after(60);
    assert.equal(runs, 3);
  });
});
