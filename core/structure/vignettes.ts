import type { Facts } from '../text/facts.js';
import { Hints } from '../text/hints.js';
import { pausesAt, type Sliced } from '../text/sliced.js';
import type { Span } from '../text/span.js';

/** A run of prose as it is searched for scenes: a paragraph, quotation or list item. Offsets count in the document. */
export interface ScenePassage {
  /** Index of its top-level block. */
  readonly top: number;
  readonly sentences: readonly SceneSentence[];
  /** A label says that a model wrote it, or it is no place for a scene (a table). */
  readonly isExcluded: boolean;
  /** A paragraph on its own, outside lists and quotations. */
  readonly isPlain: boolean;
}

export interface SceneSentence extends Span {
  readonly text: string;
  /** Of its text. */
  readonly facts: Facts;
  /** It cites a source: a published case is not invented here. */
  readonly isSourced: boolean;
}

/** An invented scene without a label: a therapist or client who acts in one particular moment. */
export interface Vignette extends Span {
  /** The sentence in which the scene opens. */
  readonly opening: Span;
  /** It opens its paragraph. */
  readonly opensPassage: boolean;
  readonly isPlain: boolean;
}

/** What a passage must reach to be a scene. */
const enough = 2;

/**
 * The vignettes of a document, in order. A passage is a scene by what it holds of these: somebody who sighs, pauses or
 * looks away (2 in the past tense); words in quotation marks that somebody said (2) or says (1); "a therapist" or "a client" who does something
 * (1); "she" or "he" doing something (1); somebody doing something in the past (1); an age (1); one particular time (1).
 * Sentences that speak in general (may, often, when, research), name a year or cite a source count nothing. Never throws.
 */
export function* findVignettes(passages: readonly ScenePassage[]): Sliced<Vignette[]> {
  const found: Vignette[] = [];
  let lastTop = -2;
  for (const [index, passage] of passages.entries()) {
    if (pausesAt(index)) yield;
    const { top, sentences, isExcluded, isPlain } = passage;
    if (isExcluded) continue;
    const read = sceneOf(sentences);
    const before = found.at(-1);
    const opensPassage = read.opening !== undefined && read.opening === sentences[0];
    const goesOn =
      before?.isPlain === true && isPlain && opensPassage && top === lastTop + 1 && read.score > 0;
    if (!goesOn && !(read.isClinical && read.score >= enough)) continue;
    const opening = read.opening;
    const last = sentences.at(-1);
    if (opening === undefined || last === undefined) continue;
    lastTop = top;
    if (goesOn) found[found.length - 1] = { ...before, end: last.end };
    else
      found.push({
        start: opening.start,
        end: last.end,
        opening,
        opensPassage,
        isPlain,
      });
  }
  return found;
}

const role =
  '(?:psycho)?(?:therapist|clinician|counsell?or|psychologist|psychiatrist|practitioner|social worker|supervisor|supervisee|trainee|client|patient|couple|mother|father|parent|teenager|teen|adolescent|boy|girl|man|woman|student|veteran|nurse|widow|widower|group member|member|husband|wife|partner|child|son|daughter)';
/** Adjectives of people as such: whoever has them is anybody. */
const anybody =
  '(?:skilled|good|effective|competent|experienced|responsive|attuned|warm|successful|typical|great|expert|seasoned|wise|thoughtful|better|new|any)';
const describing = String.raw`(?:(?!${anybody}\b)[\p{L}\d’'-]+\s+){0,4}?`;
const indefinite = String.raw`(?:an?|one)\s+${describing}${role}\b(?:\s+(?:using|in|with|from|named|called)\s+[^,.;:!?]{1,50}?)?(?:,\s[^,.;:!?]{1,40},)?`;
const definite = String.raw`(?:the|his|her|this)\s+${describing}${role}\b`;
const pronoun = '(?:she|he)';
const adverb = String.raw`(?:\s+(?:\p{L}+ly|then|still|just|also|now|again|both|only|first|finally))?\s+`;

