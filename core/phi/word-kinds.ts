import { lexicon, lexiconBits } from './lexicon.js';
import { wordSet } from './word-sets.js';

/** What a word can be, as bits: those of the lexicon, and those of the closed lists. */
export const is = {
  ...lexiconBits,
  /** A month, weekday, region, medicine or another capitalised word that names no person and no town. */
  noise: 1 << 8,
  eponym: 1 << 9,
  orgNoun: 1 << 10,
  facility: 1 << 11,
  geoNoun: 1 << 12,
  street: 1 << 13,
  instrument: 1 << 14,
  title: 1 << 15,
  providerTitle: 1 << 16,
  kin: 1 << 17,
  person: 1 << 18,
  provider: 1 << 19,
  saying: 1 << 20,
  region: 1 << 21,
  geoHead: 1 << 22,
  medicine: 1 << 23,
  kinName: 1 << 24,
  medication: 1 << 25,
  function: 1 << 26,
  /** The bare form of a verb, as imperatives have it. */
  verb: 1 << 27,
  mass: 1 << 28,
} as const;

const listBits: readonly (readonly [Parameters<typeof wordSet>[0], number])[] = [
  ['months', is.noise],
  ['weekdays', is.noise],
  ['regions', is.noise | is.region],
  ['drugs', is.noise | is.medicine],
  ['notNames', is.noise],
  ['functionWords', is.noise | is.word | is.everyday | is.function],
  ['medicationWords', is.medication],
  ['massNames', is.mass],
  ['psychEponyms', is.eponym],
  ['medicalEponyms', is.eponym],
  ['orgNouns', is.orgNoun],
  ['facilities', is.facility | is.orgNoun],
  ['geoNouns', is.geoNoun],
  ['geoHeads', is.geoHead],
  ['streetWords', is.street],
  ['instrumentNouns', is.instrument],
  ['titles', is.title | is.noise],
  ['providerTitles', is.providerTitle | is.noise],
  ['kin', is.kin],
  ['kinNames', is.kinName],
  ['people', is.person],
  ['providers', is.provider],
  ['irregularVerbs', is.saying],
];

/** Endings of the names of medicines and of medical terms; asked only of words that no list has. */
const medicineEnding =
  /(?:pril|sartan|olol|statin|azole|cillin|mycin|micin|floxacin|cycline|prazole|tidine|setron|triptan|gliptin|gliflozin|glutide|parin|xaban|mab|tinib|ciclib|navir|tegravir|buvir|clovir|apine|idone|azepam|zolam|barbital|oxetine|ipramine|triptyline|caine|sone|solone|dipine|thiazide|semide|formin|profen|oxicam|zosin|terol|lukast|phylline|dronate|platin|rubicin|taxel|amine|idine|azine|oxacin|cept|mide|dine|zide|trexed)$/;
const medicalEnding =
  /(?:itis|osis|a?emia|ectomy|otomy|ostomy|plasty|scopy|graphy|gram|pathy|algia|uria|pnea|plegia|paresis|trophy|megaly|oma|omas|ology|ologist|iasis|rrhea|lysis|genic|cele|ptosis|cardia|tension|esthesia|oedema|edema|toxicity|therapy|logical|ular|eal|ious|ation|tional|ized|ised|izing|ising|ologic|metry|meter|phoresis|penia|philia|cyte|cytes|blast)$/;

/** Tells what words can be; keeps what it has found for the words of one document. */
export class WordKinds {
  readonly #known = new Map<string, number>();

  /** The bits of a word in lower case. Of a hyphenated word those that any part has, common words only if all are. */
  of(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    let kind = simpleKind(word);
    if (kind === 0 && word.includes('-')) kind = hyphenatedKind(word);
    if (kind === 0 && word.length > 5) {
      if (medicineEnding.test(word)) kind = is.noise | is.medicine;
      else if (
        medicalEnding.test(word) ||
        (word.length > 9 && /(?:al|ic|ous|ive|ity|ment|ness|ion|ism)$/.test(word))
      )
        kind = is.word;
    }
    this.#known.set(word, kind);
    return kind;
  }
}

let lists: Map<string, number> | undefined;

function listKinds(): ReadonlyMap<string, number> {
  if (!lists) {
    lists = new Map();
    for (const [name, bit] of listBits)
      for (const word of wordSet(name)) lists.set(word, (lists.get(word) ?? 0) | bit);
    for (const verb of wordSet('verbs')) {
      lists.set(verb, (lists.get(verb) ?? 0) | is.verb);
      for (const form of formsOf(verb)) lists.set(form, (lists.get(form) ?? 0) | is.saying);
    }
  }
  return lists;
}

/** The forms of a regular verb that follow a subject in the singular: `asks`, `asked`. */
function formsOf(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`];
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`];
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? [`${verb}${verb.slice(-1)}ed`] : [];
  return [/(?:s|x|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, ...doubled];
}

function simpleKind(word: string): number {
  if (word.includes("'") && /'(?:d|ll|ve|re|m|t|s)$/.test(word))
    return is.noise | is.word | is.everyday | is.function | ((listKinds().get(word) ?? 0) & is.saying);
  const listed = listKinds().get(word) ?? 0;
  // `PMHx`, `abx`: clinical shorthand.
  if (listed === 0 && word.length <= 5 && word.endsWith('x') && /^[a-z]{0,3}[hdtrsbf]x$/.test(word))
    return is.noise;
  return lexicon().kindOf(word) | listed;
}

/** Prefixes that make a word of a word. */
const prefixes =
  /^(?:meta|de|non|anti|multi|inter|intra|re|co|semi|sub|super|neo|para|psycho|neuro|bio|socio|mid|tele|micro|macro|poly|hyper|hypo|pre|post|mini|pseudo|ultra|trans|e)$/;

function hyphenatedKind(word: string): number {
  const parts = word.split('-').filter((part) => part !== '');
  const kinds = parts.map(simpleKind);
  const any = kinds.reduce((bits, kind) => bits | kind, 0);
  const common = kinds.every(
    (kind, at) => (kind & is.word) !== 0 || (parts[at]?.length ?? 0) < 2 || prefixes.test(parts[at] ?? ''),
  );
  return common
    ? is.word | (any & is.first & is.last)
    : any &
        (is.first |
          is.last |
          is.place |
          is.eponym |
          is.instrument |
          (kinds.every((kind) => (kind & (is.noise | is.word)) !== 0) ? is.noise : 0));
}
