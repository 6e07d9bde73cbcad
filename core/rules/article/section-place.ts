import { partsInOrder, type Outline, type OutlinePart, type WrittenPart } from '../../structure/outline.js';

/** The parts between which a part of a template belongs, of those that stand in their order. */
export interface SectionPlace {
  readonly previous: WrittenPart | undefined;
  readonly next: WrittenPart | undefined;
}

/** Where a part belongs in a document. */
export function placeOf(outline: Outline, part: OutlinePart): SectionPlace {
  const { parts } = outline;
  const at = parts.indexOf(part);
  const ordered = partsInOrder(outline).filter((one) => one !== part);
  return {
    previous: ordered.findLast((one) => parts.indexOf(one) < at),
    next: ordered.find((one) => parts.indexOf(one) > at),
  };
}
