import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isWhiteSpace } from '../text/span.js';
import { scanInline } from './scan-inline.js';
import { splitSentences } from './split-sentences.js';

/** One block a line; `║` stands where a sentence ends, `⏎` for a line break. */
function check(...blocks: readonly string[]): void {
  for (const block of blocks) {
    const marked = block.replaceAll('⏎', '\n');
    const text = marked.replaceAll(/ ?║/g, '');
    const expected = marked.split('║').map((sentence) => sentence.trim());
    const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, expected);
  }
}

describe('splitSentences', () => {
  it('gives a marker to the sentence that it closes', () => {
    check(
      'Warmth is a skill [1]. ║ It can be learned [2].',
      'Warmth is a skill.[1] ║ It can be learned.[2]',
      'Warmth is a skill. [1] [LLM] ║ It can be learned. {LLM}',
      'Warmth is a skill.<sup>1</sup> ║ It can be learned.<sup>2–4</sup>',
      'Warmth is a skill.¹,² ║ It can be learned.³',
      'Warmth is a skill.[^a][^b] ║ It can be learned[^c].',
      'Warmth is a skill [@alder1991]. ║ It can be learned [see @birch2002, p. 3; -@cedar2010].',
      'Is warmth a skill?[LLM] ║ Perhaps. `LLM` ║ Nobody asked.',
      'She wrote, “Stay.” [6] ║ He stayed.',
      'Warmth helps. (Alder, 1991) ║ Cold does not (Birch et al., 2002, p. 7).',
      'He felt low. [client] ║ He slept little. [sic] ║ Then he left.',
      'Trust grew. [LML] ║ Hope grew [LLM].',
      'Trust grew.[1]⏎ ║ Hope did not.⏎[2]',
    );
  });

  it('reads short notes: labels and bullets one behind the other, lines that part, small letters behind a tag', () => {
    check(
      'S: low mood [client] ║ O: calm [obs] ║ **A**: mild [record] ║ P: weekly [record]',
      'Grades A: high [1] and B: low [2] differ.',
      'S: option [client] Q: next [obs]',
      'slept well [client]. ║ ate little',
      'Alder et al. [1]. found it twice.',
      '• low⏎ ║ • slept badly⏎ ║ – will call',
      'He was late⏎– again.',
      '--- copied ---⏎ ║ Mood low⏎ ║ =====',
      'He said⏎***never mind***⏎and left.',
      'Pt. arr. 10 min late. ║ Now in sess. 4 of 12.',
    );
  });

  it('starts a sentence with a marker that is its subject, a bare key, a link or an editorial bracket', () => {
    check(
      'The list is long. [8] ║ [9] lists the exceptions.',
      'Nobody agrees. ║ @alder1991 disagrees. ║ @birch2002 [p. 4] does not say.',
      'Nobody checked. [LLM] ║ [Two audits](https://audit.invalid/a.b) did.',
      'He left early. ║ [The client] said nothing.',
    );
  });

  it('ends no sentence inside a quotation', () => {
    check(
      '“I tried. It failed.” ║ She sighed.',
      '“I tried. It failed,” she said. ║ She sighed.',
      'When asked “Why now?” she laughed. ║ “Why now?” Mara asked. ║ Nobody knew.',
      '"Stop." he said. ║ "Go on."',
      'He called it ‘the wall. The end.’ and went on.',
      'The clients’ rights were read. ║ The clients’ forms were signed.',
      "The clients' rights were read. ║ It was the '90s. ║ Rock 'n' roll was king.",
      '“An opening that nobody closes. ║ It runs on.',
      '“It helps.” (p. 4) ║ He agrees.',
    );
  });

  it('ends no sentence inside parentheses, but lets a whole sentence stand in them', () => {
    check(
      'The group was small. ║ (It had six members.) ║ Power was low.',
      'The group (it had six. All were adults.) met weekly. ║ It ended.',
      'Some improved (e.g., Ms. Oakes). ║ Others did not (sleep, diet, etc.).',
      'The bond has parts: 1) trust, 2) goals, and 3) tasks [1]. ║ Each can fail.',
    );
  });

  it('ends no sentence inside markup, unless a tag in it does', () => {
    check(
      'She called it **luck. Pure luck.** ║ He did not.',
      '**The bond predicts outcome.** [1] ║ *Technique predicts less.* [2]',
      '*Trust grew [1]. ║ Hope grew [2].*',
      'The effect was <em>small.</em> [1] ║ It was <abbr title="not. See">n.s.</abbr> in men.',
      'Run `a. b.` first. ║ Then read `notes.md`.',
      'The [report. It is long](https://a.invalid) helps. ║ Read it.',
    );
  });

  it('keeps labels with what they label', () => {
    check(
      '**Bond.** The client feels liked [1]. ║ It forms early.',
      '*Repair.* Name what happened.',
      '__Step 3.__ Reflect on it. ║ Then rest.',
      '**Alliance**: the bond. ║ **Rupture**: a strain.',
      'S: Pt feels low. ║ O: Flat affect. ║ A: MDD. ║ P: RTC 2 wks.',
      'Remember this: The client decides. ║ We guess.',
    );
  });

  it('takes a line break for white space, except between key lines, blank lines and hard breaks', () => {
    check(
      'A single rating⏎hides change. ║⏎It shifts.',
      'Client: A. B.⏎║Date: 2020-01-02⏎║Session: No. 3',
      'Intake done.  ⏎║Consent signed\\⏎║Next: plan',
      'Sleep: 5 hrs.<br>║Appetite: low<br>║Energy: low [LLM]',
    );
    // The backslash of a hard break stays with its line: it is no white space.
    assert.equal(splitSentences('a\r\n\r\nb').length, 2);
  });

  it('splits items that are sentences, each with its number', () => {
    check(
      'Do this: 1) Stop the task. ║ 2) Name the rupture. ║ 3) Explore it.',
      '1. Sit down ║ 2. Breathe ║ 3. Stand up',
      '• Sit ║ • Stand',
      'Step 1. above is hard.',
    );
  });

  it('reads the abbreviations of charts', () => {
    check(
      'Sertraline 50 mg q.d. ║ Titrate to 100 mg in 2 wks. if needed.',
      'Cont. Trazodone 50 mg q.h.s. ║ Pt. reports better sleep.',
      'Takes 2 tabs. b.i.d. with food. ║ Denies N/V. ║ No SI. ║ No HI.',
      'Seen at 9 a.m. ║ Left at 10 a.m. with mother. ║ At 5 p.m. Dr. Oakes called.',
      'Meets criteria for F41.1. ║ F40.10 was ruled out.',
      'Next appt. Mon. at 10. ║ Wt. 164 lbs. ║ Stable.',
    );
  });

  it('reads the abbreviations of papers and names', () => {
    check(
      'Alder et al. (2017) found it. ║ So did Birch et al. ║ A third team failed.',
      'The idea is from J. R. Alder. ║ M. Birch and L. S. Cedar agree.',
      'Everyone in group A improved. ║ Group B did not. ║ See Appendix C. ║ It lists all.',
      'Neither the client nor I. ║ That was it.',
      'See Vol. 3, No. 2, pp. 10–12. ║ He said no. ║ It is in Fig. 2. ║ Table 3 has more.',
      'Guided vs. Unguided care, e.g. The Plan, was compared (cf. Alder). ║ Guided won.',
      'It was written in the U.S. ║ It was paid for by the U.S. Department of Health.',
      'She holds a Ph.D. ║ Her aide, K. Stone, R.N., has an M.A. in music.',
      'It is sold by Scalecorp Inc. ║ A free one exists. ║ Bring scales, etc. ║ The clinician copies them.',
      'Nothing works in IE. ║ It does elsewhere.',
    );
  });

  it('reads figures, versions and addresses', () => {
    check(
      'It was small, r = .21, p < .05. ║ The 95% CI [12, 15] is wide. ║ It fell from 21.5 to 9.3. ║ 42 left.',
      'We used v. 2.1.0. ║ It costs $5. ║ $10 is too much.',
      'The article is doi:10.9999/abc.Def. ║ Data are at https://osf.invalid/ab3/. ║ Ask n.falk@clinic.invalid. ║ Soon.',
    );
  });

  it('reads questions, ellipses, emoji and attributions', () => {
    check(
      'Really?! ║ What works? ║ Is it warmth?',
      'One question — is it warmth? — recurs. ║ Both, it seems.',
      'She began... ║ The silence … lasted. ║ He stopped. . . . ║ We sat.'.replace(
        'stopped. . . .',
        'stopped . . . .',
      ),
      'The pilot went well! 🎉 ║ The rest did not. 😕 [LLM] ║ We asked why.',
      'The therapist is the tool. — a mentor, ca. 1990 [LLM]',
      'The app is iMood. ║ eHealth reviewers liked it. ║ Users of Yahoo! groups did not.',
      'the session was long. ║ we ended early',
      'Łukasz left. ║ Übertragung is old. ║ It is late.Then we left.'.replace('late.Then', 'late. ║ Then'),
    );
    check('ここは静か。║次の文。', 'Sleep is poor');
    assert.equal(splitSentences('It was late.Then we left.').length, 2);
  });

  it('leaves comments that open or close a sentence outside of it', () => {
    const text = '<!-- a. B --> Trust grew. <!-- c --> Hope <!-- d --> grew. <!-- e -->';
    const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ['Trust grew.', 'Hope <!-- d --> grew.']);
    assert.deepEqual(splitSentences('<!-- alone -->'), []);
  });

  it('never throws, and gives trimmed spans in order that cover all that is no white space or comment', () => {
    const pieces = fc.constantFrom(
      ...[
        '. ',
        '? ',
        '“',
        '”',
        '"',
        "'",
        '(',
        ')',
        '[1]',
        '[LLM]',
        '**',
        '*',
        '<b>',
        '</b>',
        '<br>',
        '`',
        '$',
        '\n',
        '  \n',
      ],
      ...[
        'Dr.',
        'e.g.',
        'U.S.',
        'A.',
        '1. ',
        '2. ',
        'Key: ',
        'word',
        'Word ',
        '🎉',
        '\ud83c',
        '\0',
        '\r',
        '…',
        '[a](b)',
        '. . . ',
        '@a1 ',
      ],
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        const gaps: string[] = [];
        for (const { start, end } of splitSentences(text)) {
          assert.ok(at <= start && start < end && end <= text.length);
          assert.ok(!isWhiteSpace(text.charCodeAt(start)) && !isWhiteSpace(text.charCodeAt(end - 1)));
          gaps.push(text.slice(at, start));
          at = end;
        }
        gaps.push(text.slice(at));
        const hasComments = scanInline(text, new Set()).opaque.some(({ kind }) => kind === 'comment');
        if (!hasComments)
          assert.ok(gaps.every((gap) => [...gap].every((sign) => isWhiteSpace(sign.charCodeAt(0)))));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
