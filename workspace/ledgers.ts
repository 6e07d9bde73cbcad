import { latestByHash } from '../core/attestation/attested.js';
import { parseLedger, type Attestation, type ParsedLedger } from '../core/index.js';
import type { ConfigProblem } from './config-problem.js';
import { decodeDocument } from './decode.js';
import { reasonOf, type FileSystem } from './file-system.js';
import { childOf, folderOf, nameOf, relativePath } from './path.js';

/** The folder of what Provenote keeps in a repository. */
export const provenoteFolder = '.provenote';
export const ledgerName = 'attestations.jsonl';

/** The ledger of a repository or workspace folder (`ConfigSearch.rootOf`). */
export function ledgerPathOf(root: string): string {
  return childOf(childOf(root, provenoteFolder), ledgerName);
}

/** Whether a path or URI is that of a ledger. */
export function isLedger(path: string): boolean {
  return nameOf(path) === ledgerName && nameOf(folderOf(path)) === provenoteFolder;
}

/** A ledger as it was read. */
export interface Ledger extends ParsedLedger {
  /** Absolute path, there or not. */
  readonly path: string;
  /** Lines that cannot be used, each where it stands; the file itself where it cannot be read. */
  readonly faults: readonly ConfigProblem[];
  /** What is said of each document, by its path from the root, in the order of the lines. */
  readonly byDocument: ReadonlyMap<string, readonly Attestation[]>;
}

interface Given {
  /** As the ledger of now has it. */
  readonly found: readonly Attestation[];
  readonly key: string;
  readonly attestations: readonly Attestation[];
}

const noAttestations: readonly Attestation[] = [];

/** The ledgers of a run, each read once, until it is forgotten. */
export class Ledgers {
  readonly #fs: FileSystem;
  readonly #read = new Map<string, Promise<Ledger>>();
  /** What was said of each document when it was last asked for: the same object for as long as it says the same. */
  readonly #given = new Map<string, Given>();

  constructor(fs: FileSystem) {
    this.#fs = fs;
  }

  /** The ledger of a root. One that is not there is empty. Never rejects. */
  of(root: string): Promise<Ledger> {
    const path = ledgerPathOf(root);
    const known = this.#read.get(path);
    if (known) return known;
    const reading = this.#load(path);
    this.#read.set(path, reading);
    return reading;
  }

  /** What a root's ledger says of a document, in the order of its lines. Both paths are absolute. Never rejects. */
  async attestationsOf(root: string, documentPath: string): Promise<readonly Attestation[]> {
    const found = (await this.of(root)).byDocument.get(relativePath(root, documentPath));
    if (!found) {
      this.#given.delete(documentPath);
      return noAttestations;
    }
    const before = this.#given.get(documentPath);
    if (before?.found === found) return before.attestations;
    const key = JSON.stringify(found);
    const attestations = before?.key === key ? before.attestations : found;
    this.#given.set(documentPath, { found, key, attestations });
    return attestations;
  }

  /** Forgets a ledger that has changed. */
  forget(path: string): void {
    this.#read.delete(path);
  }

  async #load(path: string): Promise<Ledger> {
    const faultOf = (line: number, key: string, expected: string): ConfigProblem => ({
      ...{ file: path, line, column: 1, key, expected },
    });
    const without = (reason: string): Ledger => ({
      ...{ path, lines: [], problems: [], byDocument: new Map() },
      faults: [faultOf(1, '', `the sign-offs of reviewers, but ${reason}`)],
    });
    try {
      if ((await this.#fs.stat(path)) === undefined)
        return { path, lines: [], problems: [], faults: [], byDocument: new Map() };
      const decoded = decodeDocument(await this.#fs.readFile(path));
      if (!decoded.readable) return without('this is no text in UTF-8');
      const parsed = parseLedger(decoded.text);
      const byDocument = new Map<string, Attestation[]>();
      for (const { attestation } of parsed.lines) {
        const list = byDocument.get(attestation.path);
        if (list) list.push(attestation);
        else byDocument.set(attestation.path, [attestation]);
      }
      const faults = parsed.problems.map(({ line, key, expected }) => faultOf(line, key, expected));
      return { path, ...parsed, byDocument, faults };
    } catch (error) {
      return without(reasonOf(error));
    }
  }
}

/**
 * The lines that carry the sign-offs of moved documents to their new paths: the latest of each sentence, otherwise as they
 * were. The old lines stay. Paths are from the root. Never throws.
 */
export function carriedAttestations(
  attestations: readonly Attestation[],
  newPathOf: (path: string) => string,
): Attestation[] {
  const moved = new Map<string, Attestation[]>();
  for (const one of attestations) {
    const to = newPathOf(one.path);
    if (to === one.path) continue;
    const list = moved.get(to);
    if (list) list.push(one);
    else moved.set(to, [one]);
  }
  return [...moved].flatMap(([to, list]) =>
    [...latestByHash(list).values()].map((one) => ({ ...one, path: to })),
  );
}
