import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from '../tools.mjs';
import { command, frameWith } from './steps.mjs';

/**
 * Looks at what stands behind the open article: the panel beside it, with a mark for each sentence; a click leads to the sentence.
 * The report of the command line is the same page. axe looks for faults of accessibility in both.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ check: (name: string) => void, picture: (name?: string) => Promise<void> }} tools
 */
export async function walk(page, { check, picture }) {
  const lines = page.locator('.editor-instance .view-lines').first();
  await lines.locator('.view-line').first().click();
  await command(page, 'Show Provenance Panel');
  const panel = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const marks = panel.locator('.strip button');
  await marks.first().waitFor();
  await lookForFaults(await frameWith(page, '.strip'));
  check('the panel has a mark for each sentence, and axe finds no fault in it');
  await picture();

  await marks.nth(4).click();
  await page
    .locator('.statusbar')
    .getByText(/^Ln 1[0-9], Col/)
    .first()
    .waitFor();
  check('a click on a mark leads to its sentence');

  // From an untagged sentence over one that is exempt and one with a source to the next untagged one. The mark of the
  // cursor's sentence tells that the editor followed.
  await marks.nth(7).press('n');
  await panel.locator('.strip button[data-sentence="10"][aria-current]:focus').waitFor();
  check('the key n walks on to the next sentence that is left to review');

  await lines.locator('.view-line').first().click();
  await command(page, 'Show Workspace Overview');
  const overview = await frameWith(page, '.sortable tbody tr');
  await lookForFaults(overview);
  await overview.locator('thead button', { hasText: 'Coverage' }).click();
  await overview.locator('thead th[aria-sort="descending"]', { hasText: 'Coverage' }).waitFor();
  check('the overview lists the documents, sorts them, and axe finds no fault in it');
  await overview.locator('tbody button', { hasText: 'evidence.md' }).click();
  await page.locator('.tab.active', { hasText: 'evidence.md' }).waitFor();
  check('and a click in it opens a document');

  const report = await page.context().newPage();
  const made = ['report', join(repository, 'examples'), '--format', 'html'];
  await report.setContent(
    execFileSync(process.execPath, [join(repository, 'dist/cli.cjs'), ...made], { encoding: 'utf8' }),
  );
  await lookForFaults(report.mainFrame());
  await report.close();
  check('and axe finds no fault in the report either');
}

/** @param {import('playwright-core').Frame} frame */
async function lookForFaults(frame) {
  await frame.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const faults = await frame.evaluate(async () => {
    const { axe } = /** @type {{ axe: { run(): Promise<{ violations: { id: string }[] }> } }} */ (
      /** @type {unknown} */ (globalThis)
    );
    return (await axe.run()).violations.map(({ id }) => id);
  });
  if (faults.length > 0) throw new Error(`faults of accessibility: ${faults.join(', ')}`);
}
