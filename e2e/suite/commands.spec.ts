/**
 * Every command of the manifest, in each extension host: it is there, and it comes to an end, with an answer where it cannot do
 * its work. What it says is read from the window, see e2e/walks.
 */
import * as vscode from 'vscode';
import { assert, assertEqual, waitFor } from './assert.js';
import * as editor from './editor.js';

const article = 'article.md';

/** Commands that would end the test: a new window, a new server. The first is walked through, the second has its own test. */
const leftOut = ['provenote.openSample', 'provenote.restartServer'];

/** Off again behind the others, since it holds findings back. */
const twice = ['provenote.toggleFocusMode'];

describe('the commands of Provenote', () => {
  afterEach(async () => {
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await editor.closeAll();
  });

  it('are all registered', async () => {
    await ready();
    const known = await vscode.commands.getCommands(true);
    const missing = manifestCommands().filter((name) => !known.includes(name));
    assertEqual(missing, [], 'commands that nobody answers');
  });

  for (const name of [...manifestCommands(), ...twice].filter((command) => !leftOut.includes(command)))
    it(`${name} comes to an end without a fault`, async () => {
      await ready();
      let outcome = 'running';
      void Promise.resolve(vscode.commands.executeCommand(name)).then(
        () => (outcome = 'done'),
        (error: unknown) => (outcome = String(error)),
      );
      await waitFor(`${name} to end`, async () => {
        if (outcome !== 'running') return true;
        // What asks is answered with Escape.
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        await vscode.commands.executeCommand('refactorPreview.discard');
        return undefined;
      });
      assertEqual(outcome, 'done', 'the outcome');
    });

  it('open no terminal where there is none', async function () {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder?.uri.scheme === 'file' || folder?.uri.scheme === 'vscode-remote') {
      console.log('      skipped: this host has a terminal');
      this.skip();
    }
    await vscode.commands.executeCommand('provenote.checkInTerminal');
    assertEqual(vscode.window.terminals.length, 0, 'terminals');
  });

  it('show the panel and the overview', async () => {
    await ready();
    await vscode.commands.executeCommand('provenote.showPanel');
    await vscode.commands.executeCommand('provenote.showOverview');
    await waitFor('both pages', () => {
      const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
      const types = inputs.flatMap((input) =>
        input instanceof vscode.TabInputWebview ? [input.viewType] : [],
      );
      const isShown = (view: string): boolean => types.some((type) => type.endsWith(`provenote.${view}`));
      return isShown('provenance') && isShown('overview');
    });
  });
});

function manifestCommands(): string[] {
  const manifest: unknown = vscode.extensions.getExtension('provenote.provenote')?.packageJSON;
  const { contributes } = manifest as { contributes: { commands: { command: string }[] } };
  assert(contributes.commands.length > 0, 'the manifest has commands');
  return contributes.commands.map(({ command }) => command);
}

/** Opens the faulty article and waits until the server has looked at it. */
async function ready(): Promise<void> {
  const { document } = await editor.open(article);
  await waitFor('findings', () => editor.findings(document).length > 0);
}
