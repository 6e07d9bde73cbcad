import type { EditionItem, Item } from './items.js';
import type { SentenceItems } from './sentence-items.js';
import type { Statistic } from './statistics.js';

/** The editions that a sentence names for a statistic: with several, the one at it, by order, or the last before it. */
export function editionsOfStatistic(
  items: SentenceItems,
  statistic: Statistic,
  all: readonly Statistic[],
): readonly string[] {
  const namings = items.items.filter(
    (item): item is EditionItem =>
      item.kind === 'edition' && !all.some((one) => item.start >= one.start && item.end <= one.end),
  );
  const distinct = [...new Set(namings.map(({ edition }) => edition))];
  if (distinct.length <= 1) return distinct;
  const behind = namings.find((naming) => standsAt(items, statistic, naming, all));
  if (behind) return [behind.edition];
  if (statistic.changedTo === true) return [];
  const ordered = byOrder(statistic, all, namings, distinct);
  if (ordered !== undefined) return [ordered];
  const previous = all.findLast((one) => one.end <= statistic.start && one.metric === statistic.metric);
  const before = namings.filter(({ end }) => end <= statistic.start);
  const own = before.findLast(({ start }) => !previous || start >= previous.end);
  const chosen = own ?? before.at(-1) ?? namings[0];
  return chosen ? [chosen.edition] : distinct;
}

/** Right behind the statistic: "r = .34 in 2011". */
function standsAt(
  items: SentenceItems,
  statistic: Statistic,
  naming: EditionItem,
  all: readonly Statistic[],
): boolean {
  const next = all.find((one) => one.start >= statistic.end && one.metric === statistic.metric);
  if (naming.start < statistic.end || naming.start - statistic.end >= 24 || (next && naming.end > next.start))
    return false;
  const parts = (item: Item): boolean =>
    item.kind === 'element' ||
    (item.kind === 'stop' && /^[,;.]$/.test(item.lower)) ||
    (item.kind === 'word' && /^(?:and|but|while|to|versus|against)$/.test(item.lower));
  return !items.items.some((item) => item.start >= statistic.end && item.end <= naming.start && parts(item));
}

/** "Between 2011 and 2018 it moved from .82 to .79": as many values as editions, all on one side of them. */
function byOrder(
  statistic: Statistic,
  all: readonly Statistic[],
  namings: readonly EditionItem[],
  distinct: readonly string[],
): string | undefined {
  const same = all.filter(({ metric }) => metric === statistic.metric);
  const first = namings[0];
  const last = namings.at(-1);
  if (same.length !== distinct.length || !first || !last) return undefined;
  const apart = same.every((one) => one.end <= first.start || one.start >= last.end);
  return apart ? distinct[same.indexOf(statistic)] : undefined;
}
