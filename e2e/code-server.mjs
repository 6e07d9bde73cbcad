/**
 * Starts and stops code-server: Code's server with a Node extension host, and its workbench as a web page.
 *
 * It is kept from everything outside the run's own folders: another Code's variables, the home folder, the
 * system's temporary folder and the extension gallery (which the server would ask by itself).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeServerEntry, serverNode } from './tools.mjs';

const stopLimitMs = 5_000;

/**
 * @typedef {object} Folders
 * @property {string} userData
 * @property {string} extensions
 */

/**
 * Resolves when the server listens; rejects, with the end of its output, when it dies before that.
 *
 * @param {Folders} folders
 * @returns {Promise<{ authority: string, stop: () => Promise<void> }>} `authority` is host:port, the name under
 *   which Code knows the server in `vscode-remote` addresses
 */
export async function startServer(folders) {
  const args = [
    ...baseArguments(folders),
    ...['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override'],
  ];
  const child = spawn(serverNode, args, {
    // A group of its own, so that stop() reaches the extension host and the language server too.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(folders),
  });
  const killGroup = (/** @type {NodeJS.Signals} */ signal) => signalGroup(child.pid, signal);
  const onExit = () => killGroup('SIGKILL');
  process.once('exit', onExit);

  /** @type {Promise<string>} */
  const listening = new Promise((resolve, reject) => {
    let output = '';
    const read = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-20_000);
      const port = /HTTP server listening on \S+:(\d+)/.exec(output)?.[1];
      if (port) {
        resolve(`127.0.0.1:${port}`);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`code-server ended (${signal ?? code}) before it listened:\n${output.slice(-2_000)}`));
    });
  });

  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      killGroup('SIGTERM');
      await Promise.race([ended, sleep(stopLimitMs, undefined, { ref: false })]);
    }
    killGroup('SIGKILL');
    process.removeListener('exit', onExit);
  };
  return { authority: await listening, stop };
}

/**
 * Installs a packed extension as a user would. Returns the exit status.
 *
 * @param {string} vsix
 * @param {Folders} folders
 */
export function installExtension(vsix, folders) {
  const args = [...baseArguments(folders), '--install-extension', vsix];
  const done = spawnSync(serverNode, args, { env: serverEnvironment(folders), encoding: 'utf8' });
  if (done.status !== 0) {
    console.error(`${done.stdout}${done.stderr}`);
  }
  return done.status ?? 1;
}

/** @param {Folders} folders */
function baseArguments({ userData, extensions }) {
  // Without a file of its own, code-server writes one into the home folder.
  const config = join(userData, 'code-server.yaml');
  mkdirSync(userData, { recursive: true });
  writeFileSync(config, '');
  return [codeServerEntry, '--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
}

/** @param {Folders} folders */
function serverEnvironment({ userData }) {
  const home = join(userData, 'home');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name));
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_RUNTIME_DIR: home,
    TMPDIR: home,
    EXTENSIONS_GALLERY: '{}',
  };
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    if (pid !== undefined) {
      process.kill(-pid, signal);
    }
  } catch {
    // The group is gone already, which is what was wanted.
  }
}
