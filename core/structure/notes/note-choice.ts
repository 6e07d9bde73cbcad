import { valueAt, type Frontmatter, type YamlNode } from '../../markdown/frontmatter.js';
import type { NoteFormat, NoteProfile } from '../../tables/note-formats.js';
import { matchesGlob } from '../document-kind.js';
import type { PartKeys } from './note-format.js';
import type { WrongName } from './note.js';

/** Which formats and profiles there are, and which profile the configuration names for which files. */
export interface NoteSettings {
  readonly formats: ReadonlyMap<string, NoteFormat>;
  readonly profiles: ReadonlyMap<string, NoteProfile>;
  readonly partKeys: PartKeys;
  /** As globs by profile id; `off` stands for none. The first that matches holds. */
  readonly configured: readonly { readonly profile: string; readonly globs: readonly string[] }[];
}

/** What frontmatter and configuration say of a note's form. */
export interface NoteChoice {
  readonly profile: NoteProfile | undefined;
  readonly wrongProfile: WrongName | undefined;
  readonly format: NoteFormat | undefined;
  readonly wrongFormat: WrongName | undefined;
  /** The formats that the profile takes, or all. */
  readonly formats: readonly NoteFormat[];
}

/**
 * The profile that frontmatter `profile:` names, or the first that the configuration names for the path (`off`: none), and
 * the format that frontmatter `format:` names (`SOAP`, `soap note`). A plan of treatment (`isPlan`) stands among the notes, but what
 * the configuration says of notes is not meant for it. Never throws.
 */
export function readNoteChoice(
  path: string,
  frontmatter: Frontmatter | undefined,
  { formats: known, profiles, configured }: NoteSettings,
  isPlan: boolean,
): NoteChoice {
  const named = writtenAt(frontmatter, 'profile');
  const configuredId = isPlan
    ? undefined
    : configured.find(({ globs }) => globs.some((glob) => matchesGlob(path, glob)))?.profile;
  const profileId = named ? named.name : configuredId;
  const profile =
    profileId === undefined ? undefined : (profiles.get(profileId) ?? profiles.get(profileId.toLowerCase()));
  const formats = [...known.values()].filter(({ id }) => profile?.formats?.includes(id) ?? true);
  const written = writtenAt(frontmatter, 'format');
  const format = written && formatNamed(written.name, formats);
  return {
    profile,
    wrongProfile:
      named && !profile && !isOff(named.name) ? wrong(named.node, [...profiles.keys()]) : undefined,
    format,
    wrongFormat:
      written && !format
        ? wrong(
            written.node,
            formats.map(({ name }) => name),
          )
        : undefined,
    formats,
  };
}

function formatNamed(name: string, formats: readonly NoteFormat[]): NoteFormat | undefined {
  const key = name.toLowerCase().replace(/\s+(?:progress )?notes?$/, '');
  return formats.find(({ id, name: shown }) => id === key || shown.toLowerCase() === key);
}

function writtenAt(
  frontmatter: Frontmatter | undefined,
  key: string,
): { readonly name: string; readonly node: YamlNode } | undefined {
  const node = valueAt(frontmatter?.root, key);
  const name = node?.text?.trim();
  return node && name ? { name, node } : undefined;
}

function wrong({ start, end }: YamlNode, known: readonly string[]): WrongName {
  return { start, end, known };
}

function isOff(name: string): boolean {
  return /^(?:off|none|false)$/i.test(name);
}
