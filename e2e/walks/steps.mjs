/** What several walks do. */

/**
 * Runs a command of ours by its name.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function command(page, name) {
  await page.keyboard.press('F1');
  await page.keyboard.type(`Provenote: ${name}`);
  await pick(page, name);
}

/**
 * Takes what the list of the window shows first, as soon as it shows it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} label
 */
export async function pick(page, label) {
  await page.locator('.quick-input-list .monaco-list-row').first().filter({ hasText: label }).waitFor();
  await page.keyboard.press('Enter');
}

/**
 * Waits until the editor has a text selected: the status bar counts its characters.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
export async function selected(page, text) {
  await page.locator('.statusbar').getByText(`(${text.length} selected)`).first().waitFor();
}

/**
 * Puts the cursor at the end of the line that holds some words.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} lines
 * @param {string} words
 */
export async function goBehind(page, lines, words) {
  await lines.getByText(words).first().click();
  await page.keyboard.press('End');
}

/** @param {import('playwright-core').Locator} lines */
export async function textOf(lines) {
  return (await lines.innerText()).replaceAll('\u00a0', ' ');
}

/**
 * Groups the changes of the editor's preview.
 *
 * @param {import('playwright-core').Page} page
 * @param {'Type' | 'File'} what
 */
export async function groupBy(page, what) {
  const name = new RegExp(`Group Changes By ${what}`);
  await page.getByRole('checkbox', { name }).or(page.getByRole('button', { name })).first().click();
}

/**
 * Takes all changes of the editor's preview. What asks for confirmation it leaves unticked; the box of the first row ticks it.
 *
 * @param {import('playwright-core').Page} page
 */
export async function applyPreview(page) {
  const preview = page.locator('.bulk-edit-panel');
  await preview.locator('.monaco-list-row').first().locator('input, .monaco-custom-toggle').first().click();
  await preview.getByRole('button', { name: 'Apply' }).click();
  await preview.waitFor({ state: 'hidden' });
}

/**
 * The frame that shows something, as soon as it does.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 */
export async function frameWith(page, selector) {
  for (let tries = 0; tries < 150; tries++) {
    // A frame may go while it is asked.
    for (const frame of page.frames())
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`no frame holds ${selector}`);
}
