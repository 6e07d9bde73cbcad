import type { Analysis } from '../analysis/analysis.js';
import { frontmatterContext } from '../analysis/settings.js';
import type { YamlEntry, YamlNode } from '../markdown/frontmatter.js';
import { typeWords } from '../structure/check-frontmatter.js';
import type { Choice } from '../structure/frontmatter-keys.js';
import { knownKeyAt, valuesOf } from '../structure/known-keys.js';
import { touches, type Span } from '../text/span.js';

/** What is known of a key of the frontmatter, by Provenote or by the project's own schema. */
export interface KeyCard {
  readonly kind: 'key';
  readonly span: Span;
  readonly path: readonly string[];
  readonly description: string | undefined;
  /** What it takes, in words; empty when that is not known. */
  readonly types: string;
  readonly values: readonly Choice[];
  /** The value under the cursor, where it is one of those that have a meaning. */
  readonly value: Choice | undefined;
}

/** The key, or the value of few possible ones, under a cursor in frontmatter; undefined elsewhere. Never throws. */
export function keyCardAt(analysis: Analysis, offset: number): KeyCard | undefined {
  const { frontmatter, settings } = analysis;
  if (!frontmatter?.root || offset >= frontmatter.end) return undefined;
  const found = entryAt(frontmatter.root, offset, []);
  if (!found) return undefined;
  const { entry, path } = found;
  const known = knownKeyAt(path);
  const own = settings.frontmatterSchema?.describe(path);
  if (!known && !own) return undefined;
  const context = frontmatterContext(settings);
  const ownValues = (own?.values ?? []).map((value) => ({ value, meaning: '' }));
  const values = ownValues.length > 0 ? ownValues : known ? valuesOf(known.type, context) : [];
  const isOnKey = touches(entry.keySpan, offset);
  const written = entry.value.text?.trim().toLowerCase();
  const value = isOnKey
    ? undefined
    : values.find((one) => one.meaning !== '' && one.value.toLowerCase() === written);
  if (!isOnKey && !value) return undefined;
  const { start, end } = isOnKey ? entry.keySpan : entry.value;
  return {
    kind: 'key',
    span: { start, end },
    path,
    description: own?.description ?? known?.description,
    types: known ? typeWords(known.type, context) : (own?.types ?? []).join(' or '),
    values,
    value,
  };
}

function entryAt(
  node: YamlNode,
  offset: number,
  above: readonly string[],
): { entry: YamlEntry; path: readonly string[] } | undefined {
  for (const item of node.items ?? []) {
    const found = touches(item, offset) ? entryAt(item, offset, above) : undefined;
    if (found) return found;
  }
  for (const entry of node.entries ?? []) {
    const path = [...above, entry.key];
    if (touches(entry.keySpan, offset)) return { entry, path };
    if (!touches(entry.value, offset)) continue;
    const found =
      entry.value.items || entry.value.entries ? entryAt(entry.value, offset, path) : { entry, path };
    if (found) return found;
  }
  return undefined;
}
