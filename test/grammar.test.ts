import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Pattern {
  readonly match: string;
  readonly name: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

const grammar = JSON.parse(readFileSync('syntaxes/provenote.tmLanguage.json', 'utf8')) as {
  readonly injectionSelector: string;
  readonly patterns: readonly { readonly include: string }[];
  readonly repository: Readonly<Record<string, Pattern>>;
};
const patterns = grammar.patterns.map(({ include }) => grammar.repository[include.slice(1)]);

/** What the patterns colour in a line: as the tokenizer goes, the first match from the left, and the first pattern there. */
function check(line: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (;;) {
    const matches = patterns.flatMap((pattern) => {
      const expression = new RegExp(pattern?.match ?? '(?!)', 'g');
      expression.lastIndex = at;
      const match = expression.exec(line);
      return match && pattern ? [{ pattern, match }] : [];
    });
    const [first] = matches.sort((a, b) => a.match.index - b.match.index);
    if (!first) return found;
    const [text] = first.match;
    found.push(`${first.pattern.name.replace(/\.provenote$/, '')} ${text}`);
    at = first.match.index + text.length;
  }
}

const source = 'constant.numeric';
const llm = 'keyword.other.llm';
const named = 'variable.other.property';

describe('the syntax of tags', () => {
  const coloured: readonly (readonly [string, readonly string[]])[] = [
    ['Herons wait [1].', [`${source} [1]`]],
    ['Herons wait [1, 2][3-5].', [`${source} [1, 2]`, `${source} [3-5]`]],
    [
      'Herons wait.[^fern] They fish [@fern2031, p. 12].',
      [`${source} [^fern]`, `${source} [@fern2031, p. 12]`],
    ],
    ['Herons wait.<sup>1, 2</sup> They fish.¹²', [`${source} <sup>1, 2</sup>`, `${source} ¹²`]],
    [
      'They fish [LLM] and [llm: heron-3] and {LLM} and `LLM`.',
      [`${llm} [LLM]`, `${llm} [llm: heron-3]`, `${llm} {LLM}`, `${llm} \`LLM\``],
    ],
    ['She slept [obs]. She scored 9 [measure: PHQ-9].', [`${named} [obs]`, `${named} [measure: PHQ-9]`]],
    ['Client {{client}} came.', ['variable.parameter.placeholder {{client}}']],
    [
      '<!-- provenote-disable-next-sentence phi/* -- invented -->',
      ['meta.directive <!-- provenote-disable-next-sentence phi/* -- invented -->'],
    ],
  ];
  for (const [line, expected] of coloured)
    it(`colours ${line}`, () => assert.deepEqual(check(line), expected));

  const plain = [
    'A link [1](https://example.org) is no tag.',
    '[^fern]: Fern, A. The pond.',
    '- [x] done, - [ ] not',
    'An image ![1] and an escaped \\[1].',
    '[LLM](llm.md) leads somewhere.',
    '<!-- an ordinary comment -->',
    'Braces {of} other kinds.',
  ];
  for (const line of plain) it(`leaves alone: ${line}`, () => assert.deepEqual(check(line), []));

  it('names the parts of a directive', () => {
    const { directive } = grammar.repository;
    const [, , action, rule, , reason] =
      new RegExp(directive?.match ?? '').exec(
        '<!-- provenote-disable phi/name, phi/date -- invented names -->',
      ) ?? [];
    assert.deepEqual(
      [action, rule?.trim(), reason],
      ['provenote-disable', 'phi/name, phi/date', 'invented names'],
    );
    assert.deepEqual(
      Object.values(directive?.captures ?? {}).every(({ name }) => name.endsWith('.provenote')),
      true,
    );
  });

  it('colours nothing in code', () => {
    for (const scope of ['markup.fenced_code', 'markup.inline.raw', 'markup.raw', 'meta.embedded'])
      assert.ok(grammar.injectionSelector.includes(`- ${scope}`), scope);
  });

  it('takes no long time over hostile lines', () => {
    const hostile = [
      '[1' + ', 1'.repeat(20_000),
      '<!-- provenote-disable ' + 'a/b '.repeat(20_000),
      '[@' + 'a'.repeat(50_000),
      '{{' + 'a'.repeat(50_000),
      '<sup>1' + ',1'.repeat(20_000),
    ];
    for (const line of hostile) {
      const startMs = performance.now();
      check(line);
      assert.ok(performance.now() - startMs < 500, line.slice(0, 12));
    }
  });
});
