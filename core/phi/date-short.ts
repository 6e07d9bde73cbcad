import { wordsBefore } from './context.js';
import type { DateFound } from './date-found.js';
import type { TokenList } from './tokens.js';
import { wordSet } from './word-sets.js';

/** Words after which `6/18` is a day, and never a score. */
const dayWords = new Set(
  'on by until till since next nxt recheck hui return returns returning review follow-up followup f/u fu visit appointment appt scheduled rescheduled due dated date meeting intake call joins starts starting from through before after between session imaginal check-in recheck comes come coming back attends attend attending resumes resume leaves leaving arrives arriving expires ends begins seen admitted discharged dos dob exposure evaluation hearing court'.split(
    ' ',
  ),
);
const dayNouns =
  /^(?:deadline|birthday|wedding|funeral|surgery|trial|session|visit|appointment|appt|meeting|date|call|contact|review|group|class|check-in|hearing|exposure|imaginal)$/;
/** Words beside which it is a score, a share or a rate. */
const shareWords =
  /^(?:occasions?|items?|days?|nights?|weeks?|times?|sessions?|homework|meals?|questions?|tasks?|hours?|hrs?|h|hx|of|pain|severity|intensity|ago|strength|murmur|systolic|diastolic|holosystolic|correct|points?|doses?|pills?|classes|shifts?|entries|walks|drinks|visits|members|participants|people|kids|siblings|friends|parts?|lines|done|completed?|grade|motor|bilateral|bilaterally|throughout|today|reps?|sets?|out|met|negative|positive|a|per|both|in|tablets?|power|muscle|mg|mcg|ml|mmhg|cm|present|attended|activities|cards?|steps?|goals?)$/;
const scoreWords =
  /^(?:grade|pain|score|scored|rated|rates|rating|mood|anxiety|anger|urge|urges|craving|suds|scale|strength|motor|moca|mmse|cage|gcs|apgar|audit|dast|level|intensity|severity|session|week|wk|sessions|sleep|panic|voices|reflexes|pulses|acuity|vision|murmur|blood|bp|pressure|power|distress|confidence|motivation|at|a|is|was|to|of|about|day|days|homework|attendance|dose|ratio|energy|importance|os|od|ou|muscle|hba1c|stage|ii|iii|iv|for|card|item|items|hope|worry|fear|shame|guilt|readiness|phq|gad|bdi|depression|bipap|cpap|step|std|visits)$/;
const strongWords =
  /^(?:on|by|until|till|since|dated|next|nxt|date|due|visit|appointment|appt|review|return|joins|starts|starting|f\/u|fu|r\/v|rtc|follow-up|dos|through|scheduled|recheck|seen|thru)$/;
/** Events that a note dates: "LMP 3/4", "d/c 11/2", "labs 3/4". */
const eventWords =
  /^(?:lmp|edd|d\/c|adm|inj|labs?|uds|relapsed?|arrest|arrested|bday|birthday|died|married|surgery|anniversary|anniv|signed|sent|faxed|received|recd|emailed|rang|texted|vm|cb|loa|eff|effective|exp|renewed|refilled?|filled|resched|cancel?led|cx|cxl|no-show|dui|incident|fall|fell|accident|mva|od|overdose|attempt|ended|back|here|intake|closed|opened|last|lv|visited|visits|no-showed|dna'd|d'cd|noshow|dns|dna|met|came|paid|wk|w\/c|w\/e|fri|mon)$/;
const eventNouns =
  /^(?:incident|note|notes|labs|fight|relapse|email|e-mail|letter|fall|accident|attempt|crash|ed|er|text|texts|message|voicemail|intake|discharge|order|report|party|court)$/;
/** What is counted as well as dated: "visit 2/6" is the second of six. */
const countedNouns = /^(?:visit|session|review|group|class|contact|call|meeting)$/;

/** What stands around two figures that may be a day and a month. */
interface ShortDate {
  readonly tokens: TokenList;
  readonly index: number;
  readonly a: number;
  readonly b: number;
}

/**
 * `6/18`, `18/6`, `7-29`: a day and a month, or a score, a share, a rate. Times of day, weekdays, words of appointments
 * and other dated lines of a log tell; so does a numerator above its denominator, which no share has.
 */
