import assert from 'node:assert/strict';
import { bumpJson, bumpText, locateClaims, type BumpClaim, type BumpOfFile } from './bump.js';
import { plainPalette } from './palette.js';

const text = 'One.\nTwo 😀 three.\n';
const claim: BumpClaim = {
  group: 'safe',
  element: 'goal-consensus',
  name: 'goal consensus',
  from: 'probably effective',
  to: 'demonstrably effective',
  editions: ['2011'],
  reason: 'update',
  message: 'Write the grade of 2018.',
  start: 12,
  end: 17,
};
const claims = locateClaims(
  [
    claim,
    { ...claim, group: 'person', from: undefined, reason: 'unknown', message: 'Look it up.', start: 0 },
    { ...claim, group: 'left-alone', to: undefined, message: 'It is history.' },
  ],
  text,
);
const files: readonly BumpOfFile[] = [
  { path: 'a.md', written: false, claims },
  { path: 'b.md', written: false, claims: [] },
];

function print(mode: 'preview' | 'write', shown = files, width?: number): string {
  return bumpText('2018', shown, mode, { width, palette: plainPalette });
}

describe('core/reports/bump', () => {
  it('prints the claims of each document, and the sums', () => {
    assert.equal(
      print('preview'),
      [
        'a.md',
        '  2:8  ✔ safe            goal consensus: probably effective → demonstrably effective  Write the grade of 2018.',
        '  1:1  ✎ needs a person  goal consensus: no grade of the scheme → demonstrably effective  Look it up.',
        '  2:8  · left alone      goal consensus: probably effective → none  It is history.',
        '',
        'To 2018: 1 safe, 1 needs a person, 1 left alone, in 2 documents.',
        'Nothing was written. Add --write to update what is safe.',
        '',
      ].join('\n'),
    );
  });

  it('says what was written', () => {
    const written = files.map((file) => ({ ...file, written: file.path === 'a.md' }));
    const report = print('write', written);
    assert.match(report, /2:8 {2}✔ updated /);
    assert.match(report, /\n1 grade updated in 1 document\. The rest is yours to read\.\n$/);
    assert.match(print('write'), /\n0 grades updated in 0 documents\./);
  });

  it('says that there is nothing to do', () => {
    assert.equal(print('preview', files.slice(1)), '✔ Nothing to bring up to 2018 in 1 document.\n');
    assert.equal(print('preview', []), 'Nothing was read.\n');
    const rest = [{ path: 'a.md', written: false, claims: claims.slice(2) }];
    assert.match(
      print('write', rest),
      /0 need a person, 1 left alone, in 1 document\.\nNothing was written\.\n$/,
    );
  });

  it('wraps to the terminal', () => {
    const lines = print('preview', files, 60).split('\n');
    assert.deepEqual(lines.slice(1, 4), [
      '  2:8  ✔ safe            goal consensus: probably effective',
      '                         → demonstrably effective',
      '                         Write the grade of 2018.',
    ]);
  });

  it('is JSON with nothing of the text, and null for what is missing', () => {
    const report = JSON.parse(bumpJson('2018', files)) as {
      files: { claims: Record<string, unknown>[] }[];
      totals: unknown;
    };
    assert.deepEqual(report.totals, { files: 2, safe: 1, person: 1, leftAlone: 1 });
    assert.deepEqual(report.files[0]?.claims[1], {
      group: 'person',
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 2, column: 13, offset: 17 },
      element: 'goal-consensus',
      name: 'goal consensus',
      from: null,
      to: 'demonstrably effective',
      editions: ['2011'],
      reason: 'unknown',
      message: 'Look it up.',
    });
  });
});
