import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundle = join(root, 'dist', 'server', 'main.js');
const sources = ['core', 'workspace', 'server'];

/** The server as a process that speaks over stdio: the bundle when it is fresh, else the sources. */
export function spawnServer(): ChildProcessWithoutNullStreams {
  const from = isFresh() ? [bundle] : ['--import', 'tsx', join(root, 'server', 'src', 'main.node.ts')];
  return spawn(process.execPath, [...from, '--stdio'], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** A bundle older than its sources would test what nobody wrote. */
function isFresh(): boolean {
  if (!existsSync(bundle)) return false;
  const built = statSync(bundle).mtimeMs;
  return sources.every((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .every((name) => statSync(join(root, folder, name)).mtimeMs <= built),
  );
}
