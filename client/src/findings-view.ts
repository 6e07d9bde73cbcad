import {
  DiagnosticSeverity,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
  workspace,
  type Diagnostic,
  type TreeDataProvider,
} from 'vscode';

/** The findings of one document, in order of place. */
interface DocumentNode {
  readonly uri: Uri;
  readonly findings: readonly Diagnostic[];
}

interface FindingNode {
  readonly uri: Uri;
  readonly finding: Diagnostic;
}

type Node = DocumentNode | FindingNode;

/** A burst of new diagnostics is drawn once. */
const settleMs = 150;

/** Our diagnostics of all documents that have any, in order of their paths. */
export function findingsByDocument(): readonly DocumentNode[] {
  return languages
    .getDiagnostics()
    .map(([uri, all]) => ({
      uri,
      findings: all.filter(({ source }) => source === 'provenote').sort(byPlace),
    }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => (a.uri.path < b.uri.path ? -1 : a.uri.path > b.uri.path ? 1 : 0));
}

/** The view "Provenote Findings" of the explorer: documents with their findings, which choosing one leads to. */
export function showFindingsView(): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => ('finding' in node ? findingItem(node) : documentItem(node)),
    getChildren: (node) => {
      if (!node) return [...findingsByDocument()];
      return 'finding' in node ? [] : node.findings.map((finding) => ({ uri: node.uri, finding }));
    },
  };
  const view = window.createTreeView('provenote.findings', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(undefined), settleMs);
  };
  return Disposable.from(view, changed, languages.onDidChangeDiagnostics(refresh), {
    dispose: () => clearTimeout(timer),
  });
}

function documentItem({ uri, findings }: DocumentNode): TreeItem {
  const item = new TreeItem(uri, TreeItemCollapsibleState.Collapsed);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  item.id = uri.toString();
  item.iconPath = ThemeIcon.File;
  item.description = String(findings.length);
  item.tooltip = workspace.asRelativePath(uri);
  const count = findings.length === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings.length);
  item.accessibilityInformation = { label: `${name}, ${count}` };
  return item;
}

function findingItem({ uri, finding }: FindingNode): TreeItem {
  const { message, range, severity } = finding;
  const [icon, name] = looks(severity);
  const line = range.start.line + 1;
  const item = new TreeItem(message, TreeItemCollapsibleState.None);
  item.iconPath = icon;
  item.description = l10n.t('line {0}', line);
  item.tooltip = `${message}\n\n${ruleOf(finding)}`;
  item.accessibilityInformation = { label: `${name}, ${l10n.t('line {0}', line)}: ${message}` };
  item.command = {
    title: l10n.t('Go to Finding'),
    command: 'vscode.open',
    arguments: [uri, { selection: range }],
  };
  return item;
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** Shape and word differ too, so that nothing hangs on the colour. */
function looks(severity: DiagnosticSeverity): readonly [ThemeIcon, string] {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return [new ThemeIcon('error', new ThemeColor('list.errorForeground')), l10n.t('Error')];
    case DiagnosticSeverity.Warning:
      return [new ThemeIcon('warning', new ThemeColor('list.warningForeground')), l10n.t('Warning')];
    case DiagnosticSeverity.Information:
      return [new ThemeIcon('info'), l10n.t('Remark')];
    case DiagnosticSeverity.Hint:
      return [new ThemeIcon('lightbulb'), l10n.t('Hint')];
  }
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end);
}
