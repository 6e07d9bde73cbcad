import {
  Disposable,
  OverviewRulerLane,
  ThemeColor,
  window,
  workspace,
  type DecorationOptions,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import {
  reviewMarksRequest,
  type ReviewMarkResult,
  type ReviewMarksResult,
} from '../../server/src/protocol/messages.js';
import { throttle } from './panel/throttle.js';
import type { ServerConnection } from './server-connection.js';

type Mark = ReviewMarkResult['mark'];

const setting = 'provenote.reviewMarks';

/** While a document is typed its marks are brought up to date this often. */
const everyMs = 250;

/** A sign each, so that nothing hangs on the colour alone. */
const signs: Readonly<
  Record<Exclude<Mark, 'unverified'>, { readonly sign: string; readonly colour: string }>
> = {
  verified: { sign: '✓', colour: 'charts.green' },
  disputed: { sign: '?', colour: 'charts.orange' },
  rejected: { sign: '✕', colour: 'charts.red' },
  lapsed: { sign: '↻', colour: 'charts.yellow' },
  proposed: { sign: '…', colour: 'charts.blue' },
};

/** Shows behind each sentence what reviewers decided of it, and underlines the LLM tags that nobody has looked into. */
export function showReviewMarks(server: ServerConnection): Disposable {
  const types = decorationTypes();
  const refresh = throttle(everyMs, () => {
    for (const editor of window.visibleTextEditors)
      if (editor.document.languageId === 'markdown') void show(server, editor, types);
  });
  const ask = (): void => refresh.ask();
  return Disposable.from(
    ...types.values(),
    server.onStatus(ask),
    server.onState(ask),
    window.onDidChangeVisibleTextEditors(ask),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting)) ask();
    }),
    new Disposable(() => refresh.stop()),
  );
}

function decorationTypes(): ReadonlyMap<Mark, TextEditorDecorationType> {
  const made = Object.entries(signs).map(([mark, { sign, colour }]) => {
    const color = new ThemeColor(colour);
    const type = window.createTextEditorDecorationType({
      after: { contentText: ` ${sign}`, color, fontWeight: 'bold' },
      overviewRulerColor: color,
      overviewRulerLane: OverviewRulerLane.Left,
    });
    return [mark as Mark, type] as const;
  });
  const unverified = window.createTextEditorDecorationType({
    textDecoration: 'underline dotted',
    overviewRulerColor: new ThemeColor('charts.purple'),
    overviewRulerLane: OverviewRulerLane.Left,
  });
  return new Map([...made, ['unverified', unverified] as const]);
}

async function show(
  server: ServerConnection,
  editor: TextEditor,
  types: ReadonlyMap<Mark, TextEditorDecorationType>,
): Promise<void> {
  const { document } = editor;
  const { version } = document;
  const isOn = workspace.getConfiguration('provenote', document).get<boolean>('reviewMarks', true);
  const marks = isOn ? await marksOf(server, editor) : [];
  // What was typed meanwhile has an answer of its own.
  if (document.version !== version) return;
  const ranges = new Map<Mark, DecorationOptions[]>([...types.keys()].map((mark) => [mark, []]));
  const client = server.running;
  for (const { mark, range, tag } of client ? marks : []) {
    const at = client?.protocol2CodeConverter.asRange(mark === 'unverified' && tag ? tag : range);
    if (at) ranges.get(mark)?.push({ range: at });
  }
  for (const [mark, type] of types) editor.setDecorations(type, ranges.get(mark) ?? []);
}

/** None of a document that is not ours, and without a server. Never rejects. */
async function marksOf(
  server: ServerConnection,
  { document }: TextEditor,
): Promise<readonly ReviewMarkResult[]> {
  const client = server.running;
  if (!client) return [];
  const params = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } };
  try {
    return (await client.sendRequest<ReviewMarksResult | null>(reviewMarksRequest, params))?.marks ?? [];
  } catch {
    return [];
  }
}
