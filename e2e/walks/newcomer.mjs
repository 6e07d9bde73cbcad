/**
 * Looks around as a newcomer does: the findings by document, the walkthrough with its pictures, the focus mode.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ check: (name: string) => void, picture: (name?: string) => Promise<void> }} tools
 */
export async function walk(page, { check, picture }) {
  await runCommand(page, 'Focus on Provenote Findings View');
  const view = page.locator('.sidebar .pane').filter({ hasText: 'Provenote Findings' });
  const document = view.locator('.monaco-list-row').filter({ hasText: 'article.md' }).first();
  await document.waitFor();
  await document.click();
  await view
    .locator('.monaco-list-row')
    .filter({ hasText: 'does not say where it comes from' })
    .first()
    .waitFor();
  check('the Explorer lists findings by document');
  await picture('findings');

  await runCommand(page, 'Welcome: Open Walkthrough');
  await page.keyboard.type('Get Started with Provenote');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Provenote' }).first().waitFor();
  await page.keyboard.press('Enter');
  const steps = page.locator('.gettingStartedContainer');
  await steps.getByText('See a Finding').first().waitFor();
  await steps.getByText('See a Finding').first().click();
  await steps.getByText('Show Findings').first().waitFor();
  await picture('walkthrough');
  await steps.getByText('Show Findings').first().click();
  await steps.locator('.codicon-getting-started-step-checked:visible').first().waitFor();
  check('the walkthrough ticks the step that was done');
  await page.locator('.tab').filter({ hasText: 'article.md' }).first().click();

  const lines = page.locator('.monaco-editor .view-lines').first();
  await runCommand(page, 'Provenote: Toggle Focus Mode');
  await lines.getByText('good deal of patience').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Herons wait by the pond.');
  await page.locator('.statusbar').getByText('7 untagged').waitFor();
  await document.getByText('22').waitFor();
  check('in focus mode the sentence being written has no finding');
  await picture('focus');
  await page.keyboard.press('Control+Home');
  await document.getByText('23').waitFor();
  check('and has it when the cursor has left');
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function runCommand(page, name) {
  await page.keyboard.press('F1');
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}
