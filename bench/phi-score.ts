import type { PhiCategory, PhiConfidence, PhiReason } from '../core/phi/phi-span.js';

/** One labelled document of a PHI set; a set without labels has no `spans`. */
export interface PhiCase {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A prediction as the shared scorer calls it. */
export interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly level: PhiConfidence;
  readonly reason: PhiReason;
}

/** Counts of one set: spans by overlap of any type, as `score.mjs` of the shared folder counts them. */
export interface PhiScore {
  readonly documents: number;
  readonly words: number;
  readonly gold: number;
  readonly found: number;
  readonly predicted: number;
  readonly alarms: number;
  readonly cleanDocuments: number;
  readonly cleanTouched: number;
  /** Gold spans and found ones by type. */
  readonly types: ReadonlyMap<string, { readonly gold: number; readonly found: number }>;
  readonly misses: readonly Place[];
  readonly falseAlarms: readonly Place[];
}

export interface Place {
  readonly id: string;
  readonly type: string;
  readonly text: string;
}

const types: Readonly<Record<PhiCategory, string>> = {
  name: 'NAME',
  location: 'GEO',
  date: 'DATE',
  phone: 'PHONE',
  fax: 'FAX',
  email: 'EMAIL',
  ssn: 'SSN',
  mrn: 'MRN',
  'health-plan': 'HEALTHPLAN',
  account: 'ACCOUNT',
  license: 'LICENSE',
  vehicle: 'VEHICLE',
  device: 'DEVICE',
  url: 'URL',
  ip: 'IP',
  biometric: 'BIOMETRIC',
  photo: 'PHOTO',
  'other-id': 'OTHER_ID',
  age: 'AGE90',
};

/** What the labelled sets call a category. */
export function typeOf(category: PhiCategory): string {
  return types[category];
}

const core: ReadonlySet<string> = new Set(Object.values(types));

/** The case of one line of a set; undefined for an empty line. Throws on a line that is no case. */
export function parsePhiCase(line: string): PhiCase | undefined {
  if (line.trim() === '') return undefined;
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('not a case');
  const { id, text, spans } = { id: '', text: undefined, spans: [], ...value };
  if (typeof text !== 'string' || !Array.isArray(spans)) throw new Error('not a case');
  return { id: String(id), text, spans: spans as readonly GoldSpan[] };
}

type Ends = Pick<GoldSpan, 'start' | 'end'>;

const overlap = (a: Ends, b: Ends): boolean => a.start < b.end && b.start < a.end;

/** The score of predictions, one list a case. Soft types (names of clinicians, facilities, ages under 90) count neither way. */
export function scorePhi(
  cases: readonly PhiCase[],
  predict: (one: PhiCase) => readonly Prediction[],
): PhiScore {
  let gold = 0;
  let found = 0;
  let predicted = 0;
  let words = 0;
  let cleanDocuments = 0;
  let cleanTouched = 0;
  const byType = new Map<string, { gold: number; found: number }>();
  const misses: Place[] = [];
  const falseAlarms: Place[] = [];
  for (const one of cases) {
    const predictions = mergedSpans(predict(one));
    const hard = one.spans.filter(({ type }) => core.has(type));
    words += (one.text.match(/\S+/g) ?? []).length;
    for (const span of hard) {
      const row = byType.get(span.type) ?? { gold: 0, found: 0 };
      byType.set(span.type, row);
      gold++;
      row.gold++;
      if (predictions.some((other) => overlap(span, other))) {
        found++;
        row.found++;
      } else misses.push({ id: one.id, type: span.type, text: around(one.text, span) });
    }
    let touched = false;
    for (const span of predictions) {
      const isHit = hard.some((other) => overlap(span, other));
      if (!isHit && one.spans.some((other) => overlap(span, other))) continue;
      predicted++;
      if (isHit) continue;
      touched = true;
      falseAlarms.push({ id: one.id, type: `${span.type} ${span.reason}`, text: around(one.text, span) });
    }
    if (hard.length > 0) continue;
    cleanDocuments++;
    if (touched) cleanTouched++;
  }
  return {
    documents: cases.length,
    words,
    gold,
    found,
    predicted,
    alarms: falseAlarms.length,
    cleanDocuments,
    cleanTouched,
    types: byType,
    misses,
    falseAlarms,
  };
}

function mergedSpans(spans: readonly Prediction[]): Prediction[] {
  const out: Prediction[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && span.start < last.end) out[out.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

/** A span in its surroundings, for the lists of misses and alarms that a developer reads. The sets are invented. */
function around(text: string, { start, end }: Ends): string {
  const before = text.slice(Math.max(0, start - 40), start);
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 25)}`.replace(/\s+/g, ' ');
}
