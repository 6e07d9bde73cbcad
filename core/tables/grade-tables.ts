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
  readonly message: string;
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

  #problem(file: number, path: (string | number)[], message: string): void {
    this.problems.push({ file, path, message });
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
          `a new element needs a \`name\` ("${one.id}" is not in the tables yet)`,
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
          `a new edition needs \`year\` and \`grades\` ("${one.id}" is not in the tables yet)`,
        );
        return;
      }
      one.grades?.forEach((grade, place) =>
        this.#cites(grade.source, index, ['editions', at, 'grades', place, 'source']),
      );
      const entries = new Map(known?.entries);
      const labels = new Set(grades.map(({ label }) => label));
      one.entries?.forEach((entry, place) => {
        const path = ['editions', at, 'entries', place];
        if (!this.#elements.has(entry.element))
          this.#problem(
            index,
            [...path, 'element'],
            `an element of the tables (no element has the id "${entry.element}")`,
          );
        else if (!labels.has(entry.grade))
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
      if (!this.#elements.has(one.element)) {
        this.#problem(
          index,
          [...path, 'element'],
          `an element of the tables (no element has the id "${one.element}")`,
        );
        return;
      }
      if (!this.#editions.has(one.edition)) {
        this.#problem(
          index,
          [...path, 'edition'],
          `an edition of the tables (no edition has the id "${one.edition}")`,
        );
        return;
      }
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

  /** The keys of the sources; those that no file has are told of. */
  #cites(source: string | string[], file: number, path: (string | number)[]): readonly string[] {
    const keys = [source].flat();
    for (const key of keys)
      if (!this.#sources.has(key))
        this.#problem(file, path, `the key of a source (no \`sources\` entry is called "${key}")`);
    return keys;
  }
}
