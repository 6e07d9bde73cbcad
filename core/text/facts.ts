/**
 * What was found out about one piece of text. Who asks first pays; later asks, those of the next analysis of the document
 * included, get the same answer for as long as the piece stays as it is. Answers must follow from the piece (and the
 * settings) alone.
 */
export class Facts {
  #known: Map<unknown, unknown> | undefined;

  /** The answer to `question`, any value that stands for it (mostly the function that answers). Never throws by itself. */
  once<Answer>(question: unknown, answer: () => Answer): Answer {
    this.#known ??= new Map();
    if (this.#known.has(question)) return this.#known.get(question) as Answer;
    const found = answer();
    this.#known.set(question, found);
    return found;
  }

  /**
   * The same for an answer that follows from the piece and from `given` together: it holds until something given is another
   * value than last time, and only the last one is kept.
   */
  with<Answer>(question: unknown, given: readonly unknown[], answer: () => Answer): Answer {
    this.#known ??= new Map();
    const last = this.#known.get(question) as { given: readonly unknown[]; answer: Answer } | undefined;
    if (last?.given.every((one, at) => one === given[at]) === true) return last.answer;
    const found = answer();
    this.#known.set(question, { given, answer: found });
    return found;
  }
}

/** The facts of pieces (sentences, blocks) that stay the same objects from one analysis of a document to the next. */
export class FactsOfPieces {
  readonly #facts = new WeakMap<object, Facts>();

  of(piece: object): Facts {
    const known = this.#facts.get(piece);
    if (known) return known;
    const facts = new Facts();
    this.#facts.set(piece, facts);
    return facts;
  }
}
