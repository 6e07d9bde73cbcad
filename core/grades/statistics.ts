import type { FigureMetric } from '../tables/grade-tables.js';
import type { Span } from '../text/span.js';

/** A statistic as a text gives it. Offsets count in the text it was found in. */
export interface Statistic extends Span {
  /** Undefined for statistics that no table has: p, t, shares of clients, … */
  readonly metric: FigureMetric | undefined;
  readonly value: number;
  /** Digits after the decimal point, as written. */
  readonly decimals: number;
  /** `over`: "more than 300"; `about`: "some 8 %". */
  readonly comparator: 'over' | 'under' | 'about' | undefined;
  /** The other end of a range: "7 to 10 %". */
  readonly upTo: number | undefined;
}

const number = String.raw`[-−–]?(?:\d{1,3}(?:[,  ]\d{3})+|\d*\.\d+|\d+)(?:\.\d+)?`;
const sign = String.raw`\s*(?:=|≈|~|:|was|is|of|at|equals|stood at|came to|reached|averaged)?\s*(?:about |around |roughly |only |just |some |approximately |an? )?`;
const comparators = String.raw`(?<comparator>>|≥|<|≤|~|≈|over |more than |above |at least |exceeding |upwards of |some |about |around |roughly |nearly |almost |approximately |under |fewer than |less than )?\s*`;

/** Intervals, significance and spread, which are no figures of their own. */
const asides =
  /(?:\b9[059]\s?%\s*)?(?:\b(?:CI|confidence interval|credible interval)s?|\binterval)\b[\s:=,]*(?:(?:of|from|was|is|between|ranging|ranged)\s+)*[[({]?\s*[-−–]?[\d.]+\s*(?:,|;|to|and|through|[-–−]|\.\.)\s*[-−–]?[\d.]+\s*[\])}]?|\bp\s*[=<>≤≥]\s*\.?\d[\d.]*|\bI(?:²|\^?2)\s*=\s*[\d.]+\s*%?|\b(?:SE|SD|Q|z|t|F|β|b|τ²?|χ²|chi-square)\s*(?:\([^)]*\))?\s*[=<>]\s*[-−–]?\.?\d[\d.,]*|±\s*\.?\d[\d.]*|\bdf\s*=\s*\d+/giu;

const asideHint = /CI|nterval|\bp\b|I²|I\^?2|\bS[ED]\b|\b[QztFβb]\b|χ|τ|chi|±|\bdf\b/;

