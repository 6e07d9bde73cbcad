import { command, frameWith } from './steps.mjs';

/**
 * What a person sees in a browser, where no server, no git and no terminal stands behind the editor: panel, sign-off and report
 * as everywhere, and a word where something cannot be had.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ check: (name: string) => void, picture: (name?: string) => Promise<void> }} tools
 */
export async function walk(page, { check, picture }) {
  const lines = page.locator('.editor-instance .view-lines').first();
  const status = page.locator('.statusbar');
  await lines.locator('.view-line').first().click();

  await command(page, 'Check in Terminal');
  await status.getByText('Provenote: not in the browser. Open the folder').first().waitFor();
  await picture('terminal');
  check('the command for the terminal says that there is none');

  await command(page, 'Go to Next Unverified LLM Sentence');
  await command(page, 'Verify Sentence');
  for (const [title, text] of [
    ['Place in the Source', 'p. 61'],
    ['Remark', 'read beside the source'],
    ['Who Signs Off?', 'Ada Fern <ada@fern.example>'],
  ]) {
    await page.locator('.quick-input-widget').getByText(title).first().waitFor();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page
    .locator('.codelens-decoration')
    .getByText(/1 verified/)
    .first()
    .waitFor();
  check('a sentence is verified, and the ledger is written through the editor');

  await command(page, 'Show Provenance Panel');
  const panel = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await panel.locator('.strip button').first().waitFor();
  await panel.getByText('LLM, verified').first().waitFor();
  check('the panel shows it');
  await picture();

  await lines.locator('.view-line').first().click();
  await command(page, 'Show Workspace Overview');
  const overview = await frameWith(page, '.sortable tbody tr');
  await overview.locator('tbody button', { hasText: 'evidence.md' }).waitFor();
  await picture('overview');
  await overview.locator('tbody button', { hasText: 'note.md' }).first().click();
  await page.locator('.tab.active', { hasText: 'note.md' }).waitFor();
  check('the overview lists documents that nobody has opened, and opens one');

  await command(page, 'Show Provenance Report');
  await frameWith(page, 'h1:has-text("Provenance of")');
  await picture('report');
  check('the report is rendered beside it');

  await command(page, 'Open Sample Workspace');
  await status.getByText('The example opens as an unsaved document.').first().waitFor();
  check('the example opens as an unsaved document, and the status bar says why');
}
