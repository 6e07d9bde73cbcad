import type { FrontmatterContext } from './check-frontmatter.js';
import type { DocumentKind } from './document-kind.js';
import { frontmatterKeys, type FrontmatterKey, type ValueType } from './frontmatter-keys.js';

/** The known key at a path such as `['sources', 'tier']`; lists are stepped into. Undefined for keys of the writer's own. */
export function knownKeyAt(path: readonly string[]): FrontmatterKey | undefined {
  const name = path.at(-1);
  return knownKeysBelow(path.slice(0, -1)).find((key) => key.name === name);
}

/** The known keys of the map at a path: of the whole for an empty one. `kind`: only those of documents of that kind. */
export function knownKeysBelow(path: readonly string[], kind?: DocumentKind): readonly FrontmatterKey[] {
  let keys = frontmatterKeys;
  for (const name of path) {
    const key = keys.find((one) => one.name === name);
    keys = key ? mapKeysOf(key.type) : [];
  }
  return keys.filter(({ kinds }) => kind === undefined || !kinds || kinds.includes(kind));
}

function mapKeysOf(type: ValueType): readonly FrontmatterKey[] {
  switch (type.is) {
    case 'map':
      return type.keys;
    case 'list':
      return mapKeysOf(type.of);
    case 'either':
      return type.types.flatMap(mapKeysOf);
    default:
      return [];
  }
}

/** Whether a value is written below its key: a map, or a list of maps. */
export function isNested(type: ValueType): boolean {
  return mapKeysOf(type).length > 0 && !(type.is === 'either' && type.types.some(({ is }) => is === 'text'));
}

/** Whether a value is a list. */
export function isList(type: ValueType): boolean {
  return type.is === 'list' || (type.is === 'either' && type.types.some(isList));
}

/** The values that a key may have, where they can be listed, with what they mean. */
export function valuesOf(
  type: ValueType,
  context: FrontmatterContext,
): readonly { value: string; meaning: string }[] {
  switch (type.is) {
    case 'choice':
      return type.values;
    case 'edition':
      return context.editions.map((value) => ({ value, meaning: 'an edition of the grade tables' }));
    case 'template':
      return [...context.templates, 'off'].map((value) => ({ value, meaning: '' }));
    case 'note-format':
      return context.noteFormats.map((value) => ({ value, meaning: 'a format of progress notes' }));
    case 'note-profile':
      return [...context.noteProfiles, 'off'].map((value) => ({ value, meaning: '' }));
    case 'placeholder':
      return [
        { value: `{{${type.name}}}`, meaning: 'a placeholder, to be filled in outside of this document' },
      ];
    case 'boolean':
      return ['true', 'false'].map((value) => ({ value, meaning: '' }));
    case 'either':
      return type.types.flatMap((one) => valuesOf(one, context));
    case 'list':
      return valuesOf(type.of, context);
    default:
      return [];
  }
}
