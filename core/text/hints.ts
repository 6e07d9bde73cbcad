/**
 * Which of many groups of letter sequences a text holds, told in one pass over it, however many sequences there are
 * (Aho and Corasick, "Efficient string matching", CACM 18, 1975). Detectors whose words a sentence lacks need not run.
 *
 * A hint is a sequence of ASCII signs that stands for both cases; `\b` in it is the border between letters of ASCII and
 * anything else. What is found is a superset: a text with signs of emphasis, quotation and code (`*_`, `` ` ``, `>#`) is
 * read as it stands and once more as if they were not there, since some detectors take them for spaces and some leave them
 * out (hints go without them); signs beyond ASCII in a hint stand for any sign that no hint holds; and a text with one of
 * the three letters that turn into ASCII ones when their case changes is said to hold everything. So a detector that asks
 * for a hint first finds what it found without.
 */
export class Hints<Name extends string> {
  /** The bit of each group in what `of` returns. */
  readonly bits: Readonly<Record<Name, number>>;
  readonly #all: number;
  /** The column of each sign of ASCII in the table, with marks among the other signs, or passed over. */
  readonly #columns: Uint8Array;
  readonly #columnsWithoutMarks: Uint8Array;
  /** The column of all signs that no hint holds. */
  readonly #other: number;
  /** For each state and column the next state. States are numbered by where their row starts. */
  readonly #next: Int32Array;
  /** The bits of the states from `#firstFound` on, by number; those before have none. */
  readonly #found: Int32Array;
  readonly #firstFound: number;

  /** At most 31 groups. A group that holds the empty string is found in every text. */
  constructor(groups: Readonly<Record<Name, readonly string[]>>) {
    const names = Object.keys(groups) as Name[];
    this.bits = Object.fromEntries(names.map((name, at) => [name, 1 << at])) as Record<Name, number>;
    this.#all = 2 ** names.length - 1;
    const alphabet = new Alphabet(Object.values<readonly string[]>(groups).flat());
    const tree = new Tree(alphabet);
    for (const name of names) for (const hint of groups[name]) tree.add(hint, this.bits[name]);
    const table = new Table(tree, alphabet);
    this.#columns = alphabet.columns(alphabet.other);
    this.#columnsWithoutMarks = alphabet.columns(alphabet.passed);
    this.#other = alphabet.other;
    this.#next = table.next;
    this.#found = table.found;
    this.#firstFound = table.firstFound;
  }

  /** The bits of the groups of which a text holds a sequence. Never throws. */
  of(text: string): number {
    const bits = this.#read(text, this.#columns);
    return mark.test(text) ? bits | this.#read(text, this.#columnsWithoutMarks) : bits;
  }

  #read(text: string, columns: Uint8Array): number {
    const next = this.#next;
    const firstFound = this.#firstFound;
    let state = start;
    let bits = this.#found[start] as number;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 128) state = next[state + (columns[code] as number)] as number;
      else if (code === 0x130 || code === 0x17f || code === 0x212a) return this.#all;
      else state = next[state + this.#other] as number;
      if (state >= firstFound) bits |= this.#found[state] as number;
    }
    // The end of the text is a border too.
    return bits | (this.#found[next[state + this.#other] as number] as number);
  }
}

const start = 0;
const mark = /[*_`>#]/;

/** The signs that hints hold, each with a column of its own; the other letters, and all other signs, share one each. */
class Alphabet {
  readonly #used: readonly string[];
  readonly other: number;
  readonly #otherLetter: number;
  readonly passed: number;
  readonly width: number;

  constructor(hints: readonly string[]) {
    const used = new Set(
      hints
        .join('')
        .replaceAll(border, '')
        .toLowerCase()
        .replace(/[^ -~]|[*_`>#]/g, ''),
    );
    this.#used = [...used];
    this.other = used.size;
    this.#otherLetter = used.size + 1;
    this.passed = used.size + 2;
    this.width = used.size + 3;
  }

  /** The columns by code, with those marks in `marks` that no hint keeps. */
  columns(marks: number): Uint8Array {
    return Uint8Array.from({ length: 128 }, (_none, code) => {
      const column = this.of(String.fromCharCode(code));
      return column === this.passed ? marks : column;
    });
  }

  of(sign: string): number {
    const lower = sign.toLowerCase();
    const own = this.#used.indexOf(lower);
    if (own >= 0) return own;
    if (mark.test(sign)) return this.passed;
    return /[a-z]/.test(lower) ? this.#otherLetter : this.other;
  }

  /** Whether the signs of a column are letters. */
  isLetter(column: number): boolean {
    return column === this.#otherLetter || /[a-z]/.test(this.#used[column] ?? '');
  }
}

