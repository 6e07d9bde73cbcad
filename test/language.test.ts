import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { builtInNoteFields } from '../core/tables/generated/note-formats.js';
import { createAnalyzer, localeOf } from '../core/index.js';
import { ruleMessage, say } from '../core/language/say.js';
import { rules } from '../core/rules/registry.js';
import { messagesEs } from '../core/tables/generated/messages-es.js';
import { phiReasons } from '../core/phi/phi-span.js';
import { saidTexts } from '../tools/said-texts.js';

/** `{name}` holes, in order of their names; a hole may be used twice. */
function holesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}

function fixtureOf(rule: string): string {
  const path = `core/rules/${rule}/fixtures/fires.md`;
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\^.*\n?/gm, '') : '';
}

describe('the Spanish of', () => {
  const { texts, joined } = saidTexts(['core', 'workspace', 'server/src', 'client/webview']);

  it('every rule: description and messages are there, with the same holes, and none is stale', () => {
    const faults: string[] = [];
    for (const rule of rules) {
      const entry = messagesEs.rules[rule.id];
      if (!entry) {
        faults.push(`${rule.id}: all`);
        continue;
      }
      for (const [name, english] of Object.entries(rule.messages)) {
        const spanish = ruleMessage('es', rule.id, name);
        if (spanish === undefined) faults.push(`${rule.id}: message ${name}`);
        else if (holesOf(spanish).join() !== holesOf(english).join())
          faults.push(`${rule.id}: holes of message ${name}`);
      }
      const known = 'messages' in entry ? Object.keys(entry.messages) : [];
      faults.push(
        ...known.filter((name) => !(name in rule.messages)).map((name) => `${rule.id}: stale ${name}`),
      );
    }
    const ids = new Set(rules.map(({ id }) => id));
    faults.push(
      ...Object.keys(messagesEs.rules)
        .filter((id) => !ids.has(id))
        .map((id) => `stale rule ${id}`),
    );
    assert.deepEqual(faults, []);
  });

  it('every reason for possible PHI', () => {
    assert.deepEqual(Object.keys(messagesEs.phi.reasons).sort(), [...phiReasons].sort());
    assert.deepEqual(holesOf(messagesEs.phi.message), ['advice', 'reason', 'what']);
  });

  it('every other text of the code, with the same holes', () => {
    const missing = texts.filter(({ text }) => messagesEs.texts[text] === undefined);
    assert.deepEqual(
      missing.map(({ text, place }) => `${place}: ${text}`),
      [],
    );
    const wrong = Object.entries(messagesEs.texts).filter(
      ([english, spanish]) => holesOf(english).join() !== holesOf(spanish).join(),
    );
    assert.deepEqual(
      wrong.map(([english]) => english),
      [],
    );
  });

  it('nothing that the code does not say any more', () => {
    const said = new Set([...texts.map(({ text }) => text), ...builtInNoteFields.map(({ about }) => about)]);
    assert.deepEqual(
      Object.keys(messagesEs.texts).filter((text) => !said.has(text)),
      [],
    );
  });

  it('what tables give messages to say', () => {
    assert.deepEqual(
      builtInNoteFields.map(({ about }) => about).filter((about) => messagesEs.texts[about] === undefined),
      [],
    );
  });

  it('no text is put together of pieces, which no other language can follow', () => {
    assert.deepEqual(joined, []);
  });
});

describe('the language of findings', () => {
  it('is that of the analyzer, and changes nothing else', () => {
    const english = createAnalyzer();
    const spanish = createAnalyzer({}, { locale: 'es' });
    let told = 0;
    for (const { id } of rules) {
      const input = { path: 'a.md', text: fixtureOf(id) };
      const one = english.analyze(input).findings;
      const other = spanish.analyze(input).findings;
      const placesOf = (list: typeof one): unknown =>
        list.map(({ rule, severity, start, end, fix, offers }) => [
          rule,
          severity,
          start,
          end,
          fix?.edits,
          offers?.map(({ edits }) => edits),
        ]);
      assert.deepEqual(placesOf(other), placesOf(one), id);
      for (const [at, { message, rule }] of other.entries()) {
        assert.notEqual(message, one[at]?.message, rule);
        told++;
      }
    }
    assert.ok(told > 300, String(told));
  });

  it('leaves no hole open', () => {
    const analyzer = createAnalyzer({}, { locale: 'es' });
    for (const { id } of rules) {
      for (const { message, fix, offers, related, rule } of analyzer.analyze({
        path: 'a.md',
        text: fixtureOf(id),
      }).findings) {
        const said = [message, fix?.title, ...(offers ?? []).map(({ title }) => title)];
        for (const text of [...said, ...(related ?? []).map((place) => place.message)])
          assert.doesNotMatch(text?.replace(/\{\{[^{}]*\}\}/g, '') ?? '', /\{\w+\}/, rule);
      }
    }
  });

  it('says a PHI finding by category and reason, in Spanish', () => {
    const { findings } = createAnalyzer({}, { locale: 'es' }).analyze({
      path: 'a.md',
      text: 'Write to wren@example.net [obs].\n',
      kind: 'note',
    });
    assert.equal(
      findings.find(({ rule }) => rule === 'phi/email')?.message,
      'Posible dirección de correo electrónico: basta su forma para reconocerlo. Una dirección lleva directamente a una persona; escriba [EMAIL].',
    );
  });

  it('is English for every tag that we do not have', () => {
    assert.deepEqual(['es', 'es-MX', 'ES', 'eo', 'de-AT', '', undefined].map(localeOf), [
      'es',
      'es',
      'es',
      'en',
      'en',
      'en',
      'en',
    ]);
    assert.equal(say('es', 'no such text {x}', { x: 1 }), 'no such text 1');
  });
});
