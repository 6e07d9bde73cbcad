import assert from 'node:assert/strict';
import { createAnalyzer, type CheckedAnalysis } from '../index.js';
import { applyTogether } from '../text/edit.js';
import { planRevision, type RevisionPlan } from './apply-revision.js';

const analyzer = createAnalyzer();

function read(path: string, text: string): CheckedAnalysis {
  return analyzer.analyze({ path, text });
}

const list = '1. Fernwell, A. (2011). *Bonds that hold*. https://otterpress.net/bonds — T2\n';
const article = `# Bonds

## Evidence

The bond grows quickly [LLM]. It “helps”
outcome [1]. The bond grows quickly [LLM].

## Sources

${list}`;

function revisionOf(keys: string, text: string, sources = list): CheckedAnalysis {
  const head = `---\nkind: revision\ntarget: bonds.md\ncredit: anonymous\n${keys}\n---\n`;
  return read('revision.md', `${head}\n${text}\n\n## Sources\n\n${sources}`);
}

function plan(revision: CheckedAnalysis, target = article): RevisionPlan {
  return planRevision(revision, read('bonds.md', target), (text) => read('bonds.md', text));
}

function applied(revision: CheckedAnalysis, target = article): string {
  const made = plan(revision, target);
  assert.equal(made.state, 'ready', made.state === 'refused' ? made.refusal : made.state);
  return made.state === 'ready' ? applyTogether(target, made.edits) : '';
}

function refusal(revision: CheckedAnalysis, target = article): string {
  const made = plan(revision, target);
  return made.state === 'refused' ? made.refusal : made.state;
}

const quote = 'quote: It "helps" outcome [1].';

describe('applying a revision', () => {
  it('puts the proposed text in the place of the sentence that is meant, however that is wrapped and quoted', () => {
    const after = applied(revisionOf(quote, 'It helps outcome\nin most studies [1].'));
    assert.equal(after, article.replace('It “helps”\noutcome [1].', 'It helps outcome in most studies [1].'));
  });

  it('gives works the numbers of the article, and adds those that it does not list', () => {
    const sources = `1. Otter, B. (2018). *Goals*. https://otterpress.net/goals — T1\n2. ${list.slice(3)}`;
    const after = applied(revisionOf(quote, 'It helps outcome [1, 2]. Not always [1].', sources));
    assert.match(after, /It helps outcome \[1, 2\]\. Not always \[2\]\. The bond/);
    assert.match(
      after,
      /bonds — T2\n2\. Otter, B\. \(2018\)\. \*Goals\*\. https:\/\/otterpress\.net\/goals — T1\n$/,
    );
    assert.deepEqual(
      read('bonds.md', after).sources.map(({ number, title }) => [number, title]),
      [
        [1, 'Bonds that hold'],
        [2, 'Goals'],
      ],
    );
  });

  it('gives no new source a number that the article cites and does not list', () => {
    const sources = '1. Otter, B. (2018). *Goals*. https://otterpress.net/goals — T1\n';
    const after = applied(revisionOf(quote, 'It helps [1].', sources), article.replace('[LLM].\n', '[2].\n'));
    assert.match(after, /It helps \[3\]\./);
  });

  it('adds to the sources of a frontmatter, and makes a list where there is none', () => {
    const head =
      '---\nsources:\n  - title: Bonds that hold\n    url: https://otterpress.net/bonds\n---\n\nIt helps [1].\n';
    const sources = '1. Otter, B. (2018). *Goals*. https://doi.org/10.5555/goals.2018 — T1\n';
    const after = applied(revisionOf('quote: It helps.', 'It helps most [1].', sources), head);
    assert.match(after, /\n {2}- title: "Goals"\n {4}authors: \["Otter"\]\n {4}year: 2018\n/);
    assert.match(after, /It helps most \[2\]\./);
    const bare = applied(
      revisionOf('quote: It helps.', 'It helps most [1].', sources),
      'It helps [LLM].\r\n',
    );
    assert.equal(
      bare,
      'It helps most [1].\r\n\r\n## Sources\r\n\r\n1. Otter, B. (2018). *Goals*. https://doi.org/10.5555/goals.2018 — T1\r\n',
    );
  });

  it('tells that it is applied already', () => {
    const revision = revisionOf(quote, 'It helps outcome in most studies [1].');
    assert.equal(plan(revision, applied(revision)).state, 'applied');
  });

  it('refuses when the sentence has changed since, in words or tags, and when it stands there twice', () => {
    const revision = revisionOf(quote, 'It helps outcome in most studies [1].');
    assert.match(refusal(revision, article.replace('helps', 'harms')), /has changed since/);
    assert.match(refusal(revision, article.replace('outcome [1]', 'outcome [LLM]')), /has changed since/);
    assert.match(
      refusal(revisionOf('quote: The bond grows quickly.', 'It grows [1].')),
      /more than once.*section/,
    );
  });

  it('finds the right one of two by its section', () => {
    const two = article.replace('## Sources', '## Practice\n\nIt “helps” outcome [1].\n\n## Sources');
    const after = applied(revisionOf(`${quote}\nsection: Practice`, 'It helps now [1].'), two);
    assert.match(after, /## Practice\n\nIt helps now \[1\]\./);
  });

  it('refuses what holds PHI, cites nothing, or is not filled in, and repeats nothing of it', () => {
    const cases: readonly (readonly [CheckedAnalysis, RegExp])[] = [
      [revisionOf(quote, 'Her sister Maribeth Quillfeather agreed [1].'), /who a client is/],
      [revisionOf(quote, 'It helps [LLM].'), /cite no source/],
      [revisionOf(quote, 'It helps {{how much}} [1].'), /filled in/],
      [revisionOf(quote, 'It helps [3].'), /cites 3/],
      [revisionOf(quote, 'It helps [1].\n\nIt helps twice [1].'), /more than one paragraph/],
      [revisionOf('section: Evidence', 'It helps [1].'), /`quote:`/],
      [read('a.md', 'It helps [1].'), /no revision/],
    ];
    for (const [revision, expected] of cases) {
      const words = refusal(revision);
      assert.match(words, expected);
      assert.doesNotMatch(words, /Maribeth|helps/);
    }
  });
});
