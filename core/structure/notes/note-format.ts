import { headingKey } from '../../tables/section-templates.js';
import {
  namesOf,
  type NoteFormat,
  type NoteFormatPart,
  type NoteProfile,
} from '../../tables/note-formats.js';
import type { HeadCandidate } from './head-candidates.js';

/** How many parts of a format have to be there to tell it; one that only progress notes have counts for two. */
const enough = 3;

/**
 * The format of whose parts a note has the most, in share where the number is the same; undefined where too few are there
 * to tell. A plan of treatment names goals, problems and interventions too (`isPlan`), so that there only such parts tell as
 * plans do not have. Never throws.
 */
export function formatByParts(
  candidates: readonly HeadCandidate[],
  formats: readonly NoteFormat[],
  isPlan: boolean,
  known: PartKeys,
): NoteFormat | undefined {
  let best: NoteFormat | undefined;
  let most = { count: 0, share: 0 };
  // Long notes say the same labels again and again.
  const kinds = [...new Map(candidates.map((candidate) => [candidate.keys.join('\n'), candidate])).values()];
  for (const format of formats) {
    const byKey = keysOf(format.parts, known);
    const found = new Set(kinds.flatMap((candidate) => partOf(candidate, byKey) ?? []));
    const count = found.size;
    const isTold = [...found].some(({ telling }) => telling === true);
    const share = count / format.parts.length;
    if (count < 2 || count + (isTold ? 1 : 0) < enough || (isPlan && !isTold)) continue;
    if (count < most.count || (count === most.count && share <= most.share)) continue;
    [best, most] = [format, { count, share }];
  }
  return best;
}

/** The parts of formats by all that they may be called, worked out once. */
export type PartKeys = ReadonlyMap<readonly NoteFormatPart[], ReadonlyMap<string, NoteFormatPart>>;

/** What the parts of all formats may be called. */
export function partKeysOf(formats: Iterable<NoteFormat>): PartKeys {
  return new Map([...formats].map(({ parts }) => [parts, partsByKey(parts)]));
}

/** What parts may be called: those of a format are known, others (with a profile's) are worked out. Never throws. */
export function keysOf(
  parts: readonly NoteFormatPart[],
  known: PartKeys,
): ReadonlyMap<string, NoteFormatPart> {
  return known.get(parts) ?? partsByKey(parts);
}

/** The parts by all that they may be called: names, letter, and both (`S – Subjective`). Never throws. */
function partsByKey(parts: readonly NoteFormatPart[]): ReadonlyMap<string, NoteFormatPart> {
  const byKey = new Map<string, NoteFormatPart>();
  for (const part of parts) {
    const names = namesOf(part).map(headingKey);
    const letter = part.letter?.toLowerCase();
    const withLetter =
      letter === undefined
        ? []
        : [letter, ...names.flatMap((name) => [`${letter} ${name}`, `${name} ${letter}`])];
    for (const key of [...names, ...withLetter]) if (!byKey.has(key)) byKey.set(key, part);
  }
  return byKey;
}

/** The part that a heading or label opens; undefined for one that opens none. Never throws. */
export function partOf(
  { keys }: HeadCandidate,
  byKey: ReadonlyMap<string, NoteFormatPart>,
): NoteFormatPart | undefined {
  for (const key of keys) {
    const part = byKey.get(key);
    if (part) return part;
  }
  return undefined;
}

/**
 * The parts that a note must or may have: those of its format, with those of the profile at their places. One of the profile
 * with the title of one of the format takes its place. Never throws.
 */
export function partsOfForm(
  format: NoteFormat | undefined,
  profile: NoteProfile | undefined,
): readonly NoteFormatPart[] {
  if (format && (profile?.parts ?? []).length === 0) return format.parts;
  const parts: NoteFormatPart[] = [...(format?.parts ?? [])];
  for (const { after, ...own } of profile?.parts ?? []) {
    const key = headingKey(own.title);
    const at = parts.findIndex(({ title }) => headingKey(title) === key);
    if (at >= 0) parts[at] = { ...parts[at], ...own };
    else {
      const before = parts.findIndex(({ title }) => headingKey(title) === headingKey(after ?? ''));
      parts.splice(before < 0 ? parts.length : before + 1, 0, own);
    }
  }
  return parts;
}
