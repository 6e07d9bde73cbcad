import assert from 'node:assert/strict';
import { provenote, Workspace } from './run.js';

const plan = `---
kind: note
type: plan
---

- **G1**: Ride to work again [client].
- **O1.1**: Client will ride two stops three times a week for four weeks [record].
- **I1** → O1.1: A ladder of trips [record].
- **I2**: Breathing exercise [record].
`;
const note = (session: number, text: string): string =>
  `---\nkind: note\nsession: ${String(session)}\n---\n\n${text} [obs].\n`;

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly start: { readonly line: number } }[];
  }[];
}

describe('the golden thread on the command line', () => {
  let workspace = new Workspace();
  beforeEach(() => {
    workspace.remove();
    workspace = new Workspace({
      'otter/plan.md': plan,
      'otter/notes/01.md': note(1, 'Two of five trips were made for O1.1'),
      'otter/notes/02.md': note(2, 'Went on with I1 and O1.7'),
      'heron/plan.md': plan.replace(' → O1.1', ''),
    });
  });
  after(() => {
    workspace.remove();
  });

  const found = async (args: readonly string[], input?: string): Promise<string[]> => {
    const command = ['check', '--format', 'json', ...args];
    const { stdout } =
      input === undefined
        ? await workspace.run(...command)
        : await provenote(workspace.folder, command, { input });
    return (JSON.parse(stdout) as Report).files.flatMap(({ path, findings }) =>
      findings.map(({ rule, start }) => `${path}:${String(start.line)} ${rule}`),
    );
  };
  const otter = ['otter/notes/02.md:6 plan/unlinked', 'otter/plan.md:9 plan/unlinked'];

  it('takes each folder for one client, with the notes in its folder "notes"', async () => {
    const all = await found([]);
    assert.deepEqual(
      all.filter((one) => one.startsWith('otter')),
      otter,
    );
    assert.deepEqual(
      all.filter((one) => one.startsWith('heron')),
      ['heron/plan.md:8 plan/unlinked', 'heron/plan.md:9 plan/unlinked'],
    );
  });

  it('knows the documents beside those of the run, and reports on those of the run alone', async () => {
    assert.deepEqual(await found(['otter/notes/02.md']), [otter[0]]);
    assert.deepEqual(await found(['otter/plan.md']), [otter[1]]);
    assert.deepEqual(await found(['otter/notes']), [otter[0]]);
    workspace.write('otter/notes/01.md', note(1, 'Sat on the bench and watched'));
    assert.deepEqual(await found(['otter/plan.md', 'otter/notes/01.md']), [
      'otter/plan.md:6 plan/unmeasured',
      otter[1],
    ]);
  });

  it('takes standard input in place of the file whose name it has, and alone without a name', async () => {
    const text = note(2, 'Two of five trips were made for O1.1 and O1.8');
    assert.deepEqual(await found(['--stdin', '--stdin-filename', 'otter/notes/02.md'], text), [
      'otter/notes/02.md:6 plan/unlinked',
    ]);
    assert.deepEqual(await found(['--stdin'], text), []);
    assert.deepEqual(await found(['--stdin'], plan), ['<stdin>:9 plan/unlinked']);
  });

  it('honours directives, severities and options', async () => {
    const directive = '<!-- provenote-disable-file plan/unlinked -- asked the supervisor -->\n\n';
    workspace.write('otter/notes/02.md', note(2, `${directive}Went on with I1 and O1.7`));
    assert.deepEqual(await found(['otter']), [otter[1]]);
    const ignores = await workspace.run('ignores', 'otter');
    assert.match(ignores.stdout, /silences 1 × plan\/unlinked/);
    workspace.write('provenote.config.yaml', 'rules: { plan/unlinked: off, plan/stale: { notes: 1 } }\n');
    assert.deepEqual(await found(['otter']), []);
    workspace.write('otter/notes/02.md', note(2, 'Talked of the garden'));
    assert.deepEqual(await found(['otter']), ['otter/plan.md:7 plan/stale']);
    workspace.write('provenote.config.yaml', 'rules: { plan/stale: { notes: 0 } }\n');
    const wrong = await workspace.run('check', 'otter');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /notes/);
  });

  it('shows no text of the documents', async () => {
    workspace.write('otter/notes/03.md', note(2, 'Two of five trips were made for O1.1'));
    const { stdout } = await workspace.run('check', 'otter');
    assert.ok(!/ladder|bench|trips/i.test(stdout));
  });
});
