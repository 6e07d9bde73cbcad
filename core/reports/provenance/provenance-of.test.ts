import assert from 'node:assert/strict';
import { createAnalyzer } from '../../index.js';
import { locateFindings } from '../located.js';
import type { ProvenanceDocument } from './model.js';
import { overviewRowOf } from './overview.js';
import { provenanceOf } from './provenance-of.js';
import { provenanceDocumentSchema } from './schema.js';
import type { DecisionOf } from './states.js';

const made = (text: string, decisionOf?: DecisionOf): ProvenanceDocument => {
  const analysis = createAnalyzer().analyze({ path: 'a.md', text });
  const findings = locateFindings(analysis.findings, text);
  return provenanceOf(analysis, { path: 'wiki/a.md', findings, decisionOf });
};

const article = `---
title: Bond
---
Before [1].

# Bond

Trust grows [1]. It holds [1][2].

## Hope

Nobody looks [LLM]. Nobody says so.

## Sources

1. Marlow, A. *Bonds that hold*. Example Press, 2018. — T2
2. Oakes, B. *On goals*. Example Press, 2019. — T1
`;

describe('the provenance of a document', () => {
  it('tells state, place and section of each sentence', () => {
    const { sentences, sections, counts, coverage } = made(article);
    assert.deepEqual(
      sentences.map(({ state, line, column, section }) => [state, line, column, section]),
      [
        ['sourced', 4, 1, null],
        ['sourced', 8, 1, 0],
        ['sourced', 8, 18, 0],
        ['llm', 12, 1, 1],
        ['untagged', 12, 21, 1],
      ],
    );
    assert.equal(sentences[1]?.offset, article.indexOf('Trust'));
    assert.equal(sentences[1]?.length, 'Trust grows [1].'.length);
    assert.deepEqual(
      sections.map(({ title, sentences: all, coverage: share }) => [title, all, share]),
      [
        ['Bond', 4, 75],
        ['Hope', 2, 50],
      ],
    );
    assert.equal(counts.sourced, 3);
    assert.equal(coverage, 80);
  });

  it('tells of each source what share of the text it carries', () => {
    const { sources } = made(article);
    assert.deepEqual(
      sources.map(({ id, title, tier, sentences, share }) => [id, title, tier, sentences, share]),
      [
        ['1', 'Bonds that hold', 'T2', 3, 60],
        ['2', 'On goals', 'T1', 1, 20],
      ],
    );
  });

  it('takes up what reviewers decided', () => {
    const decisions = new Map([
      ['Nobody looks [LLM].', 'verified'],
      ['Trust grows [1].', 'disputed'],
      ['Before [1].', 'verified'],
    ] as const);
    const { counts, sections } = made(article, ({ text }) => decisions.get(text as 'Nobody looks [LLM].'));
    assert.deepEqual(
      [counts.verified, counts.llm, counts.disputed, counts.sourced, counts.untagged],
      [1, 0, 1, 2, 1],
    );
    // A dispute does not make a sentence less tagged.
    assert.equal(sections[0]?.coverage, 75);
  });

  it('groups findings by rule and keeps no message', () => {
    const { findings } = made('# T\n\nOne grows. Two grow.\n');
    const required = findings.find(({ rule }) => rule === 'provenance/tag-required');
    assert.deepEqual(
      required?.places.map(({ line, column }) => [line, column]),
      [
        [3, 1],
        [3, 12],
      ],
    );
    assert.ok(required.description.length > 0);
    assert.equal(overviewRowOf(made('# T\n\nOne grows. Two grow.\n')).errors, 2);
  });

  it('names grades by the tables, and gives no words that are no grade', () => {
    const { grades } = made(
      'Empathy was rated demonstrably effective in 2018 [LLM]. Empathy was rated highly effective in 2018 [LLM].\n',
    );
    assert.deepEqual(
      grades.map(({ element, grade, verdict }) => [element, grade, verdict]),
      [
        ['Empathy', 'demonstrably effective', 'match'],
        ['Empathy', null, 'unsupported-grade'],
      ],
    );
  });

  it('shows headings, names and titles of articles alone, without possible PHI', () => {
    const note = made(
      '---\nkind: note\n---\n## Wobbleton\n\nCalm [^wobbleton].\n\n[^wobbleton]: Wobbleton, Z. *Wobbleton*. 2018.\n',
    );
    assert.doesNotMatch(JSON.stringify(note), /wobbleton/i);
    assert.equal(note.sections[0]?.title, 'Part 1');
    const phi = made('# Seen with Mrs. Wilma Farnsworth on 03/14/2031\n\nCalm [LLM].\n');
    assert.match(phi.sections[0]?.title ?? '', /^Seen with /);
    assert.doesNotMatch(JSON.stringify(phi), /Farnsworth|2031/);
  });

  it('holds no word of a sentence, a table or a comment', () => {
    const canary = 'quagmire';
    const text = `# Title\n\nA ${canary} [1]. ${canary}!\n\n| a | b |\n| - | - |\n| ${canary} | x |\n\n<!-- ${canary} -->\n\n- ${canary} [LLM]\n`;
    assert.doesNotMatch(JSON.stringify(made(text)), new RegExp(canary));
  });

  it('is data that its own schema takes back', () => {
    const before = made(article);
    assert.deepEqual(provenanceDocumentSchema.parse(JSON.parse(JSON.stringify(before))), before);
  });

  it('copes with nothing', () => {
    const { sentences, sections, coverage, sources } = made('');
    assert.deepEqual([sentences, sections, coverage, sources], [[], [], null, []]);
  });
});
