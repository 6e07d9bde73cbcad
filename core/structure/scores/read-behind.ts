import type { InstrumentNames, Mention } from './instrument-names.js';
import { nameKey } from '../../tables/instruments.js';
import type { Span } from '../../text/span.js';
import type { ScorePart, WrittenScore } from './score.js';
import * as wording from './wording.js';

/** How far behind its name an instrument's scores are looked for, in UTF-16 code units. */
const reach = 240;
const total: ScorePart = { kind: 'total' };

/**
 * The scores that follow the name of an instrument, up to the first word that tells of something else. `limit`: where
 * the text of the statement ends at the latest. `part`: what the words before the name are of. Offsets are UTF-16 code
 * units into the text. Never throws.
 */
export function readBehind(
  text: string,
  mention: Mention,
  limit: number,
  names: InstrumentNames,
  part: ScorePart = total,
): WrittenScore[] {
  const reader = new Reader(text, mention, names, part);
  reader.read({ start: mention.end, end: Math.min(limit, mention.end + reach) });
  return reader.scores;
}

/** What led up to the place: the name or a firm word, a word of change, a mere comma. */
type Lead = 'firm' | 'name' | 'loose' | 'change' | 'amount';

class Reader {
  readonly scores: WrittenScore[] = [];
  readonly #text: string;
  readonly #mention: Mention;
  readonly #names: InstrumentNames;
  #part: ScorePart;
  #at = 0;
  #end = 0;
  #lead: Lead = 'name';

  constructor(text: string, mention: Mention, names: InstrumentNames, part: ScorePart) {
    this.#text = text;
    this.#mention = mention;
    this.#names = names;
    this.#part = part;
  }

