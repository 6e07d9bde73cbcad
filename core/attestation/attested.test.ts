import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { attestationOf, type Verdict } from './attest.js';
import { ledgerLineOf, type Attestation } from './attestation.js';
import { stateOf } from './attested.js';
import { parseLedger } from './parse-ledger.js';
import { hashOfSentence } from './sentence-hash.js';

const analyzer = createAnalyzer();
const analysisOf = (
  text: string,
  attestations?: readonly Attestation[],
): ReturnType<typeof analyzer.analyze> => analyzer.analyze({ path: 'a.md', text, attestations });

const by: Verdict = { path: 'a.md', decision: 'verified', reviewer: 'Ada Fern', date: '2031-05-04' };

/** The attestation of the sentence that begins with some words. */
function sign(text: string, words: string, verdict: Partial<Verdict> = {}): Attestation {
  const analysis = analysisOf(text);
  const at = analysis.sentences.findIndex((one) => one.text.startsWith(words));
  assert.ok(at >= 0, words);
  return attestationOf(analysis, at, { ...by, ...verdict });
}

/** The states of the sentences of a document, in order. */
function statesOf(text: string, attestations: readonly Attestation[]): string[] {
  const { attested, sentences } = analysisOf(text, attestations);
  return sentences.map((_, at) => stateOf(attested, at).state);
}

const text =
  'Warmth helps [1]. Trust "grows" slowly [LLM]. Goals are shared [2].\nTasks follow [2]. Repair takes two [LLM].\n';

describe('the hash of a sentence', () => {
  const hashOf = (document: string): string => {
    const [sentence] = analysisOf(document).sentences;
    assert.ok(sentence);
    return hashOfSentence(sentence);
  };
  const first = hashOf('Warmth, it’s said, helps "most" people stay [1].');

  for (const [name, same] of Object.entries({
    'white space': 'Warmth,  it’s said,\nhelps "most" people  stay  [1].',
    'line breaks in a quotation': '> Warmth, it’s\n> said, helps\n>   "most" people stay [1].',
    'line breaks in a list': '- Warmth, it’s\r\n  said, helps "most" people stay [1].',
    'another tag': 'Warmth, it’s said, helps "most" people stay [LLM].',
    'no tag': 'Warmth, it’s said, helps "most" people stay.',
    'a tag meant as one': 'Warmth, it’s said, helps "most" people stay [LML].',
    'the place of the tag': 'Warmth, it’s said, helps "most" people stay.[^1]',
    'the form of quotation marks': "Warmth, it's said, helps „most“ people stay [1].",
    'how letters are composed': 'Warmth, it’s said, helps "most" people stay [1].'.normalize('NFD'),
  }))
    it(`does not count ${name}`, () => assert.equal(hashOf(same), first));

  for (const [name, other] of Object.entries({
    'a word': 'Warmth, it’s said, helps "many" people stay [1].',
    'a capital': 'warmth, it’s said, helps "most" people stay [1].',
    'a comma': 'Warmth it’s said, helps "most" people stay [1].',
    emphasis: 'Warmth, it’s said, helps "most" people *stay* [1].',
    'a lost pair of quotation marks': 'Warmth, it’s said, helps most people stay [1].',
  }))
    it(`counts ${name}`, () => assert.notEqual(hashOf(other), first));
});

