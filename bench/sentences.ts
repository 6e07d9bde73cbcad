import type { Random } from './random.js';

type Words = readonly [string, ...string[]];
const words = (list: string): Words => {
  const [first = '', ...rest] = list.split(' ');
  return [first, ...rest];
};

const adjectives = words(
  'early brief careful shared steady open mutual explicit tentative warm candid modest lasting uneven quiet gradual renewed plain calm flexible weekly seasoned novel cautious firm gentle clear',
);
const nouns = words(
  'alliance rupture feedback session measure aim task bond pause question formulation homework supervisor rating client therapist group member diary plan value strength setback silence metaphor exercise routine contract rhythm trust hope agreement',
);
const verbs = words(
  'predicts supports precedes shapes limits follows reflects invites strengthens weakens clarifies interrupts outlasts mirrors anticipates steadies complicates explains colours frames',
);
const places = words(
  'clinics schools wards practices counties workshops teams courses archives hospitals seminars surveys',
);
const names = words(
  'Fernwell Oakes Marsh Lindqvist Abara Castellan Dunmore Eastwick Farrow Greaves Hollis Ivers',
);
const openers: Words = [
  'In practice,',
  'Over time,',
  'By contrast,',
  'As a rule,',
  'Across studies,',
  'Early on,',
  'Taken together,',
  'Even so,',
  'In most teams,',
  'Seen this way,',
];

/** One invented clause: subject, verb, object, each with its adjective. */
function clause(random: Random): string {
  return `the ${random.of(adjectives)} ${random.of(nouns)} ${random.of(verbs)} a ${random.of(adjectives)} ${random.of(nouns)}`;
}

const shapes: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  (random) => `${capital(clause(random))} in ${String(random.below(90) + 3)} ${random.of(places)}`,
  (random) => `${random.of(openers)} ${clause(random)}, and ${clause(random)}`,
  (random) =>
    `${capital(clause(random))}, whereas ${clause(random)} (r = .${String(random.below(50) + 10)}, p < .05)`,
  (random) => `When ${clause(random)}, ${clause(random)} as well`,
  (random) => `${capital(clause(random))} because ${clause(random)}`,
  (random) => `What the therapist notices first is that ${clause(random)}`,
  (random) => `Some teams say that ${clause(random)}; others ask whether ${clause(random)}`,
  (random) => `If ${clause(random)}, it helps to ask how ${clause(random)}`,
  (random) => `Dr. ${random.of(names)} and ${random.of(names)} et al. noted that ${clause(random)}`,
  (random) => `${capital(clause(random))}; ${clause(random)}, e.g. when ${clause(random)}`,
  (random) => `The phrase “${clause(random)}” recurs in ${random.of(adjectives)} ${random.of(places)}`,
  (random) =>
    `Between session ${String(random.below(9) + 1)} and session ${String(random.below(20) + 10)}, ${clause(random)}`,
  (random) =>
    `**${capital(random.of(adjectives))} ${random.of(nouns)}** means that ${clause(random)} while ${clause(random)}`,
];

/** A sentence without its tag and full stop. Invented, and as varied in shape as clinical prose is. */
export function bareSentence(random: Random): string {
  return random.of(shapes)(random);
}

const graded: readonly [string, ...string[]] = [
  'In 2018 empathy was rated demonstrably effective, congruence probably effective',
  'The third task force put goal consensus, collaboration and positive regard in the demonstrably effective tier',
  'Neither congruence nor the real relationship was rated demonstrably effective in 2018',
  'Cohesion in group therapy, a demonstrably effective element of 2018, went with outcome at r = .26',
  'Goal consensus rose from probably effective in 2011 to demonstrably effective in 2018',
  'In 2018 therapist empathy correlated r = .28 with outcome over 82 samples',
];

/** A sentence with a grade or a figure that is right, and invented words around it. */
export function gradedSentence(random: Random): string {
  return `${random.of(graded)}, while ${clause(random)}`;
}

/** A few words for headings, titles and cells. */
export function phrase(random: Random): string {
  return `${random.of(adjectives)} ${random.of(nouns)} and ${random.of(adjectives)} ${random.of(nouns)}`;
}

/** A name for authors; invented. */
export function surname(random: Random): string {
  return random.of(names);
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
