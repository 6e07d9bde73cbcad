import type { Region } from '../../core/reports/provenance/html/regions.js';

/**
 * The pieces of a page as they stand in a container: each is written anew only when its markup has changed, so that nothing
 * flickers and scroll position and focus stay where they are while a document is typed.
 */
export class Patched {
  private readonly container: HTMLElement;
  private readonly shown = new Map<string, { readonly element: HTMLElement; text: string }>();

  constructor(container: HTMLElement) {
    this.container = container;
  }

  /** Shows these pieces in this order, and no others. Whether anything changed. */
  show(regions: readonly Region[]): boolean {
    const focused = focusIn(this.container);
    let changed = false;
    for (const { id, content } of regions) {
      const shown = this.shown.get(id) ?? this.add(id);
      if (shown.text === content.text) continue;
      // Made by the `html` tag, which escapes all that comes from the document.
      shown.element.innerHTML = content.text;
      shown.text = content.text;
      changed = true;
    }
    changed = this.arrange(regions.map(({ id }) => id)) || changed;
    if (changed) focused?.restore();
    return changed;
  }

  private add(id: string): { readonly element: HTMLElement; text: string } {
    const element = document.createElement('div');
    element.className = id.startsWith('strip-') ? 'region part' : 'region';
    element.dataset.region = id;
    const added = { element, text: '' };
    this.shown.set(id, added);
    return added;
  }

  /** Puts the elements of these ids in order and takes the others out. */
  private arrange(ids: readonly string[]): boolean {
    const before = [...this.container.children];
    const wanted = ids.flatMap((id) => this.shown.get(id)?.element ?? []);
    for (const id of this.shown.keys()) if (!ids.includes(id)) this.shown.delete(id);
    const isSame = before.length === wanted.length && before.every((one, at) => one === wanted[at]);
    if (!isSame) this.container.replaceChildren(...wanted);
    return !isSame;
  }
}

/** What has the focus, by what stands for it after its piece was written anew: its region and its place among the buttons. */
function focusIn(container: HTMLElement): { readonly restore: () => void } | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !container.contains(activeElement)) return undefined;
  const region = activeElement.closest<HTMLElement>('[data-region]')?.dataset.region ?? '';
  const { sentence } = activeElement.dataset;
  const buttons = (): HTMLElement[] => [
    ...container.querySelectorAll<HTMLElement>(`[data-region="${CSS.escape(region)}"] button`),
  ];
  const place = buttons().indexOf(activeElement);
  return {
    restore() {
      if (activeElement.isConnected) return activeElement.focus({ preventScroll: true });
      const all = buttons();
      const same = all.find((button) => sentence !== undefined && button.dataset.sentence === sentence);
      (same ?? all[Math.min(place, all.length - 1)])?.focus({ preventScroll: true });
    },
  };
}
