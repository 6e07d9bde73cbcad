import { z } from 'zod';

const text = z.string();
const claim = z.looseObject({ element: text, grade: text, verdict: text, accept: z.array(text).optional() });
const figure = z.looseObject({
  element: text,
  metric: text,
  value: z.number(),
  verdict: text,
  accept: z.array(text).optional(),
  optional: z.boolean().optional(),
});
const caseSchema = z.looseObject({
  id: text,
  text,
  claims: z.array(claim),
  figures: z.array(figure).optional(),
  rules: z.array(text),
  silent: z.array(text),
});

/** One labelled snippet: what it claims, and which rules must fire and must not. */
export type ClaimCase = z.output<typeof caseSchema>;

/** What the analyzer says of a snippet. */
export interface ClaimPrediction {
  readonly claims: readonly { readonly element: string; readonly grade: string; readonly verdict: string }[];
  readonly figures: readonly {
    readonly element: string;
    readonly metric: string;
    readonly value: number;
    readonly verdict: string;
  }[];
  readonly rules: readonly string[];
}

/** Counts of hits: `agreed` of them have the right verdict too. */
export interface Tally {
  hit: number;
  missed: number;
  extra: number;
  agreed: number;
}

export interface RuleTally {
  fired: number;
  needed: number;
  false: number;
  silent: number;
}

export interface ClaimScore {
  readonly cases: number;
  readonly right: number;
  readonly claims: Tally;
  readonly figures: Tally;
  readonly rules: ReadonlyMap<string, RuleTally>;
}

/** The case of one line. Throws on a line that is no case. */
export function parseClaimCase(line: string): ClaimCase {
  return caseSchema.parse(JSON.parse(line));
}

/** Joint elements and their members mean the same under one grade. */
const joint: Readonly<Record<string, readonly string[]>> = {
  'therapeutic-alliance': ['alliance-individual', 'alliance-youth', 'alliance-couple-family'],
  'goal-consensus-and-collaboration': ['goal-consensus', 'collaboration'],
};

/** How the predictions agree with the labels: pairs once a case, sets as their members, optional figures left out. */
export function scoreClaims(
  cases: readonly ClaimCase[],
  predict: (text: string) => ClaimPrediction,
): ClaimScore {
  const claims: Tally = { hit: 0, missed: 0, extra: 0, agreed: 0 };
  const figures: Tally = { hit: 0, missed: 0, extra: 0, agreed: 0 };
  const rules = new Map<string, RuleTally>();
  let right = 0;
  for (const one of cases) {
    const said = predict(one.text);
    const before = faults(claims, figures);
    tally(claims, members(one.claims), members(said.claims), sameClaim);
    tally(figures, one.figures ?? [], said.figures, sameFigure);
    const wrong = countRules(rules, one, new Set(said.rules));
    if (faults(claims, figures) === before && wrong === 0) right++;
  }
  return { cases: cases.length, right, claims, figures, rules };
}

function faults(claims: Tally, figures: Tally): number {
  return [claims, figures].reduce(
    (sum, { missed, extra, hit, agreed }) => sum + missed + extra + hit - agreed,
    0,
  );
}

interface Pair {
  readonly element: string;
  readonly grade: string;
  readonly verdict: string;
  readonly accept?: readonly string[] | undefined;
}

function members(list: readonly Pair[]): Pair[] {
  const seen = new Map<string, Pair>();
  for (const one of list)
    for (const element of joint[one.element] ?? [one.element]) {
      const key = `${element} ${one.grade.toLowerCase()}`;
      if (!seen.has(key)) seen.set(key, { ...one, element });
    }
  return [...seen.values()];
}

function sameClaim(gold: Pair, said: Pair): boolean {
  if (gold.element !== said.element && !(gold.accept ?? []).includes(said.element)) return false;
  return gold.verdict === 'unsupported-grade'
    ? said.verdict === gold.verdict
    : gold.grade.toLowerCase() === said.grade.toLowerCase();
}

type GoldFigure = NonNullable<ClaimCase['figures']>[number];

function sameFigure(gold: GoldFigure, said: ClaimPrediction['figures'][number]): boolean {
  const element = gold.element === said.element || (gold.accept ?? []).includes(said.element);
  return (
    element &&
    gold.metric === said.metric &&
    Math.abs(gold.value - said.value) < 1e-6 * Math.max(1, Math.abs(gold.value))
  );
}

function tally<
  Gold extends { verdict: string; optional?: boolean | undefined },
  Said extends { verdict: string },
>(
  into: Tally,
  gold: readonly Gold[],
  said: readonly Said[],
  same: (gold: Gold, said: Said) => boolean,
): void {
  const left = [...said];
  for (const one of gold.toSorted((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const at = Math.max(
      left.findIndex((other) => same(one, other) && other.verdict === one.verdict),
      left.some((other) => same(one, other) && other.verdict === one.verdict)
        ? -1
        : left.findIndex((other) => same(one, other)),
    );
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (one.optional === true) continue;
    if (!found) into.missed++;
    else {
      into.hit++;
      if (found.verdict === one.verdict) into.agreed++;
    }
  }
  into.extra += left.length;
}

function countRules(rules: Map<string, RuleTally>, one: ClaimCase, fired: ReadonlySet<string>): number {
  let wrong = 0;
  const of = (id: string): RuleTally => {
    const known = rules.get(id) ?? { fired: 0, needed: 0, false: 0, silent: 0 };
    rules.set(id, known);
    return known;
  };
  for (const id of one.rules) {
    of(id).needed++;
    if (fired.has(id)) of(id).fired++;
    else wrong++;
  }
  for (const id of one.silent) {
    of(id).silent++;
    if (fired.has(id)) {
      of(id).false++;
      wrong++;
    }
  }
  return wrong;
}
