import { parseFrontmatter, type YamlNode } from '../../markdown/frontmatter.js';
import type { Span } from '../../text/span.js';
import type { Replacement } from './replacement.js';

/**
 * The replacements with what keeps the frontmatter valid YAML: a plain value that would begin with `[NAME]`, which is a
 * list there, gets quotation marks. `replacements` are in order and apart, and so is the result. Never throws.
 */
export function quoted(text: string, replacements: readonly Replacement[]): Replacement[] {
  if (!replacements.some(({ replacement }) => replacement.includes('['))) return [...replacements];
  const frontmatter = parseFrontmatter(text);
  if (!frontmatter || frontmatter.faults.length > 0) return [...replacements];
  const result: Replacement[] = [];
  const scalars = plainScalars(text, frontmatter.root);
  for (let at = 0; at < replacements.length;) {
    const first = replacements[at];
    if (!first) break;
    const scalar = scalars.find((one) => one.start <= first.start && first.end <= one.end);
    let next = at + 1;
    while (scalar && (replacements[next]?.end ?? Infinity) <= scalar.end) next++;
    const group = replacements.slice(at, next);
    result.push(...(scalar ? quotedScalar(text, scalar, group) : group));
    at = next;
  }
  return result;
}

interface PlainScalar extends Span {
  /** It stands in `[…]` or `{…}`, where no bracket may be in a plain value at all. */
  readonly inFlow: boolean;
}

/** The values and keys that stand without quotation marks. */
function plainScalars(text: string, root: YamlNode | undefined): PlainScalar[] {
  const scalars: PlainScalar[] = [];
  const visit = (node: YamlNode, inFlow: boolean): void => {
    const flow = inFlow || /[[{]/.test(text.charAt(node.start));
    for (const item of node.items ?? []) visit(item, flow);
    for (const entry of node.entries ?? []) {
      add(entry.keySpan, flow);
      visit(entry.value, flow);
    }
    if (!node.items && !node.entries) add(node, inFlow);
  };
  const add = ({ start, end }: Span, inFlow: boolean): void => {
    if (end > start && !/["'|>&!*[{]/.test(text.charAt(start))) scalars.push({ start, end, inFlow });
  };
  if (root) visit(root, false);
  return scalars;
}

function quotedScalar(text: string, scalar: PlainScalar, group: readonly Replacement[]): Replacement[] {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return [...group];
  const opensList = first.start === scalar.start && first.replacement.startsWith('[');
  const hasBracket = group.some(({ replacement }) => replacement.includes('['));
  if (!hasBracket || !(opensList || scalar.inFlow)) return [...group];
  const kept = keptOf(text, scalar, group);
  const mark = !/["\\]/.test(kept) ? '"' : !kept.includes("'") ? "'" : undefined;
  // Both marks inside: round brackets need no quotation.
  if (mark === undefined)
    return group.map((one) => ({
      ...one,
      replacement: one.replacement.replace('[', '(').replace(']', ')'),
    }));
  const { category } = first;
  const marked = group.map((one) => ({
    ...one,
    replacement:
      (one === first && one.start === scalar.start ? mark : '') +
      one.replacement.trimEnd() +
      (one === last && one.end === scalar.end ? mark : ''),
  }));
  const before = first.start === scalar.start ? [] : [insertion(scalar.start, mark, category)];
  const after = last.end === scalar.end ? [] : [insertion(scalar.end, mark, category)];
  return [...before, ...marked, ...after];
}

function insertion(offset: number, replacement: string, category: Replacement['category']): Replacement {
  return { start: offset, end: offset, category, replacement };
}

/** What stays of a value. */
function keptOf(text: string, scalar: Span, group: readonly Replacement[]): string {
  let kept = '';
  let from = scalar.start;
  for (const { start, end } of group) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from, scalar.end);
}
