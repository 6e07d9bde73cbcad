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
): NoteFormat | undefined {
  let best: NoteFormat | undefined;
  let most = { count: 0, share: 0 };
  for (const format of formats) {
    const found = new Set(candidates.flatMap((candidate) => partOf(candidate, format.parts) ?? []));
    const count = found.size;
    const isTold = [...found].some(({ telling }) => telling === true);
    const share = count / format.parts.length;
    if (count < 2 || count + (isTold ? 1 : 0) < enough || (isPlan && !isTold)) continue;
    if (count < most.count || (count === most.count && share <= most.share)) continue;
    [best, most] = [format, { count, share }];
  }
  return best;
}

/** The part that a heading or label opens. Never throws. */
export function partOf(
  { keys }: HeadCandidate,
  parts: readonly NoteFormatPart[],
): NoteFormatPart | undefined {
  for (const key of keys) {
    const part = parts.find((one) => keysOf(one).has(key));
    if (part) return part;
  }
  return undefined;
}

const known = new WeakMap<NoteFormatPart, ReadonlySet<string>>();

/** What a part may be called: its names, its letter, and both (`S – Subjective`). */
function keysOf(part: NoteFormatPart): ReadonlySet<string> {
  const before = known.get(part);
  if (before) return before;
  const names = namesOf(part).map(headingKey);
  const letter = part.letter?.toLowerCase();
  const both =
    letter === undefined
      ? []
      : [letter, ...names.flatMap((name) => [`${letter} ${name}`, `${name} ${letter}`])];
  const keys = new Set([...names, ...both]);
  known.set(part, keys);
  return keys;
}

/**
 * The parts that a note must or may have: those of its format, with those of the profile at their places. One of the profile
 * with the title of one of the format takes its place. Never throws.
 */
export function partsOfForm(
  format: NoteFormat | undefined,
  profile: NoteProfile | undefined,
): readonly NoteFormatPart[] {
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
