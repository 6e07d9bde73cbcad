// Writes all that is generated: registry and pages of the rules, tables from data/, the schemas of the files that projects write.
// `npm run generate` writes, `npm run generate -- --check` fails when something is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { abbreviationsSchema } from '../core/tables/abbreviations.js';
import { mergeTables } from '../core/tables/grade-tables.js';
import { messagesSchema } from '../core/tables/messages.js';
import { noteFormatsSchema } from '../core/tables/note-formats.js';
import { objectiveWordsSchema } from '../core/tables/objective-words.js';
import { phiWordsSchema } from '../core/tables/phi-words.js';
import { publishersSchema } from '../core/tables/publishers.js';
import { relationshipWordsSchema } from '../core/tables/relationship-words.js';
import { renderedPageSchema } from '../core/tables/rendered-page.js';
import { sourceKindsSchema } from '../core/tables/source-kinds.js';
import { tableFileSchema } from '../core/tables/table-file.js';
import { zipPrefixesSchema } from '../core/tables/zip-prefixes.js';

const check = process.argv.includes('--check');
const stale: string[] = [];

/** Writes a file, or notes that it is not what it should be. Code is formatted as the rest is. */
async function emit(path: string, content: string): Promise<void> {
  const parser = path.endsWith('.ts')
    ? 'typescript'
    : /\.(?:json|code-snippets)$/.test(path)
      ? 'json'
      : undefined;
  const text =
    parser === undefined ? content : await format(content, { ...(await resolveConfig(path)), parser });
  const current = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (current === text) return;
  if (check) stale.push(path);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}

const notice = (from: string): string =>
  `// Generated from ${from} by \`npm run generate\`; edit that instead.\n`;

/** The folders `group/name` under core/rules, in order. */
function ruleIds(): string[] {
  const root = 'core/rules';
  return readdirSync(root, { withFileTypes: true })
    .filter((group) => group.isDirectory())
    .flatMap((group) =>
      readdirSync(join(root, group.name))
        .filter((name) => existsSync(join(root, group.name, name, 'rule.ts')))
        .map((name) => `${group.name}/${name}`),
    )
    .sort();
}

const camel = (id: string): string => id.replace(/[/-](\w)/g, (_all, letter: string) => letter.toUpperCase());

async function emitRegistry(ids: readonly string[]): Promise<void> {
  const exported = (id: string): string => {
    const name = /export const (\w+) = define(?:Phi)?Rule/.exec(
      readFileSync(`core/rules/${id}/rule.ts`, 'utf8'),
    )?.[1];
    if (name === undefined) throw new Error(`core/rules/${id}/rule.ts exports no rule`);
    return name;
  };
  await emit(
    'core/rules/rule-ids.ts',
    `${notice('the folders of core/rules')}\n/** The ids of the rules of this version, in order. */\nexport const registeredRuleIds = [${ids.map((id) => `'${id}'`).join(', ')}] as const;\n`,
  );
  await emit(
    'core/rules/registry.ts',
    `${notice('the folders of core/rules')}\nimport type { Rule } from './define-rule.js';\n` +
      ids.map((id) => `import { ${exported(id)} as ${camel(id)} } from './${id}/rule.js';\n`).join('') +
      `\nexport { knownRuleIds } from './known-rules.js';\n\n/** The rules of this version, in order of their ids. */\nexport const rules: readonly Rule[] = [${ids.map(camel).join(', ')}];\n`,
  );
}

/** `data/NAME.yaml` of lists as plain constants: the core reads no file. */
async function emitTables(): Promise<void> {
  await emitLists('source-kinds', 'sourceKinds', sourceKindsSchema);
  await emitLists('abbreviations', 'abbreviations', abbreviationsSchema);
  await emitLists('rendered-page', 'renderedPage', renderedPageSchema);
  await emitGradeTables();
  await emitSectionTemplates();
  await emitNoteFormats();
  await emitInstruments();
  await emitPublishers();
  await emitTemplates();
  await emitWords('phi-words', 'phiWords', phiWordsSchema);
  await emitWords('objective-words', 'objectiveWords', objectiveWordsSchema);
  await emitWords('relationship-words', 'relationshipWords', relationshipWordsSchema);
  await emitZipPrefixes();
  await emitMessages();
}