/** What only somebody in a room does. */
const gesturePast =
  '(?:looked (?:away|down|up|at|out|over|past)|paused|nodded|sighed|shrugged|smiled|leaned|leant|glanced|wept|cried|whispered|murmured|stared|frowned|hesitated|laughed|trembled|blushed|winced|exhaled|swallowed|fidgeted|grimaced|grinned|sobbed|fell silent|went quiet|went silent|burst into|broke down|wiped|folded (?:her|his)|crossed (?:her|his)|shook (?:her|his)|lowered (?:her|his)|cleared (?:her|his)|rolled (?:her|his)|sat (?:down|up|back|forward|in|still|silently)|walked in|walked out|stood up|bristled|stiffened|softened|put down|picked up|tapped)';
const gesturePresent =
  '(?:looks (?:away|down|up|at|out|over|past)|pauses|nods|sighs|shrugs|smiles|leans|glances|weeps|cries|whispers|murmurs|stares|frowns|hesitates|laughs|trembles|blushes|winces|exhales|swallows|fidgets|grimaces|grins|sobs|falls silent|goes quiet|goes silent|bursts into|breaks down|wipes|folds (?:her|his)|crosses (?:her|his)|shakes (?:her|his)|lowers (?:her|his)|sits (?:down|up|back|forward|in|still|silently)|walks in|walks out|stands up|bristles|stiffens|softens|waits)';
const speechPast =
  '(?:said|asked|replied|answered|responded|whispered|murmured|muttered|admitted|told|added|shouted|wondered aloud|offered)';
const speechPresent =
  '(?:says|asks|replies|answers|responds|whispers|murmurs|mutters|admits|tells|adds|shouts|offers)';
const doingPast =
  '(?:noticed|felt|arrived|came|left|returned|described|reported|missed|cancelled|canceled|stopped|started|took|brought|turned|waited|opened|named|reflected|invited|tried|agreed|refused|realised|realized|remembered|recalled|disclosed|saw|heard|began|told|said|asked|replied|mentioned|offered|handed|chose|decided|walked|called|spoke|suggested|acknowledged|apologised|apologized|rated)';
const doingPresent =
  '(?:notices|feels|arrives|comes|leaves|returns|stops|takes|brings|turns|opens|names|reflects|invites|tries|agrees|refuses|realises|realizes|remembers|sees|hears|begins|tells|says|asks|replies|mentions|offers|raises|hands|chooses|walks in|speaks|acknowledges|apologises|apologizes|rates|responds|admits|describes|reports|starts)';

const pattern = (source: string): RegExp => new RegExp(source, 'iu');
const start = String.raw`(?:^|[,;:—–]\s*|\b(?:and|but|then|as|while|until|before|after)\s+)`;
/** Who acts stands at the start of a clause. */
const somebody = `${start}(?:${indefinite}|${definite}|${pronoun})${adverb}`;
const gestured = pattern(`${somebody}${gesturePast}\\b`);
const gestures = pattern(`${start}(?:${indefinite}|${pronoun})${adverb}${gesturePresent}\\b`);
const said = pattern(
  `${somebody}${speechPast}\\b|Q[,.]?\\s+(?:${speechPast}\\s+)?(?:${indefinite}|${definite}|${pronoun})(?:\\s+${speechPast})?\\b`,
);
const says = pattern(
  `${somebody}${speechPresent}\\b|Q[,.]?\\s+(?:${indefinite}|${definite}|${pronoun})\\s+${speechPresent}\\b`,
);
const introduced = pattern(
  `${start}${indefinite}${adverb}(?:${doingPresent}|${doingPast}|${gesturePresent}|${gesturePast})\\b`,
);
const acted = pattern(`${somebody}${doingPast}\\b`);
const pronounActs = pattern(`${start}${pronoun}${adverb}(?:${doingPresent}|${gesturePresent})\\b`);
const imagined = pattern(
  `^(?:imagine|picture|consider|take|meet)\\s+(?:${indefinite}|(?:the case of\\s+)?\\p{Lu}\\p{Ll}+,)`,
);
const aged =
  /\b\d{1,2}[- ]year[- ]old\b|\baged? \d{1,2}\b|\bin (?:her|his) (?:early |mid-?|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies)\b/i;
