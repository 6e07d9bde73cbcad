import type { Span } from '../../text/span.js';
import { kindOfId } from './ids.js';

/** How far around an id is looked, in UTF-16 code units. */
const reach = 40;

/** Words that number something else: pages and parts of books, rooms and seats, sizes, visas, urgencies, electrodes. */
const numbered =
  /\b(?:an?|pages?|pp?\.?|folio|plate|panel|slide|figure|fig\.?|table|chapter|appendix|exhibit|room|bay|bed|ward|seat|row|gate|level|lot|slot|channel|shelf|building|block|unit|cell|terminal|route|bus|train|line|highway|interstate|exit|zone|platform|sizes?|cup|model|version|type|grade|class|visa|form|priority|tier|phase|wave|trimester|electrodes?|leads?) ?[:#]? ?$/i;
const followed =
  /^[ -]?(?:waves?|peaks?|latenc|amplitude|component|phase|checkpoint|electrodes?|leads?|visa|cup|size|page|incident|ticket|parking|north|south|east|west|motorway|freeway|\d{1,3} ?(?:ms|mv)\b)/i;

/** Oxygen: "on O2 at night", "SpO2" is one word anyway, "O2 by mask", "O2 saturation", "O2 94 %". */
const oxygenBefore =
  /(?:\b(?:is|was|were|been|being|remains?|placed|put|stays?|sleeps?|kept|arrived|while|off|without|supplemental|home|nasal|high[- ]flow|low[- ]flow|l|lpm|l\/min|lit(?:re|er)s?) (?:(?:on|of) )?)$/i;
const oxygenBehind =
  /^[ ,-]?(?: ?(?:sats?|satur|level|mask|cannula|tank|concentrator|by|via|therapy|requirement|depend|desat|flow|delivery|at \d)|:? ?\d{1,3}(?:\.\d)? ?(?:%|l\b|l\/min|lpm))/i;

/** Gravida and para: "G2 P1", "G3P2". */
const para = /^ ?[PTAL]\d\b/;
const gravida = /\bG\d{1,2} ?$/;

/**
 * Whether what looks like an id at a span is plainly something else: page P1, a P1 wave, oxygen (O2), size G1, gravida and
 * para. Looks at a few words around it. Never throws.
 */
export function isSomethingElse(text: string, span: Span): boolean {
  const id = text.slice(span.start, span.end);
  if (id.includes('.')) return /^ ?(?:%|l\/min|lpm)/.test(text.slice(span.end, span.end + 8));
  const before = text.slice(Math.max(0, span.start - reach), span.start);
  const behind = text.slice(span.end, span.end + reach);
  if (numbered.test(before) || followed.test(behind)) return true;
  if (id.startsWith('G') && para.test(behind)) return true;
  if (id.startsWith('P') && gravida.test(before)) return true;
  if (/\b(?:EEG|electrodes?)\b/.test(before + behind)) return true;
  return id === 'O2' && (oxygenBefore.test(before) || oxygenBehind.test(behind));
}

const names: Readonly<Record<ReturnType<typeof kindOfId>, RegExp>> = {
  problem: /\bproblems?[ :#]{1,2}[*_("“]{0,3}$/i,
  goal: /\bgoals?[ :#]{1,2}[*_("“]{0,3}$/i,
  objective: /\b(?:objectives?|obj\.?)[ :#]{1,2}[*_("“]{0,3}$/i,
  intervention: /\binterventions?[ :#]{1,2}[*_("“]{0,3}$/i,
};

/** Whether an id that nobody declares is one all the same: `O1.2` is nothing else, and "goal G4" says it. Never throws. */
export function saysWhatItIs(text: string, span: Span): boolean {
  const id = text.slice(span.start, span.end);
  if (/^O\d{1,2}\./.test(id)) return true;
  return names[kindOfId(id)].test(text.slice(Math.max(0, span.start - reach), span.start));
}