  read(span: Span): void {
    this.#at = span.start;
    this.#end = span.end;
    while (this.#at < this.#end && this.#step());
  }

  /** Takes what stands here; false where the statement ends. */
  #step(): boolean {
    if (this.#take(wording.space) || this.#take(wording.mark) || this.#take(wording.bracket)) return true;
    if (this.#lead !== 'loose' && this.#lead !== 'name' && this.#take(wording.lineEnd)) return true;
    if (this.#takeNumber()) return true;
    if (this.#peek(/\d/y)) return this.#takeTime();
    return (
      this.#takeTime() ||
      this.#takeAside() ||
      this.#takePart() ||
      (!this.#peek(wording.comparator) && this.#takeLead())
    );
  }

  #takeTime(): boolean {
    return Boolean(this.#take(wording.date) ?? this.#take(wording.time));
  }

  /** Numbers in brackets are scores, too: "(14, moderate)", "(previously 18)". */
  #takeAside(): boolean {
    const { start, end } = this.#peek(wording.aside) ?? { start: 0, end: 0 };
    if (end === 0) return false;
    const [outerEnd, part] = [this.#end, this.#part];
    this.#lead = 'loose';
    this.read({ start: start + 1, end: end - 1 });
    this.#at = end;
    this.#end = outerEnd;
    this.#part = part;
    this.#lead = 'loose';
    return true;
  }

  #takePart(): boolean {
    if (this.#take(wording.item)) {
      this.#part = { kind: 'item' };
      this.#lead = 'firm';
      return true;
    }
    const subscales = this.#names.subscales.get(this.#mention.instrument.id);
    const named = subscales && this.#take(subscales.pattern);
    if (named) {
      const name = subscales.byName.get(nameKey(named));
      if (name !== undefined) this.#part = { kind: 'subscale', name };
      this.#lead = 'firm';
      return true;
    }
    if (!this.#take(wording.wholeScore)) return false;
    this.#part = total;
    this.#lead = 'firm';
    return true;
  }

  #takeLead(): boolean {
    if (this.#take(wording.changeNoun)) return this.#leadBy('amount');
    if (this.#take(wording.changeVerb)) return this.#leadBy('change');
    if (this.#take(wording.direction) || this.#take(wording.arrow)) return this.#leadBy('firm');
    if (this.#take(wording.equal)) return this.#leadBy(this.#lead === 'amount' ? 'amount' : 'firm');
    if (this.#take(wording.dash)) return this.#leadBy(this.scores.length > 0 ? 'loose' : 'firm');
    if (this.#take(wording.comma)) return this.#leadBy('loose');
    const word = this.#take(wording.filler);
    if (word === undefined) return false;
    if (this.#lead === 'amount') return true;
    if (wording.firm.test(word) && (this.#lead !== 'change' || /^at$/i.test(word))) this.#lead = 'firm';
    return true;
  }

  #leadBy(lead: Lead): true {
    this.#lead = lead;
    return true;
  }

  #takeNumber(): boolean {
    if (this.#peek(wording.date) || this.#peek(wording.time)) return false;
    const found = this.#peek(wording.number);
    if (!found) return false;
    const lead = this.#lead;
    const value = Number(found.text);
    const { instrument } = this.#mention;
    this.#at = found.end;
    if (lead === 'amount' || lead === 'change') {
      this.#take(wording.points);
      this.#lead = 'loose';
      return true;
    }
    const upTo = this.#peek(wording.upTo);
    const second = Number(upTo?.groups[0] ?? Number.NaN);
    const isScaleStated = upTo !== undefined && value === instrument.range?.[0] && second > value;
    if (isScaleStated) {
      this.#at = upTo.end;
      this.#lead = 'name';
      return !this.#peek(wording.unit);
    }
    const outOf = this.#peek(wording.outOf);
    const most = Number(outOf?.groups[1] ?? Number.NaN);
    const isDenominator =
      outOf !== undefined && this.#isDenominator(value, most, outOf.groups[0] ?? '', lead);
    if (outOf && isDenominator === undefined) return this.#giveUp();
    if (isDenominator === true && outOf) this.#at = outOf.end;
    if (this.#countsSomething()) return this.#giveUp();
    if (lead === 'loose' && this.#at < this.#end && !this.#peek(wording.closes)) return this.#giveUp();
    this.scores.push({
      start: found.start,
      end: found.end,
      instrument,
      part: this.#part,
      value,
      outOf: isDenominator === true && outOf ? { value: most, end: outOf.end } : undefined,
    });
    this.#take(wording.points);
    if (outOf && isDenominator === false) this.#at = outOf.end - String(outOf.groups[1]).length;
    this.#lead = 'loose';
    return true;
  }

  /**
   * Whether the second number of "14/27" is what the first is out of. False: it is another score. Undefined: it may be a
   * day, or something else.
   */
  #isDenominator(value: number, most: number, sign: string, lead: Lead): boolean | undefined {
    const { range, also = [], items, subscales = [] } = this.#mention.instrument;
    const highest = [range, ...also, items?.range, ...subscales.map((one) => one.range)].map(
      (one) => one?.[1],
    );
    if (highest.includes(most)) return true;
    const isDay = (value <= 12 && most <= 31) || (value <= 31 && most <= 12);
    if (sign !== '/') return value <= most && lead !== 'loose' ? true : undefined;
    if (lead !== 'firm' || this.scores.length > 0)
      return isDay || lead === 'loose' ? undefined : value <= most;
    return value <= most && !isDay;
  }

  #countsSomething(): boolean {
    const upTo = this.#peek(wording.upTo);
    const at = this.#at;
    if (upTo) this.#at = upTo.end;
    const isCount = this.#peek(wording.unit) !== undefined;
    this.#at = at;
    return isCount || this.#peek(wording.unit) !== undefined;
  }

  /** Nothing behind this place is read. */
  #giveUp(): true {
    this.#at = this.#end;
    return true;
  }

  #take(pattern: RegExp): string | undefined {
    const found = this.#peek(pattern);
    if (found) this.#at = found.end;
    return found?.text;
  }

  #peek(
    pattern: RegExp,
  ): { text: string; start: number; end: number; groups: readonly (string | undefined)[] } | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    const end = match ? match.index + match[0].length : 0;
    if (!match || end > this.#end) return undefined;
    return { text: match[0], start: match.index, end, groups: match.slice(1) };
  }
}
