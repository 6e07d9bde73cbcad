import assert from 'node:assert/strict';
import { createAnalyzer } from '../../index.js';
import { parseBlocks } from '../../markdown/parse-blocks.js';
import type { Config } from '../../rules/config.js';
import type { TableFile } from '../../tables/table-file.js';
import { headCandidates } from './head-candidates.js';
import type { Note } from './note.js';

/** The note that a text is read as; a note without `kind:` too. */
function read(text: string, config: Config = {}, tables: readonly TableFile[] = []): Note {
  const { note } = createAnalyzer(config, { tables }).analyze({ path: 'notes/a.md', text, kind: 'note' });
  assert.ok(note);
  return note;
}

/** `Subjective = slept`, `Plan ∅` for an empty part, `Plan –` for one that is missing. */
function parts(text: string, config: Config = {}, tables: readonly TableFile[] = []): string[] {
  return read(text, config, tables).parts.map(({ title, at }) =>
    at ? `${title} ${at.isEmpty ? '∅' : `= ${text.slice(at.content.start, at.content.end)}`}` : `${title} –`,
  );
}

const slept = ['Subjective = slept', 'Objective = calm', 'Assessment = better', 'Plan = rest'];

describe('core/structure/notes', () => {
  for (const [way, text] of [
    ['headings', '## Subjective\nslept\n\n## Objective\ncalm\n\n## Assessment\nbetter\n\n## Plan\nrest\n'],
    [
      'headings with more in them',
      '# 1. Subjective (hers)\nslept\n# **O – Objective**\ncalm\n# A: today\nbetter\n# PLAN ##\nrest',
    ],
    ['letters', 'S: slept\nO: calm\nA: better\nP: rest'],
    ['bold letters in blocks of their own', '**S:** slept\n\n**O:** calm\n\n**A**: better\n\n__P:__ rest'],
    [
      'labels that are alone on their lines',
      '**Subjective**\n\nslept\n\nOBJECTIVE\ncalm\n\nAssessment:\nbetter\n\n**Plan**\nrest',
    ],
    ['items of a list', '- S: slept\n- O: calm\n- **A:** better\n- P: rest'],
    ['a quotation', '> S: slept\n>\n> O: calm\n>\n> A: better\n>\n> P: rest'],
    ['one line', 'S: slept O: calm A: better P: rest'],
    ['one line with words', 'Subjective: slept\nObjective: calm\nAssessment: better\nPlan: rest'],
    ['Windows line ends', 'S: slept\r\nO: calm\r\nA: better\r\nP: rest\r\n'],
    ['abbreviations', 'Subj: slept\nObj: calm\nImpression: better\nNext steps: rest'],
  ] as const)
    it(`reads parts told by ${way}`, () => {
      assert.deepEqual(
        parts(text),
        slept.map((one) => (way === 'a quotation' && !one.startsWith('Plan') ? `${one}\n>` : one)),
      );
    });

  it('takes letters in a sentence for labels only where the next part is due', () => {
    assert.deepEqual(parts('S: chose option A: rest. O: calm A: better P: then plan B: rest'), [
      'Subjective = chose option A: rest.',
      'Objective = calm',
      'Assessment = better',
      'Plan = then plan B: rest',
    ]);
  });

  it('takes headings before labels, and the first of several', () => {
    assert.deepEqual(
      parts('## Data\n\nPlan: she said so\n\n## Assessment\n\nbetter\n\n## Plan\n\nrest\n\n## Plan\n\nsleep'),
      ['Data = Plan: she said so', 'Assessment = better', 'Plan = rest'],
    );
  });

  it('ends a part at other headings, at a line across the page, and before the signature', () => {
    const text =
      '## Data\n\nx\n\n### More\n\ny\n\n## Risk\n\nnone\n\n## Assessment\n\nbetter\n\n---\n\nfooter\n\n## Plan\n\nrest\n\nSigned: [SIGNATURE]\n';
    assert.deepEqual(parts(text), ['Data = x\n\n### More\n\ny', 'Assessment = better', 'Plan = rest']);
  });

  it('knows an empty part from one that says that there is nothing', () => {
    assert.deepEqual(parts('D:\nA: **\nP: none'), ['Data ∅', 'Assessment ∅', 'Plan = none']);
    const text = '## Data\n\n<!-- what? -->\n\n## Assessment\n\n### Mood\n\n## Plan\n\n- [ ] rest\n';
    assert.deepEqual(parts(text), ['Data ∅', 'Assessment ∅', 'Plan = - [ ] rest']);
  });

  it('takes the format of the frontmatter, else the one of whose parts there are enough', () => {
    const formatOf = (text: string): string =>
      `${read(text).format?.id ?? '–'} ${read(text).formatFrom ?? '–'}`;
    assert.equal(formatOf('---\nformat: Birp Note\n---\nS: x\nO: y\nP: z'), 'birp frontmatter');
    assert.equal(formatOf('D: x\nP: z'), 'dap parts');
    assert.equal(formatOf('Subjective: x\n\nPlan: z'), 'soap parts');
    assert.equal(formatOf('G: x\nI: y\nR: z\nP: z'), 'girp parts');
    assert.equal(formatOf('Problem: x\n\nIntervention: y\n\nEvaluation: z'), 'pie parts');
    for (const text of [
      'Came late.',
      'Plan: z',
      'Goal: x\n\nIntervention: y',
      '## Assessment\nx\n## Plan\ny',
    ])
      assert.equal(formatOf(text), '– –', text);
    assert.equal(formatOf('# Treatment plan\n\nProblem: x\n\nIntervention: y\n\nEvaluation: z'), '– –');
  });

  it('names what the frontmatter names and nobody has', () => {
    const { wrongFormat, wrongProfile, format } = read(
      '---\nformat: SOUP\nprofile: county\n---\nD: x\nA: y\nP: z',
    );
    assert.deepEqual(wrongFormat, {
      start: 12,
      end: 16,
      known: ['SOAP', 'DAP', 'BIRP', 'GIRP', 'PIE', 'free'],
    });
    assert.deepEqual(wrongProfile, { start: 26, end: 32, known: [] });
    assert.equal(format?.id, 'dap');
    assert.equal(read('---\nprofile: off\n---\nD: x').wrongProfile, undefined);
  });

  describe('with a profile', () => {
    const tables: readonly TableFile[] = [
      {
        noteFormats: [
          {
            id: 'nest',
            name: 'NEST',
            source: 'our own',
            parts: [{ title: 'Nest' }, { title: 'Eggs', letter: 'E' }],
          },
        ],
        noteProfiles: [
          {
            id: 'county',
            name: 'County clinic',
            source: 'invented rules, page 4',
            formats: ['dap'],
            parts: [
              { title: 'Risk', aliases: ['Safety'], after: 'Assessment' },
              { title: 'Data', optional: true },
            ],
            fields: ['session'],
            says: [
              { part: 'Plan', about: 'when the next session is', words: ['next session', 'return visit'] },
            ],
          },
          { id: 'pond', name: 'Pond', source: 'our own', order: 'free' },
        ],
      },
    ];
    const text = 'A: better\nRisk: none\nP: rest';

    it('has its parts, fields and demands', () => {
      const note = read(text, { profile: 'county' }, tables);
      assert.deepEqual([note.format?.id, note.formatFrom], ['dap', 'profile']);
      assert.deepEqual(parts(text, { profile: 'county' }, tables), [
        'Data –',
        'Assessment = better',
        'Risk = none',
        'Plan = rest',
      ]);
      assert.deepEqual(note.missing, []);
      assert.deepEqual(
        note.unsaid.map(({ part, about }) => `${part.title}: ${about}`),
        ['Plan: when the next session is'],
      );
      assert.deepEqual(
        note.fields.filter(({ isRequired }) => isRequired).map(({ row, isGiven }) => [row.name, isGiven]),
        [['session', false]],
      );
      for (const said of ['Next  session on Monday', 'a Return-visit'])
        assert.deepEqual(read(`${text}. ${said}`, { profile: 'county' }, tables).unsaid, [], said);
    });

    it('is the one of the frontmatter, else the one that the configuration names for the path', () => {
      const profileOf = (head: string, profile?: Config['profile']): string | undefined =>
        read(`---\nkind: note\n${head}---\n`, profile === undefined ? {} : { profile }, tables).profile?.id;
      assert.equal(profileOf('profile: county\n'), 'county');
      assert.equal(profileOf('', { off: ['notes/b*'], pond: ['notes/**'] }), 'pond');
      assert.equal(profileOf('', { off: ['notes/**'], pond: ['**'] }), undefined);
      assert.equal(profileOf('profile: off\n', 'pond'), undefined);
      assert.equal(profileOf(''), undefined);
      const plan = '# Treatment plan\n\nGoal: rest\n';
      assert.deepEqual(read(plan, { profile: 'county' }, tables).parts, []);
    });

    it('may leave the order free, and a project may have formats of its own', () => {
      const swapped = 'P: rest\nD: x\nA: y';
      assert.equal(read(swapped).misplaced.length, 1);
      assert.equal(read(swapped, { profile: 'pond' }, tables).misplaced.length, 0);
      assert.deepEqual(parts('---\nformat: nest\n---\nNest: twigs\nE: two', {}, tables), [
        'Nest = twigs',
        'Eggs = two',
      ]);
    });
  });

  it('is undefined for an article', () => {
    assert.equal(createAnalyzer().analyze({ path: 'a.md', text: '## Plan\n\nRest [1].\n' }).note, undefined);
  });

  it('reads hostile input in a time that grows with its length', () => {
    const pieces = ['S: O: ', '**S', 'a b ', '## S\n', 'S:\n', '**S:** x. ', '___', '(S (', 'A: A: ', ' \t'];
    for (const piece of pieces) {
      const tops = parseBlocks(piece.repeat(20_000), 0);
      const heads = tops.flatMap(headCandidates);
      assert.ok(heads.every(({ start, end, name }) => start <= name.start && name.end <= end));
    }
  });
});