/** The files of data/grades as one constant, after a check that they agree with each other. */
async function emitGradeTables(): Promise<void> {
  const names = readdirSync('data/grades').filter((name) => name.endsWith('.yaml'));
  const files = names.map((name) =>
    tableFileSchema.parse(parse(readFileSync(join('data/grades', name), 'utf8'))),
  );
  const { problems } = mergeTables(files);
  for (const { file, path, expected } of problems)
    throw new Error(`data/grades/${names[file] ?? ''}: ${path.join('.')}: expected ${expected}`);
  await emit(
    'core/tables/generated/grade-tables.ts',
    `${notice('data/grades')}\nimport type { TableFile } from '../table-file.js';\n\nexport const gradeTableFiles: readonly TableFile[] = ${JSON.stringify(files)};\n`,
  );
}

/** `data/section-templates.yaml` as a constant. */
async function emitSectionTemplates(): Promise<void> {
  const { sectionTemplates } = tableFileSchema.parse(
    parse(readFileSync('data/section-templates.yaml', 'utf8')),
  );
  await emit(
    'core/tables/generated/section-templates.ts',
    `${notice('data/section-templates.yaml')}\nimport type { SectionTemplate } from '../section-templates.js';\n\nexport const builtInTemplates: readonly SectionTemplate[] = ${JSON.stringify(sectionTemplates)};\n`,
  );
}

/** `data/note-formats.yaml` as constants. */
async function emitNoteFormats(): Promise<void> {
  const { noteFormats, noteFields } = noteFormatsSchema.parse(
    parse(readFileSync('data/note-formats.yaml', 'utf8')),
  );
  await emit(
    'core/tables/generated/note-formats.ts',
    `${notice('data/note-formats.yaml')}\nimport type { NoteFieldRow, NoteFormat } from '../note-formats.js';\n\nexport const builtInNoteFormats: readonly NoteFormat[] = ${JSON.stringify(noteFormats)};\n\nexport const builtInNoteFields: readonly NoteFieldRow[] = ${JSON.stringify(noteFields)};\n`,
  );
}

/** `data/instruments.yaml` as a constant, and the table of them in the page on scores. */
async function emitInstruments(): Promise<void> {
  const { instruments } = tableFileSchema.parse(parse(readFileSync('data/instruments.yaml', 'utf8')));
  await emit(
    'core/tables/generated/instruments.ts',
    `${notice('data/instruments.yaml')}\nimport type { Instrument } from '../instruments.js';\n\nexport const builtInInstruments: readonly Instrument[] = ${JSON.stringify(instruments)};\n`,
  );
  const { renderInstruments } = await import('./render-instruments.js');
  await emit(
    'docs/scores.md',
    readFileSync('docs/scores.md', 'utf8').replace(
      /(<!-- instruments -->\n)[^]*?(<!-- \/instruments -->)/,
      (_all, open: string, close: string) => `${open}\n${renderInstruments(instruments ?? [])}\n\n${close}`,
    ),
  );
}

/** `data/publishers.yaml` as a constant. */
async function emitPublishers(): Promise<void> {
  const { publishers } = publishersSchema.parse(parse(readFileSync('data/publishers.yaml', 'utf8')));
  await emit(
    'core/tables/generated/publishers.ts',
    `${notice('data/publishers.yaml')}\nimport type { Publisher } from '../publishers.js';\n\nexport const publishers: readonly Publisher[] = ${JSON.stringify(publishers)};\n`,
  );
}

/** The files of data/templates as a constant, and the snippets of the extension. */
async function emitTemplates(): Promise<void> {
  const texts = Object.fromEntries(
    readdirSync('data/templates')
      .sort()
      .map((file) => [basename(file, '.md'), readFileSync(join('data/templates', file), 'utf8')]),
  );
  await emit(
    'core/tables/generated/templates.ts',
    `${notice('data/templates')}\nexport const templateTexts = ${JSON.stringify(texts)} as const;\n`,
  );
  const { renderSnippets } = await import('./render-snippets.js');
  await emit(
    'snippets/provenote.code-snippets',
    renderSnippets(parse(readFileSync('data/snippets.yaml', 'utf8')), texts),
  );
}

/** Long lists as one string each: the bundle is smaller, and they become sets at first use. */
async function emitWords(
  file: string,
  name: string,
  schema: typeof phiWordsSchema | typeof objectiveWordsSchema | typeof relationshipWordsSchema,
): Promise<void> {
  const lists = schema.parse(parse(readFileSync(`data/${file}.yaml`, 'utf8')));
  const rows = Object.entries(lists).map(([key, { words }]) => `${key}: ${JSON.stringify(words.join(' '))}`);
  await emit(
    `core/tables/generated/${file}.ts`,
    `${notice(`data/${file}.yaml`)}\nexport const ${name} = { ${rows.join(', ')} } as const;\n`,
  );
}

