import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../index.js';
import { applyTogether } from '../text/edit.js';
import { canBeOrganized, planOrganizing, planRenumbering } from './organize-sources.js';
import type { SourcePlan } from './source-plan.js';

const analyzer = createAnalyzer();
const analyze = (text: string) => analyzer.analyze({ path: 'a.md', text });
const entries = [
  'Marlow, A. *Bonds*. 2018. — T2',
  'Oakes, B. *Goals*. 2019. — T1',
  'Fernwell, C. *Hope*. 2020. — T3',
];
const listOf = (...lines: readonly string[]): string => `\n\n## Sources\n\n${lines.join('\n')}\n`;

/** The text after a plan, or its refusal. */
function after(text: string, plan: (...args: Parameters<typeof planOrganizing>) => SourcePlan): string {
  const made = plan(analyze(text), analyze);
  return 'refusal' in made ? `refused: ${made.refusal}` : applyTogether(text, made.edits);
}

/** The works that each sentence cites, by the words of their entries. */
function worksOfSentences(text: string): readonly (readonly string[])[] {
  const { sentences, sourceIndex } = analyze(text);
  return sentences.map(({ tags }) =>
    [
      ...new Set(tags.flatMap(({ sources }) => sources.map((name) => sourceIndex.get(name)?.label ?? name))),
    ].sort(),
  );
}

describe('organising sources', () => {
  it('orders the entries by first citation, what is not cited last, and lets the markers follow', () => {
    const text = `Hope 🌱 comes first [3, p. 12]. Bonds follow.¹ Both hold <sup>1,3</sup>.${listOf(...entries.map((entry, at) => `${String(at + 1)}. ${entry}`))}`;
    assert.equal(
      after(text, planOrganizing),
      `Hope 🌱 comes first [1, p. 12]. Bonds follow.² Both hold <sup>1,2</sup>.${listOf(`1. ${entries[2] ?? ''}`, `2. ${entries[0] ?? ''}`, `3. ${entries[1] ?? ''}`)}`,
    );
  });

  it('closes gaps and orders at once, and keeps ranges where it can', () => {
    const text = `Goals [4]. All of them [2–4].${listOf(`2. ${entries[0] ?? ''}`, `3. ${entries[1] ?? ''}`, `4. ${entries[2] ?? ''}`)}`;
    assert.equal(
      after(text, planOrganizing),
      `Goals [1]. All of them [1–3].${listOf(`1. ${entries[2] ?? ''}`, `2. ${entries[0] ?? ''}`, `3. ${entries[1] ?? ''}`)}`,
    );
  });

  it('moves what a list that is counted says, not its marks', () => {
    const text = `Goals [2]. Bonds [1].${listOf(`1. ${entries[0] ?? ''}`, `1. ${entries[1] ?? ''}`)}`;
    assert.equal(
      after(text, planOrganizing),
      `Goals [1]. Bonds [2].${listOf(`1. ${entries[1] ?? ''}`, `1. ${entries[0] ?? ''}`)}`,
    );
  });

  it('renumbering leaves the order alone', () => {
    const text = `Goals [4]. Bonds [2].${listOf(`2. ${entries[0] ?? ''}`, `4. ${entries[1] ?? ''}`)}`;
    assert.equal(
      after(text, planRenumbering),
      `Goals [2]. Bonds [1].${listOf(`1. ${entries[0] ?? ''}`, `2. ${entries[1] ?? ''}`)}`,
    );
  });

  it('has nothing to do where all is in order', () => {
    const text = `Bonds [1]. Goals [2].${listOf(`1. ${entries[0] ?? ''}`, `2. ${entries[1] ?? ''}`)}`;
    assert.equal(after(text, planOrganizing), text);
    assert.equal(canBeOrganized(analyze(text)), false);
  });

  it('refuses what could give a sentence another source', () => {
    const dangling = `Bonds [1]. Goals [3]. Lost [2].${listOf(`1. ${entries[0] ?? ''}`, `3. ${entries[1] ?? ''}`)}`;
    assert.match(after(dangling, planRenumbering), /^refused: The text cites 2, which is not in the list/);
    const twice = `Bonds [1].${listOf(`1. ${entries[0] ?? ''}`, `1. ${entries[1] ?? ''}`, `2. ${entries[2] ?? ''}`)}`;
    assert.match(after(twice, planOrganizing), /^refused: A number stands twice/);
    assert.match(after('Bonds [LLM].', planOrganizing), /^refused: This document has no numbered list/);
  });

  it('does not move entries from one heading to another', () => {
    const text = `Goals [2]. Bonds [1].\n\n## Sources\n\n### Books\n\n1. ${entries[0] ?? ''}\n\n### Articles\n\n2. ${entries[1] ?? ''}\n`;
    assert.match(after(text, planOrganizing), /^refused: The sources stand under several headings/);
    assert.equal(after(text, planRenumbering), text);
  });

  it('leaves every sentence its sources, whatever the document', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
    const marker = fc.oneof(
      fc.integer({ min: 1, max: 12 }).map((one) => ` [${String(one)}].`),
      fc.integer({ min: 1, max: 12 }).map((one) => ` [${String(one)}, p. 3].`),
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
        .map(([one, other]) => ` [${String(one)}, ${String(other)}].`),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }))
        .map(([from, more]) => ` [${String(from)}–${String(from + more)}, 12].`),
      fc.integer({ min: 1, max: 12 }).map((one) => `.<sup>${String(one)}</sup>`),
      fc.constantFrom('.²', '.¹', '.¹,²', ' [LLM].', '.', ' [2][1].'),
    );
    const document = fc
      .record({ numbers, markers: fc.array(marker, { minLength: 1, maxLength: 8 }), isList: fc.boolean() })
      .map(({ numbers: written, markers, isList }) => {
        const lines = written.map(
          (one, at) => `${String(one)}. Marlow, A. *Work ${String.fromCharCode(65 + at)}*. 2018. — T2`,
        );
        const body = markers.map((end, at) => `Claim ${String.fromCharCode(97 + at)} holds${end}`);
        return `${isList ? body.map((line) => `- ${line}`).join('\n') : body.join(' ')}${listOf(...lines)}`;
      });
    let done = 0;
    fc.assert(
      fc.property(document, fc.boolean(), (text, organizes) => {
        const plan = organizes ? planOrganizing : planRenumbering;
        const made = plan(analyze(text), analyze);
        if ('refusal' in made) return;
        const changed = applyTogether(text, made.edits);
        if (made.edits.length > 0) done++;
        assert.deepEqual(worksOfSentences(changed), worksOfSentences(text));
        const again = plan(analyze(changed), analyze);
        assert.deepEqual(again, { edits: [] });
      }),
      { numRuns: 300, seed: 20310 },
    );
    assert.ok(done > 30, `only ${String(done)} documents were changed`);
  });
});
