import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createAnalyzer, type CheckedAnalysis, type Finding } from '../core/index.js';
import type { Config } from '../core/rules/config.js';
import { rules } from '../core/rules/registry.js';
import { applyTogether } from '../core/text/edit.js';
import { documentFacts } from '../workspace/document-facts.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { documentBefore, type Before } from './harness/document-before.js';
import { configBeside, describeMarks, readFixture, type Mark } from './harness/fixture.js';

/** The one place where these tests call the library. */
function check(text: string, config: Config, before: Before = {}): CheckedAnalysis {
  return createAnalyzer(config).analyze({ path: 'fixture.md', text, ...before });
}

/** The other documents of a fixture, by path: `beside.md` in its folder, and those in the folder of its name. */
function documentsBeside(fixture: string): readonly string[] {
  const folder = fixture.replace(/\.md$/, '');
  const others = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const beside = join(dirname(fixture), 'beside.md');
  return existsSync(beside) ? [beside, ...others] : others;
}

/** What the rules find in a fixture, those of the workspace included. */
function findingsIn(text: string, config: Config, fixture: string): Mark[] {
  const checked = check(text, config, documentBefore(fixture));
  assert.deepEqual(checked.ruleFaults, []);
  const index = new WorkspaceIndex();
  index.set('fixture.md', documentFacts(checked));
  for (const path of documentsBeside(fixture))
    index.set(basename(path), documentFacts(check(readFileSync(path, 'utf8'), config)));
  const others = index.of('fixture.md').findings;
  return [
    ...checked.findings,
    ...others.map(({ rule, start, end }) => ({ rule, start: start.offset, end: end.offset })),
  ];
}

/** The configuration in which one rule runs alone, at its own severity. */
function only(id: string, config: Config): Config {
  const off = Object.fromEntries(
    rules.filter((rule) => rule.id !== id).map((rule) => [rule.id, 'off' as const]),
  );
  return { ...config, rules: { ...off, ...config.rules } };
}

/** The text after all fixes, until none is left; what does not come to an end fails. */
function fixed(text: string, config: Config): string {
  let current = text;
  for (let round = 0; round < 10; round++) {
    const edits = check(current, config).findings.flatMap((finding) => finding.fix?.edits ?? []);
    const next = applyTogether(current, edits);
    if (next === current) {
      assert.equal(edits.length, 0, 'a finding is fixable, but its fix changes nothing');
      return current;
    }
    current = next;
  }
  assert.fail('the fixes do not come to an end');
}

function allowed(finding: Finding, repairs: string): boolean {
  if (finding.fix && repairs !== 'fix' && repairs !== 'both') return false;
  return !finding.offers || repairs === 'offers' || repairs === 'both';
}

describe('rules', () => {
  for (const rule of rules) {
    const folder = join('core/rules', rule.id, 'fixtures');
    describe(rule.id, () => {
      it('has fixtures of what it finds and of what it leaves alone', () => {
        for (const name of ['fires.md', 'silent.md'])
          assert.ok(existsSync(join(folder, name)), `${folder}/${name} is missing`);
      });

      for (const name of existsSync(folder)
        ? readdirSync(folder).filter((file) => /^(?:fires|silent).*(?<!\.fixed|\.before)\.md$/.test(file))
        : []) {
        const path = join(folder, name);
        const config = only(rule.id, configBeside(path));
        const { text, marks } = readFixture(readFileSync(path, 'utf8'));

        it(`${name}: finds what is marked and nothing else`, () => {
          const found = findingsIn(text, config, path);
          assert.deepEqual(describeMarks(text, found), describeMarks(text, marks));
          if (name.startsWith('fires')) assert.ok(marks.length > 0, 'marks nothing');
          else assert.equal(marks.length, 0, 'marks something');
        });

        it(`${name}: gives the repairs that its rule may give`, () => {
          for (const finding of check(text, config).findings)
            assert.ok(allowed(finding, rule.repairs), finding.message);
        });

        const after = path.replace(/\.md$/, '.fixed.md');
        if (existsSync(after))
          it(`${name}: is repaired as ${name.replace('.md', '.fixed.md')} says`, () => {
            const result = fixed(text, config);
            assert.equal(result, readFileSync(after, 'utf8'));
            assert.equal(fixed(result, config), result);
          });
        else
          it(`${name}: has no fix that no fixture shows`, () => {
            assert.ok(check(text, config).findings.every((finding) => !finding.fix));
          });
      }

      it('says in its messages what to do, in at most three sentences', () => {
        for (const message of Object.values(rule.messages)) {
          assert.match(message, /[.]$/);
          assert.ok(message.length <= 220, `${String(message.length)} characters: ${message}`);
        }
      });
    });
  }
});