interface Pattern {
  readonly metric: FigureMetric | undefined;
  /** What a text that matches holds; tells faster than the pattern. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
}

const studies =
  'studies|samples|trials|data sources|data sets|datasets|effect sizes|investigations|independent samples|cohorts|comparisons|study samples';
const people =
  'clients|patients|participants|people|individuals|adults|children|adolescents|couples|families|cases|dyads|persons|respondents|youths?|students';

/** In the order in which they are tried; what one has read no other reads again. */
const patterns: readonly Pattern[] = [
  {
    metric: 'OR',
    hint: /OR|dds/,
    pattern: new RegExp(
      String.raw`\b(?:OR|odds[ -]ratios?)(?:\s*\(OR\))?${sign}${comparators}(?<value>${number})`,
      'gu',
    ),
  },
  {
    metric: 'eta2',
    hint: /η|eta/i,
    pattern: new RegExp(
      String.raw`(?:(?<![\p{L}])η(?:²|\^?2|p2|p²)|\b(?:partial\s+)?eta(?:²|\^?2|[- ]squared))${sign}${comparators}(?<value>${number})`,
      'giu',
    ),
  },
  {
    metric: 'g',
    hint: /\bg\b/,
    pattern: new RegExp(
      String.raw`\b(?:Hedges['’]?s?\s*)?g(?=\s*(?:=|≈|of|:|[<>~]|\.\d|0\.\d))${sign}${comparators}(?<value>${number})|\bHedges['’]?s?\s+g${sign}(?<value2>${number})`,
      'gu',
    ),
  },
  {
    metric: 'd',
    hint: /\bd\b/,
    pattern: new RegExp(
      String.raw`\b(?:Cohen['’]?s?\s+)?d(?=\s*(?:=|≈|of|:|[<>~]|\.\d|0\.\d))${sign}${comparators}(?<value>${number})|\bCohen['’]?s?\s+d${sign}(?<value2>${number})`,
      'gu',
    ),
  },
  {
    metric: 'r',
    hint: /\brs?\b/,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}'’.])(?:Pearson['’]?s?\s+)?rs?(?:\s*\(\s*\d[\d,]*\s*\))?(?=\s*(?:=|≈|of|:|was|[<>~]|\.\d|0\.\d|[-−–]\.?\d))${sign}${comparators}(?<value>${number})`,
      'gu',
    ),
  },
  {
    metric: 'r',
    hint: /correl|associat|coefficient|Pearson/i,
    pattern: new RegExp(
      String.raw`\b(?:correlations?|correlated|correlates?|correlating|association|coefficients?|Pearson['’]?s?(?:\s+r)?)\b(?:\s+(?:coefficients?|with\s+(?:\p{L}+\s+){1,4}|between\s+(?:[\p{L}-]+\s+){1,8}|at|of|only|is|was|stood|the|overall|weighted|mean|average|aggregate|a|an|=|size|reached|came|to|just|about|some|around))*\s*(?<value>[-−–]?0?\.\d+)`,
      'giu',
    ),
  },
  {
    metric: 'k',
    hint: /\bk\b/,
    pattern: new RegExp(
      String.raw`(?<![\p{L}])k${sign.replace('|at', '')}${comparators}(?<value>${number})(?!\s*%)`,
      'gu',
    ),
  },
  {
    metric: 'N',
    hint: /\b[Nn]s?\b/,
    pattern: new RegExp(
      String.raw`(?<![\p{L}])[Nn](?:\s*s)?\s*(?:=|≈|:|(?=[<>≥≤]))\s*${comparators}(?<value>${number})(?!\s*%)`,
      'gu',
    ),
  },
  {
    metric: 'percent-variance',
    hint: /%|per ?cent/i,
    pattern: new RegExp(
      String.raw`${comparators}(?<value>\d+(?:\.\d+)?)(?:\s*(?:%|percent|per cent)?\s*(?:[-–−]|to|and)\s*(?<upTo>\d+(?:\.\d+)?))?\s*(?:%|percent|per cent)\s+of\s+(?:the\s+|all\s+|therapy\s+|treatment\s+|therapeutic\s+|client\s+|outcome\s+|total\s+|explained\s+|its\s+|their\s+|this\s+|in\s+)*(?:varian(?:ce|z)|variability|variation|outcomes?\b)`,
      'giu',
    ),
  },
  {
    metric: 'k',
    hint: /stud|sampl|trial|data|effect|investig|cohort|compar/i,
    pattern: new RegExp(
      String.raw`${comparators}(?<value>\d{1,3}(?:,\d{3})+|\d+)\s+(?:(?:independent|separate|primary|published|original|controlled|individual|eligible|outcome|adult|empirical|different|process|included|single|such|quantitative|available|of these|youth|group|family|couple|randomi[sz]ed|face-to-face)\s+){0,3}(?:${studies})\b`,
      'giu',
    ),
  },
  {
    metric: 'N',
    hint: /client|patient|particip|people|individ|adult|child|adolesc|couple|famil|case|dyad|person|respond|youth|student/i,
    pattern: new RegExp(
      String.raw`${comparators}(?<value>\d{1,3}(?:,\d{3})+|\d{2,})\s+(?:(?:individual|adult|adolescent|young|different|of these|treated|therapy|psychotherapy|outpatient)\s+){0,2}(?:${people})\b`,
      'giu',
    ),
  },
];

/** Figures of which no table has the metric, and which are statistics all the same. */
const otherHint = /%|per ?cent|RR|HR|NNT|SMD|R²|R\^?2|α|κ|alpha|kappa/i;
const others =
  /(?<![\p{L}\p{N}.§])(?:(?:RR|HR|NNT|SMD|R²|R\^?2|α|κ|alpha|kappa)\s*(?:=|≈|of)\s*[-−–]?\.?\d[\d.,]*|\d+(?:\.\d+)?(?:\s*[-–−]\s*\d+(?:\.\d+)?)?\s*(?:%|percent\b|per cent\b)(?!\s*(?:CI|confidence)))/giu;

/** What every statistic holds a part of; most sentences with a digit hold none, and this tells so faster. */
const hint =
  /[=<>≈~%≥≤]|\d\s*per\s?cent|correlat|association|coefficient|odds|\beta\b|η|Cohen|Hedges|Pearson|\b[rdgkN] (?:of|was|is) |\d\s+(?:[\p{L}-]+\s+){0,3}(?:studies|samples|trials|data ?s|effect sizes|investigations|cohorts|comparisons|clients|patients|participants|people|individuals|adults|children|adolescents|couples|families|cases|dyads|persons|respondents|youth|students)/iu;

