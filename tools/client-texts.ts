import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * The English texts of the VS Code client: the first arguments of `l10n.t` under client/src, and those of the list `statusTexts`, each
 * once, in order. Throws where an argument is no plain string, which no bundle can hold.
 */
export function clientTexts(): string[] {
  const found = new Set<string>();
  for (const path of clientFiles('client/src')) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true);
    const visit = (node: ts.Node): void => {
      const [first] = isTranslation(node) ? node.arguments : [];
      if (first && ts.isStringLiteral(first)) found.add(first.text);
      else if (first && !path.endsWith('/translate.ts'))
        throw new Error(`${path}: l10n.t takes a plain string`);
      if (ts.isVariableDeclaration(node) && node.name.getText() === 'statusTexts' && node.initializer)
        for (const one of stringsIn(node.initializer)) found.add(one);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found].sort();
}

function* stringsIn(node: ts.Node): Generator<string> {
  if (ts.isStringLiteral(node)) yield node.text;
  else if (ts.isAsExpression(node)) yield* stringsIn(node.expression);
  else if (ts.isArrayLiteralExpression(node)) for (const one of node.elements) yield* stringsIn(one);
}

function isTranslation(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === 'l10n.t';
}

function clientFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
