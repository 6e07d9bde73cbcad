/*
 * The server of both hosts in one bundle, so that the lexicons are in the package once. Only the half of the host that it
 * runs in is executed.
 */
const isNode = typeof process === 'object' && typeof process.versions.node === 'string';
void (isNode ? import('./main.node.js') : import('./main.browser.js'));