/** The statistics of a text whose markup is blanked, in order. Never throws. */
export function findStatistics(text: string): Statistic[] {
  if (!/\d/.test(text) || !hint.test(text)) return [];
  let rest = asideHint.test(text) ? text.replace(asides, blank) : text;
  const found: Statistic[] = [];
  for (const { metric, hint: part, pattern } of patterns) {
    if (!part.test(rest)) continue;
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const whole = match[0] as string;
      const groups = match.at(-1) as Record<string, string | undefined>;
      const at = match.at(-3) as number;
      const written = groups['value'] ?? groups['value2'] ?? '';
      const value = numberOf(written);
      if (Number.isNaN(value) || (metric === 'r' && Math.abs(value) > 1)) return whole;
      if (metric === 'k' && value > 5000) return whole;
      const start = at + leading(whole);
      found.push({
        metric,
        value,
        decimals: decimalsOf(written),
        comparator: comparatorOf(groups['comparator'], whole),
        upTo: groups['upTo'] === undefined ? undefined : numberOf(groups['upTo']),
        start,
        end: at + whole.trimEnd().length,
      });
      return ' '.repeat(whole.length);
    });
  }
  carried(rest, found);
  if (otherHint.test(rest))
    for (const match of rest.matchAll(others)) {
      const value = numberOf(/[-−–]?\d*\.?\d+/.exec(match[0])?.[0] ?? '');
      found.push({
        metric: undefined,
        value,
        decimals: 0,
        comparator: undefined,
        upTo: undefined,
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** "r = .37 in one place and .38 in another": a bare decimal takes the metric of the effect size before it. */
function carried(rest: string, found: Statistic[]): void {
  const effects = found.filter(({ metric }) => metric !== undefined && /^(?:r|d|g|OR|eta2)$/.test(metric));
  if (effects.length === 0) return;
  for (const match of rest.matchAll(/(?<![\d.,\p{L}/])[-−–]?0?\.\d{1,3}(?![\d%]|\.\d)/gu)) {
    const before = effects.filter(({ end }) => end <= match.index).at(-1);
    if (!before?.metric) continue;
    if (/[.;!?]\s/.test(rest.slice(before.end, match.index))) continue;
    found.push({
      metric: before.metric,
      value: numberOf(match[0]),
      decimals: decimalsOf(match[0]),
      comparator: undefined,
      upTo: undefined,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
}

/** The metric that a table's head names for its column: "r", "Cohen's d", "k", "studies". */
export function metricOfHead(text: string): FigureMetric | undefined {
  const plain = text
    .replace(/\([^)]*\)|\b(?:19|20)\d\d\b/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  const inner = /\(\s*([^)]*?)\s*\)/.exec(text)?.[1] ?? '';
  for (const one of [plain, inner]) {
    if (
      /^(?:Pearson['’]?s?\s*)?r$|^(?:mean |weighted |average )?correlation(?: with outcome)?$|^effect(?: size)? r$/i.test(
        one,
      )
    )
      return 'r';
    if (/^(?:Cohen['’]?s?\s*)?d$|^effect(?: size)? d$/i.test(one)) return 'd';
    if (/^(?:Hedges['’]?s?\s*)?g$|^effect(?: size)? g$/i.test(one)) return 'g';
    if (/^(?:k|(?:number of |no\. of )?(?:studies|samples|independent samples))$/i.test(one)) return 'k';
    if (/^(?:N|(?:number of )?(?:clients|patients|participants|people))$/i.test(one)) return 'N';
    if (/^(?:OR|odds ratio)$/i.test(one)) return 'OR';
    if (
      /^(?:(?:%|percent|share)(?: of)?(?: outcome)? variance(?: explained)?|variance explained)$/i.test(one)
    )
      return 'percent-variance';
    if (/^(?:η²|eta²|eta squared|eta2)$/i.test(one)) return 'eta2';
  }
  return undefined;
}

/** A cell that is a number and nothing else, as a statistic of its column's metric. */
export function numberCell(text: string, metric: FigureMetric): Statistic | undefined {
  const match =
    /^\s*(>|≥|<|≤|~|over |more than |about )?\s*([-−–]?(?:\d{1,3}(?:,\d{3})+|\d*\.\d+|\d+))\s*%?\s*(?:[([].*)?$/i.exec(
      text,
    );
  const written = match?.[2];
  if (written === undefined) return undefined;
  const value = numberOf(written);
  if (Number.isNaN(value)) return undefined;
  const start = text.indexOf(written);
  return {
    metric,
    value,
    decimals: decimalsOf(written),
    comparator: comparatorOf(match?.[1], ''),
    upTo: undefined,
    start,
    end: start + written.length,
  };
}

function comparatorOf(written: string | undefined, whole: string): Statistic['comparator'] {
  const word = (written ?? '').trim().toLowerCase();
  if (/^(?:>|≥|over|more than|above|at least|exceeding|upwards of)$/.test(word)) return 'over';
  if (/^(?:<|≤|under|fewer than|less than|nearly|almost)$/.test(word))
    return word === 'nearly' || word === 'almost' ? 'about' : 'under';
  if (word !== '' || /\b(?:about|around|roughly|approximately|some)\b|[≈~]/.test(whole)) return 'about';
  return undefined;
}

function leading(whole: string): number {
  return whole.length - whole.trimStart().length;
}

function numberOf(written: string): number {
  return Number(written.replace(/[−–]/g, '-').replace(/[,  ]/g, ''));
}

function decimalsOf(written: string): number {
  return /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}
