/**
 * What a user sees of Provenote in a real VS Code, once per feature. What a rule finds and what a card says in
 * detail is tested at the core; here only that it arrives in the editor.
 *
 * Imports `vscode` and the neighbours only, so that a web extension host can run it too. The names, sentences and
 * titles that hang on the examples or on the wording of an offer stand at the top.
 */
import * as vscode from 'vscode';
import { assert, assertEqual, waitFor } from './assert.js';
import * as editor from './editor.js';

const faulty = 'article.md';
const clean = 'article.clean.md';
const sourceOne = /^1\. /;
const sourcesHeading = /^## (Sources|References)\b/;
const untagged = 'Cohesion predicts outcome in group therapy.';
const misplaced = { before: 'Cohesion [1] predicts outcome.', after: 'Cohesion predicts outcome [1].' };
const markOffer = '[LLM]';
const unopened = { name: 'evidence.md', rule: 'grades/mismatch' };
const tagRequired = 'provenance/tag-required';
const rendered = {
  page: 'Calm Ponds\n\nEvidence Base\n\nHerons rest 1. Fish swim LLM. Reeds sway in session 1.\n\nSources\n\n  1. Oakes. — linkT2\n',
  sentences: 'Herons rest [1]. Fish swim [LLM]. Reeds sway in session 1. <!-- provenote-import: ',
  source: '1. Oakes. — link T2',
};