const particularTime =
  /\b(?:one (?:day|morning|afternoon|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|last (?:week|night|session|month|time)|yesterday|that (?:day|morning|afternoon|evening|night)|(?:in|at|after|during|midway through|halfway through) (?:session (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)|(?:the|her|his|their) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:session|meeting|hour))|a few minutes (?:later|in)|minutes later|the (?:next|following) (?:session|week|day|morning))\b/i;
/** `Maya looked away`, `then Ravi shrugged`: a name before a gesture; case counts. */
const named = new RegExp(
  String.raw`(?:^|[,;:—–]\s*|\b(?:and|but|then|as|while|until|When|After)\s+)(?!(?:They|We|You|It|She|He|Someone|Everyone|Nobody|People|Both|Neither|Who|Each|All|Many|Most|Some|Others|Then|Clients|Therapists|Participants|Clinicians|Patients|Children|Parents|Couples|Members|Researchers|Observers|Students|Coders|Raters|Counsell?ors|Time|Everybody|Somebody|One)\b)\p{Lu}\p{Ll}{1,15}(?:\s\p{Lu}\.)?\s+(?:\p{L}+ly\s+|then\s+|just\s+)?(?:${gesturePast}|${gesturePresent})\b`,
  'u',
);
/** Says that something holds in general, or comes from research. */
const general =
  /\b(?:may|might|can|cannot|should|must|ought|often|typically|usually|generally|always|sometimes|frequently|commonly|rarely|tends? to|whenever|every|each|never|in general|stud(?:y|ies)|trials?|research(?:ers?)?|participants?|sample|meta-analy\w+|evidence|findings|survey)\b|^(?:if|when|unless|once)\b|\b(?:if|when)\s+(?:a|an|the|she|he|clients?|patients?)\b/i;
const year = /\b(?:18|19|20)\d\d\b/;
const clinical = new RegExp(
  String.raw`\b(?:an?|one|the|his|her|this)\s+${describing}${role}\b|\bsession\b`,
  'iu',
);

/**
 * The verbs above, by what a scene is told from, and what follows a bracket at once: marks and what stands in brackets are
 * no part of what is read, so that a verb may be there in two parts.
 */
const hints = new Hints({
  gesture: wordsOf(gesturePast, gesturePresent),
  speech: wordsOf(speechPast, speechPresent),
  past: wordsOf(doingPast),
  present: wordsOf(doingPresent),
  imagined: ['imagine', 'picture', 'consider', 'take', 'meet'].map(wholeWord),
  glued: [...'])}'].flatMap((bracket) => [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => bracket + letter)),
});

function wordsOf(...verbs: readonly string[]): string[] {
  return verbs.flatMap(firstWords).map(wholeWord);
}

function wholeWord(word: string): string {
  return String.raw`\b${word}\b`;
}

/** The first word of each alternative of an expression that names verbs. */
function firstWords(verbs: string): string[] {
  const alternatives = verbs.slice('(?:'.length, -')'.length).replace(/\(\?:[^()]*\)/g, '');
  return alternatives.split('|').map((verb) => /^\w+/.exec(verb)?.[0] ?? '');
}

/** The signs that a sentence may show, as bits of hints. Most have neither quotation marks nor a verb that opens a scene. */
function shownBy({ text, facts }: SceneSentence): number {
  const held = facts.once(hints, () => hints.of(text));
  return (held & hints.bits.glued) === 0 ? held : all;
}

