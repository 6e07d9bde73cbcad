import { Validator, type Schema } from '@cfworker/json-schema';
import type { YamlNode } from '../markdown/frontmatter.js';
import { schemaProblems, type SchemaProblem } from './schema-problems.js';
import {
  deepestSchema,
  described,
  namesIn,
  nodesAt,
  recordOf,
  refOf,
  type DescribedKey,
  type SchemaNode,
} from './schema-walk.js';

export type { SchemaProblem } from './schema-problems.js';
export type { DescribedKey } from './schema-walk.js';

/** A project's own schema of frontmatter, checked and ready to be used. */
export interface JsonSchema {
  /** What the frontmatter has that the schema does not allow, in order of place. Never throws. */
  problemsIn(root: YamlNode): SchemaProblem[];
  /** What it says of the key at a path; undefined where it says nothing. */
  describe(path: readonly string[]): DescribedKey | undefined;
  /** The keys that it names for the map at a path. */
  keysAt(path: readonly string[]): readonly string[];
}

/** What is wrong with a schema, and where in it. */
export interface SchemaFault {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

/**
 * A JSON schema (draft 2020-12, 2019-09, 7 or 4, as `$schema` says; 2020-12 without one), or what is wrong with it. Refs
 * lead to places in the schema itself alone: nothing is downloaded, and nothing of it is run as code.
 */
export function compileJsonSchema(
  schema: Readonly<Record<string, unknown>>,
): { readonly schema: JsonSchema } | { readonly faults: readonly SchemaFault[] } {
  const faults = [...faultsIn(schema, schema, [])];
  if (faults.length > 0) return { faults };
  // The validator writes notes of its own into what it is given.
  const root = copyOf(schema);
  let validator: Validator;
  try {
    validator = new Validator(root as Schema, draftOf(root), false);
    validator.validate({});
  } catch {
    return { faults: [{ path: [], expected: 'a JSON schema whose references all lead somewhere' }] };
  }
  const named = new Set(namesIn(root));
  return {
    schema: {
      problemsIn: (node) => schemaProblems(validator, root, named, node),
      describe: (path) => {
        const nodes = nodesAt(root, path);
        return nodes.length === 0 ? undefined : described(nodes);
      },
      keysAt: (path) => [
        ...new Set(nodesAt(root, path).flatMap((node) => Object.keys(recordOf(node['properties']) ?? {}))),
      ],
    },
  };
}

function draftOf({ $schema }: SchemaNode): '4' | '7' | '2019-09' | '2020-12' {
  const named = typeof $schema === 'string' ? /draft-0([47])|2019-09/.exec($schema) : null;
  if (named?.[1] === '4') return '4';
  if (named?.[1] === '7') return '7';
  return named ? '2019-09' : '2020-12';
}

const localOnly = 'a place in this schema (#/$defs/…): nothing is downloaded and no other file is read';

/** Keywords whose values are data, not schemas. */
const dataKeywords = new Set(['enum', 'const', 'default', 'examples']);

function* faultsIn(root: SchemaNode, value: unknown, path: readonly PropertyKey[]): Generator<SchemaFault> {
  if (path.length > deepestSchema) return;
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* faultsIn(root, item, [...path, at]);
    return;
  }
  for (const [key, item] of Object.entries(recordOf(value) ?? {})) {
    const here = [...path, key];
    if (/^\$(?:ref|dynamicRef|recursiveRef)$/.test(key) && typeof item === 'string') {
      if (!item.startsWith('#')) yield { path: here, expected: localOnly };
      else if (/^#(?:\/|$)/.test(item) && refOf(root, { $ref: item }) === undefined)
        yield { path: here, expected: 'a place that this schema has' };
    }
    if (key === 'pattern' && typeof item === 'string' && !compiles(item)) {
      yield { path: here, expected: 'a regular expression that is complete' };
    }
    if (key === 'patternProperties' && path.at(-1) !== 'properties') {
      for (const pattern of Object.keys(recordOf(item) ?? {}))
        if (!compiles(pattern))
          yield { path: [...here, pattern], expected: 'a regular expression that is complete' };
    }
    if (key === '$schema' && typeof item === 'string' && !/draft-0[47]|2019-09|2020-12/.test(item)) {
      yield { path: here, expected: 'draft 2020-12, 2019-09, 7 or 4 of JSON schema' };
    }
    if (!dataKeywords.has(key)) yield* faultsIn(root, item, here);
  }
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** A copy that the validator may write into. */
function copyOf(value: SchemaNode): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOfValue(item)]));
}

function copyOfValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOfValue);
  const record = recordOf(value);
  return record ? copyOf(record) : value;
}
