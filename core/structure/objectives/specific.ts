import { persons, setOf } from './word-lists.js';
import type { Wording } from './wording.js';

/**
 * Whether an objective says who acts and what they do. The subject is a person or group ("Client will …", "Both
 * partners …", a name), or is left out where the verb calls on somebody ("Keep a sleep diary", "Will list …"), or stands
 * behind "by" ("will be completed by the client"). A symptom, score, or thing that changes ("Anxiety will decrease",
 * "Client's worry will fall") acts for nobody, nor does somebody to whom things are done. Never throws.
 */
export function isSpecific({ said, text }: Wording): boolean {
  const words = wordsOf(text);
  const names = namesIn(said);
  return clausesOf(words).some((clause) => opensWithAct(clause)) || hasActor(words, names) || hasAgent(text);
}

const acts = setOf('acts');
const nounsToo = setOf('nounsToo');
const changes = setOf('changes');

/** Words and the signs between them; what stands in brackets, or is quoted on the way, is left out. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(/(?!^)"[^"]{0,200}"/g, ' ')
      .replace(/\(([^()]{0,200})\)/g, (_all, inner: string) => (/^s$/.test(inner) ? '' : ' '))
      .replace(/\b(pt|pts|ct|clt|mr|ms|mrs|dr|mx)\./g, '$1')
      .match(/[\p{L}\p{N}][\p{L}\p{N}'/.-]*(?<![.'/-])|[,;:.]/gu) ?? []
  );
}

/** What stands between full stops, semicolons, and colons, and behind an opening phrase that ends in a comma. */
function clausesOf(words: readonly string[]): string[][] {
  const clauses: string[][] = [];
  let clause: string[] = [];
  for (const word of [...words, '.']) {
    if (word !== '.' && word !== ';' && word !== ':') {
      clause.push(word);
      continue;
    }
    if (clause.length > 0) clauses.push(clause, ...behindOpening(clause));
    clause = [];
  }
  return clauses;
}

const openers: ReadonlySet<string> = new Set(
  'by before within over during in at on after when given following until for from between once if upon with throughout'.split(
    ' ',
  ),
);

/** "By 1 June, attend …": what follows the comma of an opening phrase. */
function behindOpening(clause: readonly string[]): string[][] {
  if (!openers.has(clause[0] ?? '')) return [];
  return clause.flatMap((word, at) => (word === ',' && at < clause.length - 1 ? [clause.slice(at + 1)] : []));
}

/** "Keep a diary", "Will list …", "To attend …", "Able to name …", "Attends …". */
function opensWithAct(clause: readonly string[]): boolean {
  let at = 0;
  while (skipped.has(clause[at] ?? '') || (/ly$/.test(clause[at] ?? '') && !acts.has(clause[at] ?? ''))) at++;
  const first = clause[at] ?? '';
  const next = clause[at + 1] ?? '';
  if (modals.has(first)) return !passive(clause, at + 1);
  if (['able', 'agrees', 'agree', 'commits', 'aims'].includes(first)) return true;
  const stem = acts.has(first) ? first : stemOf(first);
  if (stem === undefined || !acts.has(stem)) return false;
  if (notAct.has(next) || isSubject(clause, at)) return false;
  return !(nounsToo.has(stem) && nounSigns.has(next));
}
const skipped: ReadonlySet<string> = new Set([
  'and',
  'also',
  'then',
  'to',
  'please',
  'o',
  'obj',
  'objective',
  '-',
]);
const modals: ReadonlySet<string> = new Set('will shall should must can would'.split(' '));
/** "Grip strength will …": what looks like a verb opens the name of a thing. */
function isSubject(clause: readonly string[], at: number): boolean {
  for (let next = at + 1; next < Math.min(clause.length, at + 6) && clause[next] !== ','; next++)
    if (modals.has(clause[next] ?? '')) return true;
  return false;
}

/** What shows that the word before was the subject. */
const notAct: ReadonlySet<string> = new Set('will shall should is are was were has been to-be ,'.split(' '));
const nounSigns: ReadonlySet<string> = new Set(
  'of in at below under above over between less no score scores level levels rating ratings rate frequency skills will score reduced increased completed logged used kept done'.split(
    ' ',
  ),
);

