import { randomFrom, type Random } from './random.js';
import { bareSentence, capital, gradedSentence, phrase, surname } from './sentences.js';

/** A seeded fault: what must be found, and where. Lines count from 1. */
export interface Defect {
  readonly rule: string;
  readonly line: number;
}

/** A generated document. */
export interface Made {
  readonly text: string;
  readonly defects: readonly Defect[];
}

const sourceCount = 6;
const defectKinds = [
  'provenance/tag-required',
  'provenance/tag-malformed',
  'provenance/tag-placement',
  'provenance/tag-conflict',
  'provenance/chatbot-artefact',
  'sources/undefined',
  'sources/unused',
  'sources/identifier',
  'sources/numbering',
  'grades/mismatch',
  'grades/unknown-grade',
  'grades/kind',
  'claims/figure-mismatch',
  'claims/figure-unsourced',
  'claims/causal',
] as const;
type DefectKind = (typeof defectKinds)[number];

/** Every second article holds two seeded faults, so that a run finds a fixed share. */
const faultyEvery = 2;

/** An article of about `bytes` bytes with frontmatter, lists, tables, examples and sources. The same arguments make the same text. */
export function makeArticle(seed: number, bytes = 17_000): Made {
  const random = randomFrom(seed);
  const page = new Page();
  const title = capital(phrase(random));
  const faults: DefectKind[] = seed % faultyEvery === 0 ? [kindOf(seed / 2), kindOf(seed / 2 + 4)] : [];
  page.add(
    '---',
    `title: ${title}`,
    'kind: article',
    'provenance: { model: bench-1, generated: 2026-01-31 }',
    '---',
    '',
    `# ${title}`,
    '',
  );
  // Each source is cited once in the first lines, so that none but a seeded one goes unused.
  page.add(
    Array.from(
      { length: sourceCount },
      (_none, index) => `${bareSentence(random)} [${String(index + 1)}].`,
    ).join(' '),
    '',
  );
  for (const kind of faults) page.fault(kind, random);
  for (let section = 0; page.bytes < bytes - 1500; section++) {
    page.add(`## ${capital(phrase(random))}`, '');
    page.add(paragraph(random), '', paragraph(random), '');
    if (section % 4 === 0) page.add(...list(random), '');
    if (section % 4 === 1)
      page.add(
        `> **LLM-generated illustrative example (not a guideline):** ${plainSentence(random)}. ${plainSentence(random)}.`,
        '',
      );
    if (section % 4 === 2) page.add(...table(random), '');
  }
  page.add('## Sources', '');
  for (let number = 1; number <= sourceCount; number++) page.add(`${String(number)}. ${entry(random)}`);
  let number = sourceCount + 1;
  for (const kind of faults) {
    if (kind === 'sources/unused') page.mark(kind, `${String(number++)}. ${entry(random)}`);
    if (kind === 'sources/numbering') {
      page.mark(kind, `${String(++number)}. ${entry(random)}`);
      page.also('sources/unused');
      number++;
    }
  }
  page.add('');
  return page.made();
}

/** A progress note of about 2 KB in SOAP form with named sources. */
export function makeNote(seed: number): Made {
  const random = randomFrom(seed ^ 0x5bd1e995);
  const page = new Page();
  page.add('---', 'kind: note', `session: ${String(random.below(30) + 1)}`, '---', '');
  const tags = ['[client]', '[obs]', '[measure: PHQ-9]', '[record]', '[collateral]'] as const;
  for (const part of ['Subjective', 'Objective', 'Assessment', 'Plan']) {
    page.add(`## ${part}`, '');
    page.add(Array.from({ length: 4 }, () => `${bareSentence(random)} ${random.of(tags)}.`).join(' '), '');
  }
  if (seed % faultyEvery === 0) page.mark('provenance/tag-required', `${bareSentence(random)}.`);
  page.add('');
  return page.made();
}

/** An article as long as asked for, for timing single documents. */
export function makeDocument(seed: number, bytes: number): string {
  return makeArticle(seed * 2 + 1, bytes).text;
}

function kindOf(index: number): DefectKind {
  return defectKinds[Math.floor(index) % defectKinds.length] ?? 'provenance/tag-required';
}

