import assert from 'node:assert/strict';
import { Workspace } from './run.js';

const sources = `
## Sources

1. Norcross, J. C., & Wampold, B. E. (2011). Evidence-based therapy relationships. *Psychotherapy*, 48(1), 98-102. — T1
2. Norcross, J. C., & Lambert, M. J. (2018). Psychotherapy relationships that work III. *Psychotherapy*, 55(4), 303-315. — T1
`;
const safe = `Goal consensus was rated probably effective [1].\n${sources}`;
const person = `Collaboration and positive regard were rated probably effective [1].\n${sources}`;
const history = `In 2011 congruence was rated promising but insufficient research to judge [1].\n${sources}`;

describe('provenote grades', () => {
  let workspace = new Workspace();
  const start = (files: Readonly<Record<string, string>>): Workspace => {
    workspace.remove();
    workspace = new Workspace(files);
    return workspace;
  };
  after(() => {
    workspace.remove();
  });

  it('prints the table, and one element by any of its names', async () => {
    start({});
    const table = await workspace.run('grades');
    assert.equal(table.status, 0);
    assert.match(table.stdout, /^Goal consensus +demonstrably +probably +demonstrably$/m);
    assert.match(table.stdout, /^Reactance level .* probably \?$/m);
    const one = await workspace.run('grades', 'agreement', 'on', 'goals');
    assert.match(one.stdout, /2018 {2}demonstrably effective, relationship element/);
    assert.match(one.stdout, /2018 {2}r = \.24 \(95 % CI \.19 to \.28\), d = \.49, k = 54, N = 7,278/);
    const json: unknown = JSON.parse((await workspace.run('grades', '--format', 'json', 'empathy')).stdout);
    assert.ok(typeof json === 'object' && json !== null && 'elements' in json);
  });

  it('suggests a name for one that it does not know', async () => {
    start({});
    const { status, stderr } = await workspace.run('grades', 'empaty');
    assert.equal(status, 2);
    assert.match(stderr, /Did you mean "empathy"\?/);
  });

  it('plans the step to another edition in three groups, and writes nothing', async () => {
    start({ 'a.md': safe, 'b.md': person, 'c.md': history });
    const { status, stdout } = await workspace.run('grades', '--bump', '2018');
    assert.equal(status, 0);
    assert.match(
      stdout,
      /Safe[^]*a\.md[^]*1:26 {2}goal consensus: probably effective → demonstrably effective/,
    );
    assert.match(stdout, /Needs a person[^]*b\.md[^]*1:1 [^]*1:19 /);
    assert.match(stdout, /Left alone[^]*c\.md/);
    assert.match(stdout, /4 claims .*: 1 safe, 2 for a person, 1 left alone\.\nNothing was written/);
    assert.equal(workspace.read('a.md'), safe);
    assert.doesNotMatch(stdout, /was rated/);
  });

  it('writes the safe part on request, and finds nothing more to write', async () => {
    start({ 'a.md': safe, 'b.md': person });
    assert.match((await workspace.run('grades', '--bump', '2018', '--write')).stdout, /1 document written/);
    assert.equal(workspace.read('a.md'), safe.replace('probably', 'demonstrably').replace('[1]', '[2]'));
    assert.equal(workspace.read('b.md'), person);
    const again = await workspace.run('grades', '--bump', '2018', '--write');
    assert.match(again.stdout, /: 0 safe, 2 for a person, 0 left alone/);
  });

  it('says which editions there are', async () => {
    start({});
    const { status, stderr } = await workspace.run('grades', '--bump', '2024');
    assert.equal(status, 2);
    assert.match(stderr, /They have 2001, 2011, 2018\./);
  });
});