describe('the states of sentences', () => {
  it('are nothing without a ledger', () => {
    assert.deepEqual(analysisOf(text).attested, { states: [], lost: [] });
    assert.deepEqual(statesOf(text, []), ['none', 'none', 'none', 'none', 'none']);
  });

  it('are what was decided', () => {
    const ledger = [
      sign(text, 'Warmth'),
      sign(text, 'Trust', { decision: 'disputed' }),
      sign(text, 'Goals', { decision: 'rejected' }),
      sign(text, 'Tasks', { decision: 'proposed' }),
    ];
    assert.deepEqual(statesOf(text, ledger), ['verified', 'disputed', 'rejected', 'proposed', 'none']);
  });

  it('are those of the latest date, and of the lower line on one day', () => {
    const old = sign(text, 'Warmth', { decision: 'disputed', date: '2030-01-01' });
    const now = sign(text, 'Warmth');
    assert.equal(statesOf(text, [now, old])[0], 'verified');
    assert.equal(statesOf(text, [old, now])[0], 'verified');
    const later = sign(text, 'Warmth', { decision: 'rejected' });
    assert.equal(statesOf(text, [now, later])[0], 'rejected');
    assert.equal(statesOf(text, [later, now])[0], 'verified');
  });

  it('are not those of a proposal where somebody has signed', () => {
    const proposal = sign(text, 'Warmth', { decision: 'proposed', date: '2032-01-01' });
    assert.equal(statesOf(text, [sign(text, 'Warmth'), proposal])[0], 'verified');
  });

  it('are the same for a sentence that stands twice', () => {
    const twice = `${text}\nWarmth helps [2].\n`;
    assert.deepEqual(statesOf(twice, [sign(text, 'Warmth')]), [
      'verified',
      'none',
      'none',
      'none',
      'none',
      'verified',
    ]);
  });

  it('survive reflow, and not one changed word', () => {
    const ledger = ['Warmth', 'Trust', 'Goals'].map((words) => sign(text, words));
    const reflowed = text.replaceAll(' ', '\n').replaceAll('"', '“');
    assert.deepEqual(statesOf(reflowed, ledger), ['verified', 'verified', 'verified', 'none', 'none']);
    const changed = text.replace('slowly', 'quickly');
    assert.deepEqual(statesOf(changed, ledger), ['verified', 'lapsed', 'verified', 'none', 'none']);
  });
});

describe('the place of a sign-off whose sentence has changed', () => {
  const of = (words: string): Attestation => sign(text, words);

  it('is between its neighbours, at the ends of the document too', () => {
    assert.equal(statesOf(text.replace('Warmth helps', 'Warmth heals'), [of('Warmth')])[0], 'lapsed');
    assert.equal(statesOf(text.replace('takes two', 'takes three'), [of('Repair')])[4], 'lapsed');
  });

  it('is behind the one that is left, or before it', () => {
    const before = text.replace('slowly', 'fast').replace('shared', 'set');
    assert.deepEqual(statesOf(before, [of('Trust')]), ['none', 'lapsed', 'none', 'none', 'none']);
    assert.deepEqual(statesOf(before, [of('Goals')]), ['none', 'none', 'lapsed', 'none', 'none']);
  });

  it('is told from those beside it that have changed too', () => {
    const all = text.replace('helps', 'heals').replace('slowly', 'fast').replace('shared', 'set');
    const ledger = ['Trust', 'Goals', 'Warmth'].map(of);
    assert.deepEqual(statesOf(all, ledger), ['lapsed', 'lapsed', 'lapsed', 'none', 'none']);
  });

  it('is the first of those that it was split into', () => {
    const split = text.replace('Goals are shared [2].', 'Goals are set [2]. They are shared [2].');
    assert.deepEqual(statesOf(split, [of('Goals')]), ['none', 'none', 'lapsed', 'none', 'none', 'none']);
  });

  it('is nowhere when the sentence was taken out', () => {
    const cut = text.replace('Goals are shared [2].\n', '');
    const { attested } = analysisOf(cut, [of('Goals')]);
    assert.ok(attested.states.every(({ state }) => state === 'none'));
    assert.deepEqual(attested.lost, []);
  });

  it('is nowhere when sentences were taken out together', () => {
    const cut = text.replace('Trust "grows" slowly [LLM]. Goals are shared [2].\n', '');
    assert.deepEqual(statesOf(cut, ['Trust', 'Goals'].map(of)), ['none', 'none', 'none']);
    const end = text.replace(/Goals[^]*/, '');
    assert.deepEqual(statesOf(end, ['Repair', 'Goals', 'Tasks'].map(of)), ['none', 'none']);
    const both = text.replace('slowly', 'fast').replace('shared', 'set');
    assert.deepEqual(statesOf(both, ['Trust', 'Goals'].map(of)), [
      'none',
      'lapsed',
      'lapsed',
      'none',
      'none',
    ]);
  });

  it('is not told where nothing around it is left; a rejected sentence is gone as was wanted', () => {
    const other = 'All of this is new [1]. Every word [2]. Even these [1]. And those [1]. As well [1].\n';
    const { attested } = analysisOf(other, [of('Goals'), sign(text, 'Tasks', { decision: 'rejected' })]);
    assert.ok(attested.states.every(({ state }) => state === 'none'));
    assert.deepEqual(
      attested.lost.map(({ hash }) => hash),
      [of('Goals').hash],
    );
  });

  it('says nothing more once the new sentence is signed off', () => {
    const changed = text.replace('slowly', 'quickly');
    const ledger = [of('Trust'), sign(changed, 'Trust')];
    assert.deepEqual(statesOf(changed, ledger), ['none', 'verified', 'none', 'none', 'none']);
    const again = changed.replace('quickly', 'at once');
    const state = stateOf(analysisOf(again, ledger).attested, 1);
    assert.equal(state.state, 'lapsed');
    assert.equal(state.state === 'lapsed' && state.by.hash, ledger[1]?.hash);
  });
});

