// Bundles what npm and VS Code load. `node tools/build.mjs [--watch]`.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, context } from 'esbuild';
import { parse } from 'yaml';

const watch = process.argv.includes('--watch');

/** What VS Code 1.91 runs, and the oldest Node that the command line supports. */
const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'chrome122' };

/** Messages of zod in fifty languages, which nobody sees: English is enough, and 250 KB less. */
const englishAlone = {
  name: 'english-alone',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.c?js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: dirname(path),
    }));
  },
};

/** `{ z }` is one object with all of zod in it; `* as z` is taken apart, and what nobody calls is left out: 90 KB less. */
const zodInParts = {
  name: 'zod-in-parts',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/](?:core|workspace|server)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace("import { z } from 'zod'", "import * as z from 'zod'"),
      loader: 'ts',
    }));
  },
};

/** What is told in other languages is a file of its own, which a program reads when somebody asks for the language. */
const cataloguesBeside = {
  name: 'catalogues-beside',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]generated[\\/]messages-es\.ts$/ }, () => ({
      contents: 'export const messagesEs = undefined;',
    }));
  },
};

/** Programs of the package, which find their catalogues in `dist/messages`, and the page of the panel, before which a script stands. */
const program = { plugins: [cataloguesBeside] };

const bundles = [
  {
    ...node,
    ...program,
    entryPoints: ['cli/main.ts'],
    outfile: 'dist/cli.cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...node,
    ...program,
    // For both hosts: Node runs it as CommonJS, a browser as the script of a worker, which wants the ending `.js`.
    target: [node.target, browser.target],
    conditions: ['browser'],
    // Its own build for Node asks for what a worker has not.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/server/main.js',
    // The JSON schema validator makes a base address of it when it is loaded, which fails in a worker from a blob.
    define: { 'self.location': 'undefined' },
  },
  {
    ...node,
    entryPoints: ['client/src/extension.node.ts'],
    outfile: 'dist/extension.node.cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/extension.browser.ts'],
    // The manifest names it without `.js`: a browser's host adds that to every name, and takes for an ES module, which it
    // cannot load, what is not called `.cjs` in a package of modules.
    outfile: 'dist/extension.browser.cjs.js',
    external: ['vscode'],
  },
  {
    ...browser,
    ...program,
    format: 'iife',
    entryPoints: ['client/webview/main.ts'],
    outfile: 'dist/media/panel.js',
  },
  {
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    format: 'esm',
    entryPoints: ['core/index.ts'],
    outfile: 'dist/index.js',
  },
].map((bundle) => ({
  ...bundle,
  bundle: true,
  minify: !watch,
  // Not every letter with an accent as an escape of four signs.
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'warning',
  sourcemap: watch,
  plugins: [...(bundle.plugins ?? []), englishAlone, zodInParts],
}));

if (!watch) rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/server', { recursive: true });
writeFileSync('dist/server/package.json', '{ "type": "commonjs" }\n');
mkdirSync('dist/messages', { recursive: true });
mkdirSync('dist/media', { recursive: true });
for (const file of readdirSync('data/messages')) {
  const locale = basename(file, '.yaml');
  const messages = JSON.stringify(parse(readFileSync(join('data/messages', file), 'utf8')));
  writeFileSync(`dist/messages/${locale}.json`, messages);
  writeFileSync(`dist/media/messages-${locale}.js`, `globalThis.provenoteMessages = ${messages};\n`);
}
if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
  chmodSync('dist/cli.cjs', 0o755);
}
