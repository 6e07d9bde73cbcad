import { checkPhi } from '../../test/check-phi.js';

describe('texts about theories', () => {
  for (const text of [
    'Carl Rogers taught in Ohio and developed a theory of change. His paper of 1957 lists six conditions, and later research tested them in trials.',
    'The scale was developed by Maren Oldacre in 1974. Later studies by Ivo Tarrant described its subscales in two samples, and a meta-analysis of the literature followed.',
    'Notes on the case law: the privilege of the psychotherapist was argued in 1996. Several authors proposed criteria since, and the literature on it is large.',
  ])
    it(`name nobody in care: ${text.slice(0, 40)}…`, () => {
      for (const kind of ['note', 'article'] as const) checkPhi(text, kind);
    });

  it('do not hide a client beside the literature', () => {
    checkPhi(
      'S: Mrs. ⟦name:Rogers⟧ slept badly. Her sister ⟦name:Wrenna⟧ called. O: tearful. A: we used what Marsha Linehan proposed in 1993.\n',
    );
  });
});

describe('numbers that come again', () => {
  it('are found where nothing announces them', () => {
    checkPhi(
      '| Who | What |\n| --- | --- |\n| ⟦mrn:00482913⟧ | MRN: ⟦mrn:00482913⟧ |\n\nSee chart of ⟦mrn:00482913⟧, page 2. Not 004829135.\n',
    );
  });

  it('and fields in the footnote of a note are those of a person', () => {
    checkPhi('She rests [^1].\n\n[^1]: Name: ⟦name:Wrenna Oakhollow⟧\n');
  });
});
