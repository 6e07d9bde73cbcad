import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importRendered, type ImportOptions } from './import-rendered.js';

/** The markdown of a rendered text, without its frontmatter. Every mark is checked to be listed. */
function check(text: string, options: ImportOptions = {}): string {
  const { text: imported, rendered, uncertain } = importRendered(text, options);
  assert.ok(rendered, 'is not taken for rendered');
  assert.equal(uncertain.length, imported.match(/<!-- provenote-import: /g)?.length ?? 0);
  for (const { start, end } of uncertain)
    assert.match(imported.slice(start, end), /^<!-- provenote-import: .* -->$/);
  return imported.replace(/^---\r?\n[^]*?\r?\n---\r?\n(?:\r?\n)?/, '');
}

/** The frontmatter alone. */
function frontmatter(text: string): string {
  return /^---\n([^]*?)\n---\n/.exec(importRendered(text).text)?.[1] ?? '';
}

const sources = (count: number): string =>
  `Sources\n\n${Array.from({ length: count }, (_none, at) => `  ${String(at + 1)}. Oakes, B. Book ${'of herons '.repeat(at)}. — linkT2`).join('\n')}\n`;

describe('core/importers/import-rendered', () => {
  it('brings back headings, lists, sources and the footer', () => {
    const text = [
      'Calm Ponds',
      '',
      'Evidence Base',
      '',
      'Herons rest 1. Reeds sway 12.',
      '',
      '  • Do herons rest? LLM',
      '  • Reeds sway 2',
      '',
      'Sources',
      '',
      '  1. Oakes, B. (2004). Herons. Lantern House Press. — linkT2',
      '  2. Marsh, C. Reeds. — linkT3',
      '',
      'See also',
      '',
      'Provenance. This article is AI-generated (model: heron-2) · version 1.0.',
      '',
    ].join('\n');
    assert.equal(
      importRendered(text).text,
      [
        '---',
        'title: "Calm Ponds"',
        'kind: article',
        'provenance:',
        '  generator: heron-2',
        '  version: "1.0"',
        '---',
        '',
        '# Calm Ponds',
        '',
        '## Evidence Base',
        '',
        'Herons rest [1]. Reeds sway [1][2].',
        '',
        '- Do herons rest? [LLM]',
        '- Reeds sway [2]',
        '',
        '## Sources',
        '',
        '1. Oakes, B. (2004). Herons. Lantern House Press. — link T2',
        '2. Marsh, C. Reeds. — link T3',
        '',
        '## See also',
        '',
        '**Provenance.** This article is AI-generated (model: heron-2) · version 1.0.',
        '',
      ].join('\n'),
    );
  });

  it('reads markers by the list that the text has', () => {
    const body = 'Evidence Base\n\nHerons rest 12. Reeds sway 23.\n\n';
    assert.match(check(body + sources(9)), /rest \[1\]\[2\]\. Reeds sway \[2\]\[3\]\./);
    assert.match(
      check(body + sources(12)),
      /rest 12\. <!-- provenote-import: 12 is \[1\]\[2\] or \[12\] or a number\? --> Reeds sway \[2\]\[3\]\./,
    );
    assert.match(
      check(body + sources(23)),
      /sway 23\. <!-- provenote-import: 23 is \[2\]\[3\] or \[23\] or a number\? -->/,
    );
    assert.match(
      check(body + sources(2)),
      /sway 23\. <!-- provenote-import: 23 is a number, or a marker of no source/,
    );
  });

  it('keeps Windows line ends', () => {
    const text = 'Calm Ponds\r\n\r\nEvidence Base\r\n\r\nHerons rest LLM.\r\nReeds sway 1.\r\n';
    const imported = importRendered(text).text;
    assert.equal(imported.replaceAll('\r\n', '').includes('\n'), false);
    assert.match(imported, /## Evidence Base\r\n\r\nHerons rest \[LLM\]\.\r\n\r\nReeds sway \[1\]\.\r\n$/);
    assert.match(check('Herons rest LLM.\rReeds sway LLM.', { extent: 'fragment' }), /\[LLM\]\.\r\rReeds/);
  });

  it('nests items by their columns, or by their bullets', () => {
    assert.equal(
      check('  • Herons rest LLM\n    ◦ Grey ones rest 1\n    ◦ White ones too 1\n  • Reeds sway LLM', {
        extent: 'fragment',
      }),
      '- Herons rest [LLM]\n  - Grey ones rest [1]\n  - White ones too [1]\n- Reeds sway [LLM]\n',
    );
    assert.equal(
      check('• Herons rest LLM\n◦ Grey ones rest 1\n▪ Very grey ones 1\n• Reeds sway LLM', {
        extent: 'fragment',
      }),
      '- Herons rest [LLM]\n  - Grey ones rest [1]\n    - Very grey ones [1]\n- Reeds sway [LLM]\n',
    );
    assert.equal(
      check('1. Herons rest LLM\n   • Grey ones rest 1\n2) Reeds sway LLM\n•\nFish swim 1', {
        extent: 'fragment',
      }),
      '1. Herons rest [LLM]\n   - Grey ones rest [1]\n2. Reeds sway [LLM]\n- Fish swim [1]\n',
    );
  });

  it('sets the cells of a table apart where capitals tell them', () => {
    const table =
      'Part Who does it Source\nName the moment Therapist speaks first Handbook 1\nWait Nobody Diary 2\n';
    assert.equal(
      check(`Evidence Base\n\n${table}\nHerons rest LLM.\n\n${sources(2)}`).split('\n\n')[1],
      [
        '| Part | Who does it | Source |',
        '| --- | --- | --- |',
        '| Name the moment | Therapist speaks first | Handbook [1] |',
        '| Wait | Nobody | Diary [2] |',
      ].join('\n'),
    );
  });

  it('leaves a row in one piece that has more capitals than the head, or fewer', () => {
    const table =
      'Part Who Source\nWait Nobody Diary 1\nAsk Client and Dr Oakes Diary 2\nName Adlerian Ponds Oakes Diary 1\nListen therapist Diary 2\n';
    const rows = check(`Evidence Base\n\n${table}\n${sources(2)}`)
      .split('\n\n')[1]
      ?.split('\n');
    const mark = '<!-- provenote-import: the cells of this row ran together, set them apart -->';
    assert.deepEqual(rows?.slice(2), [
      '| Wait | Nobody | Diary [1] |',
      '| Ask | Client and Dr Oakes | Diary [2] |',
      `| Name Adlerian Ponds Oakes Diary [1] ${mark} |  |  |`,
      `| Listen therapist Diary [2] ${mark} |  |  |`,
    ]);
  });

  it('reads tables with tabs, empty cells included, and two of them', () => {
    const text = 'Herons\tReeds\n\tsway 1\nrest 2\t\n\nPonds\tFish\tFrogs\ncalm 1\tmany\tnone|few\n';
    assert.equal(
      check(`${text}\n${sources(2)}`, { extent: 'fragment' })
        .split('\n\n')
        .slice(0, 2)
        .join('\n\n'),
      [
        '| Herons | Reeds |',
        '| --- | --- |',
        '|  | sway [1] |',
        '| rest [2] |  |',
        '',
        '| Ponds | Fish | Frogs |',
        '| --- | --- | --- |',
        '| calm [1] | many | none\\|few |',
      ].join('\n'),
    );
  });

  it('keeps the rows of a table whose cells nothing tells', () => {
    const text = `step time who\nname it 5 s nobody 1\nwait 10 s nobody 2\nThe two rest 1.\n\n${sources(2)}`;
    assert.equal(
      check(text, { extent: 'fragment' }).split('\n\n## ')[0],
      [
        '| step time who <!-- provenote-import: the cells of this table ran together, set them apart --> |',
        '| --- |',
        '| name it 5 s nobody [1] |',
        '| wait 10 s nobody [2] |',
        '',
        'The two rest [1].',
      ].join('\n'),
    );
  });

  it('labels examples, quotes disclaimers, and keeps what the site put around as comments', () => {
    const text = [
      'Pond Wiki',
      '⚠︎ LLM-generated — verify before clinical use.',
      '12 likes',
      '',
      'Calm Ponds',
      '',
      'It calms LLM.',
      '',
      'LLM-generated example: A heron lands. It rests.',
      '',
      '> A quoted line 1.',
      '',
      'Therapeutic framing. They rested together. LLM',
    ].join('\n');
    assert.equal(
      check(text),
      [
        '<!-- Of the page: Pond Wiki -->',
        '> ⚠︎ LLM-generated — verify before clinical use.',
        '<!-- Of the page: 12 likes -->',
        '# Calm Ponds',
        'It calms [LLM].',
        '> **LLM-generated example:** A heron lands. It rests.',
        '> A quoted line [1].',
        '**Therapeutic framing.** They rested together. [LLM]\n',
      ].join('\n\n'),
    );
  });

  it('takes a table of contents for what it is', () => {
    const contents = 'Evidence Base\nKey Terms\nSources\n';
    const text = `Calm Ponds\n\nContents\n\n${contents}\nEvidence Base\n\nHerons rest 1.\n\nKey Terms\n\nHeron: a bird 1.\n\n${sources(1)}`;
    const headings = check(text).match(/^#+ .*$/gm);
    assert.deepEqual(headings, ['# Calm Ponds', '## Evidence Base', '## Key Terms', '## Sources']);
    assert.match(check(text), /<!-- Of the page: Sources -->/);
  });

  it('writes the type, discipline and lineage into the frontmatter, and other such lines not', () => {
    assert.equal(
      frontmatter(
        'technique · Clinical psychology · Birds: all\n\nCalm “Ponds” \\ more\n\nHerons rest LLM. Reeds sway 1.',
      ),
      'title: "Calm “Ponds” \\\\ more"\nkind: article\ntype: technique\ndiscipline: Clinical psychology\nlineage: "Birds: all"',
    );
    assert.equal(
      frontmatter('By A · 2 min\n\nCalm Ponds\n\nHerons rest LLM.'),
      'title: "Calm Ponds"\nkind: article',
    );
  });

  it('needs no title, no sources and no provenance', () => {
    assert.equal(importRendered('Herons rest LLM.').text, '---\nkind: article\n---\n\nHerons rest [LLM].\n');
    assert.equal(importRendered('').text, '');
    assert.equal(importRendered('').rendered, false);
  });

  it('finds headings that it does not know by their shape, and says where it is not sure', () => {
    const text = 'Calm Ponds\n\nHow it calms\n\nHerons rest LLM.\n\nWhy?\n\nReeds sway LLM.\n\nThe end';
    const mark = '<!-- provenote-import: is this a heading, or a sentence without a tag? -->';
    assert.equal(
      check(text, { extent: 'fragment' }),
      [
        '## Calm Ponds',
        '## How it calms',
        'Herons rest [LLM].',
        '## Why?',
        mark,
        'Reeds sway [LLM].',
        `The end ${mark}\n`,
      ].join('\n\n'),
    );
  });

  it('knows the headings of a project, and its navigation', () => {
    const text =
      'Birds of the pond\nHerons rest LLM.\n\nWhere next\n\nAll herons 1\n\nMore rest\n\nReeds sway LLM.';
    const templates = [{ id: 'birds', sections: [{ title: 'Birds of the Pond' }] }];
    assert.equal(
      check(text, { extent: 'fragment', templates, notProse: ['where next'] }),
      '## Birds of the pond\n\nHerons rest [LLM].\n\n## Where next\n\nAll herons 1\n\n### More rest\n\nReeds sway [LLM].\n',
    );
  });

  it('numbers sources that came without numbers, and joins entries that were broken', () => {
    const text =
      'Evidence Base\n\nHerons rest 2.\n\nReferences\n\nOakes, B. Herons. — linkT2\nMarsh, C. Reeds. Lantern PapersT1\n';
    assert.match(
      check(text),
      /## References\n\n<!-- provenote-import: the text had no numbers.*-->\n\n1\. Oakes, B\. Herons\. — link T2\n2\. Marsh, C\. Reeds\. Lantern Papers T1\n/,
    );
    const broken =
      'Evidence Base\n\nHerons rest 2.\n\nSources\n\n1. Oakes, B.\nHerons. — linkT2\n[2] Marsh, C. https://one.test/aT1\n';
    assert.match(
      check(broken),
      /\n1\. Oakes, B\. Herons\. — link T2\n2\. Marsh, C\. https:\/\/one\.test\/aT1 <!-- provenote-import: are the last two signs a tier/,
    );
  });

  it('keeps the numbers of sources as they are written', () => {
    const text =
      'Evidence Base\n\nHerons rest 45.\n\nSources\n\n4. Oakes. — linkT2\nMarsh. — linkT1\n5. Abara. — linkT3\n';
    assert.match(
      check(text),
      /rest \[4\]\[5\]\.[^]*\n4\. Oakes\. — link T2\n\nMarsh\. — link T1 <!-- provenote-import: is this a source.*\n\n5\. Abara/,
    );
    const ones = 'Evidence Base\n\nHerons rest 2.\n\nSources\n\n1. Oakes. — linkT2\n1. Marsh. — linkT1\n';
    assert.match(check(ones), /rest \[2\]\.[^]*\n1\. Oakes\. — link T2\n1\. Marsh\. — link T1\n/);
  });

  it('makes no address up, and keeps those that it finds', () => {
    const imported = check(
      'Evidence Base\n\nHerons rest 1.\n\nSources\n\n1. Oakes. https://one.test/a — T1\n2. Marsh. — linkT2\n',
    );
    assert.deepEqual(imported.match(/https?:\S+|\]\([^)]*\)/g), ['https://one.test/a']);
  });

  it('joins lines that a window broke', () => {
    const text = [
      'Herons rest where the water is still and the reeds are high enough to hide',
      'them from the wind, and there they stay until the last of the light has gone',
      '1. Reeds sway LLM.',
    ].join('\n');
    assert.match(check(`${text}\n\n${sources(1)}`), /has gone \[1\]\. Reeds sway \[LLM\]\.\n\n## Sources/);
  });

  it('escapes what markdown would take for its own', () => {
    assert.equal(
      check('1998. A *good* year_end, `a<b>` &amp; p < .05 LLM.\n\n# 1 of 2 LLM.', { extent: 'fragment' }),
      '1998\\. A \\*good\\* year_end, \\`a\\<b>\\` \\&amp; p < .05 [LLM].\n\n# 1 of 2 LLM.\n',
    );
  });

  it('takes a fragment with the sources of the document that it goes into', () => {
    const options = { extent: 'fragment', sources: new Set([1, 2, 3]) } as const;
    assert.equal(
      check('Herons rest 23. Reeds sway LLM.', options),
      'Herons rest [2][3]. Reeds sway [LLM].\n',
    );
  });

  it('leaves tagged markdown and other texts alone', () => {
    for (const text of [
      '---\ntitle: Herons\n---\n\nHerons rest LLM. Reeds sway 1.\n',
      '# Herons\n\nHerons rest [LLM]. Reeds sway [1].\n',
      'Herons rest. Reeds sway.\n',
      '```\nHerons rest LLM.\n```\n',
      'Herons rest LLM. <!-- provenote-disable phi/* -- invented -->\n',
    ]) {
      const { text: imported, rendered } = importRendered(text);
      assert.deepEqual([imported, rendered], [text, false]);
    }
  });

  it('is convinced by the shape of an article, and not by figures in prose', () => {
    const isConvincing = (text: string): boolean =>
      importRendered(text, { extent: 'fragment' }).evidence.isConvincing;
    assert.ok(isConvincing('Herons rest LLM. Reeds sway 1.'));
    assert.ok(isConvincing('Herons rest 1. Reeds sway 2. Fish swim 1.'));
    assert.ok(isConvincing('Sources\n\n1. Oakes. — linkT1\n2. Marsh. — linkT2'));
    for (const text of [
      'Herons rest. He scored 12, then 4.',
      'The heron was 4.',
      'We wrote it with an LLM.',
      'Herons rest [1]. Reeds sway [LLM].',
      'Call me at 5. Bring 2.',
      '',
    ])
      assert.equal(isConvincing(text), false, text);
  });

  describe('on any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'Herons rest|LLM|1|23|. |.|? |“|”|(|)|, |; |: |\n|\n\n|\r\n|\t|  • |1. |- |> |# || a | b ||--- |```|Sources|Key Terms|See also|Provenance. |T1|linkT2|— |<!--|-->|[1]|[LLM]|*|_|<b>|⚠︎ |💧|\u0000|\ud800|LLM-generated example: '.split(
          '|',
        ),
      ),
      fc.constantFrom(
        '\n\nSources\n\n',
        '\n\nEvidence Base\n\n',
        '\n\nCalm Ponds\n\n',
        ' — linkT2\n',
        'Herons rest 1. ',
        'Reeds sway LLM. ',
        '\nGoal SMART objective (example) Mechanism\n',
        'A pond with herons.\n',
        '12 likes\n',
      ),
      fc.string({ maxLength: 12 }),
    );
    const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const extents = fc.constantFrom('document' as const, 'fragment' as const);

    it('loses and adds no word', () => {
      fc.assert(
        fc.property(texts, extents, (text, extent) => {
          const { text: imported, rendered } = importRendered(text, { extent });
          if (!rendered) assert.equal(imported, text);
          else assert.equal(wordsOf(imported), wordsOf(text));
        }),
        { numRuns: 2000, seed: 5 },
      );
    });

    it('changes nothing a second time', () => {
      fc.assert(
        fc.property(texts, extents, (text, extent) => {
          const once = importRendered(text, { extent });
          const twice = importRendered(once.text, { extent });
          assert.equal(twice.text, once.text);
          if (once.rendered) assert.equal(twice.rendered, false);
        }),
        { numRuns: 2000, seed: 6 },
      );
    });
  });

  it('takes time in proportion to its text', () => {
    for (const unit of [
      '1 ',
      '. 1 X',
      'LLM',
      '(',
      ' ',
      '\t',
      '1, ',
      'a\n',
      'A b\n',
      'A\tb\n',
      '• a\n',
      'T1\n',
      ').',
      '1.\n',
      '-',
      '#',
      'Sources\n',
      'Aa. 2. ',
    ]) {
      const text = unit.repeat(100_000 / unit.length);
      const start = performance.now();
      importRendered(`Calm Ponds\n\nHerons rest 1.\n\n${text}\n\nSources\n\n1. Oakes. — linkT1\n${text}`);
      const ms = performance.now() - start;
      assert.ok(ms < 4000, `${JSON.stringify(unit)} takes ${ms.toFixed(0)} ms`);
    }
  });
});

/** Letters and digits in their order; frontmatter, marks, numbers that the import counted and its words in comments aside. */
function wordsOf(text: string): string {
  const isCounted = text.includes('the text had no numbers');
  return text
    .replace(/^---\r?\n[^]*?\r?\n---\r?\n/, '')
    .replace(isCounted ? /^\d+\. (?=.*(?:T[123]|tier, or part).*$)/gm : /(?!)/, '')
    .replace(/<!-- provenote-import: [^\n\r]*? -->/g, '')
    .replace(/<!-- Of the page: /g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
