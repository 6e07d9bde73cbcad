import { readYaml, valueAt, type YamlNode } from '../core/markdown/frontmatter.js';
import { replacementOf, type TextEdit } from '../core/text/edit.js';
import { slashedPath } from '../core/text/slashed.js';
import { isGlob } from './glob.js';
import { folderOf, isAbsolutePath, isWithin, relativePath, namedPath } from './path.js';

/** A file or folder that moves. Absolute paths with `/`. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a path is after moves: its own, or that of a folder around it. The first that fits holds. Never throws. */
export function movedPath(path: string, moves: readonly Move[]): string {
  const move = moves.find(({ from }) => isWithin(from, path));
  return move ? move.to + path.slice(move.from.length) : path;
}

/**
 * The edits that keep the paths in a configuration leading to the same files: of bibliographies, tables and the schema of
 * frontmatter; globs stay as they are. `configPath` is where it stands before the moves. Never throws.
 */
export function configMoveEdits(text: string, configPath: string, moves: readonly Move[]): TextEdit[] {
  const { root } = readYaml(text, 0);
  const named = [
    ...scalarsOf(valueAt(root, 'bibliography')),
    ...scalarsOf(valueAt(root, 'tables')).filter((node) => !isGlob(node.text ?? '')),
    ...scalarsOf(valueAt(valueAt(root, 'frontmatter'), 'schema')),
  ];
  return pathEdits(text, named, configPath, moves);
}

/** The same for the bibliographies that the frontmatter of a document names; `root` is its tree. Never throws. */
export function frontmatterMoveEdits(
  text: string,
  root: YamlNode | undefined,
  documentPath: string,
  moves: readonly Move[],
): TextEdit[] {
  return pathEdits(text, scalarsOf(valueAt(root, 'bibliography')), documentPath, moves);
}

function scalarsOf(node: YamlNode | undefined): YamlNode[] {
  return [...(node ? [node] : []), ...(node?.items ?? [])].filter(({ text }) => (text ?? '') !== '');
}

function pathEdits(
  text: string,
  nodes: readonly YamlNode[],
  file: string,
  moves: readonly Move[],
): TextEdit[] {
  const before = folderOf(file);
  const after = folderOf(movedPath(file, moves));
  return nodes.flatMap((node) => {
    const written = node.text ?? '';
    const isAbsolute = isAbsolutePath(slashedPath(written));
    const target = namedPath(before, written);
    const moved = movedPath(target, moves);
    if (isAbsolute ? moved === target : namedPath(after, written) === moved) return [];
    const relative = isAbsolute ? moved : relativePath(after, moved);
    const path = written.startsWith('./') && !relative.startsWith('.') ? `./${relative}` : relative;
    const quote = /^["']/.exec(text.slice(node.start, node.end))?.[0];
    const isPlain = /^[\p{L}\p{N}_./][\p{L}\p{N}_./ -]*$/u.test(path);
    const quoted = quote === undefined ? (isPlain ? path : JSON.stringify(path)) : quote + path + quote;
    return [replacementOf(node, quoted)];
  });
}