const border = String.raw`\b`;
/** The column of the border, which only the tree has. */
const borderColumn = -1;

/** All hints as one tree of columns, with where to go on when no hint goes on. */
class Tree {
  readonly #alphabet: Alphabet;
  readonly #children: Map<number, number>[] = [new Map()];
  readonly #bits: number[] = [0];
  readonly #fallbacks: number[] = [];

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
  }

  add(hint: string, bit: number): void {
    let node = 0;
    for (const column of this.#path(hint)) {
      let child = this.#children[node]?.get(column);
      if (child === undefined) {
        child = this.#children.push(new Map()) - 1;
        this.#bits.push(0);
        this.#children[node]?.set(column, child);
      }
      node = child;
    }
    this.#bits[node] = (this.#bits[node] ?? 0) | bit;
  }

  /** The columns of a hint, with the borders that stand inside it as a matter of course. */
  #path(hint: string): number[] {
    const path: number[] = [];
    for (const [at, part] of hint.split(border).entries()) {
      if (at > 0) path.push(borderColumn);
      let before: boolean | undefined;
      for (const sign of part) {
        const column = this.#alphabet.of(sign);
        if (column === this.#alphabet.passed) continue;
        const isLetter = this.#alphabet.isLetter(column);
        if (before !== undefined && before !== isLetter) path.push(borderColumn);
        path.push(column);
        before = isLetter;
      }
    }
    return path;
  }

  /** The node behind a column. Nodes must have been linked. */
  after(node: number, column: number): number {
    for (let from = node; ; from = this.#fallbacks[from] ?? 0) {
      const child = this.#children[from]?.get(column);
      if (child !== undefined) return child;
      if (from === 0) return 0;
    }
  }

  bitsOf(node: number): number {
    return this.#bits[node] ?? 0;
  }

  /** Links each node to that of its longest end which opens another hint, and gives it that one's bits. */
  link(): void {
    const queue = [0];
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at] ?? 0;
      for (const [column, child] of this.#children[node] ?? []) {
        const fallback = node === 0 ? 0 : this.after(this.#fallbacks[node] ?? 0, column);
        this.#fallbacks[child] = fallback;
        this.#bits[child] = this.bitsOf(child) | this.bitsOf(fallback);
        queue.push(child);
      }
    }
  }
}

/** A node of the tree as it is reached: inside a word or not, and with what a border right before it had found. */
interface State {
  readonly node: number;
  readonly inWord: boolean;
  readonly bits: number;
}

/** The tree as a table that takes one step for each sign, borders included. */
class Table {
  readonly next: Int32Array;
  readonly found: Int32Array;
  readonly firstFound: number;

  constructor(tree: Tree, alphabet: Alphabet) {
    tree.link();
    const { width, passed } = alphabet;
    const states: State[] = [];
    const known = new Map<string, number>();
    const indexOf = (state: State): number => {
      const key = `${String(state.node)} ${String(state.inWord)} ${String(state.bits)}`;
      const index = known.get(key) ?? states.push(state) - 1;
      known.set(key, index);
      return index;
    };
    const step = ({ node, inWord }: State, column: number): State => {
      const isLetter = alphabet.isLetter(column);
      const from = isLetter === inWord ? node : tree.after(node, borderColumn);
      const to = tree.after(from, column);
      return { node: to, inWord: isLetter, bits: tree.bitsOf(to) | (from === node ? 0 : tree.bitsOf(from)) };
    };
    indexOf({ node: 0, inWord: false, bits: tree.bitsOf(0) });
    const rows: number[][] = [];
    for (let at = 0; at < states.length; at++) {
      const state = states[at] as State;
      const row: number[] = [];
      for (let column = 0; column < width; column++)
        row.push(column === passed ? at : indexOf(step(state, column)));
      rows.push(row);
    }
    // The start first, then the states that have found nothing, so that one comparison tells them from the others.
    const order = states.map((_state, at) => at).sort((a, b) => rank(states[a], a) - rank(states[b], b));
    const place: number[] = [];
    order.forEach((state, at) => (place[state] = at * width));
    this.next = new Int32Array(states.length * width);
    this.found = new Int32Array(states.length * width);
    this.firstFound = width * states.filter((state, at) => rank(state, at) < 1).length;
    rows.forEach((row, state) => {
      const from = place[state] ?? 0;
      row.forEach((to, column) => (this.next[from + column] = place[to] ?? 0));
      this.found[from] = states[state]?.bits ?? 0;
    });
  }
}

function rank(state: State | undefined, at: number): number {
  return at === 0 ? -1 : state?.bits ? 1 : 0;
}
