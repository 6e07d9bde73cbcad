import assert from 'node:assert/strict';
import { createAnalyzer, type Finding } from '../../index.js';
import type { TableFile } from '../../tables/table-file.js';
import { applyTogether } from '../../text/edit.js';

/** What the rules `note/*` find in a text. */
function check(text: string, tables: readonly TableFile[] = []): readonly Finding[] {
  return createAnalyzer({}, { tables })
    .analyze({ path: 'offers.md', text, kind: 'note' })
    .findings.filter(({ rule }) => rule.startsWith('note/'));
}

/** The text after the first offer whose title starts so. */
function after(text: string, title: string, tables: readonly TableFile[] = []): string {
  const offers = check(text, tables).flatMap((finding) => finding.offers ?? []);
  const offer = offers.find((one) => one.title.startsWith(title));
  assert.ok(offer, `no offer "${title}" among: ${offers.map((one) => one.title).join(' | ')}`);
  return applyTogether(text, offer.edits);
}

const observed = '{{what you observed}}';

describe('core/rules/note', () => {
  it('inserts a missing part as its neighbours are written', () => {
    const insert = (text: string): string => after(text, 'Insert the part “Objective”');
    assert.equal(
      insert('## Subjective\n\na\n\n## Assessment\n\nb\n\n## Plan\n\nc\n'),
      `## Subjective\n\na\n\n## Objective\n\n${observed}\n\n## Assessment\n\nb\n\n## Plan\n\nc\n`,
    );
    assert.equal(insert('S: a\nA: b\nP: c\n'), `S: a\nO: ${observed}\nA: b\nP: c\n`);
    assert.equal(insert('S: a\r\nA: b\r\nP: c\r\n'), `S: a\r\nO: ${observed}\r\nA: b\r\nP: c\r\n`);
    assert.equal(insert('S: a. A: b. P: c\n'), `S: a. O: ${observed} A: b. P: c\n`);
    assert.equal(insert('- **S:** a\n- **A:** b\n'), `- **S:** a\n- **O:** ${observed}\n- **A:** b\n`);
    assert.equal(
      insert('**Subjective**\n\na\n\n**Plan**\n\nc\n'),
      `**Subjective**\n\na\n\n**Objective**\n\n${observed}\n\n**Plan**\n\nc\n`,
    );
    assert.equal(insert('SUBJECTIVE\na\nPLAN\nc\n'), `SUBJECTIVE\na\nOBJECTIVE\n${observed}\nPLAN\nc\n`);
  });

  it('inserts the last part behind the others, and before the signature', () => {
    const next = '{{what happens next, who does it, by when}}';
    assert.equal(after('S: a\nO: b\nA: c\n', 'Insert the part “Plan”'), `S: a\nO: b\nA: c\nP: ${next}\n`);
    assert.equal(
      after('## Data\n\na\n\n## Assessment\n\nb\n\nSigned: [SIGNATURE]\n', 'Insert the part “Plan”'),
      `## Data\n\na\n\n## Assessment\n\nb\n\n## Plan\n\n${next}\n\nSigned: [SIGNATURE]\n`,
    );
  });

  it('inserts all parts at once, and nothing is missing then', () => {
    for (const [title, text] of [
      ['Insert the parts of a PIE note', '---\nformat: PIE\n---\n\nCame late.\n'],
      ['Insert the parts of a PIE note', '---\nformat: PIE\n---\n'],
      ['Insert all', 'B: a\nI: b\n'],
      ['Insert all', '## Plan\n\na\n\n## Subjective\n\nb\n'],
    ] as const) {
      const whole = after(text, title);
      const messages = check(whole).filter(({ message }) => /missing|none of its parts/.test(message));
      assert.deepEqual(messages, [], whole);
    }
  });

  it('moves a part with all that it says', () => {
    const moved = (text: string): string => {
      const whole = after(text, 'Move');
      assert.deepEqual(check(whole), [], whole);
      return whole;
    };
    assert.equal(moved('P: a\nD: b\nA: c\n'), 'D: b\nA: c\nP: a\n');
    assert.equal(moved('D: b\nP: a\nmore\nA: c'), 'D: b\nA: c\nP: a\nmore');
    assert.equal(
      moved('## Plan\n\na\n\n- b\n\n## Data\n\nc\n\n## Assessment\n\nd\n\n## Risk\n\nnone\n'),
      '## Data\n\nc\n\n## Assessment\n\nd\n\n## Plan\n\na\n\n- b\n\n## Risk\n\nnone\n',
    );
    assert.equal(moved('**I:** a\n\n**E:** b\n\n**P:** c\n'), '**P:** c\n\n**I:** a\n\n**E:** b\n');
  });

  it('leaves what stands within a line to its writer', () => {
    const [finding] = check('B: a. R: b. I: c. P: d.');
    assert.equal(finding?.rule, 'note/section-order');
    assert.equal(finding?.offers, undefined);
  });

  it('adds what the frontmatter lacks as placeholders', () => {
    const added = (text: string, title: string): string => after(text, title);
    assert.equal(
      added('---\nformat: free\ndate: [DATE]\n---\n\na\n', 'Add `signature'),
      '---\nformat: free\ndate: [DATE]\nsignature: "{{signature}}"\n---\n\na\n',
    );
    assert.equal(
      added('---\nformat: free\ndate:\nsignature: ""\n---\n\na\n', 'Add all'),
      '---\nformat: free\ndate: "{{date}}"\nsignature: "{{signature}}"\n---\n\na\n',
    );
    const tables: TableFile[] = [
      { noteProfiles: [{ id: 'off-pond', name: 'Pond', source: 'our own', fields: ['date', 'session'] }] },
    ];
    const config = { profile: 'off-pond' };
    const { findings } = createAnalyzer(config, { tables }).analyze({
      path: 'a.md',
      text: 'Came late.\n',
      kind: 'note',
    });
    const offer = findings
      .flatMap(({ offers = [] }) => offers)
      .find(({ title }) => title.startsWith('Add all'));
    assert.equal(
      applyTogether('Came late.\n', offer?.edits ?? []),
      '---\nsession: "{{session}}"\ndate: "{{date}}"\n---\n\nCame late.\n',
    );
  });

  it('inserts a place for what a profile wants said', () => {
    const tables: TableFile[] = [
      {
        noteProfiles: [
          {
            id: 'pond',
            name: 'Pond clinic',
            source: 'our own',
            says: [{ part: 'Plan', about: 'when the next session is (day)', words: ['next session'] }],
          },
        ],
      },
    ];
    const text = '---\nprofile: pond\n---\nD: a\nA: b\nP: rest\n';
    assert.match(
      check(text, tables)[0]?.message ?? '',
      /^For Pond clinic, the part “Plan” has to say when the next session is \(day\)/,
    );
    assert.equal(
      after(text, 'Insert a place', tables),
      text.replace('rest\n', 'rest {{when the next session is day}}\n'),
    );
  });
});
