// The closed word classes by which a clause is read. Lower case; verbs in the forms that occur next to a grade.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const determiners = set(
  'the a an this that these those its his her their our your my each every some any such another',
);
/** Possessors that make a quality somebody's own. */
export const possessors = set('his her my your our their whose');
export const prepositions = set(
  `of in on at by for from to with within into among amongst amid under across between through over about per via after
   before since until till during against onto upon around despite given regarding concerning throughout beyond behind
   toward towards beneath below above outside inside according`,
);
/** Prepositions and particles that may stand between an element and the grade that is said of it. */
export const placings = set('as in into among amongst under within at to with on onto of beside by');
export const beVerbs = set('be is are was were been being am s');
export const auxiliaries = set(
  `has have had having do does did will would can could may might must shall should ought isn't aren't wasn't weren't doesn't
   don't didn't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't isn’t aren’t wasn’t weren’t doesn’t don’t
   didn’t hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t shouldn’t`,
);
export const conjunctions = set('and or but nor yet while whereas although though because so');
/** Words that open a clause of its own, with or without a comma before them. */
export const clauseOpeners = set('while whereas although though because whereupon');
export const relatives = set('which that who whom whose');

/** Verbs of giving a grade. */
export const ratingVerbs = set(
  `rate rates rated rating grade grades graded grading judge judges judged judging deem deems deemed deeming
   consider considers considered considering class classes classed classify classifies classified call calls called
   label labels labeled labelled labelling list lists listed listing rank ranks ranked ranking regard regards regarded
   find finds found term terms termed pronounce pronounces pronounced declare declares declared name names named
   designate designates designated categorize categorizes categorized categorise categorised categorises describe
   describes described place places placed put puts score scores scored mark marks marked assess assesses assessed
   evaluate evaluates evaluated view views viewed see seen treat treats treated report reports reported award awards
   awarded assign assigns assigned give gives gave given grant grants granted accord accords accorded certify
   certified certifies endorse endorsed credit credits credited characterise characterize characterised characterized
   tag tagged badge badged bracket bracketed peg pegged sort sorts sorted file filed filing conclude concludes concluded
   hold holds held rule ruled established confirm confirms confirmed count counts counted leave leaves left keep keeps
   kept make makes made set sets say says said read reads show shows showed shown set recognise recognised recognize
   recognized receive`,
);
/** Verbs that say what grade something has, gets or loses. */
export const holdingVerbs = set(
  `remain remains remained remaining become becomes became becoming stay stays stayed seem seems seemed appear appears
   appeared earn earns earned receive receives received receiving get gets got gotten win wins won carry carries carried
   carrying bear bears bore borne has have had having reach reaches reached reaching attain attains attained achieve
   achieves achieved gain gains gained obtain obtains obtained secure secures secured enter enters entered join joins
   joined fall falls fell fallen rise rises rose risen move moves moved climb climbs climbed slip slips slipped drop drops
   dropped sink sinks sank go goes went gone come comes came stand stands stood sit sits sat feature features featured
   figure figures figured belong belongs belonged qualify qualifies qualified merit merits merited retain retains
   retained enjoy enjoys enjoyed land lands landed emerge emerges emerged end ends ended prove proves proved turn turns
   turned advance advances advanced jump jumps jumped graduate graduates graduated switch switches switched pass passes
   passed start starts started begin begins began begun trade traded swap swapped exchange exchanged share shares
   shared deserve deserves deserved head heads headed top tops topped change changes changed progress progressed
   progresses upgrade upgraded upgrades downgrade downgraded downgrades promote promoted promotes demote demoted demotes
   raise raised raises lift lifted lifts lower lowered lowers elevate elevated relegate relegated reclassified
   reclassify regraded rerated bump bumped make makes made make wear wears wore boast boasts boasted command commands
   occupy occupies occupied rests rest resides reside meets meet met returned returns return ranked`,
);

