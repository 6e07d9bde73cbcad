import assert from 'node:assert/strict';
import { createAnalyzer } from '../core/index.js';
import type { Config } from '../core/rules/config.js';
import { applyTogether } from '../core/text/edit.js';

const sources = (...entries: readonly string[]): string => `\n\n## Sources\n\n${entries.join('\n')}\n`;

/** The text after the offer of a rule whose title starts so; fails when there is none. */
function after(text: string, rule: string, title: string, config: Config = {}): string {
  const offers = createAnalyzer(config)
    .analyze({ path: 'offers.md', text })
    .findings.filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.offers ?? []);
  const offer = offers.find((one) => one.title.startsWith(title));
  assert.ok(offer, `no offer "${title}" among: ${offers.map((one) => one.title).join(' | ')}`);
  return applyTogether(text, offer.edits);
}

describe('offers', () => {
  it('mark a sentence as written by a model, in canonical form', () => {
    assert.equal(
      after('Warmth helps.', 'provenance/tag-required', 'Mark as written by a model'),
      'Warmth helps [LLM].',
    );
    assert.equal(
      after('Does it?', 'provenance/tag-required', 'Mark as written by a model'),
      'Does it? [LLM]',
    );
    assert.equal(
      after('- warmth', 'provenance/tag-required', 'Mark as written by a model'),
      '- warmth [LLM]',
    );
    assert.equal(
      after('He said “no.”', 'provenance/tag-required', 'Mark as written by a model'),
      'He said “no.” [LLM]',
    );
    assert.equal(
      after('| a |\n| - |\n| b |', 'provenance/tag-required', 'Mark as written by a model'),
      '| a |\n| - |\n| b [LLM] |',
    );
  });

  it('cite a source that a person picks, first the one that the sentence names', () => {
    const list = sources('1. Oakes, B. (2001). On goals. — T1', '2. Fernwell, A. (1991). On bonds. — T2');
    const text = `Bonds hold (Fernwell, 1991).${list}`;
    const offers = createAnalyzer().analyze({ path: 'offers.md', text }).findings[0]?.offers ?? [];
    assert.deepEqual(
      offers.map(({ title }) => title),
      ['Cite 2: On bonds', 'Mark as written by a model: [LLM]', 'Cite 1: On goals'],
    );
    assert.equal(after(text, 'provenance/tag-required', 'Cite 2'), `Bonds hold (Fernwell, 1991) [2].${list}`);
  });

  it('remove an unused source and renumber the rest with their markers', () => {
    const text = `A [1]. B [3]. C.³ D [1, 3].${sources('1. Oakes. — T1', '2. Marsh. — T1', '3. Fernwell. — T2')}`;
    assert.equal(
      after(text, 'sources/unused', 'Remove this source'),
      `A [1]. B [2]. C.² D [1, 2].${sources('1. Oakes. — T1', '2. Fernwell. — T2')}`,
    );
  });

  it('merge two entries of one work, so that no sentence loses its source', () => {
    const entry = 'Oakes, B. (2001). On the goals of the first hour. — T1';
    const text = `A [1]. B [2]. C [1, 2]. D [1–3].${sources(`1. ${entry}`, `2. ${entry}`, '3. Fernwell, A. (1991). On bonds. — T2')}`;
    const merged = after(text, 'sources/duplicate', 'Merge into source 1');
    assert.equal(
      merged,
      `A [1]. B [1]. C [1]. D [1–2].${sources(`1. ${entry}`, '2. Fernwell, A. (1991). On bonds. — T2')}`,
    );
  });

  it('close a gap in the numbers', () => {
    const text = `A [1]. B [4].<sup>1</sup>${sources('1. Oakes. — T1', '4. Fernwell. — T2')}`;
    assert.equal(
      after(text, 'sources/numbering', 'Number the sources'),
      `A [1]. B [2].<sup>1</sup>${sources('1. Oakes. — T1', '2. Fernwell. — T2')}`,
    );
  });

  it('order the sources by first citation, each sentence keeping its own', () => {
    const text = `B [2]. A [1].${sources('1. Oakes, B. — T1', '2. Fernwell, A. — T2')}`;
    const ordered = after(text, 'sources/numbering', 'Number the sources in the order', {
      sources: { order: 'cited' },
    });
    assert.equal(ordered, `B [1]. A [2].${sources('1. Fernwell, A. — T2', '2. Oakes, B. — T1')}`);
  });

  it('settle a conflict of tags either way', () => {
    const text = `A helps [1][LLM].${sources('1. Oakes. — T1')}`;
    assert.ok(after(text, 'provenance/tag-conflict', 'Remove the LLM tag').startsWith('A helps [1].'));
    assert.ok(after(text, 'provenance/tag-conflict', 'Remove the source').startsWith('A helps [LLM].'));
  });

  it('correct a grade, and name the edition where that mends it', () => {
    const later =
      '1. Norcross, J. C., & Lambert, M. J. (2018). Psychotherapy relationships that work III. — T1';
    const text = `Goal consensus was rated probably effective [1].${sources(later)}`;
    assert.match(
      after(text, 'grades/mismatch', 'Write "demonstrably effective"'),
      /^Goal consensus was rated demonstrably effective \[1\]\./,
    );
    assert.match(
      after(text, 'grades/mismatch', 'Say that this is the grade of 2011'),
      /^Goal consensus was rated probably effective in 2011 \[1\]\./,
    );
  });

  it('bring an older grade up to date with its source, where the list has one that gives it', () => {
    const older = '1. Norcross, J. C., & Wampold, B. E. (2011). Evidence-based therapy relationships. — T1';
    const figures =
      '2. Tryon, G. S., Birch, S. E., & Verkuilen, J. (2018). Goal consensus and collaboration. — T1';
    const later =
      '3. Norcross, J. C., & Lambert, M. J. (2018). Psychotherapy relationships that work III. — T1';
    const text = `Goal consensus was rated probably effective [1].${sources(older, figures, later)}`;
    assert.match(
      after(text, 'grades/superseded', 'Write "demonstrably effective" and cite source 3'),
      /^Goal consensus was rated demonstrably effective \[3\]\./,
    );
    assert.throws(
      () =>
        after(
          `Goal consensus was rated probably effective [1].${sources(older, figures)}`,
          'grades/superseded',
          'Write',
        ),
      /no offer/,
    );
  });

  it('name the edition that a grade is of', () => {
    assert.equal(
      after(
        'Collaboration is rated probably effective [LLM].',
        'grades/edition',
        'Say that this is the grade of 2011',
      ),
      'Collaboration is rated probably effective in 2011 [LLM].',
    );
  });

  it('write a figure as the table has it, in the way of the text', () => {
    assert.equal(
      after('In 2018 goal consensus had r = 0.34 [1].', 'claims/figure-mismatch', 'Write'),
      'In 2018 goal consensus had r = 0.24 [1].',
    );
    assert.equal(
      after('In 2018 goal consensus drew on 45 studies (k = 45) [1].', 'claims/figure-mismatch', 'Write'),
      'In 2018 goal consensus drew on 54 studies (k = 45) [1].',
    );
  });

  it('insert a missing heading at its place, and all of them at once', () => {
    const text =
      '---\nsections: wiki\n---\n\n# Rest\n\n### Creators & Lineage\n\nHerons [1].\n\n### See also\n\nReeds.\n';
    assert.match(
      after(text, 'article/section-missing', 'Insert the heading “Type & Discipline”'),
      /# Rest\n\n### Type & Discipline\n\n### Creators & Lineage\n/,
    );
    assert.match(
      after(text, 'article/section-missing', 'Insert the heading “Key Terms”'),
      /Herons \[1\]\.\n\n### Key Terms\n\n### See also\n/,
    );
    const all = after(text, 'article/section-missing', 'Insert all missing headings');
    const { findings } = createAnalyzer().analyze({ path: 'offers.md', text: all });
    assert.deepEqual(
      findings.filter(({ rule, message }) => rule === 'article/section-order' || message.includes('missing')),
      [],
    );
    assert.equal(all.match(/^### /gm)?.length, 16);
  });

  it('move a section with all under it, and leave the footer at the end', () => {
    const section = (title: string): string => `## ${title}\n\n${title} [1].\n\n### More\n\nMore [1].\n`;
    const footer = '**Provenance.** AI-generated.\n';
    const titles = ['Core Principles', 'Evidence Base', 'Key Terms', 'Training & Certification'];
    const text = `${titles.map(section).join('\n')}\n${footer}`;
    assert.equal(
      after(text, 'article/section-order', 'Move “Key Terms”'),
      `${['Core Principles', 'Evidence Base', 'Training & Certification', 'Key Terms'].map(section).join('\n')}\n${footer}`,
    );
    const last = [...titles.slice(1), 'Core Principles'];
    assert.match(
      after(`${last.map(section).join('\n')}\n${footer}`, 'article/section-order', 'Move “Core Principles”'),
      /^## Core Principles\n\n[^]*?\n\n## Evidence Base\n[^]*\nMore \[1\]\.\n\n\*\*Provenance/,
    );
  });

  it('label an invented scene, so that the label reaches all of it', () => {
    const label = '> **LLM-generated illustrative example (not a guideline):** ';
    const scene = 'Maya looked away.\nThe session stopped.\n\n“I am tired,” she said.';
    const quoted = `${label}Maya looked away.\n> The session stopped.\n>\n> “I am tired,” she said.`;
    const labelled = (text: string): string => after(text, 'article/example-label', 'Label');
    assert.equal(labelled(`${scene}\n\nRest helps [LLM].\n`), `${quoted}\n\nRest helps [LLM].\n`);
    assert.equal(labelled(`Rest helps [LLM]. ${scene}\n`), `Rest helps [LLM]. \n\n${quoted}\n`);
    assert.equal(
      labelled('- Maya looked away in her session.\n'),
      '- **LLM-generated illustrative example (not a guideline):** Maya looked away in her session.\n',
    );
    const { summary } = createAnalyzer().analyze({ path: 'offers.md', text: `${quoted}\n` });
    assert.equal(summary.untagged, 0);
  });

  it('take the tracking part off an address and leave the rest', () => {
    const clean = (query: string): string =>
      after(`See https://wiki.fernwell.org/bond${query} [LLM].`, 'provenance/chatbot-artefact', 'Remove');
    const page = (query: string): string => `See https://wiki.fernwell.org/bond${query} [LLM].`;
    assert.equal(clean('?utm_source=chatgpt.com'), page(''));
    assert.equal(clean('?utm_source=openai#top'), page('#top'));
    assert.equal(clean('?utm_source=perplexity&page=2'), page('?page=2'));
    assert.equal(clean('?page=2&utm_source=chatgpt.com&x=1'), page('?page=2&x=1'));
    assert.equal(clean('?utm_source=claude.ai&amp;page=2'), page('?page=2'));
  });
});
