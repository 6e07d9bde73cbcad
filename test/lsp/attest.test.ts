import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Hover, Range } from 'vscode-languageserver-protocol';
import type {
  AttestParams,
  AttestResult,
  ReviewedSentenceResult,
  ReviewMarksResult,
} from '../../server/src/protocol/messages.js';
import { Editor, until } from './editor.js';

const text = '# Pond\n\nHerons wade [LLM]. Ducks dive [LLM].\n';
const inHerons = { line: 2, character: 4 };
const reviewer = 'Ada Fern <ada@fern.example>';

describe('signing off over the server', () => {
  let folder: string;
  let uri: string;
  let editor: Editor;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'provenote-lsp-'));
    await mkdir(join(folder, 'wiki'));
    await writeFile(join(folder, 'wiki', 'pond.md'), text);
    uri = pathToFileURL(join(folder, 'wiki', 'pond.md')).href;
  });
  afterEach(async () => {
    await editor.stop();
    await rm(folder, { recursive: true });
  });

  const start = async (initializationOptions?: unknown): Promise<void> => {
    editor = await Editor.start({ folder: pathToFileURL(folder).href, initializationOptions });
  };
  const sentence = (of = uri): Promise<ReviewedSentenceResult | null> =>
    editor.request('provenote/reviewedSentence', { textDocument: { uri: of }, position: inHerons });
  const attest = async (said: Partial<AttestParams> = {}): Promise<AttestResult | null> => {
    const found = (await sentence()) ?? assert.fail();
    const params: AttestParams = {
      textDocument: { uri },
      position: found.range.start,
      ...{ hash: found.hash, decision: 'verified', reviewer },
      ...said,
    };
    return editor.request('provenote/attest', params);
  };
  const marks = async (of = uri): Promise<string[]> => {
    const found = await editor.request<ReviewMarksResult | null>('provenote/reviewMarks', {
      textDocument: { uri: of },
    });
    return found?.marks.map(({ mark }) => mark) ?? [];
  };
  const ledger = async (): Promise<Record<string, unknown>[]> => {
    const written = await readFile(join(folder, '.provenote', 'attestations.jsonl'), 'utf8');
    return written
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('writes a line to the ledger, shows it, and loses it when a word changes', async () => {
    await start();
    await editor.open(uri, text);
    assert.deepEqual(await marks(), ['unverified', 'unverified']);
    assert.deepEqual(await attest({ locator: ' p. 61 ', note: '' }), {});
    const [line, ...more] = await ledger();
    assert.deepEqual(more, []);
    assert.deepEqual(
      [line?.['path'], line?.['tags'], line?.['decision'], line?.['reviewer'], line?.['locator']],
      ['wiki/pond.md', ['[LLM]'], 'verified', reviewer, 'p. 61'],
    );
    assert.ok(!('note' in (line ?? {})) && !JSON.stringify(line).includes('Herons'));
    assert.match(await readFile(join(folder, '.provenote', '.gitattributes'), 'utf8'), /merge=union/);

    assert.deepEqual(await marks(), ['verified', 'unverified']);
    const hover = await editor.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: inHerons,
    });
    assert.match(JSON.stringify(hover.contents), /Verified.*Ada Fern/);
    const next = await editor.request<Range>('provenote/nextUnverified', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    assert.equal(next.start.character, text.split('\n')[2]?.indexOf('Ducks'));

    await editor.change(uri, 2, [{ text: text.replace('Herons wade', 'Herons\nwade') }]);
    assert.deepEqual(await marks(), ['verified', 'unverified']);
    await editor.change(uri, 3, [{ text: text.replace('wade', 'walk') }]);
    assert.deepEqual(await marks(), ['lapsed', 'unverified']);
    const found = await editor.pushed(uri, 3);
    assert.ok(found.some(({ code }: Diagnostic) => code === 'provenance/attestation-stale'));
  });

  it('refuses programs, remarks that identify, and a sentence that was not the one that was read', async () => {
    await start();
    await editor.open(uri, text);
    for (const said of [
      { reviewer: 'pond-bot' },
      { reviewer: ' ' },
      { note: 'Her mother said so, call 555-201-7788.' },
      { hash: '0'.repeat(64) },
    ]) {
      const answer = await attest(said);
      assert.ok(answer?.message, JSON.stringify(said));
      assert.doesNotMatch(answer.message, /7788|mother/);
    }
    await assert.rejects(ledger());
  });

  it('takes up a ledger that changes on the disk, and says which line it cannot read', async () => {
    await start();
    await editor.open(uri, text);
    await attest();
    const path = join(folder, '.provenote', 'attestations.jsonl');
    await writeFile(path, `${await readFile(path, 'utf8')}{"path":"wiki/pond.md"}\n`);
    const ledgerUri = pathToFileURL(path).href;
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: ledgerUri, type: 2 }] });
    assert.deepEqual(await marks(), ['verified', 'unverified']);
    const told = await until('the bad line', () =>
      editor.published.findLast((params) => params.uri === ledgerUri && params.diagnostics.length > 0),
    );
    assert.equal(told.diagnostics[0]?.range.start.line, 1);
    await rm(path);
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: ledgerUri, type: 3 }] });
    assert.deepEqual(await marks(), ['unverified', 'unverified']);
  });

  it('follows a document that is renamed', async () => {
    await start();
    await editor.open(uri, text);
    await attest();
    await rename(join(folder, 'wiki'), join(folder, 'pages'));
    const moved = pathToFileURL(join(folder, 'pages', 'pond.md')).href;
    await editor.notify('workspace/didRenameFiles', {
      files: [
        {
          oldUri: pathToFileURL(join(folder, 'wiki')).href,
          newUri: pathToFileURL(join(folder, 'pages')).href,
        },
      ],
    });
    await editor.open(moved, text);
    await until('the line of the new path', async () => ((await ledger()).length === 2 ? true : undefined));
    assert.deepEqual(
      (await ledger()).map(({ path }) => path),
      ['wiki/pond.md', 'pages/pond.md'],
    );
    await until('the new state', async () => ((await marks(moved))[0] === 'verified' ? true : undefined));
  });

  it('writes through the client what it cannot reach itself', async () => {
    await start({ files: true });
    const files = new Map<string, number[]>();
    const bytesOf = ({ uri: of }: { uri: string }): number[] => files.get(of) ?? [];
    editor.connection.onRequest('provenote/stat', ({ uri: of }: { uri: string }) => {
      const bytes = files.get(of);
      return bytes ? { kind: 'file', size: bytes.length } : null;
    });
    editor.connection.onRequest('provenote/readFile', bytesOf);
    editor.connection.onRequest('provenote/readFolder', () => []);
    editor.connection.onRequest(
      'provenote/appendFile',
      ({ uri: of, bytes }: { uri: string; bytes: number[] }) => {
        files.set(of, [...(files.get(of) ?? []), ...bytes]);
        return null;
      },
    );
    uri = 'vfs://pond/wiki/pond.md';
    await editor.open(uri, text);
    assert.deepEqual(await attest(), {});
    assert.deepEqual(
      [...files.keys()].map((name) => name.slice(name.lastIndexOf('/') + 1)),
      ['.gitattributes', 'attestations.jsonl'],
    );
    assert.deepEqual(await marks(), ['verified', 'unverified']);
  });

  it('notices an LLM tag that turned into a source since the last commit', async () => {
    await start({ committed: true });
    editor.connection.onRequest('provenote/committedText', () => text);
    const now = `${text.replace('wade [LLM]', 'wade [1]')}\n## Sources\n\n1. Fern A. Ponds. 2020.\n`;
    await editor.open(uri, now);
    await until('the finding', () =>
      editor.published.at(-1)?.diagnostics.some(({ code }) => code === 'provenance/laundered-tag') === true
        ? true
        : undefined,
    );
  });
});
