// `npm run bench`: speed and memory of library, command line and server on documents made for it. `-- --quick` measures
// less, `-- --json FILE` writes the figures. Machines are noisy: compare figures of one run.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  measureCommandLine,
  measureStart,
  timeRun,
  writeCorpus,
  type CommandLineFigures,
} from './command-line.js';
import { measureLibrary, type Row } from './library.js';
import { findPeers } from './peers.js';
import { measureServer, measureTyping, type ServerFigures, type ServerUnderTest } from './server.js';

const quick = process.argv.includes('--quick');
const json = process.argv.includes('--json') ? process.argv[process.argv.indexOf('--json') + 1] : undefined;
const figures: Record<string, unknown> = {};

/** Prints a table with its first column as wide as it needs. */
function print(title: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(
    `\n${title}\n${rows.map(([name, ...values]) => `  ${name.padEnd(width)}  ${values.map((value) => value.padStart(12)).join('')}`).join('\n')}`,
  );
  figures[title] = rows;
}

function commandLineRow(name: string, run: CommandLineFigures): Row {
  return [
    name,
    `${run.seconds.toFixed(2)} s`,
    run.filesPerSecond.toFixed(0),
    run.megabytesPerSecond.toFixed(1),
    `${run.peakMegabytes.toFixed(0)} MB`,
    `${String(run.found)}/${String(run.seeded)}`,
    String(run.unseeded),
  ];
}

function serverRow(name: string, server: ServerFigures): Row {
  return [
    name,
    server.startToFirst.toFixed(0),
    ...server.keystrokes.map(({ p50, p95 }) => `${p50.toFixed(1)}/${p95.toFixed(1)}`),
    `${server.residentMegabytes.toFixed(0)} MB`,
  ];
}

const built = spawnSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

print('Library, one process (median of passes)', measureLibrary(quick ? 30 : 200, quick ? 3 : 5));

const count = quick ? 100 : 1000;
const articles = writeCorpus(join(tmpdir(), 'provenote-bench', 'articles'), 'article', count);
const notes = writeCorpus(join(tmpdir(), 'provenote-bench', 'notes'), 'note', count);
const first = `${notes.folder}/note-00001.md`;
print(`Command line, ${String(count)} articles of about 17 KB and ${String(count)} notes of about 2 KB`, [
  ['', 'time', 'files/s', 'MB/s', 'peak', 'seeded', 'unseeded'],
  commandLineRow('check articles', await measureCommandLine(articles, quick ? 1 : 3)),
  commandLineRow('check notes', await measureCommandLine(notes, quick ? 1 : 3)),
  ['check one note, start included', `${(await measureStart(first, quick ? 3 : 7)).toFixed(2)} s`],
]);

const peers = findPeers();
const many = quick ? 300 : 10_000;
const corpus = writeCorpus(join(tmpdir(), 'provenote-bench', 'many'), 'article', many);
const rivals = [
  {
    name: 'provenote',
    command: [
      process.execPath,
      'dist/cli.cjs',
      'check',
      '--jobs',
      '2',
      '--no-progress',
      '--output',
      '/dev/null',
    ],
  },
  ...peers.commandLines,
];
const rows: Row[] = [['', 'time', 'MB/s', 'peak']];
for (const { name, command } of rivals) {
  const target = name === 'markdownlint-cli2' ? `${corpus.folder}/*.md` : corpus.folder;
  const run = await timeRun([...command, target]).catch(() => undefined);
  rows.push(
    run
      ? [
          name,
          `${run.seconds.toFixed(1)} s`,
          (corpus.bytes / 1e6 / run.seconds).toFixed(1),
          `${run.peakMegabytes.toFixed(0)} MB`,
        ]
      : [name, 'failed'],
  );
}
print(
  `Command lines over the same ${String(many)} articles (${(corpus.bytes / 1e6).toFixed(0)} MB), no cache`,
  rows,
);

const sizes = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const starts = quick ? 3 : 7;
const ours: ServerUnderTest = {
  name: 'provenote',
  // As the extension starts it.
  command: [process.execPath, '--max-semi-space-size=8', 'dist/server/main.js', '--stdio'],
};
const floor: ServerUnderTest = {
  name: 'empty server (floor)',
  command: [process.execPath, 'bench/empty-server.mjs', '--stdio'],
};
const servers: Row[] = [['', 'first', ...sizes.map((size) => `${String(size / 1000)} KB`), 'peak 100 KB']];
for (const server of [ours, ...peers.servers, floor]) {
  const measured = await measureServer(server, sizes, starts).catch(() => undefined);
  servers.push(measured ? serverRow(server.name, measured) : [server.name, 'failed']);
}
print('Server, milliseconds: start to first diagnostics (100 KB), keystroke to diagnostics p50/p95', servers);

const typing: Row[] = [['', 'behind', 'growth']];
for (const server of [ours, ...peers.servers.filter(({ pull }) => !pull)]) {
  const measured = await measureTyping(server, quick ? 2 : 10, quick ? 500 : 5000).catch(() => undefined);
  typing.push(
    measured
      ? [server.name, `${measured.behind.toFixed(0)} ms`, `${measured.growth.toFixed(1)} MB`]
      : [server.name, 'failed'],
  );
}
print(
  `Typing 30 characters a second into 100 KB: last diagnostics after the last key; memory over ${quick ? '500' : '5,000'} edits`,
  typing,
);

if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
