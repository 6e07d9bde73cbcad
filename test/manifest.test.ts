import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Texts = Readonly<Record<string, string>>;

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readFileSync('package.json', 'utf8');
const { capabilities, contributes, l10n } = read('package.json') as {
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly description: string;
      readonly restrictedConfigurations: readonly string[];
    };
    readonly virtualWorkspaces: { readonly supported: unknown; readonly description: string };
  };
  readonly l10n: string;
  readonly contributes: {
    readonly commands: readonly { command: string; category: string; title: string; enablement?: string }[];
    readonly menus: { readonly commandPalette: readonly { command: string; when: string }[] };
    readonly views: Readonly<Record<string, readonly { id: string }[]>>;
    readonly viewsWelcome: readonly { view: string; contents: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          {
            type: string;
            scope?: string;
            order?: number;
            markdownDescription?: string;
            enum?: string[];
            enumDescriptions?: string[];
          }
        >
      >;
    };
    readonly keybindings?: unknown;
  };
};
const english = read('package.nls.json') as Texts;
const spanish = read('package.nls.es.json') as Texts;
const said = (text: string): string => text.replace(/^%(.+)%$/, (_all, key: string) => english[key] ?? '');

const clientSources = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join('client/src', path), 'utf8'))
  .join('\n');
const commands = contributes.commands.map(({ command }) => command);
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

/** What a text has besides words: values, commands and settings that it links to. */
const marksIn = (text: string): string[] =>
  [...text.matchAll(/\{\d\}|\(command:[\w.]+\)|`[^`]*`|#[\w.]+#/g)].map(([mark]) => mark).sort();

describe('the manifest', () => {
  it('has each command registered, under one category, in title case', () => {
    for (const { command, category, title } of contributes.commands) {
      assert.ok(clientSources.includes(`'${command}'`), `${command} is not registered`);
      assert.equal(category, 'Provenote', command);
      const small = new Set(['a', 'an', 'and', 'as', 'for', 'in', 'of', 'or', 'the', 'to']);
      const words = said(title).split(/[ -]/);
      assert.ok(words.length > 0 && said(title) !== '', command);
      for (const word of words) assert.ok(small.has(word) || /^\p{Lu}/u.test(word), said(title));
    }
    assert.equal(new Set(commands).size, commands.length);
  });

  it('shows a command in the palette only where it works', () => {
    const limited = contributes.commands.filter(({ enablement }) => enablement !== undefined);
    assert.deepEqual(
      contributes.menus.commandPalette.map(({ command, when }) => [command, when]).sort(),
      limited.map(({ command, enablement }) => [command, enablement]).sort(),
    );
  });

  it('takes no keys away from anybody', () => {
    assert.equal(contributes.keybindings, undefined);
  });

  it('describes every setting, in order, with a scope', () => {
    const settings = Object.entries(contributes.configuration.properties);
    assert.deepEqual(
      settings.map(([, { order }]) => order),
      settings.map((_setting, at) => at + 1),
    );
    for (const [name, { scope, markdownDescription, enum: values, enumDescriptions }] of settings) {
      assert.ok(scope !== undefined && said(markdownDescription ?? '').length > 40, name);
      assert.equal(enumDescriptions?.length, values?.length, name);
    }
  });

  it('says what is missing in workspaces that are virtual or not trusted, by settings that there are', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = capabilities;
    for (const { supported, description } of [untrustedWorkspaces, virtualWorkspaces]) {
      assert.equal(supported, 'limited');
      assert.ok(said(description).length > 40);
    }
    const { restrictedConfigurations: restricted } = untrustedWorkspaces;
    assert.ok(restricted.length > 0);
    for (const name of restricted) assert.ok(name in contributes.configuration.properties, name);
  });

  it('lets no setting name a file or a program, so that none more has to be restricted', () => {
    const texts = Object.entries(contributes.configuration.properties).filter(
      ([, { type, enum: values }]) => type !== 'boolean' && values === undefined,
    );
    assert.deepEqual(
      texts.map(([name]) => name),
      capabilities.untrustedWorkspaces.restrictedConfigurations,
    );
  });

  it('has every text in English and Spanish, none more, with the same links', () => {
    const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
    assert.deepEqual(Object.keys(spanish), Object.keys(english));
    const links = (text: string): string[] => marksIn(text).filter((mark) => !mark.startsWith('`12'));
    for (const [key, text] of Object.entries(english))
      assert.deepEqual(links(spanish[key] ?? ''), links(text), key);
    assert.doesNotMatch(manifest, /"(?:title|name|contents|markdownDescription)": "(?!%|[Pp]rovenote")/);
  });

  it('has every text of the client in Spanish, with the same values', () => {
    const bundle = read(join(l10n, 'bundle.l10n.json')) as Texts;
    const translated = read(join(l10n, 'bundle.l10n.es.json')) as Texts;
    assert.deepEqual(Object.keys(translated).sort(), Object.keys(bundle).sort());
    for (const [text, spanishText] of Object.entries(translated))
      assert.deepEqual(marksIn(spanishText), marksIn(text), text);
  });

  it('leads from the walkthrough and the views to commands that are there', () => {
    const texts = [
      ...steps.map((step) => step.description),
      ...contributes.viewsWelcome.map((one) => one.contents),
    ];
    const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
    for (const text of texts) {
      const linked = [...said(text).matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command ?? '');
      assert.ok(linked.length > 0, text);
      for (const command of linked)
        assert.ok(commands.includes(command) || views.includes(command.replace(/\.focus$/, '')), command);
    }
    for (const { view } of contributes.viewsWelcome) assert.ok(views.includes(view), view);
    for (const view of views) assert.ok(clientSources.includes(`'${view}'`), view);
  });

  it('ticks each step of the walkthrough by what a user does', () => {
    assert.ok(steps.length >= 5);
    for (const { completionEvents } of steps)
      for (const event of completionEvents) {
        const [kind, name = ''] = event.split(':');
        if (kind === 'onCommand')
          assert.ok(commands.includes(name) || name === 'provenote.findings.focus', event);
        else {
          assert.equal(kind, 'onContext');
          assert.ok(clientSources.includes(`pulse('${name.replace('provenote.', '')}')`), event);
        }
      }
  });

  it('has the pictures of the walkthrough, with words for those who do not see them', () => {
    for (const { media } of steps) {
      const picture = readFileSync(media.svg, 'utf8');
      assert.match(picture, /^<svg [^]*var\(--vscode-editor-background[^]*<\/svg>\s*$/);
      // The page of the walkthrough allows no styles of its own.
      assert.doesNotMatch(picture, /<script|<style|style=|class=|href=|url\(/);
      assert.ok(said(media.altText).length > 20, media.svg);
    }
  });

  it('packs what it names, and the documents of the sample workspace', () => {
    const packed = readFileSync('.vscodeignore', 'utf8');
    for (const line of [
      'examples/**',
      'l10n/**',
      'syntaxes/**',
      'walkthrough/*.svg',
      'package.nls.json',
      'package.nls.es.json',
    ])
      assert.ok(packed.includes(`!${line}\n`), line);
    const copied = /const sampleFiles = \[([^\]]*)\]/.exec(clientSources)?.[1] ?? '';
    const names = [...copied.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '');
    assert.ok(names.length > 5);
    for (const name of names) assert.ok(existsSync(join('examples', name)), name);
  });

  it('opens no windows of its own', () => {
    assert.doesNotMatch(clientSources, /show(?:Information|Warning|Error)Message/);
  });
});
