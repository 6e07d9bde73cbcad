// Writes the declarations of the library to `dist/types`: of what `tsc -b core` has written, what the exports of
// `core/index.ts` lead to, and nothing of the packages that are inside the bundle, so that the package needs none of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const from = resolve('out/types');
const to = resolve('dist/types');
const entry = join(from, 'core/index.d.ts');
const program = ts.createProgram([entry], {
  strict: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  types: [],
});
const checker = program.getTypeChecker();
const printer = ts.createPrinter();

/** Declarations that are kept, and the text of those that are written out since they name another package. */
const kept = new Set();
const writtenOut = new Map();

const isOurs = (node) => node.getSourceFile().fileName.startsWith(from);
const resolved = (symbol) =>
  symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** The statement at the top of a file that a declaration stands in. */
function statementOf(node) {
  while (node.parent && !ts.isSourceFile(node.parent)) node = node.parent;
  return node;
}

function keepAll(symbol) {
  for (const declaration of symbol?.declarations ?? []) {
    const statement = statementOf(declaration);
    if (!isOurs(declaration) || ts.isSourceFile(statement) || kept.has(statement)) continue;
    kept.add(statement);
    if (ts.isTypeAliasDeclaration(statement) && namesPackage(statement)) writeOut(statement);
    else statement.forEachChild(keepNamed);
  }
}

function keepNamed(node) {
  if (ts.isIdentifier(node)) keepAll(resolved(checker.getSymbolAtLocation(node)));
  node.forEachChild(keepNamed);
}

/** Whether something in a statement comes from a package. */
function namesPackage(node) {
  if (ts.isIdentifier(node)) {
    const declarations = resolved(checker.getSymbolAtLocation(node))?.declarations ?? [];
    if (declarations.some(({ parent }) => parent?.getSourceFile().fileName.includes('/node_modules/zod/')))
      return true;
  }
  return ts.forEachChild(node, (child) => namesPackage(child) || undefined) ?? false;
}

/** `z.input<typeof schema>` as the type that it is. */
function writeOut(statement) {
  const flags =
    ts.NodeBuilderFlags.NoTruncation |
    ts.NodeBuilderFlags.InTypeAlias |
    ts.NodeBuilderFlags.UseSingleQuotesForStringLiteralType;
  const type = checker.typeToTypeNode(checker.getTypeAtLocation(statement.name), undefined, flags);
  const text = printer.printNode(ts.EmitHint.Unspecified, type, statement.getSourceFile());
  const comment = statement.getFullText().slice(0, statement.getLeadingTriviaWidth()).trim();
  writtenOut.set(statement, `${comment && `${comment}\n`}export type ${statement.name.text} = ${text};`);
}

keepAllExports();
for (const file of program.getSourceFiles()) {
  if (!file.fileName.startsWith(from)) continue;
  const parts = partsOf(file);
  if (parts.length === 0) continue;
  const path = join(to, relative(from, file.fileName));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${parts.join('\n')}\n`);
}

function keepAllExports() {
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
  for (const symbol of checker.getExportsOfModule(module)) keepAll(resolved(symbol));
}

/** What is left of a file: the statements that are kept, and of its imports what these name. */
function partsOf(file) {
  const statements = file.statements
    .filter((statement) => kept.has(statement))
    .map((statement) => writtenOut.get(statement) ?? statement.getFullText().trim());
  const words = new Set(statements.join('\n').match(/[\w$]+/g));
  const passedOn = file.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
    const names = namesOf(statement).filter((specifier) =>
      resolved(checker.getSymbolAtLocation(specifier.name))?.declarations?.some((declaration) =>
        kept.has(statementOf(declaration)),
      ),
    );
    return linesOf(statement, 'export', names);
  });
  const imports = file.statements.filter(ts.isImportDeclaration).flatMap((statement) =>
    linesOf(
      statement,
      'import',
      namesOf(statement).filter(({ name }) => words.has(name.text)),
    ),
  );
  return [...imports, ...passedOn, ...statements];
}

function namesOf(statement) {
  return statement.importClause?.namedBindings?.elements ?? statement.exportClause?.elements ?? [];
}

function linesOf({ importClause, isTypeOnly, moduleSpecifier }, word, names) {
  if (names.length === 0 || !moduleSpecifier) return [];
  const type = isTypeOnly || importClause?.isTypeOnly ? 'type ' : '';
  return [
    `${word} ${type}{ ${names.map((name) => name.getText()).join(', ')} } from '${moduleSpecifier.text}';`,
  ];
}
