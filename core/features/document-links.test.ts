import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { documentLinks } from './document-links.js';

/** The links of a text: what of it they stand on, and where they lead. */
function linksIn(text: string): readonly (readonly [string, string])[] {
  return documentLinks(createAnalyzer().analyze({ path: 'a.md', text })).map(({ start, end, href }) => [
    text.slice(start, end),
    href,
  ]);
}

describe('document links', () => {
  it('lead from the identifiers of sources to their works', () => {
    const text = `One 🌱 [1].[^oak]

## Sources

1. Marlow, A. *Bonds*. 2018. doi:10.1037/pst0000193. PMID: 30335456. ISBN 978-0-306-40615-7. — T2
2. Oakes, B. *Goals*. 2019. https://goals.org/a — T3

[^oak]: Oakes, B. *More*. 2020. https://doi.org/10.1037/pst0000172
`;
    assert.deepEqual(linksIn(text), [
      ['10.1037/pst0000193', 'https://doi.org/10.1037/pst0000193'],
      ['30335456', 'https://pubmed.ncbi.nlm.nih.gov/30335456/'],
      ['978-0-306-40615-7', 'https://openlibrary.org/isbn/9780306406157'],
      ['https://goals.org/a', 'https://goals.org/a'],
      ['https://doi.org/10.1037/pst0000172', 'https://doi.org/10.1037/pst0000172'],
    ]);
  });

  it('stand in the frontmatter too', () => {
    const text =
      '---\nsources:\n  - title: Bonds\n    doi: 10.1037/pst0000193\n    url: https://bonds.org/\n---\n\nOne [1].\n';
    assert.deepEqual(linksIn(text), [
      ['10.1037/pst0000193', 'https://doi.org/10.1037/pst0000193'],
      ['https://bonds.org/', 'https://bonds.org/'],
    ]);
  });

  it('are none where the identifier is faulty', () => {
    const text =
      'One [1].\n\n## Sources\n\n1. Marlow, A. *Bonds*. 2018. ISBN 978-0-306-40615-8. https://example3.org/123456 — T2\n';
    assert.deepEqual(linksIn(text), []);
  });
});
