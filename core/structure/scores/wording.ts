/** How notes write scores. All patterns are sticky: they match where they are asked to, or not at all. */

const words = (list: string): string => list.trim().split(/\s+/).join('|');

/** Words that may stand between an instrument and its score. Any other word ends the statement. */
export const filler = new RegExp(
  String.raw`(?:${words(`
    total score scores scored scoring sum raw result results rating rated value current currently now still again only just
    about approximately approx roughly around is was were are be been has have had remains remained remaining stayed stable
    unchanged of at a an the her his their its client client's clients pt pt's patient patient's she he they came comes back in
    stands stood reads read shows showed showing with self-report self-rated clinician-rated administered completed complete done
    given repeated repeat readministered re-administered yields yielded yielding initial initially previous previously prev
    prior last first second most recent this week's session's today's severity symptom symptoms screen screener screening
    questionnaire scale measure inventory index form version short child parent depression depressive anxiety stress
    insomnia alliance mood positive elevated between compared high low moderate moderately mild mildly
    trend trends course over time across severe severely minimal borderline equals next both following
  `)})(?![\p{L}\p{N}]|['’-]\p{L})[.]?`,
  'iuy',
);

/** Words behind which a number is a score and nothing else. */
export const firm = /^(?:score[sd]?|scoring|sum|of|at|is|was|were|rated|equals|result|yield(?:ed|s))$/iu;

/** What tells of a change: the number behind it is how much, unless "to", "from", "at" or a sign stand between. */
export const changeVerb =
  /(?:down|up|drop(?:ped|ping|s)?|fell|falls?|falling|fallen|rose|rises?|rising|risen|improv(?:ed?|es|ing)|worsen(?:ed|s|ing)?|increas(?:ed?|es|ing)|decreas(?:ed?|es|ing)|declin(?:ed?|es|ing)|went|gone|goes|moved|chang(?:ed?|es|ing)|reduc(?:ed|es|ing)|climbed|jumped|lost|gained)(?![\p{L}\p{N}-])/iuy;
/** Nouns of change and "by": the number behind is how much, also after "of". */
export const changeNoun =
  /(?:by|(?:drop|fall|rise|decrease|increase|decline|reduction|improvement|change|difference|gain|shift|jump)(?=[ ]?(?:of|:|=))|Δ|delta)(?![\p{L}\p{N}])/iuy;
export const direction = /(?:to|from)(?![\p{L}\p{N}])/iuy;

export const arrow = /(?:->|-->|=>|→|⇒|➔|➜|»|↑|↓|>(?=[ ]\d))/uy;
export const equal = /(?:[:=|\t]|is:)/y;
export const dash = /[-–—]{1,3}(?=[ \t])|[–—](?=\d)/uy;
export const comma = /[,;&]|(?:and|then|versus|vs[.]?)(?!\p{L})/iuy;
export const points = /[ -]?(?:points?|pts?\.?)(?!\p{L})/iuy;
export const space = /[ ]+/y;
/** Emphasis and quotation marks. */
export const mark = /[*_"“”~≈]{1,3}/uy;
/** One line end, where the statement cannot be over yet. */
export const lineEnd = /\r?\n[ \t]*(?=[\p{L}\p{N}(])/uy;
/** Tags, placeholders, and comments. */
export const bracket = /\[[^\]\n]{0,60}\]|\{\{[^}\n]{0,60}\}\}|<!--[^\n>]{0,80}-->/y;
export const aside = /\(([^()\n]{0,100})\)/y;

