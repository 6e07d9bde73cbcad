/** A tag that says so, a share, a rating out of something. */
const plain =
  /\[measures?\b[^\]\n]{0,60}\]|\d ?%|\bpercent\b|(?<![\d/])\d{1,3}(?:\.\d{1,2})? ?\/ ?\d{1,3}(?![\d/])|\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (?:of|out of) (?:(?:the|all|last|past) ){0,2}(?:\d{1,3}|three|four|five|six|seven|eight|nine|ten)\b/i;
/** An instrument with its score: `PHQ-9 12`, "GAD-7 fell from 14 to 9". */
const instrument =
  /\b[A-Z]{2,6}\d?(?:-(?:[A-Z]{1,4}|\d{1,3}(?:\.\d)?)){0,2}\b[^.!?\d\n]{0,40}(?<![A-Z.]|[A-Z]-)\b\d{1,3}\b/;
/** "rated 4", "a score of 12", "SUDS 40". */
const rating = /\b(?:scor\p{L}{1,4}|rat(?:ed|es?|ing|ings)|SUDS?|baseline)\b[^.!?\d\n]{0,40}\b\d{1,3}\b/iu;
/** "five nights", "twice a week", "3x", "7 hours". */
const count =
  /\b(?:(?:\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no|zero)(?: (?:full|whole|more|fewer|bad|good|panic|bus|pleasant|separate|consecutive)){0,2} (?:times?|nights?|days?|mornings?|evenings?|afternoons?|hours?|h|min(?:ute)?s?|attacks?|episodes?|trips?|rides?|shifts?|walks?|drinks?|cigarettes?|binges?|calls?|entries|exercises?|outings?|steps?|meals?|awakenings?|nightmares?|outbursts?|incidents?|arguments?|absences?|stops?|points?)|once|twice|\d{1,3} ?x)\b/i;
/** Numbers that say when or which, and measure nothing. */
const other =
  /\b(?:session|week|day|visit|step|module|chapter|page|item|item number|item no\.|appointment|meeting|unit|in|after|for|within|next|another|by|every|each) #?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?:st|nd|rd|th)?\b(?! ?(?:of|out of|\/|%))(?: (?:min(?:ute)?s?|weeks?|days?|months?|hours?|sessions?)\b)?|\b(?:\d{1,3}|one|two|three|four|five|six) (?:days?|weeks?|months?|hours?) (?:ago|later|before|earlier)\b/gi;

/**
 * Whether a sentence gives a measure: a score, a share, a rating, a count, or the tag `[measure]`. The number of a session,
 * a week or a step is none, nor is the time until something. Never throws.
 */
export function isMeasure(sentence: string): boolean {
  const said = sentence.slice(0, 2000).replace(/\b[PGOI]\d{1,2}(?:\.\d{1,2}){0,2}\b/g, '…');
  if (plain.test(said)) return true;
  const text = said.replace(other, ' … ');
  return instrument.test(text) || rating.test(text) || count.test(text);
}
