import { anyOf, months } from './word-lists.js';

/**
 * Expressions of time in the wording of objectives (lower case, number words as digits). Every repetition in them is
 * bounded, so that they take linear time on any text.
 */

const number = String.raw`\d{1,4}(?:[.,]\d{1,3})?`;
const word = String.raw`[\p{L}'.-]{1,30}`;
/** No letter and no hyphen next to a word: `term` is none in `long-term`. */
const opens = String.raw`(?<![\p{L}-])`;
const closes = String.raw`(?![\p{L}]|-\p{L})`;
const period = `(?:${anyOf('periods')})`;
const calendar = `(?:${anyOf('calendar')})`;
const event = `(?:${anyOf('events')})`;
const cycle = `(?:${anyOf('cycles')})`;
const month = `(?:${months})`;
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';
const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'gu');

const upTo =
  '(?:by|before|until|till|til|through|thru|prior to|no later than|not later than|up to|on or before)';
const year = String.raw`(?:,? \d{4})?`;
const dayOfMonth = String.raw`\d{1,2}(?:th)?`;

/** A date that cannot be taken for a score: `2026-05-01`, `6/15/26`, `june 15`, `15 june 2026`. */
const fullDate = [
  String.raw`\d{4}-\d{1,2}(?:-\d{1,2})?`,
  String.raw`\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})`,
  String.raw`${month}\.? ${dayOfMonth}${year}`,
  String.raw`${dayOfMonth}(?: of)? ${month}\b${year}`,
  String.raw`${month}\.? \d{4}`,
].join('|');

/** Dates that say when something was, not by when it is to be. */
export const past = pattern(
  String.raw`\b(?:baseline|measured|assessed|recorded|rated|scored|reported|admitted|diagnosed|since|as of|taken|intake|dated|started|observed|reviewed|was|were)\b`,
  String.raw`(?: (?:${word}|${number})){0,3}? (?:on |in |of |at |from )?\(?`,
  String.raw`(?:${fullDate}|(?<= on )\d{1,2}/\d{1,2})(?![\d/])`,
);

const dates = [
  pattern(String.raw`(?<![\d/-])(?:${fullDate})(?![\d/-])`),
  // A day and a month in digits are a date only behind "by"; elsewhere they are a score.
  pattern(
    String.raw`\b(?:${upTo}|due(?: date)?:?|date:|deadline:?) \d{1,2}/\d{1,2}`,
    String.raw`(?![\d/]| (?:of|points?|on|trials?|sessions?|opportunities|days|nights|mornings))`,
  ),
  // "may" is a month behind "by" and its like alone.
  pattern(
    String.raw`\b(?:${upTo}|in|during|this|next|of|late|early|mid|for)[ -](?:the )?`,
    String.raw`(?:(?:end|start|beginning|middle) of |late |early |mid-?)?${month}(?![\p{L}-])`,
  ),
  pattern(
    String.raw`\b(?:${upTo}|in|during) (?:the )?(?:end of |(?:spring|summer|fall|autumn|winter) (?:of )?)?(?:20\d\d|q[1-4])\b`,
  ),
  pattern(
    String.raw`\b${upTo} (?:the )?\d{1,2}th(?: of (?:(?:the|this|next|each|every) )?(?:month|${month}))?`,
    String.raw`(?![\p{L}\d-]| (?:grade|step))`,
  ),
];

/** Session 8, wk12, sessions 3-5, the 10th session, the 2th home visit; not "will visit 2 homes". */
const counted = [
  pattern(
    String.raw`(?<![\p{L}-]|\b(?:will|to|and|also|the) )${period}\.? ?#?\d{1,3}(?:-\d{1,3})?(?![\d:/]|\.\d)`,
  ),
  pattern(String.raw`\bs\.? ?\d{1,2}\b`),
  pattern(String.raw`\b\d{1,3}th (?:${word} ){0,2}?(?:${period}|birthday|period)(?![\p{L}-])`),
];

/** What may stand between "by" and the event. */
const between = String.raw`(?!(?:or|and|for|with|per|least|most|when|who|while|each|every) )${word} |\d{1,3}(?:th |-\p{L}{1,12} )`;
const whose = String.raw`(?: (?:the|a|his|her|their|our|my|next|first|1th|last|end|of|and|each|${number}-\p{L}{1,10}|now)){0,4} `;

const occasions = [
  pattern(
    String.raw`\b(?:${upTo}|end of|close of|completion of) (?:${between}){0,5}?`,
    String.raw`(?:${opens}${event}|(?:end|close) of (?:${word} ){0,3}${word})${closes}`,
  ),
  pattern(
    String.raw`\b(?:at|this|next|throughout|over|within|between|following)${whose}${opens}${event}${closes}`,
  ),
  pattern(
    String.raw`\b(?:next|following|coming|last|final|upcoming|current|this) (?:${word} |${number} ){0,2}?${period}(?![\p{L}-])`,
  ),
  pattern(String.raw`\b(?:next|following|coming|upcoming) ${number} ${word}`),
  pattern(String.raw`\b(?:year|month|week|term|semester)'s end\b`),
];

const within =
  '(?:for|within|in|over|across|during|throughout|after|next|first|last|past|coming|following|of|x|all|go|between|under|inside|by|spanning|lasting)';