describe('Provenote in VS Code', () => {
  afterEach(editor.closeAll);

  it('reports untagged sentences, with a link to the page of the rule', async () => {
    const { document } = await editor.open(faulty);
    const [finding] = await firstFindings(document, tagRequired);
    assert(typeof finding?.code === 'object', 'the code is a value with a target');
    assert(finding.code.target.toString().includes('tag-required'), 'the target is the page of the rule');
  });

  it('becomes active without waiting for its server', async () => {
    await editor.open(faulty);
    const { activationMs, wasServerRunning } = await waitFor('the extension', () => {
      const exports: unknown = vscode.extensions.getExtension('provenote.provenote')?.exports;
      return isActivation(exports) ? exports : undefined;
    });
    console.log(`E2E-ACTIVATION ${activationMs.toFixed(1)}`);
    assert(!wasServerRunning, 'it did not wait');
  });

  it('shows the source on hovering over a marker', async () => {
    const { document } = await editor.open(clean);
    const title = titleIn(editor.lineWhere(document, 'source 1', (text) => sourceOne.test(text)).text);
    await waitFor(`a hover that names "${title}"`, async () => {
      const hovers = await ask<vscode.Hover>(
        'vscode.executeHoverProvider',
        document,
        editor.firstMarker(document),
      );
      return hovers.flatMap(({ contents }) => contents.map(textOf)).some((text) => text.includes(title));
    });
  });

  it('goes from a marker to its source, and from the source to its markers', async () => {
    const { document } = await editor.open(clean);
    const marker = editor.firstMarker(document);
    const entry = await waitFor('a definition', async () => {
      const targets = await ask<vscode.Location | vscode.LocationLink>(
        'vscode.executeDefinitionProvider',
        document,
        marker,
      );
      return targets.map(startOf).find(({ line }) => sourceOne.test(document.lineAt(line).text));
    });
    await waitFor('a reference that covers the marker', async () => {
      const at = document.lineAt(entry.line).range.start;
      const references = await ask<vscode.Location>('vscode.executeReferenceProvider', document, at);
      return references.some(({ range }) => range.contains(marker));
    });
  });

  it('offers to mark an untagged sentence as written by a model', async () => {
    const { document } = await editor.open(faulty);
    const before = await firstFindings(document, tagRequired);
    const [finding] = before;
    assert(finding, 'there is an untagged sentence');
    const offer = await waitFor(`an offer with ${markOffer} in its title`, async () => {
      const actions = await editor.codeActions(document, finding.range, vscode.CodeActionKind.QuickFix);
      return actions.find(({ title }) => title.includes(markOffer));
    });
    await editor.applyAction(offer);
    await waitFor('one finding less', () => editor.findings(document, tagRequired).length < before.length);
  });

  it('moves a tag to the end of its sentence in fix-all', async () => {
    const active = await editor.open(faulty);
    const { document } = active;
    await editor.insertParagraphBefore(active, sourcesIn(document), misplaced.before);
    const kind = vscode.CodeActionKind.SourceFixAll.append('provenote');
    const fixAll = await waitFor('a fix-all action', async () => {
      const actions = await editor.codeActions(document, editor.wholeOf(document), kind);
      return actions.find((action) => action.kind && kind.contains(action.kind));
    });
    await editor.applyAction(fixAll);
    const text = document.getText();
    assert(text.includes(misplaced.after), 'the tag stands at the end of its sentence');
    assert(!text.includes(misplaced.before), 'and no longer in its middle');
  });

  it('lists the sections as symbols', async () => {
    const { document } = await editor.open(clean);
    const headings = [...document.getText().matchAll(/^## (.+)$/gm)].map(([, title]) => title?.trim() ?? '');
    assert(headings.length > 0, 'the example has sections');
    // Code's own markdown symbols are in the answer too, but carry the hash signs in their names.
    await waitFor(`symbols named ${headings.join(', ')}`, async () => {
      const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', document);
      const names = symbols.flatMap(namesIn);
      return headings.every((heading) => names.includes(heading));
    });
  });

  it('finds a fault when it is typed, and nothing in the clean article', async () => {
    const active = await editor.open(clean);
    const { document } = active;
    const { start } = sourcesIn(document).range;
    active.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('type', { text: `${untagged}\n\n` });
    const [finding] = await firstFindings(document, tagRequired);
    assert(finding, 'there is a finding');
    assertEqual(finding.range.start.line, start.line, 'the line of the finding');

    // Only now is it known that the server looks at this document, so that silence means something.
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitFor('no finding of that rule', () => editor.findings(document, tagRequired).length === 0);
    const grave = editor
      .findings(document)
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assertEqual(grave.map(editor.ruleOf), [], 'errors and warnings in the clean article');
  });

  it('renames a source in its entry and all its markers', async () => {
    const { document } = await editor.open(clean);
    const number = '97';
    const edit = await waitFor('a rename', async () => {
      const args = [document.uri, editor.firstMarker(document), number] as const;
      return await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        ...args,
      );
    });
    await vscode.workspace.applyEdit(edit);
    const text = document.getText();
    assert(new RegExp(`^${number}\\. `, 'm').test(text), 'the entry has the new number');
    assert(text.includes(`[${number}]`) && !text.includes('[1]'), 'the markers have it too');
  });

  it('colours tags, and offers no formatter unless it is asked for', async () => {
    const { document } = await editor.open(clean);
    await waitFor('tokens on the tags', async () => {
      const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      );
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return legend?.tokenTypes.includes('sourceMarker') === true && (tokens?.data.length ?? 0) > 0;
    });
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assertEqual(edits ?? [], [], 'edits of a formatter that nobody asked for');
  });

  it('finds faults in documents that are not open', async () => {
    await editor.open(clean);
    await waitFor('a finding in a document that no test opens', () =>
      vscode.languages
        .getDiagnostics()
        .some(
          ([uri, found]) =>
            uri.path.endsWith(`/${unopened.name}`) && found.map(editor.ruleOf).includes(unopened.rule),
        ),
    );
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith(`/${unopened.name}`));
    assert(!isOpen, 'that document is not open');
  });

  it('writes a report of what stands behind a document', async () => {
    const { document } = await editor.open(clean);
    const query = document.uri.toString();
    const uri = vscode.Uri.from({ scheme: 'provenote-report', path: '/Provenance.md', query });
    await waitFor('the report', async () => {
      const report = await vscode.workspace.openTextDocument(uri);
      return report.getText().startsWith('# Provenance of ');
    });
  });

  it('imports the text of a rendered article as a new document', async () => {
    await untitled('plaintext', rendered.page);
    const document = await waitFor('a Markdown document', async () => {
      // The server may still be starting.
      await vscode.commands.executeCommand('provenote.importRendered');
      const active = vscode.window.activeTextEditor?.document;
      return active?.languageId === 'markdown' && active;
    });
    const text = document.getText();
    for (const part of ['---\ntitle: "Calm Ponds"\n', rendered.sentences, rendered.source])
      assert(text.includes(part), `the new document has ${part}`);
    const uncertain = await firstFindings(document, 'import/uncertain');
    assertEqual(uncertain.length, 1, 'places that the import was not sure of');
    const [mark] = uncertain;
    assert(mark, 'there is a mark');
    const answer = await waitFor('an answer to the mark', async () => {
      const actions = await editor.codeActions(document, mark.range, vscode.CodeActionKind.QuickFix);
      return actions.find(({ title }) => title.startsWith('Remove the mark'));
    });
    await editor.applyAction(answer);
    await waitFor('no mark', () => editor.findings(document, 'import/uncertain').length === 0);
  });

  it('offers to import rendered text in a document that nothing marks as ours', async () => {
    const document = await untitled('markdown', rendered.page);
    const kind = vscode.CodeActionKind.RefactorRewrite.append('provenote').append('import');
    const action = await waitFor('the action', async () => {
      const actions = await editor.codeActions(document, new vscode.Range(0, 0, 0, 0), kind);
      return actions.find((one) => one.kind && kind.contains(one.kind));
    });
    const edits = action.edit?.entries().flatMap(([, changes]) => changes) ?? [];
    assert(edits[0]?.newText.includes(rendered.sentences), 'it holds the tagged text');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('has a command that restarts the server', async () => {
    const { document } = await editor.open(faulty);
    await firstFindings(document, tagRequired);
    const commands = await vscode.commands.getCommands(true);
    assert(commands.includes('provenote.restartServer'), 'provenote.restartServer exists');
  });
});

/** Opens an unsaved document of a language. */
async function untitled(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The findings of a rule as soon as there are any. */
function firstFindings(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic[]> {
  return waitFor(`a finding of ${rule}`, () => {
    const found = editor.findings(document, rule);
    return found.length > 0 && found;
  });
}

/** Runs one of Code's provider commands; an empty list stands for no answer. */
async function ask<T>(command: string, document: vscode.TextDocument, at?: vscode.Position): Promise<T[]> {
  const position = at ? [at] : [];
  return (await vscode.commands.executeCommand<T[] | undefined>(command, document.uri, ...position)) ?? [];
}

function sourcesIn(document: vscode.TextDocument): vscode.TextLine {
  return editor.lineWhere(document, 'the sources heading', (text) => sourcesHeading.test(text));
}

/** A source entry's title: what is set in italics. */
function titleIn(entry: string): string {
  const title = /\*([^*]+)\*/.exec(entry)?.[1];
  assert(title, 'the source entry has a title in italics');
  return title;
}

function textOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}

function startOf(target: vscode.Location | vscode.LocationLink): vscode.Position {
  return ('targetRange' in target ? target.targetRange : target.range).start;
}

function namesIn({ name, children }: vscode.DocumentSymbol): string[] {
  return [name, ...(children ?? []).flatMap(namesIn)];
}

function isActivation(value: unknown): value is { activationMs: number; wasServerRunning: boolean } {
  return (
    typeof value === 'object' && value !== null && 'activationMs' in value && 'wasServerRunning' in value
  );
}
