import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../core/index.js';
import { documentFacts } from '../workspace/document-facts.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { configBeside, describeMarks, readFixture } from './harness/fixture.js';

const folder = 'test/corpus';

describe('corpus, all rules at once', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    it(`${name}: finds what is marked and nothing else`, () => {
      const path = join(folder, name);
      const { text, marks } = readFixture(readFileSync(path, 'utf8'));
      const { findings } = createAnalyzer(configBeside(path)).analyze({ path: name, text });
      assert.deepEqual(describeMarks(text, findings), describeMarks(text, marks));
    });
  }
});

describe('examples', () => {
  for (const name of ['article', 'note', 'plan']) {
    const findings = (path: string): readonly { readonly rule: string }[] =>
      createAnalyzer().analyze({ path, text: readFileSync(join('examples', path), 'utf8') }).findings;

    it(`${name}.clean.md has no finding`, () => assert.deepEqual(findings(`${name}.clean.md`), []));

    it(`${name}.md shows faults of tags`, () => {
      const rules = new Set(findings(`${name}.md`).map(({ rule }) => rule));
      assert.ok(rules.has('provenance/tag-required') && rules.has('provenance/tag-malformed'));
    });
  }

  it('plan.md shows an objective without each of the letters, and one without two', () => {
    const { objectives } = createAnalyzer().analyze({
      path: 'plan.md',
      text: readFileSync('examples/plan.md', 'utf8'),
    });
    assert.deepEqual(
      objectives.map(({ missing }) => missing.join('')),
      ['T', 'M', 'S', '', 'T', 'MT', ''],
    );
  });

  it('evidence.md shows each fault of grades, figures and claims, and its twin none', () => {
    const rulesOf = (path: string): string[] => [
      ...new Set(
        createAnalyzer()
          .analyze({ path, text: readFileSync(join('examples', path), 'utf8') })
          .findings.map(({ rule }) => rule),
      ),
    ];
    assert.deepEqual(rulesOf('evidence.clean.md'), []);
    assert.deepEqual(rulesOf('evidence.md').sort(), [
      'claims/causal',
      'claims/figure-mismatch',
      'claims/figure-unsourced',
      'claims/year-mismatch',
      'grades/kind',
      'grades/mismatch',
      'grades/superseded',
      'grades/unknown-grade',
    ]);
  });
});

describe('examples of a client’s folder', () => {
  /** The findings of all documents of a folder, those that rest on each other included: `file:line rule`. */
  const findingsIn = (folder: string): string[] => {
    const index = new WorkspaceIndex();
    const analyses = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((path) => createAnalyzer().analyze({ path, text: readFileSync(join(folder, path), 'utf8') }));
    for (const analysis of analyses) index.set(analysis.path, documentFacts(analysis));
    return analyses.flatMap(({ findings, path, text }) => [
      ...findings.map(
        ({ rule, start }) => `${path}:${String(text.slice(0, start).split('\n').length)} ${rule}`,
      ),
      ...index.of(path).findings.map(({ rule, start }) => `${path}:${String(start.line)} ${rule}`),
    ]);
  };

  it('caseload shows each fault of the golden thread once, and nothing else', () => {
    assert.deepEqual(findingsIn('examples/caseload'), [
      'plan.md:24 plan/stale',
      'plan.md:26 plan/unmeasured',
      'plan.md:32 plan/unlinked',
      'plan.md:41 plan/unlinked',
      'session-4.md:18 plan/unlinked',
      'session-5.md:10 note/cloned',
    ]);
  });

  it('caseload.clean has no finding', () => {
    assert.deepEqual(findingsIn('examples/caseload.clean'), []);
  });
});
