import { applyPreview, groupBy } from './steps.mjs';

/**
 * De-identifies the open note as a clinician does: the command, the editor's own preview with a heading for each
 * category, then the note without what was found.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ check: (name: string) => void, picture: () => Promise<void> }} tools
 */
export async function walk(page, { check, picture }) {
  const lines = page.locator('.monaco-editor .view-lines').first();
  await lines.locator('.view-line').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F1');
  await page.keyboard.type('Provenote: De-Identify');
  await page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: 'De-Identify' })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');

  const preview = page.locator('.bulk-edit-panel');
  await preview.waitFor();
  await groupBy(page, 'Type');
  for (const label of ['1 date', '1 name', '1 place']) await preview.getByText(label).first().waitFor();
  check('the preview lists what is replaced, category by category');
  await picture();

  // The editor leaves what asks for confirmation unticked; the box of the file takes all of it.
  await groupBy(page, 'File');
  await applyPreview(page);
  await lines.getByText('[PHONE]').first().waitFor();
  const text = (await lines.innerText()).replaceAll('\u00a0', ' ');
  for (const gone of ['Maribeth', '555', 'Alder', '03/19'])
    if (text.includes(gone)) throw new Error('the note still holds what the preview replaced');
  check('and applying it leaves a note without them');
}
