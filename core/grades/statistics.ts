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
  /** The second value of a change: "from 40 to 55". */
  readonly changedTo?: boolean;
}

const number = String.raw`[-−–]?(?:\d{1,3}(?:[,  ]\d{3})+|\d*\.\d+|\d+)(?:\.\d+)?`;
const sign = String.raw`\s*(?:=|≈|~|:|was|is|of|at|equals|stood at|came to|reached|averaged)?\s*(?:about |around |roughly |only |just |some |approximately |an? )?`;
const comparators = String.raw`(?<comparator>>|≥|<|≤|~|≈|over |more than |above |at least |exceeding |upwards of |some |about |around |roughly |nearly |almost |approximately |under |fewer than |less than )?\s*`;

/** Intervals, significance and spread, which are no figures of their own, each with what tells fast that it is not there. */
const asides: readonly { readonly hint: RegExp; readonly pattern: RegExp }[] = [
  {
    hint: /CI|nterval/,
    pattern:
      /(?:\b9[059]\s?%\s*)?(?:\b(?:CI|confidence interval|credible interval)s?(?:\s?95\s?%?)?|\binterval)[\s:=,]*(?:(?:of|from|was|is|between|ranging|ranged)\s+)*[[({]?\s*[-−–]?[\d.]+\s*(?:,|;|to|and|through|[-–−/]|\.\.)\s*[-−–]?[\d.]+\s*[\])}]?/gi,
  },
  { hint: /\bp\s*[=<>≤≥]/, pattern: /\bp\s*[=<>≤≥]\s*\.?\d[\d.]*/g },
  {
    hint: /I²|I\^?2|\bS[ED]\b|\b[QztFβb]\b|χ|τ|chi|±|\bdf\b/,
    pattern:
      /\bI(?:²|\^?2)\s*=\s*[\d.]+\s*%?|(?<![\p{L}\p{N}])(?:SE|SD|Q|z|t|F|β|b|τ²?|χ²|chi-square)\s*(?:\([^)]*\))?\s*[=<>]\s*[-−–]?\.?\d[\d.,]*|±\s*\.?\d[\d.]*|\bdf\s*=\s*\d+/gu,
  },
];

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

const verb = String.raw`(?:is|was|came to|comes to|reached|stood at|stands at|averaged|equalled|equals|amounted to|amounts to|of|at)`;
/** "Hedges' g for positive regard came to 0.28": a name of a metric, what it is of, a verb, the value. */
const named = (name: string): RegExp =>
  new RegExp(
    String.raw`\b${name}\s+(?:for|of|between|from|with|on|in)\s+[^.;:()\d]{2,70}?\s${verb}\s+(?:about |only |just |some )?(?<value>[-−–]?\d*\.\d+)`,
    'gu',
  );
/** "k rose from 40 in 2011 to 55" */
const moved = (name: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${name}\s+(?:\p{L}+\s+){0,3}from\s+(?<value>${number})(?<gap>\s+(?:in\s+)?(?:\d{4}\s+)?to\s+)(?<then>${number})`,
    'gu',
  );

/** In the order in which they are tried; what one has read no other reads again. */
const patterns: readonly Pattern[] = [
  { metric: 'r', hint: /\br\b.*from/, pattern: moved('r') },
  { metric: 'd', hint: /\bd\b.*from/, pattern: moved('d') },
  { metric: 'k', hint: /\bk\b.*from/, pattern: moved('k') },
  { metric: 'N', hint: /\bN\b.*from/, pattern: moved('N') },
  { metric: 'OR', hint: /dds/, pattern: named('odds[ -]ratios?') },
  {
    metric: 'g',
    hint: /Hedges|\bg\b/,
    pattern: named(String.raw`(?:Hedges['’]?s?\s*g|(?:an?|the|effect size)\s+g)`),
  },
  {
    metric: 'd',
    hint: /Cohen|\bd\b/,
    pattern: named(String.raw`(?:Cohen['’]?s?\s*d|(?:an?|the|effect size)\s+d)`),
  },
  {
    metric: 'r',
    hint: /Pearson|\br\b/,
    pattern: named(String.raw`(?:Pearson['’]?s?\s*r|(?:an?|the|effect size)\s+r)`),
  },
  {
    metric: 'percent-variance',
    hint: /varia/i,
    pattern: new RegExp(
      String.raw`\bof\s+(?:the\s+|all\s+|all the\s+)?(?:outcome\s+|total\s+)?varia(?:nce|bility|tion)(?:\s+in\s+(?:the\s+)?(?:\p{L}+\s+)?outcomes?)?,?\s+(?:only\s+)?${comparators}(?<value>\d+(?:\.\d+)?)\s*(?:%|percent|per cent)`,
      'giu',
    ),
  },
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
      String.raw`${comparators}(?<value>\d{1,3}(?:,\d{3})+|\d+)\s+(?:(?!(?:of|in|from|for|and|or|to|the|on|with|by|at|per|clients|patients|people|participants|sessions|weeks|months|years|minutes|points|percent)\b)[\p{L}-]+\s+){0,3}(?:${studies})\b`,
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

const signs = /[=<>≈~%≥≤]/;
const words =
  /per ?cent|orrelat|ssociation|oefficient|dds|eta|η|Cohen|Hedges|Pearson|\b[rdgkN] (?:of|was|is) |\bfrom \d|\d\s+(?:[\w-]+\s+){0,3}(?:stud|sampl|trial|data|effect|investig|cohort|compar|client|patient|particip|people|individ|adult|child|adolesc|couple|famil|case|dyad|person|respond|youth)/;

/** Whether a text may hold a statistic: it has a part of one. Most sentences with a digit have none. */
export function mayHoldStatistic(text: string): boolean {
  return signs.test(text) || words.test(text);
}

/** The statistics of a text whose markup is blanked, in order. Never throws. */
export function findStatistics(text: string): Statistic[] {
  if (!/\d/.test(text) || !mayHoldStatistic(text)) return [];
  let rest = text;
  for (const { hint, pattern } of asides) if (hint.test(rest)) rest = rest.replace(pattern, blank);
  const found: Statistic[] = [];
  for (const { metric, hint: part, pattern } of patterns) {
    if (!part.test(rest)) continue;
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const whole = match[0] as string;
      const groups = match.at(-1) as Record<string, string | undefined>;
      const at = match.at(-3) as number;
      const written = groups['value'] ?? groups['value2'] ?? '';
      const value = numberOf(written);
      const then = groups['then'];
      if (then !== undefined && metric !== undefined && !Number.isNaN(numberOf(then))) {
        const end = at + whole.length;
        found.push({
          metric,
          value: numberOf(then),
          changedTo: true,
          decimals: decimalsOf(then),
          comparator: undefined,
          upTo: undefined,
          start: end - then.length,
          end,
        });
        const first = at + whole.indexOf(written);
        found.push({
          metric,
          value,
          decimals: decimalsOf(written),
          comparator: undefined,
          upTo: undefined,
          start: first,
          end: first + written.length,
        });
        return whole.replace(/\d/g, ' ');
      }
      if (Number.isNaN(value) || (metric === 'r' && Math.abs(value) > 1)) return whole;
      if (metric === 'k' && value > 5000) return whole;
      // A name of a metric with what it is of in between: the value alone is the statistic.
      const start = whole.length > 30 ? at + whole.lastIndexOf(written) : at + leading(whole);
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