/** Words between a number and its unit: "6 to 8 full weeks". */
const ofKind = String.raw`(?:(?:-?\d{1,3}|to|or|full|consecutive|straight|school|calendar|business|working|home|weekly|group|therapy|treatment|individual|family|more|additional|successive|different|separate|of|the|next|last) ?){0,4}`;

const spans = [
  pattern(
    String.raw`${opens}${within} ?(?:${word} ){0,3}?${number}(?:-| ?)${ofKind}${period}${closes}(?! (?:a|per|each|in|out of) )`,
  ),
  pattern(String.raw`${opens}${within} ?${number} (?!a |an |per |times )${word} sessions\b`),
  pattern(
    String.raw`\b${number}[- ](?:consecutive|straight|successive|continuous|calendar|business|working|school)[- ]${period}(?![\p{L}-])`,
  ),
  pattern(
    String.raw`\b${number} ${period} (?:running|in a row|straight|consecutively|without|clean|sober|from now|after|of intake|postpartum)\b`,
  ),
  pattern(
    String.raw`\b(?:for|within|in|over|during|throughout|inside|across|by) `,
    String.raw`(?:(?:a|an|the|1|another|next|coming|following|first|1th|last|full|whole|entire|his|her|their|current|final|school|rest of|course of|duration of) ){1,5}`,
    String.raw`(?:${calendar}|treatment|therapy|stay|admission|hospitali[sz]ation|programme|program)(?![\p{L}-])`,
  ),
  // Hours bound an objective from a day on; "within 24 hours of any call" says how somebody acts.
  pattern(
    String.raw`\b(?:within|first|next|last|past|for|x|in)(?: the)?(?: first| 1th| next| last)? (?:2[4-9]|[3-9]\d|\d{3}) ?(?:${word} )?`,
    String.raw`(?:hours|hrs|hr|h)\b(?! of (?:any|a|an|each|every|the incident)\b)`,
  ),
  pattern(String.raw`\b\d{1,3} ?(?:hours|hrs|h) (?:prior to|before|until) (?:discharge|release)\b`),
  pattern(
    String.raw`\b${number}-(?:day|week|month|session|year)(?:-long)? `,
    String.raw`(?:follow-?up|review|mark|check|check-?in|visit|programme|program|course|group|class|trial|stay|evaluation|period|plan|reassessment|appointment)\b`,
  ),
];

/** By when, or for how long. */
export const bounds: readonly RegExp[] = [...dates, ...counted, ...occasions, ...spans];

/** How much in which time: `5 nights a week`, `3x/week`, `$50 a month`. */
export const rate = pattern(
  String.raw`(?<![\p{L}\d])${number}(?: ?(?:x|times?|%|percent|\+)(?![\p{L}]))?`,
  String.raw`(?:[- ](?!(?:and|or|but|by|until|for|in|within|to|from)\b)${word}){0,5}?`,
  String.raw`(?: (?:a|an|per|each|every) (?:school |working |calendar |single |week)?| ?/ ?)(?:${cycle}s?|d|wk|mo)(?![\p{L}])`,
);

/** "Daily" before these says of what kind they are, not how often somebody acts. */
const everyday =
  '(?:routines?|living|life|lives|activities|activity|structure|stress|stressors|tasks?|chores?|hassles|needs|responsibilities|schedule|functioning|pill|planner|demands|hygiene|mood|bills)';

/** How often, apart from rates. */
export const frequencies: readonly RegExp[] = [
  pattern(
    String.raw`${opens}(?:daily|weekly|nightly|monthly|hourly|fortnightly|bi-?weekly|bi-?monthly|quarterly|annually|yearly|weeknights|weekdays|weekends|school nights)`,
    String.raw`(?!-\p{L}| ${everyday}\b)`,
  ),
  pattern(
    String.raw`\b(?:each|every)(?: (?:${word}|${number}(?:th)?))?(?: (?:and|or) \d{1,2}th)? (?:${cycle})s?(?![\p{L}])`,
  ),
  pattern(String.raw`\b(?:each|every) (?:${cycle})(?![\p{L}])`),
  pattern(String.raw`\b(?:each|every) ${number} (?:${period}|hours|hrs|h)\b`),
  // Latin short forms of prescriptions: q4h, b.i.d.
  pattern(
    String.raw`\bq\.? ?\d{0,3} ?(?:mins?|hrs?|h|shift|day|wk|d)\b|\b(?:bid|b\.i\.d|tid|t\.i\.d|qid|qd|q\.d|qhs|qam|qpm)\b`,
  ),
  pattern(
    String.raw`\b${number} (?:of|out of) (?:(?:the|every|each|her|his|their|next|last|1th|following) ){0,2}${number} (?:${word} )?`,
    String.raw`(?:days|nights|mornings|evenings|afternoons|weekdays|weeknights|workdays|weekends|weeks|months|sessions)(?![\p{L}-])`,
  ),
  pattern(String.raw`${opens}(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bon ${weekday}\b`),
  pattern(String.raw`${opens}${weekday}(?: ?- ?| to | through )${weekday}(?![\p{L}-])`),
  pattern(
    String.raw`(?<=\p{L} |\d )(?:a|per) (?:day|night|week|month|session|shift|fortnight|year)(?![\p{L}-])`,
  ),
  pattern(String.raw`\b\d{1,3}x ?\/ ?(?:d|day|wk|week|mo|month|session)`),
];
