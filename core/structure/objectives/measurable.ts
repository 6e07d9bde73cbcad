import { saysHowOften, withoutBounds } from './time-bound.js';
import { anyOf } from './word-lists.js';
import type { Wording } from './wording.js';

/**
 * Whether an objective can be measured: a count, score, share, or frequency, a rating with its scale, something kept
 * from for a stated time, or one thing that is there in the end (a written plan, a submitted application). Numbers that
 * only name something (PHQ-9, Step 4, a 0-10 scale, by session 8) and the score that somebody starts from measure
 * nothing. Never throws.
 */
export function isMeasurable({ text }: Wording): boolean {
  return (
    hasAmount(text) ||
    abstention.test(text) ||
    (!aims.test(text) && saysHowOften(text)) ||
    leavesSomething.test(text) ||
    milestone.test(text)
  );
}

/**
 * Whether a field beside an objective ("Measure: PHQ-9 every two weeks, from 18 to under 10") says how much is to be
 * reached. How often one measures is no aim. Never throws.
 */
export function givesAmount({ text }: Wording): boolean {
  return hasAmount(text.replace(/\b(?:each|every) (?:\d{1,3}(?:th)? )?[\p{L}-]{1,20}/gu, ' '));
}

function hasAmount(text: string): boolean {
  return (
    share.test(text) ||
    quantities.some((quantity) => quantity.test(text)) ||
    /\d/.test(without(names, withoutBounds(without(labels, text))))
  );
}

/** `4 of 7 days`, `3 of the next 4 sessions`, `80 percent`. */
const share =
  /\b\d{1,4} (?:of|out of|in) (?:(?:the|every|each|her|his|their|all|next|last|past|1th|following|these) ){0,2}\d{1,4}\b|\d ?%|\bpercent\b/;

/** What says how much or how many without a digit. */
const quantities: readonly RegExp[] = [
  /\b(?:half(?!-term| term)|halve[sd]?|double[sd]?|triple[sd]?|no more than|none|pair of|couple of)\b/,
  // Nothing of what can be counted.
  /\b(?:no|zero|without(?: any)?) (?:[\p{L}-]{1,20} ){0,2}?(?:incidents?|episodes?|absences?|outbursts?|attempts?|use|binges?|hits?|tardies|fights?|arguments?|drinks?|cigarettes?|calls?|prompts?|cues?|reminders?|assistance|help|injuries|violations|relapses?|falls?|purging|gambling|weapons?|ideation|thoughts|urges?|seizures?|self-harm)\b/u,
  // All of it.
  /\ball (?:[\p{L}\d-]{1,20} ){0,2}?(?:sessions|groups|meetings|appointments|doses|medications?|meds|assignments|homework|classes|meals|visits|modules|tasks|chapters)\b/u,
  /\b(?:every|each) (?:time|instance|occasion|meal|dose)\b/,
  // Levels of assistance, as occupational and physical therapy rate them (FIM).
  /\b(?:min(?:imal|imum)?|mod(?:erate)?|max(?:imal|imum)?|stand-?by|contact guard) (?:assist(?:ance)?|guard)\b|\bmodified independen(?:t|ce)\b/,
];

/** Something is to be left alone for a time that is given: none of it is the measure. */
const abstention =
  /\b(?:abstinen(?:t|ce)|abstain\p{L}{0,3}|sober|sobriety|(?:substance|drug|alcohol|smoke|nicotine|tobacco)-free|free (?:of|from)|refrain\p{L}{0,3} from|avoid\p{L}{0,3}|stop\p{L}{0,4}|den(?:y|ies)|(?:will|does|do) not(?! (?:feel|be|become|get)\b))\b(?: [\p{L}'-]{1,20}){0,6}? (?:for (?:at least )?\d|(?:until|till|through) )|\b\d{1,4}[- ](?:consecutive |straight )?(?:days?|weeks?|months?)(?: of (?:sobriety|abstinence)| without| clean| sober)\b/u;

/** What goes on inside somebody is not measured by how often it is said to. */
const aims = new RegExp(
  String.raw`\b(?:will|to|can|should|must)(?: [\p{L}]{1,15}ly| be able to| be| also)? (?:${anyOf('aims')}|be (?:less|more|better|[\p{L}]{2,12}er))(?![\p{L}-])`,
  'u',
);

/** `complete a written safety plan`, `open one bank account`. */
const leavesSomething = new RegExp(
  String.raw`(?<![\p{L}-])(?:${anyOf('thingsDone')})(?:e?s|e?d)?(?: [\p{L}'-]{1,20}){0,6}? (?:${anyOf('things')})(?![\p{L}-])`,
  'u',
);

/** `apply for …`, `enroll in …`. */
const milestone = new RegExp(
  String.raw`(?:^|\b(?:will|to|and|client|patient|student) )(?:${anyOf('milestones')})(?: (?:for|in|to|with|from|up|out|of|a|an|the|his|her|their)){0,3} [\p{L}]`,
  'u',
);

/** Numbers in the names of steps, grades, and places, which stand where times may stand too. */
const labels: readonly RegExp[] = [
  /\b(?:steps?|module|phase|stage|level|unit|type|grade|axis|tier|item|room|school|ward|house|section|part|track|version|volume|act|form|route|page|criterion|objective|goal) #?\d{1,3}(?:\.\d{1,2})*\b/g,
  /\b\d{1,2}th[- ](?:grade|grader|step|graders)\b|\b12[- ]steps?\b|\b1th time\b|\boriented x ?\d/g,
];

/** Numbers that name instruments, scales, ages, and years, or say where somebody starts from. */
const names: readonly RegExp[] = [
  /\b(?:from|baseline(?: score)?(?: of| is|:)?|current(?:ly)?(?: score)?(?: of| at|:)?|starting (?:at|from)|was)(?: (?:a|an|about|around|roughly|approximately|baseline|score|rating|of|the|his|her|their)){0,4} [$£€]?\d{1,4}(?:[.,]\d{1,3})?(?:\/\d{1,3})?(?: ?%)?/g,
  // A scale with its range and no rating on it.
  /\b(?:0|1)(?: ?- ?| to )(?:4|5|6|7|10|100)(?:-point)?\b(?! (?:of|times|points))/g,
  /\b\d{1,3}-(?:item|question|factor|grade|part|session|week|month|day|point (?:[\p{L}-]{1,15} )?(?:scale|rating|check|measure))s?\b/gu,
  /\b\p{L}{1,6}(?:-\p{L}{1,4})?-?\d{1,3}(?:\.\d)?(?:-\p{L}{1,3})?\b(?<!x\d{1,3})/gu,
  /\b(?:24\/7|9-?1-?1|911|988|999|112)\b/g,
  /\b(?:19|20)\d\d\b/g,
  /\b(?:age|aged) \d{1,3}\b/g,
  /\b1:1\b|\b\d{1,2}:\d\d\b|\b\d{1,2} ?[ap]\.?m\b/g,
  /\b\d{1,2}th\b/g,
];

function without(patterns: readonly RegExp[], text: string): string {
  return patterns.reduce((rest, name) => rest.replace(name, ' '), text);
}
