import assert from 'node:assert/strict';
import { provenote, Workspace } from './run.js';

function message(body: object): string {
  const json = JSON.stringify({ jsonrpc: '2.0', ...body });
  return `Content-Length: ${String(Buffer.byteLength(json))}\r\n\r\n${json}`;
}

describe('provenote lsp', () => {
  it('speaks the protocol on standard input and output, and nothing else', async () => {
    const workspace = new Workspace();
    const initialize = { processId: null, rootUri: null, capabilities: {} };
    const input = [
      message({ id: 1, method: 'initialize', params: initialize }),
      message({ method: 'initialized', params: {} }),
      message({ id: 2, method: 'shutdown' }),
      message({ method: 'exit' }),
    ].join('');
    const { status, stdout, stderr } = await provenote(workspace.folder, ['lsp', '--stdio'], {
      input,
      keepsInputOpen: true,
    });
    workspace.remove();
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^Content-Length: \d+\r\n/);
    assert.match(stdout, /"id":1,"result":\{[^]*"capabilities"/);
  });
});
