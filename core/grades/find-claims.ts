import type { ElementKind } from '../tables/grade-tables.js';
import { pausesAt, type Sliced } from '../text/sliced.js';
import type { Span } from '../text/span.js';
import { abbreviatedLabels } from './abbreviated-labels.js';
import { editionsNamed, editionsOfLinks } from './claim-editions.js';
import { frameOf, type Frame } from './frames.js';
import type { Lexicon } from './lexicon.js';
import type { Link } from './link-types.js';
import { linkGrades } from './link.js';
import { isAsserted } from './modality.js';
import type { Passage, PassageSentence, Stretch, TextPassage } from './passages.js';
import { isRating } from './rating.js';
import { elementGroups, readSentence, type ReadSentence, type SentenceReader } from './read-sentence.js';
import { SaidGrades, type SaidGrade } from './said-grades.js';
import type { SentenceItems } from './sentence-items.js';
import { TableReader } from './table-claims.js';
import { negations, ratingVerbs } from './words.js';

/** All grades and kinds that a document says of elements, in order of place. Never throws. */
export function findClaims(passages: readonly Passage[], reader: SentenceReader): Sliced<SaidGrade[]> {
  return new ClaimReader(passages, reader).read();
}

/** What a sentence is read with besides its own words. */
interface SentenceContext {
  /** The sentence before. */
  readonly previous: ReadSentence | undefined;
  readonly term: readonly string[] | undefined;
  /** The text of the next sentence. */
  readonly following: string;
}

interface SentenceLinks {
  readonly links: readonly Link[];
  readonly asserted: readonly { readonly link: Link; readonly named: readonly string[] }[];
}

class ClaimReader {
  readonly #passages: readonly Passage[];
  readonly #reader: SentenceReader;
  readonly #lexicon: Lexicon;
  readonly #said = new SaidGrades();
  readonly #tables: TableReader;
  readonly #abbreviations: ReadonlyMap<string, string>;
  readonly #hint: RegExp;
  #heading: Frame | undefined;
  /** The kind of which the paragraph speaks: "The panel graded relationship elements. Rated X were …" */
  #running: ElementKind | undefined;
  /** By depth: the lead-in of a list, then the items that it is nested in. */
  #frames: (Frame | undefined)[] = [];

