import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanInline } from './scan-inline.js';

const names = new Set(['obs', 'client', 'collateral', 'measure', 'record']);

const tagsOf = (text: string): string[] =>
  scanInline(text, names).tags.map(({ start, end, style, sources, reference }) =>
    [text.slice(start, end), style, sources.join(' '), ...(reference ? ['reference'] : [])].join(' | '),
  );
const malformedOf = (text: string): string[] =>
  scanInline(text, names).malformed.map(({ start, end, meant }) => `${text.slice(start, end)} → ${meant}`);
const opaqueOf = (text: string): string[] =>
  scanInline(text, names).opaque.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
const authorsOf = (text: string): string[] =>
  scanInline(text, names).authorYears.map(
    ({ start, end, works, narrative }) =>
      `${narrative ? 'narrative ' : ''}${text.slice(start, end)} → ${works.map(({ author, year }) => `${author} ${year}`).join('; ')}`,
  );

describe('scanInline', () => {
  for (const [text, ...expected] of [
    ['a [1], b [1, 2]', '[1] | bracket | 1', '[1, 2] | bracket | 1 2'],
    ['a [1-3] b [1–3, 7]', '[1-3] | bracket | 1 2 3', '[1–3, 7] | bracket | 1 2 3 7'],
    ['a[1][2]', '[1] | bracket | 1', '[2] | bracket | 2'],
    ['a [1, p. 4].', '[1, p. 4] | bracket | 1'],
    [
      'a.<sup>1,2</sup> b.<sup>[3](#n)</sup>',
      '<sup>1,2</sup> | superscript | 1 2',
      '<sup>[3](#n)</sup> | superscript | 3',
    ],
    ['a.¹ b.²,³ c.¹⁻³', '¹ | unicode | 1', '²,³ | unicode | 2 3', '¹⁻³ | unicode | 1 2 3'],
    ['a[^1] b[^alder]', '[^1] | footnote | ^1', '[^alder] | footnote | ^alder'],
    ['a [@alder2001, p. 12; see -@birch]', '[@alder2001, p. 12; see -@birch] | pandoc | @alder2001 @birch'],
    ['@alder2001 [p. 4] says', '@alder2001 [p. 4] | pandoc | @alder2001'],
    [
      'a `LLM` [llm] {LLM} [LLM: m-1.0]',
      '`LLM` | llm | ',
      '[llm] | llm | ',
      '{LLM} | llm | ',
      '[LLM: m-1.0] | llm | ',
    ],
    ['a [obs] [Measure: PHQ-9]', '[obs] | named | obs', '[Measure: PHQ-9] | named | measure'],
    ['[text][1] [text][LLM]', '[1] | bracket | 1 | reference', '[LLM] | llm | '],
  ] as const) {
    it(`finds the tags of ${text}`, () => {
      assert.deepEqual(tagsOf(text), expected);
      assert.deepEqual(malformedOf(text), []);
    });
  }

  for (const text of [
    '[see [1]](https://a.invalid) and [1](https://a.invalid) and ![fig [1]](a.png)',
    '`arr[1]` and \\[1\\] and $x_[1]$',
    '[x] [ ] [...] [sic] [The client] [citation needed] [clients] [LLMs] [GLM] [elm]',
    'x[0] in [2018] or [12345]',
    '95% CI [12, 15], [0.21, 0.35], [.22, .33], range [3-7], interval: [2, 4]',
    'm², cm³, r², η², χ², R², 10⁻³, 10⁶, ¹⁴C, m<sup>2</sup>, 5<sup>th</sup>',
    'n.falk@clinic1.invalid and @maria and (LLM)',
    '“[I] was there,” he said.',
  ]) {
    it(`finds no tag in ${text}`, () => {
      assert.deepEqual(tagsOf(text), []);
      assert.deepEqual(malformedOf(text), []);
    });
  }

  for (const [text, ...expected] of [
    [
      'a [LML], [LM], [LLMM], [llmm], [LLN]',
      '[LML] → [LLM]',
      '[LM] → [LLM]',
      '[LLMM] → [LLM]',
      '[llmm] → [LLM]',
      '[LLN] → [LLM]',
    ],
    ['a [ LLM ] {LLM] [LLM} LLM]', '[ LLM ] → [LLM]', '{LLM] → [LLM]', '[LLM} → [LLM]', 'LLM] → [LLM]'],
    ['a [LLM. Then b [LLM', '[LLM → [LLM]', '[LLM → [LLM]'],
    ['a [1,] [,1] [ 1 ] [1.] [1-]', '[1,] → [1]', '[,1] → [1]', '[ 1 ] → [1]', '[1.] → [1]', '[1-] → [1]'],
    ['a [1 2] [1;2] [5-3]', '[1 2] → [1, 2]', '[1;2] → [1, 2]', '[5-3] → [3-5]'],
    ['a [l]. b [I]. c [O1].', '[l] → [1]', '[I] → [1]', '[O1] → [1]'],
    ['a [1. Then b', '[1 → [1]'],
    ['a [clinet]', '[clinet] → [client]'],
  ] as const) {
    it(`finds what was meant as a tag in ${text}`, () => {
      assert.deepEqual(malformedOf(text), expected);
      assert.deepEqual(tagsOf(text), []);
    });
  }

  it('finds author–year citations', () => {
    assert.deepEqual(
      authorsOf(
        '(Alder, 1991) (see Alder, 1991; Birch & Cedar, 2018a, p. 4) (Birch et al., 2018) (APA, 2006)',
      ),
      [
        '(Alder, 1991) → Alder 1991',
        '(see Alder, 1991; Birch & Cedar, 2018a, p. 4) → Alder 1991; Birch & Cedar 2018',
        '(Birch et al., 2018) → Birch et al. 2018',
        '(APA, 2006) → APA 2006',
      ],
    );
    assert.deepEqual(authorsOf('Since Van der Oak (2014), Alder, Del Re, and Birch (2018) agree.'), [
      'narrative Van der Oak (2014) → Van der Oak 2014',
      'narrative Alder, Del Re, and Birch (2018) → Alder, Del Re, and Birch 2018',
    ]);
    assert.deepEqual(authorsOf('It began (March, 2018) and ended in (2019), N (1200).'), []);
  });

  it('finds what is no prose', () => {
    assert.deepEqual(opaqueOf('`a` <b>x</b> <!-- c --> $x$ \\(y\\) [t](u "v") ![i](j) [t][r]'), [
      'code: `a`',
      'html: <b>',
      'html: </b>',
      'comment: <!-- c -->',
      'math: $x$',
      'math: \\(y\\)',
      'link-target: (u "v")',
      'image: ![i](j)',
      'link-target: [r]',
    ]);
    assert.deepEqual(
      opaqueOf('<https://a.b> https://a.b/c_(d)). www.a.b, doi:10.9999/x. n@a.bc costs $5 and $6, p < .05'),
      ['url: <https://a.b>', 'url: https://a.b/c_(d)', 'url: www.a.b', 'url: doi:10.9999/x', 'url: n@a.bc'],
    );
  });

  it('never throws, and gives spans in order, inside the text and apart from each other', () => {
    const pieces = fc.constantFrom(
      ...[
        '[',
        ']',
        '(',
        ')',
        '![',
        '](',
        '`',
        '``',
        '$',
        '\\',
        '<',
        '>',
        '<!--',
        '-->',
        '<sup>',
        '</sup>',
        '{',
        '}',
        '@',
      ],
      ...[
        '1',
        'LLM',
        'a',
        'A (2018)',
        '(A, 2018)',
        'https://a.b',
        'a@b.cd',
        '¹',
        '²',
        '\n',
        ' ',
        '"',
        '^',
        'obs',
        '\ud83c',
        '\0',
      ],
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const scan = scanInline(text, names);
        for (const list of [scan.tags, scan.malformed, scan.authorYears, scan.opaque]) {
          let at = 0;
          for (const { start, end } of list) {
            assert.ok(at <= start && start < end && end <= text.length);
            at = end;
          }
        }
      }),
      { numRuns: 5000, seed: 11 },
    );
  });
});
