import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { BibliographyFormat } from './bibliography.js';
import { parseBibliography } from './parse-bibliography.js';

interface Read {
  readonly keys: readonly string[];
  /** `line key: expected` */
  readonly problems: readonly string[];
  readonly unread: readonly string[];
  of(key: string): Record<string, unknown>;
}

function check(text: string, format: BibliographyFormat = 'bibtex'): Read {
  const { entries, problems, unread } = parseBibliography(text, format, 'refs');
  return {
    keys: entries.map(({ key, line }) => `${String(line)} ${key}`),
    problems: problems.map(({ line, key, expected }) => `${String(line)} ${key ?? '-'}: ${expected}`),
    unread,
    of: (key) => {
      const { title, authors, year, type, tier, edition, volume, identifiers, label } =
        entries.find((entry) => entry.key === key)?.source ?? assert.fail(key);
      const ids = identifiers.map(
        (one) => `${one.kind} ${one.value}${one.fault === undefined ? '' : ` ${one.fault}`}`,
      );
      return { title, authors, year, type, tier, edition, volume, ids, label };
    },
  };
}

describe('bibliographies in BibTeX', () => {
  it('give works with names, accents, abbreviations and identifiers', () => {
    const { keys, problems, of } = check(`% kept by hand @article{no,
@string{jif = "Journal of Invented Findings"}
@comment{ @book{not this, title={one}} }
@preamble{"\\newcommand{\\x}{y}"}
@Article{fern2031,
  author = {Fern, M{\\"u}ller and de la Otter, \\'Elan and {Wren Society} and Ada van Heron and others},
  title = {The {Bond} in \\emph{Practice} -- a~study},
  journal = jif # { (B)}, year = 2031, volume = {12}, month = jan,
  doi = "10.4321/ab\\_c", pmid = {7654}, keywords = {alliance, T1},
}
@book(otter2011, title="The \\\`{E}tude", subtitle = {Part}, date={2011-05-02}, edition={Third}, isbn={978-0-306-40615-7}, url={\\url{https://fern.net/x~y}})
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(keys, ['5 fern2031', '11 otter2011']);
    assert.deepEqual(of('fern2031'), {
      title: 'The Bond in Practice – a study',
      authors: ['Fern', 'de la Otter', 'Wren Society', 'van Heron'],
      year: 2031,
      type: 'article',
      tier: 'T1',
      edition: undefined,
      volume: '12',
      ids: ['doi 10.4321/ab_c', 'pmid 7654'],
      label:
        'Fern; de la Otter; Wren Society et al. (2031). The Bond in Practice – a study. Journal of Invented Findings (B), 12',
    });
    const { title, year, edition, ids } = of('otter2011');
    assert.deepEqual(
      { title, year, edition, ids },
      { title: 'The Ètude: Part', year: 2011, edition: '3', ids: ['isbn 9780306406157', 'url fern.net/x~y'] },
    );
  });

  it('names a bad entry and reads all others', () => {
    const { keys, problems, unread } = check(`@book{one, title={One}}
@book{open, title = {Not closed, year = 2011
@book{two, title={Two}}
@book{comma,
  title = {Missing}
  year = 2012
}
@book{, title={Nameless}}
@book{quote, title = "open, year={2012}}
@book{two, title={Again}}
@book{three, title={Three}}`);
    assert.deepEqual(keys, ['1 one', '3 two', '11 three']);
    assert.deepEqual(problems, [
      '2 open: a closing brace for each that this entry opens',
      '6 comma: fields as name = {value}, with a comma between them and every quotation mark closed',
      '8 -: a key after the opening brace',
      '9 quote: fields as name = {value}, with a comma between them and every quotation mark closed',
      '10 two: a key that no other entry has; the entry on line 3 holds',
    ]);
    assert.deepEqual(unread, ['open', 'comma', 'quote']);
  });

  it('invents no tier', () => {
    const { of } = check(
      '@article{a, title={A}, note={T1 or T2}}\n@article{b, title={B}}\n@misc{c, note={T3}}',
    );
    assert.deepEqual([of('a')['tier'], of('b')['tier'], of('c')['tier']], [undefined, undefined, 'T3']);
  });

  it('counts lines over CRLF', () => {
    assert.deepEqual(check('@book{a,\r\n title={A}\r\n}\r\n\r\n@book{b, title={B}}').keys, ['1 a', '5 b']);
  });
});

describe('bibliographies in CSL-JSON', () => {
  it('give works', () => {
    const { keys, of } = check(
      `[ { "id": "fern2031", "type": "article-journal", "title": "The <i>Bond</i>",
    "author": [ { "family": "Fern", "given": "M." }, { "non-dropping-particle": "van", "family": "Heron" }, { "literal": "Wren Society" } ],
    "issued": { "date-parts": [[2031, 5]] }, "DOI": "10.4321/abc", "volume": 12, "note": "T2", "container-title": "Findings" },
  { "id": 7, "title": "Seven", "issued": { "raw": "2001-02" } } ]`,
      'csl-json',
    );
    assert.deepEqual(keys, ['1 fern2031', '4 7']);
    assert.deepEqual(of('fern2031'), {
      title: 'The Bond',
      authors: ['Fern', 'van Heron', 'Wren Society'],
      year: 2031,
      type: 'article',
      tier: 'T2',
      edition: undefined,
      volume: '12',
      ids: ['doi 10.4321/abc'],
      label: 'Fern; van Heron; Wren Society (2031). The Bond. Findings, 12',
    });
    assert.equal(of('7')['year'], 2001);
  });

  it('names a bad entry and reads all others', () => {
    const { keys, problems, unread } = check(
      `[
  { "id": "one", "title": "One" },
  { "id": "comma" "title": "Bad" },
  { "title": "Nameless" },
  { "id": "open", "title": "Bad",
    "author": [ { "family": "Fern" }
  ,
  { "id": "two", "title": "Two" },
  { "id": "one", "title": "Again" }
]`,
      'csl-json',
    );
    assert.deepEqual(keys, ['2 one', '8 two']);
    assert.deepEqual(problems, [
      '3 comma: valid JSON: every quotation mark, bracket and comma in place',
      '4 -: an "id" that citations name it by',
      '5 open: valid JSON: every quotation mark, bracket and comma in place',
      '9 one: a key that no other entry has; the entry on line 2 holds',
    ]);
    assert.deepEqual(unread, ['comma', 'open']);
  });

  it('says so when it is something else', () => {
    assert.deepEqual(check('{ "a": 1 }', 'csl-json').problems, [
      '1 -: a list of entries in CSL-JSON: [ { "id": … }, … ]',
    ]);
    assert.deepEqual(check('', 'csl-json').problems, []);
  });
});

describe('any bibliography', () => {
  it('is read without a fault, whatever it says', () => {
    const signs = fc.array(
      fc.constantFrom(
        '@book{',
        '@string(',
        'key',
        ',',
        '=',
        '{',
        '}',
        '"',
        '\\',
        '\n',
        '[',
        ']',
        ':',
        '#',
        '%',
        ' ',
        'é',
        '1',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(signs, (parts) => {
        for (const format of ['bibtex', 'csl-json'] as const) {
          const read = parseBibliography(parts.join(''), format);
          assert.ok([...read.problems, ...read.entries].every(({ line }) => line >= 1));
        }
      }),
    );
  });
});