describe('an update', () => {
  it('holds the ledger against the new text, and the earlier revision', () => {
    const attestations = [sign(text, 'Trust')];
    const llmBefore = new Set([sign(text, 'Repair').hash]);
    const input = { path: 'a.md', text, attestations, llmBefore };
    const at = text.indexOf('slowly');
    const tag = text.lastIndexOf('LLM');
    const edits = [
      { start: tag, end: tag + 3, text: '2' },
      { start: at, end: at + 6, text: 'fast' },
    ];
    const updated = analyzer.update(analyzer.analyze(input), edits);
    const fresh = analyzer.analyze({ ...input, text: updated.text });
    assert.deepEqual(updated, fresh);
    assert.equal(stateOf(updated.attested, 1).state, 'lapsed');
    assert.equal(updated.laundered.length, 1);
  });
});

describe('a sign-off of a sentence that had the LLM tag', () => {
  const before = 'Warmth helps [LLM].\n';
  const now = 'Warmth helps [1].\n';
  const launderedWith = (...attestations: Attestation[]): number =>
    analyzer.analyze({
      ...{ path: 'a.md', text: now, attestations },
      llmBefore: new Set([sign(before, 'Warmth').hash]),
    }).laundered.length;

  it('counts when it was made with the source, and not before', () => {
    assert.equal(launderedWith(), 1);
    assert.equal(launderedWith(sign(before, 'Warmth')), 1);
    assert.equal(launderedWith(sign(now, 'Warmth')), 0);
    assert.equal(launderedWith(sign(now, 'Warmth', { decision: 'proposed' })), 1);
  });
});

describe('a ledger', () => {
  const one = sign(text, 'Trust', { locator: 'p. 12', note: 'As "said".\nTwice.' });

  it('has one line for each, in the order of the specification', () => {
    const line = ledgerLineOf(one);
    assert.deepEqual(Object.keys(JSON.parse(line) as object), [
      'path',
      'hash',
      'tags',
      'decision',
      'reviewer',
      'date',
      'locator',
      'note',
      'near',
    ]);
    assert.equal(line.indexOf('\n'), line.length - 1);
    assert.ok(!line.includes('grows'));
    assert.deepEqual(parseLedger(line).lines, [{ line: 1, attestation: one }]);
    assert.deepEqual(one.tags, ['[LLM]']);
  });

  it('names a line that it cannot use, and goes on', () => {
    const line = ledgerLineOf(one);
    const bad = [
      'no JSON',
      line.replace('"verified"', '"approved"').trim(),
      line.replace('2031-05-04', '2031-02-30').trim(),
      line.replace('"note"', '"text"').trim(),
      '<<<<<<< HEAD',
      '[]',
      line.replace(one.hash, one.hash.slice(1)).trim(),
      line.replace('"a.md"', '"/a.md"').trim(),
    ];
    const { lines, problems } = parseLedger(`\n${bad.join('\r\n')}\r\n\r\n${line}`);
    assert.deepEqual(
      lines.map((read) => read.line),
      [bad.length + 3],
    );
    assert.deepEqual(
      problems.map((problem) => [problem.line, problem.key]),
      [
        [2, ''],
        [3, 'decision'],
        [4, 'date'],
        [5, ''],
        [6, ''],
        [7, ''],
        [8, 'hash'],
        [9, 'path'],
      ],
    );
    for (const { expected } of problems) assert.ok(expected.length > 5 && !expected.includes('Ada'));
  });
});
