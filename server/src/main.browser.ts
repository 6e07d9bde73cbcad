import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { quietFeatures } from './quiet-console.js';
import { startServer } from './server.js';

/*
 * The server in a web worker of VS Code for the Web. It starts as soon as it is loaded and ends with its worker.
 * It has no files of its own: documents and configuration arrive over the connection.
 */
declare const self: DedicatedWorkerGlobalScope;

const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);
startServer(createConnection(quietFeatures, reader, writer), { localFiles: undefined });
