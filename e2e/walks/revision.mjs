import { applyPreview, command, selected, textOf } from './steps.mjs';

/**
 * Suggests a revision of a sentence of the open article as a reader does, fills in its form, and applies it: the form from the
 * sentence at the cursor, its places, and the editor's own preview of what it changes in the article.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ check: (name: string) => void, picture: (name?: string) => Promise<void> }} tools
 */
export async function walk(page, { check, picture }) {
  const lines = page.locator('.editor-instance .view-lines').first();
  await lines.getByText('Anchored listening is a way of pausing').first().click();
  await page.keyboard.press('End');
  await command(page, 'Suggest a Revision');
  await lines.getByText('kind: revision').first().waitFor();
  await lines.getByText('quote: ').first().waitFor();
  await picture('form');
  check('the form names the article and quotes the sentence at the cursor');

  await selected(page, '{{name, initials or anonymous}}');
  await page.keyboard.type('initials');
  for (const [place, words] of [
    ['how the sentence should read', 'It asks a good deal of patience of both'],
    ['who, year, title, address', 'Oakes, B. (2024). *Pauses again*. https://lanternhouse.net/pauses'],
    ['T1, T2 or T3', 'T2'],
  ]) {
    await command(page, 'Go to Next Placeholder');
    await selected(page, `{{${place}}}`);
    await page.keyboard.type(words);
  }
  await command(page, 'Apply Revision');
  const preview = page.locator('.bulk-edit-panel');
  await preview.waitFor();
  await preview.getByText('article.md').first().waitFor();
  await picture('preview');
  check('applying it shows what it changes in the article first');

  await applyPreview(page);
  await page.locator('.tabs-container .tab').filter({ hasText: 'article.md' }).first().click();
  await lines.getByText('It asks a good deal of patience of both').first().waitFor();
  if ((await textOf(lines)).includes('It asks little'))
    throw new Error('the old sentence still stands there');
  check('and then the article says what was proposed');
  await picture();
}
