import type { elementKinds, figureMetrics, TableFile } from './table-file.js';

export type ElementKind = (typeof elementKinds)[number];
export type FigureMetric = (typeof figureMetrics)[number];
export type Status = 'verified' | 'unverified';

/** A source of the tables. */
export interface TableSource {
  readonly key: string;
  readonly title: string;
  readonly edition: string | undefined;
  readonly doi: string | undefined;
  readonly isbn: string | undefined;
  readonly url: string | undefined;
}

/** Something that editions grade. */
export interface Element {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly safe: readonly string[];
  readonly context: readonly string[];
  readonly never: readonly string[];
  readonly needs: readonly string[];
}

export interface GradeLevel {
  readonly rank: number;
  readonly label: string;
  readonly variants: readonly string[];
  readonly status: Status;
}

/** A cell of the table: one element in one edition. */
export interface Entry {
  readonly element: string;
  readonly edition: string;
  readonly name: string | undefined;
  readonly kind: ElementKind;
  readonly kindStatus: Status;
  readonly grade: string;
  readonly status: Status;
  /** Keys of the sources. */
  readonly sources: readonly string[];
}

export interface Edition {
  readonly id: string;
  readonly scheme: string;
  readonly year: number;
  readonly name: string;
  readonly complete: readonly ElementKind[];
  readonly citations: readonly { readonly text: string; readonly doi?: string | undefined }[];
  readonly cues: readonly string[];
  readonly bookYears: readonly number[];
  readonly grades: readonly GradeLevel[];
  /** By element. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** A meta-analytic figure. `over`: the sample is larger than this. */
export interface TableFigure {
  readonly element: string;
  readonly edition: string;
  readonly metric: FigureMetric;
  readonly values: readonly number[];
  readonly approximate: boolean;
  readonly over: boolean;
  readonly scope: string | undefined;
  /** Metrics that writers take it for. */
  readonly mistakenFor: readonly FigureMetric[];
  readonly primary: boolean;
  readonly anySign: boolean;
  readonly ci: readonly [number, number] | undefined;
  readonly unit: string | undefined;
  readonly status: Status;
  readonly sources: readonly string[];
  /** The row it comes from: figures of one row are of one finding. */
  readonly row: number;
}

export interface Scale {
  readonly id: string;
  readonly name: string;
  readonly cues: readonly string[];
  readonly labels: readonly string[];
}

/** All tables that hold for a document: Provenote's own and the project's, merged. */
export interface GradeTables {
  readonly sources: ReadonlyMap<string, TableSource>;
  readonly elements: ReadonlyMap<string, Element>;
  /** In order of year. */
  readonly editions: readonly Edition[];
  readonly figures: readonly TableFigure[];
  readonly scales: readonly Scale[];
}

/** Something that a file of tables gets wrong besides its shape; `path` leads to it as in a zod issue. */
export interface TableProblem {
  readonly file: number;
  readonly path: readonly (string | number)[];
  /** What was expected there, to be read after "expected". */
  readonly expected: string;
  /** The name that nobody knows, and those that are known, where that is what is wrong. */
  readonly name?: { readonly written: string; readonly known: readonly string[] };
}

/**
 * Merges files of tables, later ones over earlier ones: an element, edition or source of a known id is completed, an
 * entry for a known element and edition is replaced. What names something that no file has is left out and told of.
 * Never throws.
 */
export function mergeTables(files: readonly TableFile[]): {
  readonly tables: GradeTables;
  readonly problems: readonly TableProblem[];
} {
  const merge = new Merge();
  for (const file of files) merge.sources(file);
  files.forEach((file, index) => merge.scales(file, index));
  files.forEach((file, index) => merge.elements(file, index));
  files.forEach((file, index) => merge.editions(file, index));
  files.forEach((file, index) => merge.figures(file, index));
  files.forEach((file, index) => merge.references(file, index));
  return { tables: merge.tables(), problems: merge.problems };
}

interface EditionDraft extends Edition {
  readonly entries: Map<string, Entry>;
}

class Merge {
  readonly problems: TableProblem[] = [];
  readonly #sources = new Map<string, TableSource>();
  readonly #elements = new Map<string, Element>();
  readonly #editions = new Map<string, EditionDraft>();
  readonly #figures: TableFigure[] = [];
  readonly #scales = new Map<string, Scale>();
  /** What the names that texts use stand for. */
  readonly #names = new Map<string, string>();
  #rows = 0;