const all = -1;
const quoting = /[Q“"„«]/;

function mayOpen(sentence: SceneSentence): boolean {
  return !sentence.isSourced && (shownBy(sentence) !== 0 || quoting.test(sentence.text));
}

/** How much of a scene some sentences make, and where it opens. */
function sceneOf(sentences: readonly SceneSentence[]): {
  readonly score: number;
  readonly opening: SceneSentence | undefined;
  /** It has a therapist, a client or a session in it, or somebody with a name. */
  readonly isClinical: boolean;
} {
  const opening = sentences.find((sentence) => mayOpen(sentence) && opens(sentence));
  if (opening === undefined) return { score: 0, opening, isClinical: false };
  const kinds = new Map<string, number>();
  let isClinical = false;
  for (const sentence of sentences) {
    const { facts, isSourced, text } = sentence;
    isClinical ||= facts.once(clinical, () => clinical.test(plain(text)));
    if (isSourced) continue;
    const { signs, hasPerson } = readSigns(sentence);
    isClinical ||= hasPerson;
    for (const [kind, score] of signs) kinds.set(kind, score);
  }
  const score = [...kinds.values()].reduce((sum, one) => sum + one, 0);
  return { score, opening, isClinical };
}

/** Whether a sentence has more of a scene than an age or a time, which are facts about somebody and open none. */
function opens(sentence: SceneSentence): boolean {
  return readSigns(sentence).signs.some(([kind]) => kind !== 'age' && kind !== 'time');
}

type Sign = [kind: string, score: number];

interface Signs {
  readonly signs: readonly Sign[];
  /** Somebody with a name, or imagined, is in it. */
  readonly hasPerson: boolean;
}

/** What a sentence that cites nothing has of a scene. */
function readSigns(sentence: SceneSentence): Signs {
  return sentence.facts.once(readSigns, () => {
    const text = plain(sentence.text);
    if (year.test(text)) return { signs: [], hasPerson: false };
    return {
      signs: general.test(text) ? [] : signsOf(text, shownBy(sentence)),
      hasPerson: named.test(text) || imagined.test(text),
    };
  });
}

/** The signs of a sentence as it is read; `shown` tells which it may show. */
function signsOf(text: string, shown: number): Sign[] {
  const { bits } = hints;
  const may = (verbs: number): boolean => (shown & verbs) !== 0;
  const signs: Sign[] = [];
  const quotes = text.includes('Q');
  if (may(bits.gesture) && (gestured.test(text) || named.test(text))) signs.push(['gesture', 2]);
  if (may(bits.gesture) && gestures.test(text)) signs.push(['gesture-now', 1]);
  // Somebody next to a quotation speaks without a verb, too.
  if (quotes && said.test(text)) signs.push(['speech', 2]);
  if (quotes && may(bits.speech) && says.test(text)) signs.push(['speech-now', 1]);
  if (may(bits.gesture | bits.past | bits.present) && introduced.test(text)) signs.push(['somebody', 1]);
  if (may(bits.past) && acted.test(text)) signs.push(['past', 1]);
  if (may(bits.gesture | bits.present) && pronounActs.test(text)) signs.push(['pronoun', 1]);
  if (may(bits.imagined) && imagined.test(text)) signs.push(['imagined', 1]);
  if (aged.test(text)) signs.push(['age', 1]);
  if (particularTime.test(text)) signs.push(['time', 1]);
  return signs;
}

/** A sentence without its tags and marks; what stands in quotation marks is one sign, `Q`. */
function plain(text: string): string {
  return text
    .replace(/[“"„«][^”"»]{2,600}[”"»]/g, (quote) => (/\s|[.,!?…]/.test(quote) ? 'Q' : quote))
    .replace(/[“"][^“”"]{2,}$/, 'Q')
    .replace(/\[[^\]]*\](?:\([^)]*\))?|\{[^}]*\}|[*_`>#]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
