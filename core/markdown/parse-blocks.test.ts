import assert from 'node:assert/strict';
import { parseBlocks } from './parse-blocks.js';

/** The cells of every table of a text. */
function cellsOf(text: string): string[][][] {
  return parseBlocks(text, 0).flatMap((top) =>
    top.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.rows.map(({ cells }) => cells.map(({ start, end }) => top.text.slice(start, end)))]
        : [],
    ),
  );
}

describe('parseBlocks', () => {
  const table = '| Field | Value |\n| --- | ---: |\n| MRN | 12 |\n| b | |\n';
  const cells = cellsOf(table);

  it('reads tables', () => {
    assert.deepEqual(cells.length, 1);
    assert.deepEqual(cells[0]?.[1], ['MRN', '12']);
  });

  for (const [name, text] of [
    ['CRLF', table.replaceAll('\n', '\r\n')],
    ['CR', table.replaceAll('\n', '\r')],
    ['CRLF and no final line end', table.trimEnd().replaceAll('\n', '\r\n')],
    ['white space behind the row of dashes', table.replace('---: |\n', '---: | \t\n')],
    ['CRLF in a quote', table.replace(/^(?=.)/gm, '> ').replaceAll('\n', '\r\n')],
  ] as const)
    it(`reads the same with ${name}`, () => {
      assert.deepEqual(cellsOf(text), cells);
    });
});