  tables(): GradeTables {
    return {
      sources: this.#sources,
      elements: this.#elements,
      editions: [...this.#editions.values()].sort((a, b) => a.year - b.year),
      figures: this.#figures,
      scales: [...this.#scales.values()],
    };
  }

  #problem(file: number, path: (string | number)[], expected: string): void {
    this.problems.push({ file, path, expected });
  }

  /** Whether a name is one of the tables'; one that is not is told of. */
  #isKnown(
    name: string,
    known: ReadonlyMap<string, unknown>,
    what: string,
    file: number,
    path: (string | number)[],
  ): boolean {
    if (known.has(name)) return true;
    this.problems.push({ file, path, expected: what, name: { written: name, known: [...known.keys()] } });
    return false;
  }

  sources(file: TableFile): void {
    for (const [key, { title, edition, doi, isbn, url }] of Object.entries(file.sources ?? {}))
      this.#sources.set(key, { key, title, edition, doi, isbn, url });
  }

  scales(file: TableFile, index: number): void {
    file.scales?.forEach((scale, at) => {
      this.#cites(scale.source, index, ['scales', at, 'source']);
      this.#scales.set(scale.id, scale);
    });
  }

  elements(file: TableFile, index: number): void {
    file.elements?.forEach((one, at) => {
      const known = this.#elements.get(one.id);
      const name = one.name ?? known?.name;
      if (name === undefined) {
        this.#problem(
          index,
          ['elements', at],
          `a \`name\`, since no element of the tables has the id "${one.id}" yet`,
        );
        return;
      }
      const both = (key: 'members' | 'safe' | 'context' | 'never' | 'needs'): readonly string[] => [
        ...(known?.[key] ?? []),
        ...(one[key] ?? []),
      ];
      this.#elements.set(one.id, {
        id: one.id,
        name,
        members: both('members'),
        safe: both('safe'),
        context: both('context'),
        never: both('never'),
        needs: both('needs'),
      });
    });
  }

  editions(file: TableFile, index: number): void {
    file.editions?.forEach((one, at) => {
      const known = this.#editions.get(one.id);
      const year = one.year ?? known?.year;
      const grades = one.grades ?? known?.grades;
      if (year === undefined || grades === undefined) {
        this.#problem(
          index,
          ['editions', at],
          `\`year\` and \`grades\`, since no edition of the tables has the id "${one.id}" yet`,
        );
        return;
      }
      if (known !== undefined && known.scheme !== one.scheme)
        this.#problem(index, ['editions', at, 'scheme'], `${known.scheme}, the scheme of this edition`);
      const left = [...(known?.entries.values() ?? [])].find(
        (entry) => !grades.some(({ label }) => label === entry.grade),
      );
      if (left !== undefined)
        this.#problem(index, ['editions', at, 'grades'], `also "${left.grade}", which ${left.element} has`);
      const ranks = grades.map(({ rank }) => rank);
      grades.forEach((grade, place) => {
        if (ranks.indexOf(grade.rank) < place)
          this.#problem(
            index,
            ['editions', at, 'grades', place, 'rank'],
            'another rank: each grade has its own',
          );
      });
      one.grades?.forEach((grade, place) =>
        this.#cites(grade.source, index, ['editions', at, 'grades', place, 'source']),
      );
      const entries = new Map(known?.entries);
      const labels = new Set(grades.map(({ label }) => label));
      one.entries?.forEach((entry, place) => {
        const path = ['editions', at, 'entries', place];
        if (!this.#isKnown(entry.element, this.#elements, elementId, index, [...path, 'element'])) return;
        if (!labels.has(entry.grade))
          this.#problem(index, [...path, 'grade'], `one of the edition's grades: ${[...labels].join(', ')}`);
        else {
          const sources = this.#cites(entry.source, index, [...path, 'source']);
          const { element, name, kind, kindStatus = entry.status, grade, status } = entry;
          entries.set(element, { element, edition: one.id, name, kind, kindStatus, grade, status, sources });
        }
      });
      this.#editions.set(one.id, {
        id: one.id,
        scheme: one.scheme,
        year,
        name: one.name ?? known?.name ?? one.id,
        complete: one.complete ?? known?.complete ?? [],
        citations: [...(known?.citations ?? []), ...(one.citations ?? [])],
        cues: [...(known?.cues ?? []), ...(one.cues ?? [])],
        bookYears: [...(known?.bookYears ?? []), ...(one.bookYears ?? [])],
        grades: grades.map((grade) => ({ ...grade, variants: grade.variants ?? [] })),
        entries,
      });
    });
  }

  figures(file: TableFile, index: number): void {
    file.figures?.forEach((one, at) => {
      const path = ['figures', at];
      if (!this.#isKnown(one.element, this.#elements, elementId, index, [...path, 'element'])) return;
      if (!this.#isKnown(one.edition, this.#editions, editionId, index, [...path, 'edition'])) return;
      const sources = this.#cites(one.source, index, [...path, 'source']);
      const row = this.#rows++;
      const add = (metric: FigureMetric, values: readonly number[], over = false): void => {
        this.#figures.push({
          element: one.element,
          edition: one.edition,
          metric,
          values,
          over,
          approximate: one.approximate ?? false,
          scope: one.scope,
          mistakenFor: metric === one.metric ? (one.mistakenFor ?? []) : [],
          primary: one.primary ?? false,
          anySign: one.sign === 'lost',
          ci: one.ci,
          unit: one.unit,
          status: one.status,
          sources,
          row,
        });
      };
      const values = one.value === undefined ? [] : [one.value].flat();
      add(one.metric, [...values, ...(one.alsoAccepted ?? [])]);
      if (one.d !== undefined) add('d', [one.d]);
      if (one.r !== undefined) add('r', [one.r]);
      if (one.k !== undefined) add('k', [one.k]);
      if (one.N !== undefined) {
        if (typeof one.N === 'object' && 'over' in one.N) add('N', [one.N.over], true);
        else add('N', [one.N].flat());
      }
    });
  }

  /** What can only be looked up once all files are there: members, editions of sources, and names that two things share. */
  references(file: TableFile, index: number): void {
    for (const [key, { edition }] of Object.entries(file.sources ?? {}))
      if (edition !== undefined)
        this.#isKnown(edition, this.#editions, editionId, index, ['sources', key, 'edition']);
    file.elements?.forEach((one, at) => {
      const path = ['elements', at];
      one.members?.forEach((member, place) =>
        this.#isKnown(member, this.#elements, elementId, index, [...path, 'members', place]),
      );
      for (const key of ['safe', 'context'] as const)
        one[key]?.forEach((name, place) =>
          this.#claim(name, one.id, 'element', index, [...path, key, place]),
        );
    });
    file.editions?.forEach((one, at) => {
      one.citations?.forEach(({ source }, place) => {
        if (source !== undefined) this.#cites(source, index, ['editions', at, 'citations', place, 'source']);
      });
      one.cues?.forEach((cue, place) =>
        this.#claim(cue, one.id, 'edition', index, ['editions', at, 'cues', place]),
      );
    });
  }

  /** A name stands for the first thing that has it; a second one would never be found by it, and is told of. */
  #claim(name: string, id: string, what: string, file: number, path: (string | number)[]): void {
    const key = `${what} ${name.toLowerCase()}`;
    const owner = this.#names.get(key);
    if (owner === undefined) this.#names.set(key, id);
    else if (owner !== id)
      this.#problem(file, path, `a name of its own: this one stands for the ${what} "${owner}"`);
  }

  /** The keys of the sources; those that no file has are told of. */
  #cites(source: string | string[], file: number, path: (string | number)[]): readonly string[] {
    const keys = [source].flat();
    for (const key of keys) this.#isKnown(key, this.#sources, 'the key of a source', file, path);
    return keys;
  }
}

const elementId = 'the id of an element of the tables';
const editionId = 'the id of an edition of the tables';
