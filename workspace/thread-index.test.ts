import assert from 'node:assert/strict';
import { createAnalyzer, type Config } from '../core/index.js';
import { documentFacts } from './document-facts.js';
import { byNaturalOrder } from './natural-order.js';
import { inOrderOfSession, threadFolderOf } from './thread-folder.js';
import { WorkspaceIndex } from './workspace-index.js';

const plan = `---
type: plan
---

- **G1**: Ride to work again.
- O1.1: Client will ride two stops three times a week for four weeks.
- O1.2: Client will ride to work alone on 4 of 5 workdays by June.
- I1 → O1.1: A ladder of trips.
`;
const note = (text: string, head = ''): string => `---\nkind: note\n${head}---\n\n${text}\n`;

class Folder {
  readonly index = new WorkspaceIndex();
  readonly #analyzer;

  constructor(documents: Readonly<Record<string, string>>, config: Config = {}) {
    this.#analyzer = createAnalyzer(config);
    for (const [path, text] of Object.entries(documents)) this.set(path, text);
  }

  set(path: string, text: string): void {
    this.index.set(path, documentFacts(this.#analyzer.analyze({ path, text })));
  }

  /** The findings of a document as `LINE:COLUMN rule message`. */
  found(path: string): string[] {
    return this.index
      .of(path)
      .findings.map(
        ({ message, rule, start }) => `${String(start.line)}:${String(start.column)} ${rule} ${message}`,
      );
  }

  rules(path: string): string[] {
    return this.index.of(path).findings.map(({ rule, start }) => `${String(start.line)} ${rule}`);
  }
}

describe('workspace/thread-folder', () => {
  it('is the folder of a document, or the one around where that is called "notes" and the like', () => {
    assert.deepEqual(
      [
        'plan.md',
        'notes/1.md',
        'otter/plan.md',
        'otter/Progress Notes/1.md',
        'otter/2031/1.md',
        '/a/session-notes/1.md',
      ].map((path) => threadFolderOf(path)),
      ['', '', 'otter', 'otter', 'otter/2031', '/a'],
    );
  });

  it('orders notes by session, and by name where they do not say it', () => {
    const order = (notes: readonly (readonly [string, string?])[]): string =>
      inOrderOfSession(notes.map(([path, session]) => ({ path, session })))
        .map(({ path }) => path)
        .join(' ');
    assert.equal(order([['s-10'], ['s-9'], ['S-2']]), 'S-2 s-9 s-10');
    assert.equal(
      order([
        ['a', '10'],
        ['b', '9'],
        ['c', '1'],
      ]),
      'c b a',
    );
    assert.equal(order([['b'], ['a', '2'], ['c', '1']]), 'c b a');
    assert.ok(byNaturalOrder('2031-04-09', '2031-04-10') < 0 && byNaturalOrder('n007', 'n7') !== 0);
  });
});

describe('workspace/thread-index', () => {
  it('tells a clinician what breaks the thread, where, and what to do', () => {
    const folder = new Folder({
      'plan.md': `${plan}- I2: Breathing exercise.\n- I3 → O4: Walks.\n`,
      'session-1.md': note('Made two of five trips (O1.1, I3).'),
      'session-2.md': note('Spoke of I1 and O1.9, and of O1.9 again.'),
    });
    assert.deepEqual(folder.found('plan.md'), [
      '9:3 plan/unlinked Intervention I2 serves no objective, so nobody can tell what it is for. Name the objective beside it, as in “I2 → O1.1”.',
      '10:3 plan/unlinked Intervention I3 is for O4, which no plan in this folder declares. Correct the id, or write that objective into the plan.',
    ]);
    assert.deepEqual(folder.found('session-1.md'), []);
    assert.deepEqual(folder.found('session-2.md'), [
      '5:17 plan/unlinked This note names O1.9, which the plan (plan.md) does not declare. Correct the id here, or write it into the plan.',
    ]);
    assert.deepEqual(
      folder.index.of('session-2.md').findings[0]?.related?.map(({ start }) => start.column),
      [30],
    );
  });

  it('finds nothing in a plan without notes, or notes without a plan', () => {
    assert.deepEqual(new Folder({ 'plan.md': plan }).found('plan.md'), []);
    const notes = new Folder({ 'a.md': note('Spoke of O1.9.'), 'b.md': note('Spoke of goal G4.') });
    assert.deepEqual([...notes.found('a.md'), ...notes.found('b.md')], []);
  });

  it('takes other folders for other clients', () => {
    const folder = new Folder({ 'a/plan.md': plan, 'b/1.md': note('Spoke of O1.9.') });
    assert.deepEqual([...folder.found('a/plan.md'), ...folder.found('b/1.md')], []);
    assert.equal(folder.index.threadOf('b/1.md')?.plans.length, 0);
  });

  it('follows documents that change, come and go, in whatever order', () => {
    const folder = new Folder({ '1.md': note('Spoke of O1.1.'), 'plan.md': plan });
    assert.deepEqual(folder.rules('plan.md'), ['5 plan/unmeasured']);
    folder.set('1.md', note('Two of five trips for O1.1.'));
    assert.deepEqual(folder.rules('plan.md'), []);
    for (const name of ['2.md', '3.md', '4.md']) folder.set(name, note('Talked of the garden.'));
    assert.deepEqual(folder.rules('plan.md'), ['6 plan/stale', '7 plan/stale']);
    assert.match(folder.found('plan.md')[0] ?? '', /The last 3 notes do not touch O1\.1 .* is 1\.md\./);
    folder.index.delete('3.md');
    assert.deepEqual(folder.rules('plan.md'), ['7 plan/stale']);
    folder.set('plan.md', plan.replace('O1.2', 'O1.3'));
    folder.set('2.md', note('Spoke of O1.2.'));
    assert.deepEqual(folder.rules('2.md'), ['5 plan/unlinked']);
    for (const path of ['1.md', '2.md', '4.md', 'plan.md']) folder.index.delete(path);
    assert.ok(folder.index.isEmpty);
  });

  it('gives others news of ids, measures, sessions and copies, and of nothing else', () => {
    const folder = new Folder({ 'plan.md': plan, '1.md': note('Two of five trips for O1.1.') });
    const three = 'Sat on the bench. Let the bus go by. Laughed at the driver.';
    folder.set('2.md', note(three));
    const key = folder.index.newsKeyOf('1.md');
    const isNews = (text: string): boolean => {
      folder.set('1.md', text);
      return folder.index.newsKeyOf('1.md') !== key;
    };
    assert.equal(isNews(note('\n\nIt rained. Two of five trips for O1.1.')), false);
    assert.equal(isNews(note('Three trips were made for O1.1 in all.')), false);
    assert.equal(isNews(note('Talked of O1.1.')), true);
    assert.equal(isNews(note('Two of five trips for O1.1 and O1.2.')), true);
    assert.equal(isNews(note('Two of five trips for O1.1.', 'session: 4\n')), true);
    assert.equal(isNews(note(`Two of five trips for O1.1. ${three}`)), true);
    assert.deepEqual(folder.rules('2.md'), ['5 note/cloned']);
  });

  it('compares a note with the one before it in order of session, by hash', () => {
    const text = 'Sat on the bench. Let the bus go by. Laughed at the driver.';
    const folder = new Folder({
      'b.md': note(text, 'session: 1\n'),
      'a.md': note(text.toUpperCase().replace('.', ' [obs].'), 'session: 2\n'),
      'c.md': note('Something else was told today.', 'session: 3\n'),
    });
    assert.deepEqual(folder.rules('b.md'), []);
    assert.match(folder.found('a.md')[0] ?? '', /^6:1 note\/cloned 3 of 3 sentences .*\(b\.md\)/);
    assert.doesNotMatch(JSON.stringify([...(folder.index.threadOf('a.md')?.notes ?? [])]), /bench|driver/i);
  });

  it('holds back what a directive or the allow list silences, and follows severities', () => {
    const silent = `${plan}<!-- provenote-disable-next-block plan/unlinked -- asked -->\n\nI2. Breathing exercise.\n`;
    const folder = new Folder({ 'plan.md': silent });
    assert.deepEqual(folder.found('plan.md'), []);
    assert.equal(folder.index.of('plan.md').silenced.length, 1);
    const allow = [{ pattern: 'I2', rules: ['plan/*'], reason: 'asked', date: '2026-01-31' }];
    assert.deepEqual(new Folder({ 'plan.md': `${plan}- I2: Calm.\n` }, { allow }).found('plan.md'), []);
    const severe = new Folder({ 'plan.md': `${plan}- I2: Calm.\n` }, { rules: { 'plan/unlinked': 'error' } });
    assert.equal(severe.index.of('plan.md').findings[0]?.severity, 'error');
  });
});