/** A cut-off, an aim, a bound: no score. */
export const comparator =
  /(?:[<>≤≥]=?|at (?:least|most)|(?:un|be)low|under|above|over|(?:no )?(?:less|more|greater|fewer|higher|lower) than|up to|or (?:more|less)|cut-?off)/iuy;

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const date = new RegExp(
  String.raw`(?:(?:on|dated|as of)[ ])?(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}[/.]\d{1,2}(?=[ ]?[:=)])|(?:\d{1,2}(?:st|nd|rd|th)?[ ](?:of[ ])?)(?:${monthNames})[.]?(?:,?[ ](?:19|20)\d\d)?|(?:${monthNames})[.]?[ ](?:\d{1,2}(?:st|nd|rd|th)?(?!\d)(?:,?[ ](?:19|20)\d\d)?|(?:19|20)\d\d))(?!\p{L}|\d)|on[ ]\d{1,2}[/.]\d{1,2}(?!\d)`,
  'iuy',
);

/** When it was: "at session 3", "at intake", "(week 4)", "3 weeks ago". */
export const time = new RegExp(
  String.raw`(?:(?:at|on|in|for|from|since|as of|by|before|after|during)[ ])?(?:(?:the|our|end of|start of|beginning of|her|his|their)[ ]){0,2}(?:(?:intake|baseline|admission|discharge|termination|screening visit|follow-?up|f/u|pre-?(?:treatment|test|tx)?|mid-?(?:treatment|point|tx)?|post-?(?:treatment|test|tx)?|treatment|therapy|tx|today|tonight|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:sessions?|sess[.]?|weeks?|wks?[.]?|months?|mos?[.]?|days?|visits?|appts?[.]?|time|s|w|t)[ ]?#?\d{1,3}|(?:last|this|next|previous|prior|first|initial|each|every)[ ](?:week|session|visit|month|time|appointment|quarter|year))(?!\p{L}|\d)|\d{1,3}[ ](?:days?|weeks?|wks?|months?|mos?|sessions?|visits?|years?|yrs?)[ ](?:ago|later|earlier|before|prior|in(?:to)?|post))(?![\p{L}\d])`,
  'iuy',
);

export const item = /(?:(?:item|question|q|no[.]?)[ ]?#?[ ]?|#[ ]?)\d{1,2}[a-c]?(?![\p{L}\d/%]|[.]\d)/iuy;
export const wholeScore = /(?:total|overall|sum)(?!\p{L})/iuy;

/** A number as scores are written. */
export const number = /\d{1,3}(?:[.]\d{1,2})?(?![\p{L}\d%]|[.,:]\d|[-‐‑]\p{L}|[ ]?(?:%|°))/uy;
export const outOf = /[ ]?(\/|\b(?:out of|of(?: a possible)?)\b)[ ]?(\d{1,3})(?![\p{L}\d]|[.,:]\d|\/\d)/iuy;
/** A second number that ends a range: "0–27", "12 to 15". */
export const upTo = /[ ]?(?:[-–—]|to)[ ]?(\d{1,3})(?![\p{L}\d]|[.,:]\d)/uy;

/** What counts something else: behind such a word a number is no score. */
export const unit = new RegExp(
  String.raw`[ ]?-?(?:(?:${words(`
    items? questions? times? x times\/ weeks? wks? wk days? months? mos? years? yrs? y\/o yo y.o. year-old minutes? mins? min
    hours? hrs? hr sessions? visits? appointments? appts? percent percentile %ile mg mcg ml kg lbs? units? drinks? bpm
    am pm a.m. p.m. st nd rd th clients? patients? people persons? pages? steps? weekly daily monthly more others?
    nights? calls? goals? groups? meds? tabs? dollars? miles? factors? domains? subscales? facets?
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october
    november december
  `)
    .replaceAll('.', '[.]')
    .replaceAll('y/o', String.raw`y\/o`)})(?![\p{L}\d])|[x×])`,
  'iuy',
);

/** What may follow a number that nothing but a comma or a bracket leads to, so that it is a score all the same. */
export const closes =
  /[ ]?(?:$|[,.;:)\][(→|\n\r/]|->|[–—-][ ]|(?:and|at|on|today|now|then|last|this|pre|post|vs|points?|pts|mild|moderate|moderately|severe|minimal|none|normal|low|high|total|range|from|to|down|up|out of|of|prior|previous|previously|baseline|intake|for|in the)(?!\p{L}))/iuy;
