import { regionsOf } from '../../core/reports/provenance/html/regions.js';
import type { ProvenanceDocument } from '../../core/reports/provenance/model.js';
import type { FromPage } from './messages.js';
import { Patched } from './patch.js';
import { holds, nextOpen, sentenceAt } from './walk.js';

/** The page of one document: its pieces, the mark of the cursor's sentence, and what keys and clicks do. */
export class DocumentPage {
  private readonly patched: Patched;
  private readonly container: HTMLElement;
  private readonly post: (message: FromPage) => void;
  private shown: ProvenanceDocument | undefined = undefined;
  private cursor: number | undefined = undefined;
  /** The sentence whose mark the Tab key reaches. */
  private reachable = 0;

  constructor(container: HTMLElement, post: (message: FromPage) => void) {
    this.container = container;
    this.post = post;
    this.patched = new Patched(container);
    container.addEventListener('click', (event) => this.clicked(event));
    container.addEventListener('keydown', (event) => this.pressed(event));
    container.addEventListener('focusin', ({ target }) => {
      const index = indexOf(target);
      if (index === undefined) return;
      this.reachable = index;
      this.setReachable();
    });
  }

  show(document: ProvenanceDocument): void {
    this.shown = document;
    if (this.patched.show(regionsOf(document, 'panel'))) this.setReachable();
    this.setCurrent(false);
  }

  /** The cursor of the editor has moved to this offset. */
  follow(offset: number): void {
    this.cursor = offset;
    this.setCurrent(true);
  }

  /** The mark of a sentence in the strip. */
  private markOf(index: number): HTMLElement | undefined {
    return (
      this.container.querySelector<HTMLElement>(`.strip [data-sentence="${String(index)}"]`) ?? undefined
    );
  }

  /** Marks the sentence of the cursor, in the strip and in the lists. */
  private setCurrent(scroll: boolean): void {
    const { cursor, shown } = this;
    if (!shown || cursor === undefined) return;
    const at = sentenceAt(shown.sentences, cursor);
    const sentence = shown.sentences[at];
    const current = sentence && holds(sentence, cursor) ? String(at) : undefined;
    for (const marked of this.container.querySelectorAll<HTMLElement>('[aria-current]'))
      if (marked.dataset.sentence !== current) marked.removeAttribute('aria-current');
    if (current === undefined) return;
    for (const mark of this.container.querySelectorAll(`[data-sentence="${current}"]`))
      mark.setAttribute('aria-current', 'true');
    if (document.hasFocus() && this.container.contains(document.activeElement)) return;
    this.reachable = at;
    this.setReachable();
    // Without a glide, so that nobody who asked for less motion gets any.
    if (scroll) this.markOf(at)?.scrollIntoView({ block: 'nearest' });
  }

  /** One mark of the strip and one entry of each list can be reached with Tab; arrows do the rest. */
  private setReachable(): void {
    const last = (this.shown?.sentences.length ?? 0) - 1;
    this.reachable = Math.max(0, Math.min(this.reachable, last));
    for (const list of [undefined, ...this.container.querySelectorAll('.review')]) {
      const marks = [...this.container.querySelectorAll<HTMLElement>('.strip button')];
      const buttons = list ? [...list.querySelectorAll<HTMLElement>('button')] : marks;
      const wanted =
        buttons.find((button) => button.dataset.sentence === String(this.reachable)) ?? buttons[0];
      for (const button of buttons) button.tabIndex = button === wanted ? 0 : -1;
    }
  }

  private clicked({ target }: Event): void {
    const index = indexOf(target);
    const offset = index === undefined ? offsetOf(target) : this.shown?.sentences[index]?.offset;
    if (offset !== undefined) this.post({ type: 'reveal', offset, focus: true });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { key, target } = event;
    const isHandled =
      key === 'n' || key === 'p' ? this.walk(target, key === 'n' ? 1 : -1) : this.move(key, target);
    if (isHandled) event.preventDefault();
  }

  /** Goes to the next sentence that is left to review, and shows it in the editor; the focus stays here. */
  private walk(target: EventTarget | null, step: 1 | -1): boolean {
    const { sentences } = this.shown ?? { sentences: [] };
    const from = indexOf(target) ?? (this.cursor === undefined ? -1 : sentenceAt(sentences, this.cursor));
    const next = nextOpen(sentences, from, step);
    const sentence = next === undefined ? undefined : sentences[next];
    if (next === undefined || !sentence) return false;
    const list = target instanceof Element ? target.closest('.review') : null;
    const entry = list?.querySelector<HTMLElement>(`[data-sentence="${String(next)}"]`);
    (entry ?? this.markOf(next))?.focus();
    this.post({ type: 'reveal', offset: sentence.offset, focus: false });
    return true;
  }

  private move(key: string, target: EventTarget | null): boolean {
    const here = target instanceof HTMLElement ? target : undefined;
    const list = here?.closest('.review') ?? (here?.closest('.strip') ? this.container : undefined);
    if (!here || !list) return false;
    const isStrip = list === this.container;
    const all = [...list.querySelectorAll<HTMLElement>(isStrip ? '.strip button' : 'button')];
    const next = all[placeAfter(all, all.indexOf(here), key, isStrip)];
    next?.focus();
    return next !== undefined;
  }
}

/** Where an arrow leads from a place; -1 for other keys. In the strip up and down go from heading to heading. */
function placeAfter(all: readonly HTMLElement[], at: number, key: string, isStrip: boolean): number {
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return all.length - 1;
    case 'ArrowRight':
      return at + 1;
    case 'ArrowLeft':
      return at - 1;
    case 'ArrowDown':
      return isStrip ? startOfPart(all, at, 1) : at + 1;
    case 'ArrowUp':
      return isStrip ? startOfPart(all, at, -1) : at - 1;
    default:
      return -1;
  }
}

/** The first mark of the part behind this one; or of this one, and from there of the one before. */
function startOfPart(all: readonly HTMLElement[], at: number, step: 1 | -1): number {
  const strip = (place: number): Element | null | undefined => all[place]?.closest('.strip');
  if (step === 1) return all.findIndex((_, place) => place > at && strip(place) !== strip(at));
  const before = strip(at - 1) === strip(at) ? at : at - 1;
  return all.findIndex((_, place) => strip(place) === strip(before));
}

function indexOf(target: EventTarget | null): number | undefined {
  const sentence = target instanceof Element ? target.closest<HTMLElement>('[data-sentence]') : null;
  return sentence?.dataset.sentence === undefined ? undefined : Number(sentence.dataset.sentence);
}

function offsetOf(target: EventTarget | null): number | undefined {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-offset]') : null;
  return place?.dataset.offset === undefined ? undefined : Number(place.dataset.offset);
}
