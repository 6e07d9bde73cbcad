import assert from 'node:assert/strict';
import { deidentified, deidentifiedAll } from '../../../test/deidentified.js';
import { surrogateOf, takenPairs } from './surrogate.js';
import { findWritten } from './written.js';

function check(text: string, expected: string): void {
  assert.equal(deidentified(text), expected);
}

describe('names', () => {
  it('of one person have one surrogate, however they are written', () => {
    check(
      'Client: Jane Doe\n\nMrs. Doe came late. Jane said little. J.D. slept well. "I told jane," she said. Doe’s mother and JANE DOE agreed.',
      'Client: Client A\n\nClient A came late. Client A said little. Client A slept well. "I told Client A," she said. Client A’s mother and Client A agreed.',
    );
  });

  it('of others have letters of their own', () => {
    check(
      'Client: Odile Marsh\n\nHer brother Lamar rang. Odile told Lamar that her friend Ifeoma was ill.',
      'Client: Client A\n\nHer brother Person B rang. Client A told Person B that her friend Person C was ill.',
    );
  });

  it('that two people share are nobody’s', () => {
    check(
      'Client: Jane Doe\n\nHer husband John Doe came. Jane and John argued. Doe rang again.',
      'Client: Client A\n\nHer husband Person B came. Client A and Person B argued. [NAME] rang again.',
    );
    check(
      'Client: Jane Doe\n\nHer father, Mr. Doe, rang. Jane was glad.',
      'Client: Client A\n\nHer father, Person B, rang. Client A was glad.',
    );
    check('Client: Odile Marsh-Lane\n\nMs. Lane rang.', 'Client: Client A\n\nMs. [NAME] rang.');
  });

  it('found word by word are one', () => {
    check(
      'Client: Jane Doe\n\nShe told her aunt that Robin Doe left.',
      'Client: Client A\n\nShe told her aunt that Person B left.',
    );
  });

  it('in quotation marks are those of the name before', () => {
    check(
      'Client: Soledad "Sol" Pereira\n\nSol was late. Ms. Pereira apologised.',
      'Client: Client A\n\nClient A was late. Client A apologised.',
    );
  });

  it('parted by "and" are two', () => {
    check('Clients: x\n\nMother: Jane and John Doe\n', 'Clients: x\n\nMother: Person A and Person B\n');
  });

  it('of a note’s most named person are the client’s when nothing announces one', () => {
    check(
      'Her sister Ifeoma drove. Odile said little. Odile slept.',
      'Her sister Person A drove. Client B said little. Client B slept.',
    );
  });

  it('after "Client" are a letter alone', () => {
    check('S: Client Odile Marsh reports panic.', 'S: Client A reports panic.');
  });

  it('of clinicians stay unless the threshold is low', () => {
    const text = 'Client: Odile Marsh\n\nReferral to Dr. Halloway for labs.';
    check(text, 'Client: Client A\n\nReferral to Dr. Halloway for labs.');
    assert.equal(
      deidentified(text, { threshold: 'low' }),
      'Client: Client A\n\nReferral to Clinician B for labs.',
    );
  });

  it('are the same in all documents of a run, and found where a document alone does not tell them', () => {
    assert.deepEqual(
      deidentifiedAll([
        'Client: Odile Achterberg\n\nHer brother Dmitri rang.',
        'saw achterberg again, and dmitri. mrs. achterberg slept.',
      ]),
      ['Client: Client A\n\nHer brother Person B rang.', 'saw Client A again, and Person B. Client A slept.'],
    );
  });

  it('of two clients of a run stay apart', () => {
    assert.deepEqual(
      deidentifiedAll([
        'Client: Jane Doe\n\nJane slept.',
        'Client: Jane Marsh\n\nJane cried.',
        'Jane slept.',
      ]),
      ['Client: Client A\n\nClient A slept.', 'Client: Client B\n\nClient B cried.', '[NAME] slept.'],
    );
  });

  it('as placeholders are all alike', () => {
    assert.equal(
      deidentified('Client: Jane Doe\n\nMrs. Doe came. Her brother John left.', { names: 'placeholder' }),
      'Client: [NAME]\n\nMrs. [NAME] came. Her brother [NAME] left.',
    );
  });
});

describe('surrogateOf', () => {
  it('goes on behind Z, each once, and passes what announces a number', () => {
    assert.equal(surrogateOf('client', 0), 'Client A');
    assert.equal(surrogateOf('person', 25), 'Person Z');
    assert.equal(surrogateOf('person', 26), 'Person AB');
    const all = Array.from({ length: 5000 }, (_, at) => surrogateOf('person', at));
    assert.equal(new Set(all).size, all.length);
    assert.ok(!all.some((one) => takenPairs.includes(one.slice(7))));
    for (const one of all) assert.deepEqual(findWritten(`(${one}'s)`), [{ start: 1, end: 1 + one.length }]);
  });

  it('leaves labels to the detectors', () => {
    for (const text of ['Client ID 4471', 'Person IDs', 'client a', 'Client At last', '[NAMES]', '[name]'])
      assert.deepEqual(findWritten(text), []);
  });
});