export function shortDate(
  tokens: TokenList,
  index: number,
  a: number,
  b: number,
  sign: string,
): DateFound | undefined {
  if (Math.min(a, b) < 1 || Math.min(a, b) > 12 || Math.max(a, b) > 31) return undefined;
  const weekday = weekdayBefore(tokens, index);
  if (weekday !== undefined) return dayAt(index, 'high', weekday);
  if (hasTime(tokens, index) && !isScored(tokens, index)) return dayAt(index, 'high');
  if (sign === '/' && isListed(tokens, index, a, b)) return dayAt(index, 'medium');
  if (a > 12) return sign === '/' ? dayFirst({ tokens, index, a, b }) : undefined;
  if (startsLogLine(tokens, index)) return dayAt(index, 'medium');
  const after = nextWord(tokens, index);
  // "the 7/29 incident", "her 6/2 appt"
  if (
    (dayNouns.test(after) || eventNouns.test(after)) &&
    /^(?:the|her|his|their|our|my|last|from|per|since|of|after|at|before|re)$/.test(tokens.lower(index - 1))
  )
    return dayAt(index, 'medium');
  if (shareWords.test(after) || after === '%' || after === '→' || after === '-' || after === '–')
    return undefined;
  const near = /^(?:about|around|approximately|roughly|circa|~)$/.test(tokens.lower(index - 1))
    ? index - 1
    : index;
  const before = tokens.lower(near - 1);
  const nearest = /^[:(,]$/.test(before) ? tokens.lower(near - 2) : before;
  const announced = isAnnounced(tokens, index);
  const isNext =
    /^(?:next|nxt|joint|first|final|last|home|return|the|her|his)$/.test(tokens.lower(index - 2)) &&
    dayNouns.test(before);
  // "Court date is 10/14"
  const isStated = /^(?:is|was|for|now)$/.test(before) && dayNouns.test(tokens.lower(near - 2));
  const isWeekOf = before === 'of' && /^(?:week|wk)$/.test(tokens.lower(near - 2));
  if (isNext || isStated || isWeekOf) return dayAt(index, 'high');
  if (countedNouns.test(nearest) && a <= b && b <= 12) return undefined;
  const strong = strongWords.test(nearest);
  if (sign === '-' && !strong) return undefined;
  if (strong) return dayAt(index, 'high');
  if (scoreWords.test(nearest)) return undefined;
  if (dayWords.has(nearest) || eventWords.test(nearest)) return dayAt(index, 'medium');
  if ((a > b || unusualWholes.has(b)) && !isScored(tokens, index)) return dayAt(index, 'medium');
  // Tens, fives and tens' parts are scores more often than days.
  if (b === 10 || b === 5 || b === 4 || b === 3 || b === 7)
    return announced && nearest !== before ? dayAt(index, 'low') : undefined;
  return announced ? dayAt(index, 'medium') : undefined;
}

/** Days of a month that no scale and no plan of sessions has as its whole. */
const unusualWholes: ReadonlySet<number> = new Set([13, 17, 19, 22, 23, 26, 29, 31]);

/** `23/1`: no share has a numerator above its denominator. Acuities, "24/7" and hours of a fast do. */
function dayFirst({ tokens, index, a, b }: ShortDate): DateFound | undefined {
  if (a === 20 || (a === 24 && b === 7) || (a === 16 && b === 8)) {
    if (!isAnnounced(tokens, index)) return undefined;
  } else if (isScored(tokens, index)) return undefined;
  return dayAt(index, 'medium');
}

function dayAt(index: number, confidence: DateFound['confidence'], first = index): DateFound {
  return { first, last: index, confidence, reason: 'calendar' };
}

function nextWord(tokens: TokenList, index: number): string {
  const next = tokens.at(index + 1);
  return next && next.gap < 2 ? tokens.lower(index + 1) : '';
}

/** A word of scores or shares beside it, a number before it, or a medicine's unit behind it. */
function isScored(tokens: TokenList, index: number): boolean {
  if (shareWords.test(nextWord(tokens, index)) || /^[%→]$/.test(nextWord(tokens, index))) return true;
  const token = tokens.at(index);
  if (!token || token.gap >= 2) return false;
  const at = /^[:(,=]$/.test(tokens.lower(index - 1)) ? index - 2 : index - 1;
  const word = tokens.lower(at);
  if (/^(?:at|is|was|to|for|about|of)$/.test(word)) return false;
  return (
    scoreWords.test(word) ||
    wordSet('drugs').has(word) ||
    (wordSet('instrumentNouns').has(word) && !records.test(word)) ||
    (tokens.at(at)?.kind === 'code' && tokens.at(index)?.gap === 1 && at === index - 1)
  );
}

/** Nouns of instruments that are the head of a dated line as well: "Log: 7/28 09:15". */
const records = /^(?:log|diary|chart|record|notes?)$/;

/** The index of a weekday right before it: "Thurs 4/7", "wo 16", "Mon, 3/4". */
export function weekdayBefore(tokens: TokenList, index: number): number | undefined {
  let at = index - 1;
  if (/^[,.]$/.test(tokens.written(at))) at--;
  if ((tokens.at(at + 1)?.gap ?? 3) >= 2 || (tokens.at(index)?.gap ?? 3) >= 2) return undefined;
  const word = tokens.lower(at);
  return wordSet('weekdays').has(word) || wordSet('shortWeekdays').has(word) ? at : undefined;
}

/** A time of day behind it: "9/2 11am", "7/29 09:12", "12/13 at 2:15", "14/01 10h". */
export function hasTime(tokens: TokenList, index: number): boolean {
  let at = index + 1;
  if (/^(?:at|@|,)$/.test(tokens.lower(at)) && tokens.at(at)?.gap !== 2) at++;
  const token = tokens.at(at);
  if (!token || token.gap >= 2) return false;
  if (/^(?:noon|midday|midnight)$/.test(tokens.lower(at))) return true;
  if (token.kind !== 'code') return false;
  const written = tokens.lower(at);
  if (/^(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d)?(?:am|pm|h|hrs|uhr)$/.test(written)) return true;
  if (/^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(written)) return true;
  if (/^(?:0\d|1[0-8]|2[1-3])[0-5]\d$/.test(written)) return true;
  return (
    /^(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?$/.test(written) &&
    /^(?:am|pm|a\.m|p\.m|a\.m\.|p\.m\.|uhr|hrs|o'clock)$/.test(tokens.lower(at + 1))
  );
}

/** "3/11, 3/18", "12/20 thru 1/8": a list in one month, or a range; scores in a row have one whole. */
function isListed(tokens: TokenList, index: number, a: number, b: number): boolean {
  return isBeside(tokens, index, 1, a, b) || isBeside(tokens, index, -1, a, b);
}

function isBeside(tokens: TokenList, index: number, step: 1 | -1, a: number, b: number): boolean {
  const joiner = tokens.lower(index + step);
  if (!/^(?:,|&|and|thru|through|until|till|to|-|–)$/.test(joiner)) return false;
  const other = /^(\d{1,2})\/(\d{1,2})$/.exec(tokens.written(index + 2 * step));
  if (!other || (tokens.at(index + step)?.gap ?? 3) >= 2) return false;
  const [c, d] = [Number(other[1]), Number(other[2])];
  if (Math.min(c, d) < 1 || Math.min(c, d) > 12 || Math.max(c, d) > 31) return false;
  if (/^(?:thru|through|until|till)$/.test(joiner)) return true;
  if (b === d) return a > 12 || c > 12;
  return a === c || (/^(?:to|-|–)$/.test(joiner) && (Math.max(b, d) > 12 || a > b || c > d));
}

/** Lines of a log begin with their days: one of the nearest lines before or after begins with two figures as well. */
function startsLogLine(tokens: TokenList, index: number): boolean {
  if (!isLineStart(tokens, index)) return false;
  if (index === 0 && /^[:–—-]$/.test(tokens.written(1))) return true;
  for (let at = index - 1, lines = 0; at >= 0 && index - at < 90 && lines < 3; at--) {
    if (!isLineStart(tokens, at)) continue;
    lines++;
    if (pair.test(tokens.written(at))) return true;
  }
  for (let at = index + 1, lines = 0; at < tokens.length && at - index < 90 && lines < 3; at++) {
    if (!isLineStart(tokens, at)) continue;
    lines++;
    if (pair.test(tokens.written(at))) return true;
  }
  return false;
}

function isLineStart(tokens: TokenList, index: number): boolean {
  const token = tokens.at(index);
  if (!token || token.kind === 'mark') return false;
  if (token.gap >= 2 || index === 0) return true;
  const before = tokens.at(index - 1);
  return before?.kind === 'mark' && before.gap >= 2 && /^[-|([•+]$/.test(tokens.written(index - 1));
}

const pair = /^\d{1,2}[-/.]\d{1,2}$/;

/** Whether words around it announce a day. */
export function isAnnounced(tokens: TokenList, index: number): boolean {
  for (const at of wordsBefore(tokens, index, 5)) {
    const word = tokens.lower(at);
    if (
      scoreWords.test(word) &&
      index - at <= 1 &&
      word !== 'at' &&
      word !== 'to' &&
      word !== 'is' &&
      word !== 'was' &&
      word !== 'for'
    )
      return false;
    // Prepositions tell only of what stands right behind them.
    if (
      dayWords.has(word) &&
      (index - at <= 2 || !/^(?:on|by|from|before|after|since|between|through|call|exposure)$/.test(word))
    )
      return true;
  }
  return false;
}
