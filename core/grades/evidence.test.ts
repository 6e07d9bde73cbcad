import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { findAppeal, findShare } from './appeals.js';
import { findDatings } from './dating.js';

const analyzer = createAnalyzer();
const analysisOf = (text: string): ReturnType<typeof analyzer.analyze> =>
  analyzer.analyze({ path: 'evidence.md', text, kind: 'article' });

describe('causal words', () => {
  const claims = [
    'Goal consensus directly causes lower dropout [1].',
    'Better outcomes are caused by treatment credibility [1].',
    'What causes the fall in dropout is preference matching [1].',
    'It is proven that group cohesion relieves symptoms [1].',
    'The real relationship is responsible for better outcomes [1].',
    'Thanks to empathy, clients improve [1].',
  ];
  const none = [
    'Empathy may cause better outcomes [1].',
    'Does empathy cause better outcomes? [1]',
    'Nothing shows that empathy causes better outcomes [1].',
    'Authors have claimed that empathy causes better outcomes [1].',
    'In a randomised trial, client feedback caused fewer dropouts [1].',
    'Empathy proved hard to measure [1].',
    'Loud rooms cause dropout, empathy or not [1].',
    'The empathy of her neighbour caused her relief [1].',
  ];
  for (const text of claims) it(text, () => assert.equal(analysisOf(text).causal.length, 1));
  for (const text of none) it(text, () => assert.equal(analysisOf(text).causal.length, 0));
});

describe('appeals and shares', () => {
  it('are leanings on studies that nobody names', () => {
    for (const text of [
      'Studies show that it helps.',
      'Decades of research have shown this.',
      'As several trials have found, it helps.',
    ])
      assert.ok(findAppeal(text), text);
    for (const text of ['What do studies show?', 'No study has shown this.', 'He found her study empty.'])
      assert.equal(findAppeal(text), undefined, text);
  });

  it('are figures of people, not aims or scores', () => {
    for (const text of [
      'Some 34% leave early.',
      'One in three clients leaves.',
      'They were twice as likely to stay.',
    ])
      assert.ok(findShare(text), text);
    for (const text of [
      'Aim for 80% attendance.',
      'The client will attend 80% of sessions.',
      'She rated it 4/5.',
    ])
      assert.equal(findShare(text), undefined, text);
  });
});

describe('datings', () => {
  it('are years of works, not of coverage', () => {
    const years = (text: string): number[] => findDatings(text).map(({ year }) => year);
    assert.deepEqual(years('A 2023 meta-analysis pooled them.'), [2023]);
    assert.deepEqual(years('They set it out in an article of 2021.'), [2021]);
    assert.deepEqual(years('In 2014 Burling and colleagues noted this.'), [2014]);
    assert.deepEqual(years('It pooled samples from 1978 to 2017.'), []);
    assert.deepEqual(years('The clinic moved in 2019.'), []);
  });
});

describe('editions', () => {
  const claim = 'Goal consensus was rated probably effective [1].';
  const editionsOf = (text: string): string =>
    analysisOf(text)
      .gradeClaims.map(({ editions, editionFrom }) => `${editions.join(', ')} by ${editionFrom}`)
      .join('; ');
  const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
    [
      'words come first',
      `In 2018 ${claim}\n\n## Sources\n\n1. Marsh, A. (2011). *A report*. https://example.net — T1\n`,
      '2018 by words',
    ],
    [
      'then the cited source, by year',
      `${claim}\n\n## Sources\n\n1. Marsh, A. (2011). *A report*. https://example.net — T1\n`,
      '2011 by source',
    ],
    [
      'or by its DOI',
      `${claim}\n\n## Sources\n\n1. Marsh, A. *A report*. https://doi.org/10.1037/pst0000193 — T1\n`,
      '2018 by source',
    ],
    [
      'or by its title',
      `${claim}\n\n## Sources\n\n1. Marsh, A. *Conclusions of the second task force*. — T1\n`,
      '2011 by source',
    ],
    [
      'a volume of 2019 is of the edition of 2018',
      `${claim}\n\n## Sources\n\n1. Marsh, A. (2019). *Psychotherapy relationships that work* (3rd ed.). — T2\n`,
      '2018 by source',
    ],
    ['then the frontmatter', `---\ngradeTable: "2011"\n---\n\n${claim}\n`, '2011 by frontmatter'],
    ['else all that grade the element', `${claim}\n`, '2001, 2011, 2018 by none'],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(editionsOf(text), expected));

  it('the configuration comes last', () => {
    const configured = createAnalyzer({ gradeTable: '2018' }).analyze({
      path: 'x.md',
      text: claim,
      kind: 'article',
    });
    assert.deepEqual(
      configured.gradeClaims.map(({ editionFrom, verdict }) => [editionFrom, verdict]),
      [['config', 'mismatch']],
    );
  });
});
