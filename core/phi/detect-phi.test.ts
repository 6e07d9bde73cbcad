import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkPhi, phiOf } from '../../test/check-phi.js';
import { phiCategories, phiReasons } from './phi-span.js';

describe('detectPhi', () => {
  it('searches frontmatter, headings, tables, code, comments, alt texts and link targets', () => {
    checkPhi(
      [
        '---',
        'client: ⟦name:Octavia Bellamy⟧',
        'member_id: ⟦health-plan:XEA902118834⟧',
        '---',
        '# Call to ⟦phone:(919) 555-0104⟧',
        '',
        '| Field | Value |',
        '| --- | --- |',
        '| Email | ⟦email:hwo@example.org⟧ |',
        '| Patient | ⟦name:Hyun-woo Ostrander⟧ |',
        '',
        '```',
        'ssn 317-40-9926',
        '```',
        '',
        '<!-- her brother ⟦name:Lamar⟧ called -->',
        '',
        '![her sister ⟦name:Hye-jin⟧](⟦photo:wall_card_2.jpg⟧) and [a page](⟦url:https://files.example/u/ostrander⟧)',
      ]
        .join('\n')
        .replace('317-40-9926', '⟦ssn:317-40-9926⟧'),
    );
  });

  it('finds the same with CRLF and without a final newline', () => {
    checkPhi('**Client:** ⟦name:Odile Marsh⟧\r\n\r\nNext visit ⟦date:6/18⟧.\r\nHer brother ⟦name:Lamar⟧');
  });

  it('leaves the literature of an article alone', () => {
    checkPhi(
      [
        '---',
        'title: Imagery',
        'author: Odile Marsh',
        'date: 2024-05-02',
        '---',
        '# Imagery',
        '',
        'Imagery rescripting was developed by Arnoud Holm in Utrecht [1]. Holm and Ferris (2011) compared it with exposure.',
        '',
        '## Sources',
        '',
        '1. Holm, A., & Ferris, B. (2011). *Imagery*. New York: Penfold. https://example.com/u/holm — T2',
      ].join('\n'),
      'article',
    );
  });

  it('leaves a cited author alone in the text, and not whom a kin word announces', () => {
    checkPhi('S: She spoke with Ferrante in mind (Ferrante & Holm, 2011).');
    checkPhi('S: She spoke with ⟦name:Ferrante⟧ in mind.');
    checkPhi('S: Her aunt ⟦name:Ferrante⟧ laughed at the book (Ferrante & Holm, 2011).');
  });

  it('still finds the client in an article', () => {
    checkPhi(
      '# Imagery\n\nThe method rescripts a memory. In one case the image was kept in a drawing. Write to ⟦email:odile@example.com⟧. ' +
        'It was given to her brother ⟦name:Lamar⟧ afterwards.',
      'article',
    );
  });

  it('gives spans in order, inside the text, apart, and without text', () => {
    const words = fc.constantFrom(
      'her',
      'brother',
      'Lamar',
      'Dr.',
      '(919) 555-0104',
      '6/18',
      'on',
      '\n\n',
      '|',
      'MRN:',
      '7719402',
      '@',
      'a@b.co',
      '://',
      '2011',
      '(',
      ')',
      '"',
      "'s",
      'January',
      '12th',
      '🙂',
      '\ud800',
      'É',
      '…',
    );
    const texts = fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, fc.constantFrom('note' as const, 'article' as const), (text, kind) => {
        let last = 0;
        for (const span of phiOf(text, kind)) {
          assert.ok(span.start >= last && span.end > span.start && span.end <= text.length);
          last = span.end;
          assert.deepEqual(Object.keys(span).sort(), ['category', 'confidence', 'end', 'reason', 'start']);
          assert.ok(phiCategories.includes(span.category) && phiReasons.includes(span.reason));
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
