import assert from 'node:assert/strict';
import { describeIdentifier, findIdentifiers } from './identifiers.js';

/** `kind value fault` of every identifier in a text. */
function found(text: string): string[] {
  return findIdentifiers(text, 0).map(({ kind, value, fault }) =>
    [kind, value, fault].filter(Boolean).join(' '),
  );
}

describe('identifiers', () => {
  it('are read with or without their resolver', () => {
    assert.deepEqual(found('https://doi.org/10.4242/AB.1(2)-3.'), ['doi 10.4242/ab.1(2)-3']);
    assert.deepEqual(found('doi:10.4242/ab, see also https://pubmed.ncbi.nlm.nih.gov/30198127/'), [
      'doi 10.4242/ab',
      'pmid 30198127',
    ]);
    assert.deepEqual(found('PMID: 30198127; ISBN-13: 978-0-306-40615-7'), [
      'pmid 30198127',
      'isbn 9780306406157',
    ]);
  });

  it('are one for both lengths of an ISBN', () => {
    assert.equal(
      describeIdentifier('isbn', '0-306-40615-2').value,
      describeIdentifier('isbn', '9780306406157').value,
    );
    assert.equal(describeIdentifier('isbn', '0-8044-2957-X').fault, undefined);
  });

  it('are told from wrong and invented ones', () => {
    assert.deepEqual(found('ISBN 978-0-306-40615-8'), ['isbn 9780306406158 check-digit']);
    assert.deepEqual(found('ISBN 12345'), ['isbn 12345 malformed']);
    assert.deepEqual(found('doi: 11.42/x'), ['doi 11.42/x malformed']);
    assert.deepEqual(found('PMID: 12345678'), ['pmid 12345678 placeholder']);
    assert.deepEqual(found('https://sub.example.org/a'), ['url sub.example.org/a placeholder']);
    assert.deepEqual(found('https://video.fernwell.org/watch?v=example12'), [
      'url video.fernwell.org/watch?v=example12 placeholder',
    ]);
    assert.deepEqual(found('https://fernwell.org/examples-of-repair'), [
      'url fernwell.org/examples-of-repair',
    ]);
    assert.equal(describeIdentifier('url', 'fernwell').fault, 'malformed');
  });

  it('are the same page with and without tracking, protocol and last slash', () => {
    const [a, b] = ['http://www.fernwell.org/a/?utm_source=x', 'https://fernwell.org/a'].map(
      (url) => describeIdentifier('url', url).value,
    );
    assert.equal(a, b);
  });

  it('leave the punctuation of the sentence outside', () => {
    assert.deepEqual(found('[link](https://fernwell.org/a_(b)).'), ['url fernwell.org/a_(b)']);
    assert.deepEqual(found('*https://fernwell.org/a*'), ['url fernwell.org/a']);
  });
});
