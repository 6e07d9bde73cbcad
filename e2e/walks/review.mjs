import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, goBehind } from './steps.mjs';

/**
 * Reviews an article as its reviewer does: from the first sentence that a model wrote and nobody has looked into to its line in
 * the ledger; what the editor shows of it; and how it lapses with one changed word.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ check: (name: string) => void, workspace: string, picture: (name?: string) => Promise<void> }} tools
 */
export async function walk(page, { check, workspace, picture }) {
  const lines = page.locator('.editor-instance .view-lines').first();
  await lines.locator('.view-line').first().click();
  await command(page, 'Go to Next Unverified LLM Sentence');
  await page
    .locator('.statusbar')
    .getByText(/^Ln (?!1,)\d+, Col/)
    .first()
    .waitFor();
  check('the cursor goes to a sentence that a model wrote and nobody has verified');
  await picture('next');

  await command(page, 'Verify Sentence');
  await answer(page, 'Place in the Source', 'p. 61');
  await answer(page, 'Remark', 'read beside the source');
  await answer(page, 'Who Signs Off?', 'Ada Fern <ada@fern.example>');
  const lens = page.locator('.codelens-decoration');
  await lens
    .getByText(/1 verified/)
    .first()
    .waitFor();
  const [line, ...more] = linesOf(join(workspace, '.provenote', 'attestations.jsonl'));
  const isRight =
    line?.path === 'article.md' &&
    line.decision === 'verified' &&
    line.reviewer === 'Ada Fern <ada@fern.example>' &&
    line.locator === 'p. 61';
  if (!isRight || more.length > 0) throw new Error('the ledger does not hold the sign-off and nothing else');
  check('verifying it writes one line to the ledger, and the counts above the headings tell of it');

  const tag = lines.getByText('[LLM]').first();
  await tag.hover();
  const hover = page.locator('.monaco-hover').filter({ hasText: 'Verified' });
  await hover.getByText('Ada Fern').first().waitFor();
  check('pointing at the sentence says who, when and where');
  await picture();
  await page.keyboard.press('Escape');

  await command(page, 'Show Provenance Panel');
  const panel = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await panel.getByText('LLM, verified').first().waitFor();
  check('the panel counts it as verified');
  await picture('panel');

  await goBehind(page, lines, 'kettle');
  await page.keyboard.press('Home');
  await page.keyboard.type('Changed ');
  await lens
    .getByText(/1 verified/)
    .first()
    .waitFor({ state: 'hidden' });
  check('one changed word, and the sign-off has lapsed');
  await picture('lapsed');
}

/**
 * Answers a question of the editor.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} title
 * @param {string} text
 */
async function answer(page, title, text) {
  await page.locator('.quick-input-widget').getByText(title).first().waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** @param {string} ledger */
function linesOf(ledger) {
  if (!existsSync(ledger)) throw new Error('there is no ledger');
  return readFileSync(ledger, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