  constructor(passages: readonly Passage[], reader: SentenceReader) {
    const { lexicon } = reader;
    this.#passages = passages;
    this.#reader = reader;
    this.#lexicon = lexicon;
    this.#abbreviations = abbreviatedLabels(passages, reader);
    this.#hint =
      this.#abbreviations.size === 0
        ? lexicon.gradeHint
        : new RegExp(
            `${lexicon.gradeHint.source}|\\b(?:${[...this.#abbreviations.keys()].join('|')})\\b`,
            'i',
          );
    this.#tables = new TableReader(
      this.#said,
      lexicon,
      (cell, tags) => this.#readStretch(cell, tags),
      (text) => this.#relevant(text),
    );
  }

  *read(): Sliced<SaidGrade[]> {
    for (const [index, passage] of this.#passages.entries()) {
      if (pausesAt(index)) yield;
      if (passage.kind === 'heading') {
        this.#frames = [];
        this.#heading = this.#headingFrame(passage.heading);
      } else if (passage.kind === 'table')
        this.#tables.read(passage, this.#captionOf(index) ?? this.#frame(passage.depth + 1));
      else this.#text(passage, index);
    }
    return this.#said.sorted();
  }

  #headingFrame(heading: Stretch): Frame | undefined {
    const { text, start } = heading;
    const { hints } = this.#lexicon;
    if (this.#abbreviations.size === 0 && (hints.of(text) & hints.bits.frame) === 0) return undefined;
    return frameOf(this.#readStretch(heading), start, true, this.#lexicon);
  }

  /** `held`: the hints of the text. */
  #relevant(text: string, held = this.#lexicon.hints.of(text)): boolean {
    const { bits } = this.#lexicon.hints;
    if (this.#abbreviations.size === 0 && (held & (bits.grade | bits.type)) === 0) return false;
    return this.#hint.test(text) || typeHint.test(text);
  }

  /** Abbreviations are the document's, so with some of them nothing holds for a sentence alone. */
  #isRelevant(sentence: PassageSentence): boolean {
    const relevant = (): boolean => this.#relevant(sentence.text, this.#reader.hintsOf(sentence));
    return this.#abbreviations.size > 0 ? relevant() : sentence.facts.once('mayHoldGrade', relevant);
  }

  /** `tags` count in the stretch. */
  #readStretch({ text, facts }: Stretch, tags: readonly Span[] = []): ReadSentence {
    if (this.#abbreviations.size > 0) return this.#readText(text, tags);
    return facts.once(readSentence, () => this.#readText(text, tags));
  }

  #readText(text: string, tags: readonly Span[] = []): ReadSentence {
    return readSentence(text, tags, this.#lexicon, this.#abbreviations);
  }

  // ---- prose ----

  #text(passage: TextPassage, index: number): void {
    const frame = passage.depth > 0 ? this.#frame(passage.depth) : undefined;
    const frames = passage.depth > 0 && (frame?.phrase !== undefined || frame?.type !== undefined);
    const next = this.#passages[index + 1];
    const opens =
      next !== undefined &&
      next.kind !== 'heading' &&
      (next.depth > passage.depth || (next.kind === 'table' && next.depth === passage.depth));
    let previous: ReadSentence | undefined;
    this.#running = undefined;
    let term = passage.term === undefined ? undefined : this.#elementsOf(passage.term);
    passage.sentences.forEach((sentence, at) => {
      const last = at === passage.sentences.length - 1;
      const before = passage.sentences[at - 1];
      const needed =
        this.#isRelevant(sentence) ||
        (frames && this.#reader.mayNameElement(sentence)) ||
        (last && opens && editionHint.test(sentence.text));
      if (!needed) {
        previous = undefined;
        this.#running = undefined;
        if (last) this.#frames = this.#frames.slice(0, passage.depth);
        return;
      }
      const read = this.#readSentence(sentence);
      previous ??= before && this.#isRelevant(sentence) ? this.#readSentence(before) : undefined;
      // "*Empathy.* Rated …": a label that stands as a sentence of its own.
      if (at === 1 && previous && standsAlone(previous.items)) term ??= elementGroups(previous.items)[0];
      const linked = this.#sentence(sentence, read, {
        previous,
        term: term ?? this.#labelOf(read.items),
        frame: frame ?? (passage.depth > 0 || passage.term !== undefined ? this.#heading : undefined),
        following: passage.sentences[at + 1]?.text ?? '',
      });
      if (at === 0 && passage.depth > 0) {
        const over = frame ?? this.#heading;
        // An item with a grade of its own still stands under the kind that the list is of.
        this.#framedItem(sentence, read, linked && over ? { ...over, phrase: undefined } : over);
      }
      if (last) {
        this.#frames = this.#frames.slice(0, passage.depth);
        const own = opens && !linked ? frameOf(read, sentence.start, false, this.#lexicon) : undefined;
        if (opens) this.#frames[passage.depth] = own;
      }
      previous = read;
    });
  }

  #readSentence(sentence: PassageSentence): ReadSentence {
    if (this.#abbreviations.size === 0) return this.#reader.read(sentence);
    return this.#readText(
      sentence.text,
      sentence.tags.map((tag) => ({ start: tag.start - sentence.start, end: tag.end - sentence.start })),
    );
  }

  /** The frame of a list item: of the item or lead-in above it, nearest first. */
  #frame(depth: number): Frame | undefined {
    for (let at = depth - 1; at >= 0; at--) if (this.#frames[at]) return this.#frames[at];
    return this.#heading;
  }

  /** Reads the claims of one sentence; whether it has any grade of its own. */
  #sentence(
    sentence: PassageSentence,
    read: ReadSentence,
    context: SentenceContext & { readonly frame: Frame | undefined },
  ): boolean {
    const { items } = read;
    if (!items.items.some((item) => item.kind === 'grade' || item.kind === 'type')) return false;
    const { links, asserted } = this.#linksOf(sentence, read, context);
    for (const { link, named } of asserted) {
      if (link.grade.kind === 'grade' && !isRating(read, link)) continue;
      const spoken = named.length > 0 ? named : (context.frame?.editions ?? []);
      this.#said.add(sentence, items, link, spoken);
      const listed = link.elements.every((one) => typeof one === 'number' && one > link.at);
      if (this.#running && link.grade.kind === 'grade' && link.form === 'predicate' && listed)
        this.#said.kinds(this.#running, sentence, items, link, spoken);
    }
    const types = items.items.flatMap((item) => (item.kind === 'type' ? [item.type] : []));
    const bare =
      links.every((link) => link.grade.kind !== 'type') &&
      items.items.some((item) => item.kind === 'word' && ratingVerbs.has(item.lower));
    if (types.length > 0) this.#running = types.length === 1 && bare ? types[0] : undefined;
    return links.length > 0;
  }

  /** The grades of a sentence with what they are said of, and the editions that its words name for those it asserts. */
  #linksOf({ facts }: PassageSentence, read: ReadSentence, context: SentenceContext): SentenceLinks {
    const { previous, term, following } = context;
    const answer = (): SentenceLinks => {
      const { items, text } = read;
      const links = linkGrades(items, { previous: previous ? elementGroups(previous.items) : [], term });
      const isQuestion = /\?[\s"'”’)\]]*$/.test(text.trimEnd());
      const asserted = links.filter((link) => isAsserted(items, link, { text, isQuestion, following }));
      const editions = editionsOfLinks(items, asserted, this.#lexicon);
      return { links, asserted: asserted.map((link, at) => ({ link, named: editions[at] ?? [] })) };
    };
    if (this.#abbreviations.size > 0) return answer();
    return facts.with(linkGrades, [read, previous, term?.join('\n'), following], answer);
  }

  /** The elements at the head of a list item take the grade of the frame above. */
  #framedItem(sentence: PassageSentence, read: ReadSentence, frame: Frame | undefined): void {
    if (!frame || frame.denied) return;
    if (frame.phrase === undefined && frame.type === undefined) return;
    const { items } = read;
    const group = items.groups.find((one) => one.role === 'plain');
    if (!group) return;
    // Only what opens the item is listed; a name inside a remark is not.
    const lead = items.items
      .slice(0, group.from)
      .filter((item) => item.kind === 'word' || item.kind === 'stop');
    if (
      lead.length > 3 ||
      lead.some(
        (item) =>
          item.kind === 'word' &&
          (negations.has(item.lower) || /^(?:is|are|was|were|not|unlike)$/.test(item.lower)),
      )
    )
      return;
    const editions = [...editionsNamed(items, this.#lexicon)];
    const listed = group.members.map((at) => ({ at, item: items.element(at) }));
    for (const { item } of listed) {
      if (!item) continue;
      const place = { start: item.start + sentence.start, end: item.end + sentence.start };
      this.#said.framed(
        frame,
        item.element,
        place,
        editions.length > 0 ? editions : frame.editions,
        sentence,
      );
    }
  }

  #elementsOf(text: string): string[] | undefined {
    const { items } = this.#readText(text);
    const group = items.groups[0];
    return group ? elementGroups(items)[0] : undefined;
  }

  /** The element that a run-in label names: "Alliance: …", "**Empathy.** …". */
  #labelOf(items: SentenceItems): string[] | undefined {
    const group = items.groups[0];
    if (!group || group.from > 1) return undefined;
    if (group.from === 1 && !items.isWord(0, /^(?:the|a|an)$/)) return undefined;
    let next = group.to + 1;
    if (items.isStop(next, 'open')) next = (items.partner(next) ?? next) + 1;
    const sign = items.lower(next);
    return items.is(next, 'stop') && (sign === ':' || (sign === '.' && next < items.items.length - 1))
      ? elementGroups(items)[0]
      : undefined;
  }

  /** A paragraph right before or after a table that names its grade or edition. */
  #captionOf(index: number): Frame | undefined {
    for (const neighbour of [this.#passages[index - 1], this.#passages[index + 1]]) {
      if (neighbour?.kind !== 'text' || neighbour.sentences.length > 3) continue;
      const caption = neighbour.sentences.find(
        (sentence, at) =>
          /^[\W_]*(?:table|figure|caption)\b/i.test(sentence.text) ||
          (at === neighbour.sentences.length - 1 && /:\W*$/.test(sentence.text.replace(/\[[^\]]*\]/g, ''))),
      );
      const text = caption ? neighbour.sentences.map((sentence) => sentence.text).join(' ') : undefined;
      const first = neighbour.sentences[0];
      if (text === undefined || !first) continue;
      const frame = frameOf(this.#readText(text), first.start, true, this.#lexicon);
      if (frame) return frame;
    }
    return undefined;
  }
}

const editionHint = /\b(?:19|20)\d\d\b|edition|task force|panel/i;
const typeHint = /relationship|relational|adapt|tailor|responsive/i;

/** Whether a sentence is nothing but the name of an element. */
function standsAlone(items: SentenceItems): boolean {
  const group = items.groups[0];
  return (
    group !== undefined &&
    items.items.every(
      (item) =>
        item.kind === 'element' ||
        (item.kind === 'stop' && /^[.:,]$/.test(item.lower)) ||
        (item.kind === 'word' && /^(?:the|and)$/.test(item.lower)),
    )
  );
}