/** What an element is called in general. */
export const elementNouns = set(
  `element elements ingredient ingredients factor factors component components method methods condition conditions
   quality qualities variable variables construct constructs practice practices behaviour behaviours behavior behaviors
   one ones item items entry entries feature features aspect aspects adaptation adaptations principle principles
   strategy strategies process processes contribution contributions skill skills thing things approach approaches
   moderator moderators mean means dimension dimensions characteristic characteristics relationship habit habits act acts`,
);
/** What a grade is called in general. */
export const ratingNouns = set(
  `grade grades grading rating ratings label labels tier tiers category categories class classes verdict verdicts
   judgment judgement judgments judgements level levels rank ranks rung rungs group groups column columns row rows band
   bands list lists status standing designation designations classification conclusion conclusions mark marks bracket
   brackets heading headings tag badge score assessment evaluation camp set shelf step place spot position bin slot
   stamp call finding word words seal`,
);
/** Nouns that turn an element before them into something else: empathy training, the alliance literature. */
export const foreignHeads = set(
  `training trainings literature trial trials study studies research researcher researchers measure measures scale scales
   workshop workshops score scores rating ratings article articles chapter chapters question questions questionnaire
   questionnaires item items inventory inventories course courses skills exercise exercises module modules theory
   theories construct constructs problem problems rupture ruptures difficulties failure failures committee meeting
   seminar handbook manual intervention interventions programme program programs software app system systems form forms
   tool tools conditions breakdown fatigue data dataset experts scholars therapist therapists client clients project
   projects session sessions work worker workers review reviews section`,
);
/** Nouns and verbal nouns that hand the grade on to the element that they go with: adapting to X, the use of X. */
export const transparentHeads = set(
  `adapting adaptation adaptations tailoring tailor tailored matching match accommodating accommodation attending
   attention managing management handling cultivating cultivation promoting promotion repairing repair collecting
   collection gathering using use practice practising practicing fostering building maintaining offering providing
   delivering delivery quality element elements factor factors ingredient component construct case matter topic grade
   rating verdict label tier status evidence role importance value effectiveness effect contribution presence degree
   level levels forms form kind type dimension adjusting adjustment fitting attuning therapist therapists client
   clients therapy treatment psychotherapy quality respect responding measuring monitoring working achieving reaching
   establishing securing fostering showing conveying expressing soliciting incorporating honouring honoring item row
   entry line classification grading assessment judgment judgement standing position method methods means`,
);

/** Negations by one word. */
export const negations = set(
  `not never no nor neither none cannot hardly scarcely barely without nobody nothing nowhere isn't aren't wasn't weren't
   doesn't don't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't isn’t aren’t wasn’t weren’t
   doesn’t don’t didn’t hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t shouldn’t n't`,
);
/** Verbs and nouns that deny what follows. */
export const denials = set(
  `deny denies denied denying fail fails failed failing lack lacks lacked lacking refuse refuses refused refusing decline
   declines declined doubt doubts doubted dispute disputes disputed reject rejects rejected stop stops stopped avoid avoids
   avoided missed misses miss withheld withhold withholds forfeit forfeited lose loses lost lacking stripped denial
   rejection absence lack refusal rebut rebutted contest contests contested questions questioned challenge
   challenged stopped escaped escapes evades eludes eluded elude shed sheds`,
);
export const hedges = set(
  `may might could would should must will shall perhaps maybe possibly conceivably presumably arguably likely apparently
   seem seems seemed appear appears appeared hope hopes hoped hoping expect expects wish wished hypothesise hypothesize
   speculate speculates speculated predict predicts predicted propose proposes proposed proposal suppose supposedly
   allegedly candidate potential potentially someday eventually argue argues`,
);
export const conditions = set('if unless whether suppose supposing assuming provided lest');
export const errors = set(
  `wrongly falsely mistakenly erroneously incorrectly wrong false mistaken erroneous incorrect inaccurate inaccurately
   error mistake myth misconception misread misreads misreading misquote misquotes misquoted misstate misstates misstated
   misremember misremembers misreport misreports misreported untrue misleading misleadingly misrepresents misrepresent
   mislabel mislabels mislabelled mislabeled misclassify misclassifies misclassified misattributes pretend pretends
   overclaim overclaims overstates overstate overstated exaggerates exaggerate exaggeration illusion fallacy
   confuses confuse confused muddle muddles outdated contrary nonsense unfounded rumour rumor fiction`,
);
/** Verbs of holding a belief, which a later clause can reject. */
export const beliefs = set(
  `believe believes believed assume assumes assumed think thinks thought imagine imagines imagined claim claims claimed
   suppose supposes assert asserts asserted insist insists insisted say says said swear swears allege alleges alleged
   read remember remembers tell told teach taught hear heard repeat repeats repeated belief claim assertion notion idea
   rumour rumor assumption reading advertise advertises advertised market markets sell sells sold tout touts touted bill
   bills billed call calls called hail hails hailed`,
);
export const rejections =
  /\b(?:it is neither|neither is (?:true|right|so)|is neither|it is not|it isn[’']t|it was not|it was never|that is (?:wrong|false|untrue|not)|this is (?:wrong|false|untrue|not)|they are (?:wrong|mistaken|not)|which (?:it|they) (?:is|are|was|were) not|which is (?:wrong|false|untrue|not|incorrect)|in fact it (?:is|was)|but the (?:table|report|task force|panel|edition)s? (?:say|says|rate|rates|rated|put|puts|give|gives|gave)[^.;]*(?:otherwise|else|not)|wrong|mistaken(?:ly)?|untrue|nothing of the (?:sort|kind)|not so|no such|incorrect(?:ly)?|false(?:ly)?|never (?:said|did|gave|rated|was)|did not|does not|none of (?:the|them))\b/i;

export const numberWords: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
