import { indexLines } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import { padEnd, padStart, printable, widthOf, wrap } from './columns.js';
import { counted } from './coverage.js';
import type { Surface } from './format.js';
import { placesOf, type Place } from './located.js';
import type { Palette } from './palette.js';

/** What a report needs of a planned claim (`planBump`): nothing that could hold the document's text. */
export interface BumpClaim extends Span {
  readonly group: keyof typeof groups;
  readonly element: string;
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly editions: readonly string[];
  readonly reason: string;
  readonly message: string;
}

/** A planned claim with its place. The keys stand in the order of the JSON; a label that is missing is null. */
export interface LocatedClaim {
  readonly group: BumpClaim['group'];
  readonly start: Place;
  readonly end: Place;
  readonly element: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly editions: readonly string[];
  readonly reason: string;
  readonly message: string;
}

/** The plan for one document; `written` where its safe claims have been brought up to the edition. */
export interface BumpOfFile {
  readonly path: string;
  readonly written: boolean;
  readonly claims: readonly LocatedClaim[];
}

export interface BumpTotals {
  readonly files: number;
  readonly safe: number;
  readonly person: number;
  readonly leftAlone: number;
}

const groups = {
  safe: { sign: '✔', words: 'safe' },
  person: { sign: '✎', words: 'needs a person' },
  'left-alone': { sign: '·', words: 'left alone' },
} as const;

/** The planned claims of one text with their places. `text` is what their offsets count in. */
export function locateClaims(claims: readonly BumpClaim[], text: string): LocatedClaim[] {
  const lines = indexLines(text);
  return claims.map((claim) => ({
    group: claim.group,
    ...placesOf(lines, claim),
    element: claim.element,
    name: claim.name,
    from: claim.from ?? null,
    to: claim.to ?? null,
    editions: claim.editions,
    reason: claim.reason,
    message: claim.message,
  }));
}

/** The sums of a plan over documents that were read, those without a planned claim included. */
export function bumpTotals(files: readonly BumpOfFile[]): BumpTotals {
  const count = (group: BumpClaim['group']): number =>
    files.reduce((sum, { claims }) => sum + claims.filter((claim) => claim.group === group).length, 0);
  return {
    files: files.length,
    safe: count('safe'),
    person: count('person'),
    leftAlone: count('left-alone'),
  };
}

/** The plan as JSON, ending in a line break. */
export function bumpJson(edition: string, files: readonly BumpOfFile[]): string {
  return `${JSON.stringify({ version: 1, edition, files, totals: bumpTotals(files) }, null, 2)}\n`;
}

/** The plan for people: each document that has planned claims, and the sums. `mode`: whether the run was to write. */
export function bumpText(
  edition: string,
  files: readonly BumpOfFile[],
  mode: 'preview' | 'write',
  surface: Surface,
): string {
  const shown = files.filter(({ claims }) => claims.length > 0);
  return (
    shown.map((file) => fileText(file, surface)).join('') + sumText(edition, files, mode, surface.palette)
  );
}

function fileText({ path, claims, written }: BumpOfFile, surface: Surface): string {
  const { palette, width } = surface;
  const places = claims.map(({ start }) => `${String(start.line)}:${String(start.column)}`);
  const placeWidth = Math.max(0, ...places.map((place) => place.length));
  const groupWidth = Math.max(...claims.map((claim) => widthOf(groupText(claim, written))));
  const indent = 2 + placeWidth + 2 + groupWidth + 2;
  const lines = claims.map((claim, at) => {
    const start = `  ${palette.dim(padStart(places[at] ?? '', placeWidth))}  ${colourOf(claim, palette)(padEnd(groupText(claim, written), groupWidth))}  `;
    const change = `${claim.name}: ${claim.from ?? 'no grade of the scheme'} → ${claim.to ?? 'none'}`;
    const pieces = [change, claim.message].map(printable);
    if (width === undefined) return start + pieces.join('  ');
    const room = Math.max(24, width - indent);
    return start + pieces.flatMap((piece) => wrap(piece, room)).join(`\n${' '.repeat(indent)}`);
  });
  return `${palette.underline(palette.bold(printable(path)))}\n${lines.join('\n')}\n\n`;
}

function groupText({ group }: LocatedClaim, written: boolean): string {
  const { sign, words } = groups[group];
  return `${sign} ${group === 'safe' && written ? 'updated' : words}`;
}

function colourOf({ group }: LocatedClaim, palette: Palette): (text: string) => string {
  switch (group) {
    case 'safe':
      return palette.green;
    case 'person':
      return palette.yellow;
    case 'left-alone':
      return palette.dim;
  }
}

function sumText(
  edition: string,
  files: readonly BumpOfFile[],
  mode: 'preview' | 'write',
  { bold, green }: Palette,
): string {
  const { safe, person, leftAlone } = bumpTotals(files);
  const to = printable(edition);
  if (files.length === 0) return 'Nothing was read.\n';
  const place = counted(files.length, 'document');
  if (safe + person + leftAlone === 0) return `${green('✔')} Nothing to bring up to ${to} in ${place}.\n`;
  const sum = `${bold(`To ${to}`)}: ${String(safe)} safe, ${String(person)} ${person === 1 ? 'needs' : 'need'} a person, ${String(leftAlone)} left alone, in ${place}.\n`;
  if (safe === 0) return `${sum}Nothing ${mode === 'write' ? 'was' : 'to be'} written.\n`;
  if (mode === 'preview') return `${sum}Nothing was written. Add --write to update what is safe.\n`;
  const written = files.filter((file) => file.written);
  return `${sum}${counted(bumpTotals(written).safe, 'grade')} updated in ${counted(written.length, 'document')}. The rest is yours to read.\n`;
}