/** `attends` → `attend`; undefined where the word is no such form. */
function stemOf(word: string): string | undefined {
  if (!word.endsWith('s') || word.endsWith('ss')) return undefined;
  for (const stem of [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`])
    if (acts.has(stem) && !nounsToo.has(stem)) return stem;
  return undefined;
}

/** Somebody whom the verb behind makes its subject. */
function hasActor(words: readonly string[], names: ReadonlyMap<string, Sureness>): boolean {
  return words.some((word, at) => {
    if (!isPerson(word) && !names.has(word)) return false;
    return (
      !isInside(words, at) && actsNext(words, at, isPerson(word) ? 'certain' : (names.get(word) ?? 'likely'))
    );
  });
}

/** Also `pt/therapist` and `ex-spouses`. */
function isPerson(word: string): boolean {
  if (persons.has(word)) return true;
  if (word.includes('/')) return word.split('/').every((part) => persons.has(part));
  return word.includes('-') && persons.has(word.slice(word.lastIndexOf('-') + 1));
}

/** How sure it is that a word stands for somebody: `likely` for a capitalised word that opens its sentence. */
type Sureness = 'certain' | 'named' | 'likely';

const prepositions: ReadonlySet<string> = new Set(
  'of by in for with from to toward towards between among on about against at per'.split(' '),
);
const determiners: ReadonlySet<string> = new Set(
  'the a an his her their our my your this that each both every all any this foster step other most group'.split(
    ' ',
  ),
);

/** "panic attacks of the client will …": the person belongs to something else, which is the subject. */
function isInside(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (
    before >= 0 &&
    at - before < 4 &&
    (determiners.has(words[before] ?? '') || persons.has(words[before] ?? ''))
  )
    before--;
  return before >= 0 && prepositions.has(words[before] ?? '');
}

const fillers: ReadonlySet<string> = new Set(
  'also then each both all either together usually independently consistently still now a b c and or not'.split(
    ' ',
  ),
);

/** Whether a verb follows that its subject does: "will attend", "to list", "is able to", "reports"; a name needs an act. */
function actsNext(words: readonly string[], subject: number, sureness: Sureness): boolean {
  let at = subject + 1;
  // "Client, with support from staff, will …"
  if (words[at] === ',') {
    const close = words.indexOf(',', at + 1);
    if (close < 0 || close - at > 14) return false;
    at = close + 1;
  }
  while (fillers.has(words[at] ?? '') || /ly$/.test(words[at] ?? '')) at++;
  const word = words[at] ?? '';
  if (modals.has(word) || word === 'to') {
    if (sureness === 'certain') return !passive(words, at + 1);
    const verbAt = verbFrom(words, at + 1);
    const verb = words[verbAt] ?? '';
    // "Tantrums will decrease" and "Odalys will decrease naps": what changes something is somebody.
    if (changes.has(verb)) return isObject(words[verbAt + 1]);
    return acts.has(verb) && (sureness === 'named' || !statesOfThings.has(verb));
  }
  if (['is', 'are', 'am'].includes(word))
    return ['to', 'able', 'going', 'expected'].includes(words[at + 1] ?? '');
  if (['able', 'agrees', 'agree', 'commits', 'commit', 'aims', 'plans', 'wants', 'needs'].includes(word))
    return true;
  const stem = acts.has(word) ? word : stemAny(word);
  return (
    stem !== undefined &&
    !(changes.has(word) && sureness !== 'certain') &&
    !nounSigns.has(words[at + 1] ?? '') &&
    at < words.length - 1
  );
}
/** What things can do too: "Nightmares will stay away". */
const statesOfThings: ReadonlySet<string> = new Set(
  'remain stay continue go reach start begin stop fit come return help support have respond extend last increase decrease improve'.split(
    ' ',
  ),
);

function stemAny(word: string): string | undefined {
  for (const stem of [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`])
    if (word.endsWith('s') && acts.has(stem)) return stem;
  return undefined;
}

/** Where the verb behind a modal stands, over adverbs and what stands between commas. */
function verbFrom(words: readonly string[], from: number): number {
  let at = from;
  if (words[at] === ',') {
    const close = words.indexOf(',', at + 1);
    if (close > 0) at = close + 1;
  }
  while (fillers.has(words[at] ?? '') || /ly$/.test(words[at] ?? '')) at++;
  return at;
}

/** Whether the word behind a verb opens what it is done to. */
function isObject(word: string | undefined): boolean {
  return (
    word !== undefined &&
    /^\p{L}/u.test(word) &&
    !prepositions.has(word) &&
    !noObject.has(word) &&
    !/ly$/.test(word)
  );
}
const noObject: ReadonlySet<string> = new Set(
  'until during over under below above within and or as when while off down up soon once twice'.split(' '),
);

/** "Client will be referred": others act, and nobody says who. */
function passive(words: readonly string[], from: number): boolean {
  const at = verbFrom(words, from);
  return words[at] === 'be' && doneToThem.has(words[at + 1] ?? '');
}
const doneToThem: ReadonlySet<string> = new Set(
  'seen referred provided offered given assigned taught monitored assessed screened evaluated prescribed supported encouraged helped assisted educated reminded prompted transferred treated placed discharged linked connected'.split(
    ' ',
  ),
);

const agent =
  /\b(?:be|been|being|is|are|as)?\s?[\p{L}]{2,}(?:ed|en|t|n|pt|ft|wn|ne) (?:[\p{L}\d]{1,20} ){0,3}?by (?:the |a |an |his |her |their |both |each )?([\p{L}/]{1,20})(?! (?:will|shall|should|is|are)\b)/gu;

/** "will be completed by the client". */
function hasAgent(text: string): boolean {
  return [...text.matchAll(agent)].some(([, who]) => who !== undefined && persons.has(who) && who !== 'each');
}

/** Capitalised words that may be somebody's name: titles' bearers, and words with a verb behind them. */
function namesIn(said: string): ReadonlyMap<string, Sureness> {
  const names = new Map<string, Sureness>();
  for (const { 1: word = '', index } of said.matchAll(
    /(\p{Lu}[\p{Ll}'’-]{1,20}(?:-\p{Lu}\p{Ll}{1,15})?|\p{Lu}\.(?:\p{Lu}\.)?)(?= (?:\p{L}{2,12}ly )?(?:will|to|is|shall)\b)/gu,
  )) {
    const lower = word.toLowerCase();
    if (nominal.test(lower)) continue;
    const opens = index === 0 || /[.:;!?] $/.test(said.slice(0, index));
    names.set(lower.replace(/\.$/, ''), opens ? 'likely' : 'named');
  }
  return names;
}
/** Endings of what is no name: anxiety, tantrums, attendance, worrying. */
const nominal =
  /(?:tion|sion|ness|ity|ety|ment|ing|ance|ence|ism|ure|cy|hood|ship|use|work|mood|sleep|anger|weight)$/;
