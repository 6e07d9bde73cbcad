import type { Instrument, ScoreRange } from '../core/tables/instruments.js';

/** The table of `docs/scores.md`, one row an instrument, in the order of the data. */
export function renderInstruments(instruments: readonly Instrument[]): string {
  const rows = instruments.map(({ name, title, range, also = [], subscales = [], items, status, source }) => {
    const parts = subscales.map((one) => `${one.name} ${rangeText(one.range)}`).join(', ');
    const totals = [...(range ? [range] : []), ...also].map(rangeText).join(' or ') || '–';
    const rated = items ? rangeText(items.range) : '–';
    const judged = status === 'verified' ? '' : ' (not judged)';
    return `| ${title === undefined || title === name ? name : `${name}, ${title}`} | ${totals}${judged} | ${rated} | ${parts || '–'} | ${source} |`;
  });
  return [
    '| instrument | score | item | subscales | source |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const rangeText = ([low, high]: ScoreRange): string =>
  low === high ? String(low) : `${String(low)}–${String(high)}`;
