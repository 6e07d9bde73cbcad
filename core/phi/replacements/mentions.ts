import type { PhiDocument } from '../document.js';
import type { PhiSpan } from '../phi-span.js';
import { wordSet } from '../word-sets.js';
import { surroundingsOf } from './label.js';
import { parseName, type PersonName } from './person-name.js';

/** One use of a name. Offsets count in its document and leave a possessive out. */
export interface Mention {
  readonly document: number;
  readonly start: number;
  readonly end: number;
  readonly name: PersonName;
  /** What a title tells: `Mr.` or `Mrs.`; undefined without one. */
  readonly gender: 'm' | 'f' | undefined;
  /** A label or "client" stands before it. */
  readonly isClient: boolean;
  /** A word for a relative or another person stands right before it: "her brother". */
  readonly isOther: boolean;
  readonly isClinician: boolean;
  /** It speaks of several people of one name: "the Abernathys", "Mr. and Mrs. Doe". */
  readonly isFamily: boolean;
  /** It is another name of the person whom the mention before it names: `Aprilia ("April")`, "goes by". */
  readonly isAlias: boolean;
}

/** The uses of names of one document, in order; "Jane and John Doe" are two, and `Soledad "Sol" Pereira` is one. */
export function readMentions(document: PhiDocument, at: number, spans: readonly PhiSpan[]): Mention[] {
  const whole = withWholeNames(document.text, spans);
  return whole.flatMap((span, number) => {
    const between = document.text.slice(whole[number - 1]?.end ?? span.start, span.start);
    const pieces = piecesOf(document.text, span);
    const { before, labels } = surroundingsOf(document, span);
    const last = pieces.at(-1);
    const shared = last && parseName(document.text.slice(last.start, last.end)).surname;
    return pieces.map((piece, index): Mention => {
      const written = document.text.slice(piece.start, piece.end);
      const own = parseName(written);
      const isFirstOfTwo = index < pieces.length - 1 && own.form === 'single' && shared !== undefined;
      const gender = genderOf(`${before}${written.toLowerCase()}`, before.length);
      const isCouple = /\b(?:mr|mrs|ms|dr)\.?\s+(?:and|&)\s+(?:mr|mrs|ms|dr)\.?\s*$/.test(before);
      return {
        document: at,
        ...piece,
        name: isFirstOfTwo ? parseName(`${written} ${shared}`) : own,
        gender,
        isClient: index === 0 && isClientLabel(before, labels),
        isOther: index > 0 || isRelated(before, document.text.slice(piece.end, piece.end + 40).toLowerCase()),
        isClinician: span.reason === 'provider' || (span.confidence === 'low' && span.reason === 'field'),
        isFamily: isCouple || (/\bthe\s+$/.test(before) && own.form === 'single' && /s$/i.test(written)),
        isAlias: index === 0 && isAlias(between, document.text.charAt(span.end)),
      };
    });
  });
}

/** The spans with those joined that are one name: found word by word, or parted by a nickname in quotation marks or brackets. */
function withWholeNames(text: string, spans: readonly PhiSpan[]): PhiSpan[] {
  const joined: PhiSpan[] = [];
  for (let at = 0; at < spans.length; at++) {
    const [first, nickname, last] = spans.slice(at, at + 3);
    if (!first) break;
    const before = joined.at(-1);
    const isJoined =
      nickname !== undefined &&
      last !== undefined &&
      /^ ["“'‘(]$/.test(text.slice(first.end, nickname.start)) &&
      /^["”'’)] $/.test(text.slice(nickname.end, last.start));
    const end = isJoined ? last.end : first.end;
    if (before && text.slice(before.end, first.start) === ' ') joined[joined.length - 1] = { ...before, end };
    else joined.push({ ...first, end });
    if (isJoined) at += 2;
  }
  return joined;
}

/** What stands between two names of one person. */
function isAlias(between: string, after: string): boolean {
  return (
    (/^ ?\(?["“]$/.test(between) && /["”]/.test(after)) ||
    /^[^.;\r\n|]{0,30}\b(?:goes by|also known as|nicknamed|prefers|preferred name:?|aka|née|formerly)[\s:*"“(]*$/i.test(
      between,
    )
  );
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The names of a span, without possessives: parted at "and" and "&". */
function piecesOf(text: string, { start, end }: PhiSpan): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const joint of text.slice(start, end).matchAll(/\s+(?:and|&)\s+/gi)) {
    pieces.push({ start: from, end: start + joint.index });
    from = start + joint.index + joint[0].length;
  }
  pieces.push({ start: from, end });
  return pieces
    .map((piece) => ({
      start: piece.start,
      end: piece.end - (/['’]s?$/i.exec(text.slice(piece.start, piece.end))?.[0].length ?? 0),
    }))
    .filter((piece) => piece.end > piece.start);
}

/** `length` code units of the text stand before the name; a title may be the last of them or the name's first word. */
function genderOf(text: string, length: number): 'm' | 'f' | undefined {
  const found =
    /(?:^|[^\p{L}])(mr|mrs|ms|miss|sir)\.?\s+$/u.exec(text.slice(0, length))?.[1] ??
    /^(mr|mrs|ms|miss|sir)\.?\s/.exec(text.slice(length))?.[1];
  if (found === undefined) return undefined;
  return found === 'mr' || found === 'sir' ? 'm' : 'f';
}

const clientLabel =
  /^[^\p{L}\p{N}]*(?:(?:full|legal|preferred|first|last)[ _-])?(?:(?:client|patient|pt|resident|member)(?:['’]s)?(?:[ _-]?(?:full |legal |preferred )?names?)?|name|re)[^\p{L}\p{N}]*$/u;

function isClientLabel(before: string, labels: readonly string[]): boolean {
  const label = before.slice(Math.max(before.lastIndexOf('|', before.length - 3) + 1, 0));
  return (
    /\b(?:client|patient|pt)[,:*_ ]*(?:name[,:*_ ]*)?$/.test(before) ||
    [label, ...labels].some((one) => clientLabel.test(one))
  );
}

/** Whether words beside a name call its bearer somebody's relative, friend, boss: "her brother X", "X, his wife". */
function isRelated(line: string, after: string): boolean {
  // "Mother: Jane and John"
  const before = line.replace(/[\p{L}'-]+ (?:and|&) $/u, '');
  const [, determiner, word = ''] =
    /(?:\b(his|her|their|my|our|['’]s)\s+)?(?:\p{L}+\s+)?(?<!\p{L})([\p{L}'-]+)[\s,:(“"]*(?:(?:mr|mrs|ms|miss|dr)\.?\s+)?$/u.exec(
      before,
    ) ?? [];
  if (wordSet('kin').has(word) || (determiner !== undefined && wordSet('people').has(word))) return true;
  const gloss = /^(?:,? ?\(?| (?:is|was) )(?:(?:his|her|their|the|my|our) )?(?:\p{L}+ )?([\p{L}-]+)/u.exec(
    after,
  );
  return gloss !== null && /^(?:,| \(| (?:is|was) )/.test(after) && wordSet('kin').has(gloss[1] ?? '');
}
