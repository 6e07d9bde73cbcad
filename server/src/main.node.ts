import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { codeOf } from '../../workspace/file-system.js';
import { readCataloguesFrom } from '../../workspace/catalogue-files.js';
import { keepHeapSlim } from '../../workspace/slim-heap.js';
import { faultText } from './log.js';
import { nodeFiles } from './node-files.js';
import { quietFeatures } from './quiet-console.js';
import { startServer } from './server.js';

/*
 * The server on Node. It starts as soon as it is loaded and speaks over `--stdio`, `--node-ipc`, `--pipe` or `--socket`,
 * whichever stands on its command line. It ends when its client or the process that the client named is gone.
 */
keepHeapSlim();
// Run from its sources, it carries them.
if (typeof __dirname === 'string') readCataloguesFrom(join(__dirname, '..', 'messages'));
const connection = createConnection(quietFeatures);
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: unknown) => {
    // Nobody listens any more: writing a log line would fail in the same way, and so on for ever.
    if (codeOf(error) === 'EPIPE' || codeOf(error) === 'ERR_STREAM_DESTROYED') process.exit(1);
    connection.console.error(faultText(event, error));
  });
}
startServer(connection, { localFiles: nodeFiles });
