import { applyPreview, command, goBehind, pick, selected, textOf } from './steps.mjs';

/**
 * Writes a progress note as a clinician does, from an empty editor to a clean note: a new note, its places filled one after the
 * other, a named source from the list behind `[`, a framing sentence, a name that slipped in, and de-identification.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ check: (name: string) => void, picture: (name?: string) => Promise<void> }} tools
 */
export async function walk(page, { check, picture }) {
  await command(page, 'New Note');
  await pick(page, 'SOAP');
  const lines = page.locator('.editor-instance .view-lines').first();
  await lines.getByText('format: SOAP').first().waitFor();
  await selected(page, '{{number of the session}}');
  check('a new note has the parts of its format, and its first place is selected');
  await picture('new');

  await page.keyboard.type('3');
  for (const [place, words] of [
    ['what the client reports', 'Slept five hours a night'],
    ['what you observed', 'Spoke slowly and kept eye contact'],
    ['which instrument, and its score', 'PHQ-9 was 11'],
    ['how you understand it, and how it bears on the goals', 'Sleep follows the worry of the evening'],
    ['what happens next, who does it, by when', 'Review the sleep diary in session 4'],
  ]) {
    await command(page, 'Go to Next Placeholder');
    await selected(page, `{{${place}}}`);
    await page.keyboard.type(words);
  }
  await command(page, 'Go to Next Placeholder');
  await page.locator('.statusbar').getByText('no place is left to fill in').first().waitFor();
  for (const kept of ['client', 'date', 'signature'])
    await lines.getByText(`${kept}: "{{${kept}}}"`).first().waitFor();
  check('every place is filled, one after the other, and those of the identity stay');

  await goBehind(page, lines, 'kept eye contact');
  await page.keyboard.type(' Her sister Maribeth called twice [');
  const list = page.locator('.suggest-widget .monaco-list-row');
  await list.first().waitFor();
  const labels = await list.allInnerTexts();
  if (!labels[0]?.includes('[obs]')) throw new Error('the list does not begin with the named sources');
  await picture('sources');
  await page.keyboard.type('coll');
  await list.filter({ hasText: '[collateral]' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('.');
  await lines.getByText('called twice [collateral].').first().waitFor();
  check('behind a bracket the named sources are offered first');

  await goBehind(page, lines, 'worry of the evening');
  await command(page, 'Insert Therapeutic-Framing');
  const elements = page.locator('.quick-input-widget').getByText('Therapeutic framing');
  await elements.first().waitFor();
  await picture('framing');
  await page.keyboard.type('goal consensus');
  await pick(page, 'goal consensus');
  await selected(page, '{{which change}}');
  await page.keyboard.type('the worry of the evening');
  await lines.getByText('was rated demonstrably effective in 2018 [LLM].').first().waitFor();
  check('a framing sentence has grade and edition of the table, and its place is selected');

  const wrong = page.locator('.editor-instance .squiggly-error');
  await wrong.first().waitFor();
  await picture('name');
  check('a name that slipped in is found');

  await page.keyboard.press('Escape');
  await command(page, 'De-Identify');
  const preview = page.locator('.bulk-edit-panel');
  await preview.waitFor();
  await preview.getByText('Person A').first().waitFor();
  await picture('preview');
  await applyPreview(page);
  await wrong.first().waitFor({ state: 'detached' });
  if ((await textOf(lines)).includes('Maribeth')) throw new Error('the note still holds the name');
  check('de-identification takes the name out, after a preview');

  await lines.getByText('Spoke slowly').first().click();
  await command(page, 'Check Document');
  await page.locator('.statusbar').getByText('nothing to mend in this document').first().waitFor();
  const marks = page.locator(
    '.editor-instance :is(.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint)',
  );
  if ((await marks.count()) > 0) throw new Error('something is still underlined');
  check('and nothing is left to mend');
  await picture();
}
