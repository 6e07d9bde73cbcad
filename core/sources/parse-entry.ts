import type { EntryFacts, Tier } from './source.js';
import { findIdentifiers } from './identifiers.js';

/**
 * Reads an entry such as `Norcross, J. C. (ed.). *Title*. Publisher, 2018. https://… — T1` (spec, section 3). What it
 * does not find is undefined. `base` is the entry's offset in the document. Never throws.
 */
export function parseEntry(entry: string, base: number): EntryFacts {
  const tier = /(?:^|[\s—–·([-])(T[123])[\s.)\]*_]*$/.exec(entry);
  const tierAt = tier ? tier.index + tier[0].indexOf(tier[1] ?? '') : entry.length;
  const identifiers = findIdentifiers(entry, base);
  const words = plainText(entry.slice(0, tierAt));
  const { type, rest } = splitType(words);
  const { authors, year: authorYear, rest: afterAuthors } = splitAuthors(rest);
  const title = titleOf(afterAuthors);
  return {
    title,
    authors,
    year: authorYear ?? yearOf(afterAuthors.slice(title?.length ?? 0)) ?? yearOf(afterAuthors),
    type,
    tier: tierOf(tier?.[1]),
    tierSpan: tier ? { start: base + tierAt, end: base + tierAt + 2 } : undefined,
    edition: editionOf(words),
    volume: volumeOf(words),
    identifiers,
    label: words,
  };
}

/** `T1`, `T2`, `T3`, case aside; undefined for all else. */
export function tierOf(value: string | undefined): Tier | undefined {
  const tier = value?.trim().toUpperCase();
  return tier === 'T1' || tier === 'T2' || tier === 'T3' ? tier : undefined;
}

/** The volume as a number: `Vol. 1`, `Volume II`. */
export function volumeOf(text: string): string | undefined {
  const volume = /\b(?:vol(?:ume|\.)?)\s*(\d+|[IVX]+)\b/i.exec(text)?.[1];
  return volume === undefined ? undefined : (romans[volume.toUpperCase()] ?? volume);
}
const romans: Readonly<Record<string, string>> = {
  I: '1',
  II: '2',
  III: '3',
  IV: '4',
  V: '5',
  VI: '6',
  VII: '7',
  VIII: '8',
  IX: '9',
  X: '10',
};

/** The edition as a number: `3rd ed.`, `second edition`. */
export function editionOf(text: string): string | undefined {
  const match =
    /\b(?:(\d+)(?:st|nd|rd|th)|(second|third|fourth|fifth|revised))\s+ed(?:ition|\.|n\.?)?(?=[\s,.;:)]|$)/i.exec(
      text,
    );
  const word = match?.[2]?.toLowerCase();
  return match?.[1] ?? (word === undefined ? undefined : (ordinals[word] ?? word));
}
const ordinals: Readonly<Record<string, string>> = { second: '2', third: '3', fourth: '4', fifth: '5' };

/** The entry as a reader sees it: links as their text, addresses, emphasis and the `link` label away. */
function plainText(entry: string): string {
  return entry
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, (_all, text: string) =>
      /^\s*(?:link|pdf|doi|url|web)\s*$/i.test(text) ? '' : text,
    )
    .replace(/<?https?:\/\/[^\s<>]+>?/gi, '')
    .replace(/\b(?:doi:?\s*10\.\S+|10\.\d{4,9}\/\S+|PMID:?\s*\d+|ISBN(?:-1[03])?:?\s*[\dX–-][\dX –-]*)/gi, '')
    .replace(/(?<![\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s—–·-]+$/, '')
    .replace(/(?:\s+link)$/i, '')
    .replace(/[\s—–·-]+$/, '')
    .trim();
}

function splitType(words: string): { type: string | undefined; rest: string } {
  const match =
    /^(video|podcast|talk|lecture|web ?page|website|blog(?: post)?|book|article|report|guideline|dataset)\s*:\s*/i.exec(
      words,
    );
  return match
    ? { type: match[1]?.toLowerCase(), rest: words.slice(match[0].length) }
    : { type: undefined, rest: words };
}

const name = String.raw`(?:(?:van|von|de|der|den|da|di|la|le|del) )*\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|Jr\.?|Sr\.?))*,\s*(?:(?:\p{Lu}\.[ -]?){1,4}|\p{Lu}{1,3}(?=[\s,.;&(]))`;
const authorList = new RegExp(
  String.raw`^((?:${name}(?:,?\s*(?:&|and|,|;|…|\.\.\.)\s*)*)+)(,?\s*et al\.?,?)?\s*(\((?:eds?\.?|hrsg\.?|editors?)\)\.?,?)?\s*(?:\(((?:1[89]|20)\d\d)[a-z]?(?:,[^)]*)?\)|\(n\.d\.\))?[\s.:,]*`,
  'u',
);
const corporate = /^(?!["“])([^().:]{3,100}?)\.?\s*\(((?:1[89]|20)\d\d)[a-z]?(?:,[^)]*)?\)[\s.:,]*/;

function splitAuthors(words: string): { authors: string[]; year: number | undefined; rest: string } {
  const listed = authorList.exec(words);
  if (listed) {
    const authors = [
      ...(listed[1] ?? '').matchAll(
        /((?:(?:van|von|de|der|den|da|di|la|le|del) )*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*),\s*\p{Lu}/gu,
      ),
    ];
    return {
      authors: authors.map((match) => match[1] ?? ''),
      year: listed[4] === undefined ? undefined : Number(listed[4]),
      rest: words.slice(listed[0].length),
    };
  }
  const body = corporate.exec(words);
  // `Title (2016).` has nobody before its year: what follows must hold a title for the first part to be an author.
  if (body && /\p{L}{3}/u.test(words.slice(body[0].length)))
    return { authors: [body[1]?.trim() ?? ''], year: Number(body[2]), rest: words.slice(body[0].length) };
  return { authors: [], year: undefined, rest: words };
}

/** Up to the first full stop that ends it; a title in quotation marks is what they hold. */
function titleOf(words: string): string | undefined {
  const quoted = /^["“]([^"”]{3,})["”]/.exec(words)?.[1];
  if (quoted !== undefined) return quoted.replace(/[.,]$/, '');
  for (const match of words.matchAll(/[.?!](?=\s|$)/g)) {
    const before = words.slice(0, match.index);
    if (
      match[0] === '.' &&
      /(?:^|[\s(,])(?:Vol|No|ed|eds|rev|vs|pp?|St|Dr|\p{Lu})$/u.test(before) &&
      !/\d(?:st|nd|rd|th) ed$/.test(before)
    )
      continue;
    const title = match[0] === '.' ? before : before + match[0];
    return /\p{L}{2}/u.test(title) ? title.trim() : undefined;
  }
  const title = words.replace(/,?\s*(?:1[89]|20)\d\d\s*$/, '').trim();
  return /\p{L}{2}/u.test(title) ? title : undefined;
}

/** A year on its own, pages (`1819–1826`) and numbers inside longer ones left out. */
function yearOf(words: string): number | undefined {
  const years = [...words.matchAll(/(?<![\d.–:/-])(1[89]\d\d|20\d\d)(?![\d–:/]|-\d|\.\d)/g)];
  const last = years.at(-1)?.[1];
  return last === undefined ? undefined : Number(last);
}
