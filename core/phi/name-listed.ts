import type { PhiSpan } from './phi-span.js';
import type { PhiReading } from './reading.js';
import type { Run } from './runs.js';
import { is } from './word-kinds.js';

/**
 * People as the heads of list items or of lines of a chat: `- Summer: late`, `[21:02] Ffion: did it`. Two heads or more must be
 * names, and none of them a word of the language that names nobody.
 */
export function findListed({ tokens, runs, isExpository }: PhiReading): PhiSpan[] {
  if (isExpository) return [];
  const heads: Run[] = [];
  const names = new Set<Run>();
  const seen = new Set<string>();
  for (const run of runs) {
    if (!isHead({ tokens }, run)) continue;
    heads.push(run);
    if (!isNameAlone(run) || tokens.at(run.first)?.shouted === true) continue;
    names.add(run);
    seen.add(tokens.lower(run.first));
  }
  if (seen.size < 2 || names.size * 2 <= heads.length) return [];
  return [...names].map((run) => ({
    start: tokens.at(run.first)?.start ?? 0,
    end: tokens.at(run.last)?.end ?? 0,
    category: 'name',
    confidence: 'medium',
    reason: 'field',
  }));
}

/**
 * People in the list of an attendance: `Absent: Jun-ho (sick), Bex`. Each stands behind the label, a comma, a bracket or an
 * "and". Never throws.
 */
export function findAttending({ tokens, runs, fields, isExpository }: PhiReading): PhiSpan[] {
  if (isExpository) return [];
  const found: PhiSpan[] = [];
  const lists = fields.filter(({ kind, label }) => kind === 'person' && attendance.test(label));
  let at = 0;
  for (const run of runs) {
    const start = tokens.at(run.first)?.start ?? 0;
    const end = tokens.at(run.last)?.end ?? start;
    while ((lists[at]?.end ?? Infinity) <= start) at++;
    const list = lists[at];
    if (!list || start < list.start || end > list.end) continue;
    if (!/^(?:[:,;)&+/]|and)$/.test(tokens.lower(run.first - 1)) || !isNameAlone(run)) continue;
    if (tokens.at(run.first)?.shouted === true) continue;
    found.push({ start, end, category: 'name', confidence: 'medium', reason: 'field' });
  }
  return found;
}

const attendance =
  /^(?:present|also present|absent|excused|attend(?:ees?|ing|ed)|apologies(?: from)?|no shows?|members?|group members|members present|family members|participants?|siblings|kids|children|sons|daughters|household|lives with|guests?)$/;

/** Names, or words that the language does not have; nothing that is a thing, a role or a relative. */
function isNameAlone({ kinds }: Run): boolean {
  const barred = is.instrument | is.orgNoun | is.medicine | is.eponym | is.kin | is.person | is.provider;
  return kinds.every(
    (kind) =>
      (kind & barred) === 0 &&
      ((kind & is.first) !== 0 || kind === 0 || (kind & (is.word | is.last)) === is.last),
  );
}

/** A run between the head of its line and a colon or a dash; a list mark or a time in brackets may stand before it. */
function isHead({ tokens }: Pick<PhiReading, 'tokens'>, { first, last, words }: Run): boolean {
  if (words.length > 3 || !/^[:–—]$/.test(tokens.written(last + 1)) || tokens.at(last + 1)?.gap === 2)
    return false;
  for (let at = first; at >= 0 && first - at <= 4; at--) {
    const token = tokens.at(at);
    if (!token) return true;
    if (at < first && !(token.kind === 'code' || /^[-–•[\]+(]$/.test(tokens.written(at)))) return false;
    if (token.gap >= 2 || at === 0) return at < first;
  }
  return false;
}
