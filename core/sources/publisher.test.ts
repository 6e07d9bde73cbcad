import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { identifierConflict } from './publisher.js';

/** What an entry with this DOI and this address contradicts itself in. */
function check(doi: string, url: string): string | undefined {
  const text = `## Sources\n\n1. Fernwell, A. (1999). *Rest*. https://doi.org/${doi} ${url} — T1\n`;
  const [source] = createAnalyzer().analyze({ path: 'a.md', text }).sources;
  assert.ok(source);
  return identifierConflict(source)?.kind;
}

describe('core/sources/publisher', () => {
  it('tells two publishers apart', () => {
    assert.equal(check('10.1037/pst0009184', 'https://www.tandfonline.com/journals/tpsr20'), 'publisher');
    assert.equal(check('10.1016/j.cpr.2019.101', 'https://journals.sagepub.com/home/rest'), 'publisher');
  });

  it('tells two works apart', () => {
    assert.equal(
      check('10.1080/10503307.2019.18', 'https://www.tandfonline.com/doi/full/10.1080/10503307.2011.77'),
      'work',
    );
  });

  it('lets an address go with its DOI, whoever publishes it now', () => {
    for (const [doi, url] of [
      ['10.1093/ptr.7.3.9', 'https://www.tandfonline.com/doi/abs/10.1093/ptr.7.3.9'],
      ['10.1111/j.1467-9280.2005.04', 'https://journals.sagepub.com/doi/10.1111%2Fj.1467-9280.2005.04'],
      ['10.3389/fpsyg.2019.098', 'https://www.frontiersin.org/articles/10.3389/fpsyg.2019.098/full'],
      ['10.1186/s12888-019-2', 'https://link.springer.com/article/10.1186/s12888-019-2'],
      [
        '10.1002/14651858.CD0081.pub3',
        'https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD0081.pub2/full',
      ],
    ] as const)
      assert.equal(check(doi, url), undefined, url);
  });

  it('takes indexes, repositories and unknown hosts with every DOI', () => {
    for (const url of [
      'https://psycnet.apa.org/record/2018-41188-001',
      'https://pubmed.ncbi.nlm.nih.gov/30984412/',
      'https://www.apa.org/topics/rest',
      'https://repository.fernwell-institute.org/10.9984/other',
    ])
      assert.equal(check('10.1080/10503307.2019.18', url), undefined, url);
    assert.equal(check('10.4242/rest', 'https://www.tandfonline.com/journals/tpsr20'), undefined);
  });
});
