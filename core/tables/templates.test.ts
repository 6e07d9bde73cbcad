import assert from 'node:assert/strict';
import { openPlaceholders, placesToFill } from '../features/places-to-fill.js';
import { createAnalyzer, type CheckedAnalysis } from '../index.js';
import { builtInNoteFormats } from './generated/note-formats.js';
import { builtInTemplates } from './generated/section-templates.js';
import {
  isTemplateName,
  newDocument,
  noteTemplateFormats,
  noteTemplateOf,
  templates,
  type TemplateName,
} from './templates.js';

const names = Object.keys(templates).filter(isTemplateName);

function analyze(name: TemplateName, title?: string): CheckedAnalysis {
  return createAnalyzer().analyze({ path: 'a.md', text: newDocument(name, title) });
}

/** What a fresh document is told of: rules, each with the text that it points at. */
function check(name: TemplateName, title?: string): string[] {
  const { findings, text } = analyze(name, title);
  return findings.map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`);
}

describe('core/tables/templates', () => {
  for (const name of names)
    it(`${name}: a fresh document is told only of the places that are left to fill`, () => {
      const found = check(name, 'Anchored listening');
      assert.ok(found.length > 0);
      for (const one of found)
        assert.match(
          one,
          /^(?:(?:article|note)\/section-missing (?:## |\{\{)|(?:provenance\/tag-required|revision\/frontmatter) .*\{\{)/,
        );
      const analysis = analyze(name, 'Anchored listening');
      assert.equal(found.filter((one) => one.includes('{{')).length, openPlaceholders(analysis).length);
      assert.equal(found.length, placesToFill(analysis).length);
    });

  for (const format of noteTemplateFormats)
    it(`${format}: a note has the parts of its format, and placeholders where an identity would stand`, () => {
      const name = noteTemplateOf(format.toUpperCase());
      assert.ok(name);
      const { kind, note, text } = analyze(name);
      const known = builtInNoteFormats.find((one) => one.name === format);
      assert.deepEqual([kind, note?.format, note?.formatFrom], ['note', known, 'frontmatter']);
      assert.deepEqual([note?.missing, note?.empty, note?.misplaced], [[], [], []]);
      for (const { prompt, tag } of known?.parts ?? [])
        assert.ok(text.includes(`{{${prompt ?? ''}}} [${tag ?? ''}].`), prompt);
      for (const field of ['client', 'date', 'signature'])
        assert.ok(text.includes(`\n${field}: "{{${field}}}"\n`), field);
    });

  it(`has a template for each format of notes`, () => {
    assert.deepEqual(noteTemplateFormats.toSorted(), builtInNoteFormats.map(({ name }) => name).toSorted());
    assert.equal(noteTemplateOf('sonnet'), undefined);
  });

  it('article has all sections of the wiki, each of them empty', () => {
    const empty = check('article').filter((one) => one.includes(' ## '));
    const sections = builtInTemplates.find(({ id }) => id === 'wiki')?.sections ?? [];
    assert.deepEqual(
      empty,
      sections.map(({ title }) => `article/section-missing ## ${title}`),
    );
  });

  it('put a title where it belongs, as YAML and markdown need it', () => {
    const text = newDocument('article', ' The "quiet"\nhour \\ $& ');
    assert.match(text, /^title: "The \\"quiet\\" hour \\\\ \$&"$/m);
    assert.match(text, /^# The "quiet" hour \\ \$&$/m);
    assert.match(newDocument('article', undefined), /^title: "\{\{title\}\}"$/m);
    assert.match(newDocument('plan', undefined), /^# Treatment plan$/m);
  });
});
