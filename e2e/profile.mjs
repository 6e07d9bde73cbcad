/**
 * A fresh place for one run of Code: user data, extensions, and a copy of the workspace, since the tests edit files.
 *
 * The path is short on purpose: Code puts unix sockets under it, and their paths end at 107 characters.
 */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** No prompt, no greeting, no call home: whatever is left on the screen or in the log is ours. */
export const calmSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'update.mode': 'none',
  'git.enabled': false,
  // A browser's Code saves by itself; the tests throw their edits away, and there would be nothing to throw.
  'files.autoSave': 'off',
};

/**
 * Makes the folders. The caller owns them and calls `remove` when Code has ended.
 *
 * @param {string} workspace the folder to copy
 * @param {Record<string, unknown>} [settings] user settings on top of the calm ones
 */
export function createProfile(workspace, settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pn-'));
  const profile = {
    userData: join(folder, 'data'),
    extensions: join(folder, 'exts'),
    workspace: join(folder, 'ws'),
    /** An extension that does nothing: Code wants one "under development" to run tests at all. */
    emptyExtension: join(folder, 'empty'),
    remove: () => removeFolder(folder),
  };
  mkdirSync(join(profile.userData, 'User'), { recursive: true });
  writeFileSync(
    join(profile.userData, 'User', 'settings.json'),
    JSON.stringify({ ...calmSettings, ...settings }, undefined, 2),
  );
  mkdirSync(profile.extensions);
  mkdirSync(profile.emptyExtension);
  writeFileSync(
    join(profile.emptyExtension, 'package.json'),
    JSON.stringify({ name: 'empty', publisher: 'provenote', version: '0.0.0', engines: { vscode: '*' } }),
  );
  cpSync(workspace, profile.workspace, { recursive: true });
  return profile;
}

/**
 * Removes a folder into which a dying server may still write: hence the retries, which are about cleaning up and
 * never about a test.
 *
 * @param {string} folder
 */
function removeFolder(folder) {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
