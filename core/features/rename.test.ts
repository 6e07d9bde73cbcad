import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { applyTogether } from '../text/edit.js';
import { planRename, renamePlaceAt } from './rename.js';
import { cursorOf } from './testing/cursor.js';

const analyzer = createAnalyzer();
const analyze = (text: string) => analyzer.analyze({ path: 'a.md', text });
const list = `

## Sources

1. Marlow, A. *Bonds*. 2018. — T2
2. Oakes, B. *Goals*. 2019. — T1
3. Fernwell, C. *Hope*. 2020. — T3
`;

/** What a rename at the cursor would replace. */
function placeIn(fixture: string): string | undefined {
  const { text, offset } = cursorOf(fixture);
  const place = renamePlaceAt(analyze(text), offset);
  return place && ('refusal' in place ? `refused: ${place.refusal}` : text.slice(place.start, place.end));
}

/** The text after a rename at the cursor, or why there is none. */
function renamed(fixture: string, name: string): string | undefined {
  const { text, offset } = cursorOf(fixture);
  const plan = planRename(analyze(text), offset, name, analyze);
  return plan && ('refusal' in plan ? `refused: ${plan.refusal}` : applyTogether(text, plan.edits));
}

describe('rename', () => {
  it('stands on the number, label or key of a source, in its markers and its entry', () => {
    assert.equal(placeIn(`🌱 One [1, ‸2].${list}`), '2');
    assert.equal(placeIn(`One [1].${list}`.replace('3. F', '‸3. F')), '3');
    assert.equal(placeIn('One.[^bo‸nd]\n\n[^bond]: Marlow, A. 2018.\n'), 'bond');
    assert.equal(placeIn('One.[^bond]\n\n[^bo‸nd]: Marlow, A. 2018.\n'), 'bond');
    assert.equal(placeIn('---\nsources:\n  - id: "oa‸k"\n    title: Oak\n---\n\nOne [@oak].\n'), 'oak');
    assert.equal(placeIn('---\nsources:\n  - id: oak\n    title: Oak\n---\n\nOne [@o‸ak, p. 3].\n'), 'oak');
  });

  it('stands on nothing else', () => {
    assert.equal(placeIn(`On‸e [1–2].${list}`), undefined);
    assert.equal(placeIn(`One [1‸–2].${list}`), undefined);
    assert.equal(placeIn(`One [‸7].${list}`), undefined);
    assert.equal(placeIn('One [LL‸M].'), undefined);
    assert.match(
      placeIn('---\nsources:\n  - title: Oak\n---\n\nOne [‸1].\n') ?? '',
      /^refused: This source has its number/,
    );
  });

  it('to a number that is free changes the number', () => {
    assert.equal(
      renamed(`One [1, p. 4]. Two [‸2]. All [1–3].${list}`, '[7]'),
      `One [1, p. 4]. Two [7]. All [1, 3, 7].${list.replace('2. Oakes', '7. Oakes')}`,
    );
  });

  it('to a number of another source moves the entry there, and those between move on', () => {
    const text = renamed(`One [1]. Two [2]. Three [‸3].${list}`, '1');
    assert.equal(
      text?.replace(/ \*.*$/gm, ''),
      'One [2]. Two [3]. Three [1].\n\n## Sources\n\n1. Fernwell, C.\n2. Marlow, A.\n3. Oakes, B.\n',
    );
  });

  it('of a label or an id changes it everywhere, with the quotes that it had', () => {
    assert.equal(
      renamed('One.[^bo‸nd] Two.[^bond]\n\n[^bond]: Marlow, A. 2018.\n', '[^marlow]'),
      'One.[^marlow] Two.[^marlow]\n\n[^marlow]: Marlow, A. 2018.\n',
    );
    assert.equal(
      renamed(
        "---\nsources:\n  - id: 'oak'\n    title: Oak\n---\n\nOne [@oa‸k; @elm, p. 2]. Two [@oak].\n",
        'oak2030',
      ),
      "---\nsources:\n  - id: 'oak2030'\n    title: Oak\n---\n\nOne [@oak2030; @elm, p. 2]. Two [@oak2030].\n",
    );
    assert.match(
      renamed('---\nsources:\n  - id: oak\n    title: Oak\n---\n\nOne [@o‸ak].\n', 'no') ?? '',
      /id: "no"\n[^]*\[@no\]/,
    );
  });

  it('refuses a name that is taken, that is none, or that would give a sentence another source', () => {
    assert.match(renamed(`One [‸1]. Lost [7].${list}`, '7') ?? '', /^refused: The text cites 7/);
    assert.match(
      renamed(`One [‸1].${list}`, 'one') ?? '',
      /^refused: A source in a numbered list has a number/,
    );
    assert.match(
      renamed(`One [‸1].${list.replace('2. O', '5. O')}`, '3') ?? '',
      /^refused: Number 3 is taken/,
    );
    assert.match(renamed(`One [‸1].${list}`, '1999') ?? '', /^refused: Provenote cannot do this/);
    assert.match(
      renamed('One.[^a‸] Two.[^b]\n\n[^a]: Marlow.\n[^b]: Oakes.\n', 'b') ?? '',
      /^refused: Another source, or a marker/,
    );
    assert.match(renamed('One.[^a‸]\n\n[^a]: Marlow.\n', 'b c') ?? '', /^refused: A footnote’s label/);
    assert.match(
      renamed('---\nsources:\n  - id: oak\n---\n\nOne [@o‸ak].\n', 'oak 2') ?? '',
      /^refused: A source’s id/,
    );
  });
});
