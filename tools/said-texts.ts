import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** A text that a person reads, as it stands in the code. */
export interface SaidText {
  readonly text: string;
  /** `core/features/hover-text.ts:41`, the line from 1. */
  readonly place: string;
}

export interface SaidTexts {
  readonly texts: readonly SaidText[];
  /** Places where a text is put together in a way that no other language can follow. */
  readonly joined: readonly string[];
}

/**
 * The English texts that the code asks `say` for: its second argument, all of a `texts(…)` or `inWords(…)`, and the titles and related
 * messages of repairs, which `lint` and the code actions hand to it. Throws when a folder cannot be read.
 */
export function saidTexts(folders: readonly string[]): SaidTexts {
  const found: SaidText[] = [];
  const joined: string[] = [];
  for (const path of folders.flatMap(sourceFiles)) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true);
    const placeOf = (node: ts.Node): string =>
      `${path}:${String(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1)}`;
    const take = (node: ts.Node): void => {
      for (const one of literalsIn(node)) {
        if (ts.isTemplateExpression(one)) joined.push(placeOf(one));
        else found.push({ text: one.text, place: placeOf(one) });
      }
    };
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
        const [first, second] = node.arguments;
        if (node.expression.text === 'say' && second) take(second);
        if (['texts', 'inWords'].includes(node.expression.text) && first) take(first);
        if (node.expression.text === 'choice' && first && path.endsWith('frontmatter-keys.ts')) take(first);
      }
      if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && isSaid(node, path))
        take(node.initializer ?? node.name);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { texts: found, joined };
}

/** The strings that a value may be: of literals, of both sides of a choice, and of the values of tables. */
function* literalsIn(
  node: ts.Node,
): Generator<ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression> {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node))
    yield node;
  else if (ts.isConditionalExpression(node)) {
    yield* literalsIn(node.whenTrue);
    yield* literalsIn(node.whenFalse);
  } else if (ts.isBinaryExpression(node)) {
    yield* literalsIn(node.left);
    yield* literalsIn(node.right);
  } else if (ts.isPropertyAssignment(node)) yield* literalsIn(node.initializer);
  else if (ts.isObjectLiteralExpression(node)) for (const one of node.properties) yield* literalsIn(one);
  else if (ts.isArrayLiteralExpression(node)) for (const one of node.elements) yield* literalsIn(one);
}

/** Texts of folders that may not import `texts`; a rule hands them to `say`. */
const saidNames = new Set(['faultReasons', 'notYaml']);

/** What stands beside a title in a repair, or in an action on a document. */
const besideTitle = new Set(['title', 'values', 'edits', 'kind', 'isUnasked', 'mayApply', 'make']);
const besideMessage = new Set(['start', 'end', 'message', 'values', 'path']);

/** Titles of repairs and actions, and messages of related places. */
function isSaid(node: ts.PropertyAssignment | ts.VariableDeclaration, path: string): boolean {
  if (!ts.isIdentifier(node.name)) return false;
  if (path.endsWith('structure/frontmatter-keys.ts') && node.name.text === 'description') return true;
  if (path.startsWith('workspace/')) return node.name.text === 'reason' && ts.isPropertyAssignment(node);
  if (path.startsWith('core/markdown/')) return saidNames.has(node.name.text);
  if (!(path.startsWith('core/rules/') || path.endsWith('document-actions.ts'))) return false;
  const { text } = node.name;
  if (ts.isVariableDeclaration(node))
    return text === 'title' && node.initializer !== undefined && ts.isStringLiteral(node.initializer);
  const beside = ts.isObjectLiteralExpression(node.parent)
    ? node.parent.properties.map(({ name }) => (name && ts.isIdentifier(name) ? name.text : ''))
    : [];
  if (text === 'title') return beside.every((name) => besideTitle.has(name));
  return text === 'message' && beside.includes('start') && beside.every((name) => besideMessage.has(name));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'))
    .filter((path) => !path.includes('/generated/'));
}
