import { headingKey } from '../../tables/section-templates.js';

/** What a heading, a column, or a label says that stands under, in, or behind it. */
export type PlanTitle = ObjectiveTitle | { readonly kind: 'goal' | 'measure' | 'time' | 'amount' | 'part' };

export interface ObjectiveTitle {
  readonly kind: 'objective';
  /** `SMART objective`, `treatment objective`, `objective 2`: nothing else is called so in clinical writing. */
  readonly isCertain: boolean;
  readonly isPlural: boolean;
}

const qualifier =
  '(?:treatment|therapy|therapeutic|short term|long term|measurable|client|patient|student|resident|behaviou?ral|specific|target|plan|service|recovery|discharge|annual|iep|proposed|suggested|example|current|new|active|primary|secondary)';
const objective = new RegExp(
  `^((?:${qualifier} )*)(smart )?((?:${qualifier} )*)(?:obj|objective|(objectives))( \\d{1,3}[a-z]?){0,4}(?: (?:and|with) (?:interventions?|methods?|measures?|outcomes?|targets?|target dates?|steps?))?(?: examples?)?$`,
);
const smartGoal = /^smart goal(s)?(?: \d{1,3})*(?: examples?)?$/;
const endsInObjectives = /\b(?:smart|treatment|measurable|short term) objectives$/;

const fields: readonly (readonly ['goal' | 'measure' | 'time' | 'amount' | 'part', RegExp])[] = [
  [
    'goal',
    /^(?:(?:treatment|therapy|long term|overall|client|smart) )*(?:goals?|problems?|needs?)(?: \d{1,3}[a-z]?)*$/,
  ],
  [
    'measure',
    /^(?:(?:outcome|progress|success) )?(?:measures?|measurement|metrics?|indicators?|criteri(?:on|a)|evidence)$|^(?:how )?(?:it is |it will be |will be )?measured(?: by| how)?$|^(?:as )?evidenced by$|^baseline and target$|^target (?:score|level)$|^criteri(?:on|a) for (?:success|mastery)$/,
  ],
  [
    'time',
    /^(?:target|due|completion|review|end|expected|projected|estimated|anticipated|target completion|expected completion) dates?$|^(?:by when|when|due|time ?frames?|timelines?|time line|timing|deadline|duration|time bound|timescale|date due|date of completion|(?:achieve|complete|completed|met|attain) by)$/,
  ],
  ['amount', /^(?:frequency|how often|target|schedule)$/],
  [
    'part',
    /^(?:interventions?|methods?|strateg(?:y|ies)|techniques?|modality|rationale|mechanisms?|status|progress|strengths?|barriers?|baseline|responsible(?: (?:party|person|staff))?|person responsible|who|notes?|comments?|review|plan|start date|date|services?|supports?|therapeutic framing|framing|formulation)(?: \d{1,3}[a-z]?)*$/,
  ],
];

/** What a title is in a plan; undefined for one that says nothing of the kind. Never throws. */
export function planTitleOf(title: string): PlanTitle | undefined {
  if (title.length > 90) return undefined;
  const key = headingKey(title.replace(/\([^()]*\)/g, ' '));
  const match = objective.exec(key) ?? smartGoal.exec(key);
  if (match) {
    const isCertain = smartGoal.test(key) || Boolean(match[1] || match[2] || match[3] || match[5]);
    return { kind: 'objective', isCertain, isPlural: Boolean(match[4]) || /^smart goals\b/.test(key) };
  }
  if (endsInObjectives.test(key)) return { kind: 'objective', isCertain: true, isPlural: true };
  const field = fields.find(([, pattern]) => pattern.test(key));
  return field && { kind: field[0] };
}

/** Whether a heading is that of a treatment plan, also of one that an article suggests. Never throws. */
export function isPlanHeading(title: string): boolean {
  return /\b(?:treatment|care|service|recovery|therapy|individuali[sz]ed|case|discharge|behaviou?r|support|education(?:al)?)[- ](?:\w{1,12}[- ])?plan(?:s|ning)?\b|\bSMART\b|\bIEP\b/i.test(
    title,
  );
}
