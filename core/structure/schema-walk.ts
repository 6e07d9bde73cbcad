/** A schema, or a part of one. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** What a schema says of a key. */
export interface DescribedKey {
  readonly description: string | undefined;
  /** `text`, `a number`, …; empty when any will do. */
  readonly types: readonly string[];
  /** The values of an `enum` or `const` that are text, numbers or true and false. */
  readonly values: readonly string[];
}

/** Schemas nest no deeper than this, as far as they are looked into. */
export const deepestSchema = 100;

/** What a path of keywords leads to, through references. */
export function valueAtPointer(root: SchemaNode, location: string): unknown {
  let here: unknown = root;
  for (const part of pointerOf(location)) {
    if (part === '$ref' && typeof recordOf(here)?.['$ref'] === 'string') here = refOf(root, here);
    else here = stepInto(here, part);
  }
  return here;
}

/** What the `$ref` of a schema leads to, when it is a path in the same file. */
export function refOf(root: SchemaNode, node: unknown): unknown {
  const ref = recordOf(node)?.['$ref'];
  if (typeof ref !== 'string') return undefined;
  if (ref === '#' || ref.startsWith('#/')) return pointerOf(ref).reduce<unknown>(stepInto, root);
  return undefined;
}

function stepInto(value: unknown, part: string): unknown {
  return Array.isArray(value) ? (value[Number(part)] as unknown) : recordOf(value)?.[part];
}

/** The parts of a JSON pointer, with or without `#` (RFC 6901). */
export function pointerOf(location: string): string[] {
  return location
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decoded(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The schemas that hold at a path of keys: `['sources', 'tier']`; lists are stepped into. */
export function nodesAt(root: SchemaNode, path: readonly string[]): SchemaNode[] {
  let nodes = expanded(root, [root]);
  for (const key of path) {
    const inLists = nodes.flatMap((node) => partsOf(node['items']));
    const maps = [...nodes, ...expanded(root, inLists)];
    nodes = expanded(
      root,
      maps.flatMap((node) => partsOf(recordOf(node['properties'])?.[key])),
    );
  }
  const lists = nodes.flatMap((node) => partsOf(node['items']));
  return [...nodes, ...expanded(root, lists)];
}

/** Schemas with those that they are made of. */
function expanded(root: SchemaNode, nodes: readonly SchemaNode[]): SchemaNode[] {
  const all = new Set<SchemaNode>();
  const visit = (node: SchemaNode | undefined): void => {
    if (!node || all.has(node)) return;
    all.add(node);
    visit(recordOf(refOf(root, node)));
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const parts = node[keyword];
      if (Array.isArray(parts)) for (const part of parts) visit(recordOf(part));
    }
  };
  for (const node of nodes) visit(node);
  return [...all];
}

/** What several schemas say of one key. */
export function described(nodes: readonly SchemaNode[]): DescribedKey {
  const types = nodes
    .flatMap(({ type }) => (Array.isArray(type) ? type : [type]))
    .filter((type) => typeof type === 'string');
  const values = nodes.flatMap((node): unknown[] => [
    ...(Array.isArray(node['enum']) ? Array.from<unknown>(node['enum']) : []),
    ...('const' in node ? [node['const']] : []),
  ]);
  const description = nodes.map((node) => node['description']).find((one) => typeof one === 'string');
  const booleans = types.includes('boolean') && values.length === 0 ? [true, false] : [];
  return {
    description,
    types: [...new Set(types.map((type) => typeNames[type] ?? type))],
    values: [
      ...new Set(
        [...values, ...booleans]
          .filter((value) => /^(?:string|number|boolean)$/.test(typeof value))
          .map(String),
      ),
    ],
  };
}

/** The names of all keys that a schema gives. */
export function* namesIn(value: unknown, depth = 0): Generator<string> {
  if (depth > deepestSchema) return;
  if (Array.isArray(value)) for (const item of value) yield* namesIn(item, depth + 1);
  for (const [key, item] of Object.entries(recordOf(value) ?? {})) {
    if (key === 'properties') yield* Object.keys(recordOf(item) ?? {});
    yield* namesIn(item, depth + 1);
  }
}

function partsOf(value: unknown): readonly SchemaNode[] {
  const record = recordOf(value);
  return record ? [record] : [];
}

/** A JSON object; undefined for lists and all else. */
export function recordOf(value: unknown): SchemaNode | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as SchemaNode)
    : undefined;
}

/** The types of JSON in words for people. */
export const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys and values below it',
  null: 'nothing',
};