async function emitZipPrefixes(): Promise<void> {
  const { restricted } = zipPrefixesSchema.parse(parse(readFileSync('data/zip-prefixes.yaml', 'utf8')));
  await emit(
    'core/tables/generated/zip-prefixes.ts',
    `${notice('data/zip-prefixes.yaml')}\n/** By the ${restricted.vintage}. */\nexport const restrictedZipPrefixes: readonly string[] = ${JSON.stringify(restricted.values)};\n`,
  );
}

/** `data/messages/LOCALE.yaml` as constants. */
async function emitMessages(): Promise<void> {
  for (const file of readdirSync('data/messages').filter((name) => name.endsWith('.yaml'))) {
    const locale = basename(file, '.yaml');
    const messages = messagesSchema.parse(parse(readFileSync(join('data/messages', file), 'utf8')));
    const name = `messages${locale.charAt(0).toUpperCase()}${locale.slice(1)}`;
    await emit(
      `core/tables/generated/messages-${locale}.ts`,
      `${notice(`data/messages/${file}`)}\nimport type { Messages } from '../messages.js';\n\nexport const ${name}: Messages = ${JSON.stringify(messages)};\n`,
    );
  }
}

/** The texts of the VS Code client, as `l10n.t` looks them up. */
async function emitClientTexts(): Promise<void> {
  const { clientTexts } = await import('./client-texts.js');
  const bundle = Object.fromEntries(clientTexts().map((text) => [text, text]));
  await emit('l10n/bundle.l10n.json', JSON.stringify(bundle));
}

async function emitLists(
  file: string,
  name: string,
  schema: typeof sourceKindsSchema | typeof abbreviationsSchema | typeof renderedPageSchema,
): Promise<void> {
  const lists = Object.entries(schema.parse(parse(readFileSync(`data/${file}.yaml`, 'utf8'))));
  const keys = lists.map(([key]) => `'${key}'`).join(' | ');
  const values = lists
    .map(([key, list]) => `${key}: ${JSON.stringify([...new Set(list.values)])}`)
    .join(', ');
  await emit(
    `core/tables/generated/${file}.ts`,
    `${notice(`data/${file}.yaml`)}\nexport const ${name}: Readonly<Record<${keys}, readonly string[]>> = { ${values} };\n`,
  );
}

async function emitSchemaAndPages(ids: readonly string[]): Promise<void> {
  const { renderConfigSchema, renderTablesSchema } = await import('./generate-schema.js');
  await emit('schemas/provenote.config.schema.json', renderConfigSchema());
  await emit('schemas/provenote.tables.schema.json', renderTablesSchema());
  const { renderRulePage, renderRulesTable } = await import('./render-rules.js');
  const { rules } = await import('../core/rules/registry.js');
  for (const rule of rules) {
    await emit(
      `docs/rules/${rule.id}.md`,
      renderRulePage(rule, readFileSync(`core/rules/${rule.id}/rule.md`, 'utf8')),
    );
  }
  await emit('docs/rules/README.md', renderRulesTable(rules));
  removeStalePages(new Set(ids.map((id) => `docs/rules/${id}.md`)));
  const readme = readFileSync('README.md', 'utf8');
  const marked = /(<!-- rules -->\n)[^]*?(<!-- \/rules -->)/;
  if (marked.test(readme))
    await emit(
      'README.md',
      readme.replace(
        marked,
        (_all, open: string, close: string) =>
          `${open}${renderRulesTable(rules, 'docs/rules/').split('\n').slice(2).join('\n')}${close}`,
      ),
    );
}

function removeStalePages(wanted: ReadonlySet<string>): void {
  for (const group of readdirSync('docs/rules', { withFileTypes: true })) {
    if (!group.isDirectory()) continue;
    for (const page of readdirSync(join('docs/rules', group.name))) {
      const path = `docs/rules/${group.name}/${page}`;
      if (wanted.has(path)) continue;
      if (check) stale.push(path);
      else rmSync(path);
    }
  }
}

const ids = ruleIds();
await emitRegistry(ids);
await emitTables();
await emitClientTexts();
await emitSchemaAndPages(ids);
if (stale.length > 0) {
  console.error(
    `Stale generated files (run \`npm run generate\`):\n${stale.map((path) => `  ${path}`).join('\n')}`,
  );
  process.exitCode = 1;
}