function tagged(random: Random): string {
  const number = String(random.below(sourceCount) + 1);
  if (random.chance(0.06)) return `${gradedSentence(random)} [${number}].`;
  const sentence = bareSentence(random);
  // A figure that only the LLM tag stands behind would be a fault.
  if (random.chance(0.4) && !sentence.includes('(r = ')) return `${sentence} [LLM].`;
  if (random.chance(0.1)) return `${sentence}.<sup>${number}</sup>`;
  return random.chance(0.1)
    ? `${sentence} [1, ${number === '1' ? '2' : number}].`
    : `${sentence} [${number}].`;
}

/** A sentence without a figure. */
function plainSentence(random: Random): string {
  for (;;) {
    const sentence = bareSentence(random);
    if (!sentence.includes('(r = ')) return sentence;
  }
}

function paragraph(random: Random): string {
  return Array.from({ length: 5 + random.below(4) }, () => tagged(random)).join(' ');
}

function list(random: Random): string[] {
  return [
    'Three points recur:',
    '',
    ...Array.from({ length: 3 }, () => `- ${phrase(random)} in ${String(random.below(900) + 10)} cases [1]`),
  ];
}

function table(random: Random): string[] {
  const rows = Array.from(
    { length: 3 },
    () =>
      `| ${phrase(random)} | ${String(random.below(90))} % | ${phrase(random)} [${String(random.below(sourceCount) + 1)}] |`,
  );
  return ['| element | share | note |', '| --- | --- | --- |', ...rows];
}

function entry(random: Random): string {
  const id = `${String(random.below(9000) + 1000)}.${String(random.below(90) + 10)}`;
  return `${surname(random)}, ${random.of(['A', 'B', 'C', 'D'])}. (${String(1970 + random.below(50))}). *${capital(phrase(random))} ${id}*. Lantern House Press. https://doi.org/10.4242/lh.${id} — T2`;
}

/** Lines with the place of every seeded fault. */
class Page {
  readonly #lines: string[] = [];
  readonly #defects: Defect[] = [];
  bytes = 0;

  add(...lines: readonly string[]): void {
    for (const line of lines) {
      this.#lines.push(line);
      this.bytes += line.length + 1;
    }
  }

  /** Adds a line that holds a fault. */
  mark(rule: string, line: string): void {
    this.add(line);
    this.also(rule);
  }

  /** The last line holds another fault. */
  also(rule: string): void {
    this.#defects.push({ rule, line: this.#lines.length });
  }

  /** Adds a paragraph with a fault of this kind; faults of the list of sources come with the list. */
  fault(kind: DefectKind, random: Random): void {
    const sentence = plainSentence(random);
    const line = {
      'provenance/tag-required': `${sentence}.`,
      'provenance/tag-malformed': `${sentence} [LML].`,
      'provenance/tag-placement': `${sentence} [2], and ${phrase(random)} came later.`,
      'provenance/tag-conflict': `${sentence} [2][LLM].`,
      'provenance/chatbot-artefact': `${sentence} citeturn0search${String(random.below(9))} [LLM].`,
      'sources/undefined': `${sentence} [${String(40 + random.below(50))}].`,
      'sources/identifier': `${sentence}.[^n]`,
      'grades/mismatch': `The third task force rated treatment credibility demonstrably effective after ${phrase(random)} [2].`,
      'grades/unknown-grade': `In 2018 the task force rated empathy highly effective in ${phrase(random)} [2].`,
      'grades/kind': `Coping style is a relationship element next to ${phrase(random)} [2].`,
      'claims/figure-mismatch': `The 2018 figure for goal consensus is r = .34 in ${phrase(random)} [2].`,
      'claims/figure-unsourced': `Studies show that ${phrase(random)} matter [LLM].`,
      'claims/causal': `Goal consensus directly causes lower dropout and ${phrase(random)} [2].`,
      'sources/unused': undefined,
      'sources/numbering': undefined,
    }[kind];
    if (line === undefined) return;
    if (kind === 'sources/identifier') {
      this.add(line, '');
      this.mark(
        kind,
        `[^n]: ${surname(random)}, A. (1998). *${capital(phrase(random))}*. ISBN 978-0-306-40615-8`,
      );
    } else this.mark(kind, line);
    this.add('');
  }

  made(): Made {
    return { text: this.#lines.join('\n'), defects: this.#defects };
  }
}
