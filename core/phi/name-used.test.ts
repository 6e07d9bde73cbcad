import { checkPhi } from '../../test/check-phi.js';

describe('names that their use tells', () => {
  for (const text of [
    'Absent: ⟦name:Jun-seo⟧ (sick), ⟦name:Bex⟧, and ⟦name:Ola⟧. The client led.',
    '- ⟦name:Summer⟧: late\n- ⟦name:Wren⟧: asked for help\n- ⟦name:Teo⟧: quiet',
    'The ⟦name:Moreau⟧ girl and the ⟦name:Adeyemi⟧ twins saw the client.',
    'Her roommate "⟦name:Spud⟧" smokes in the flat of the client.',
    'Client has two sons, ⟦name:Rio⟧ and ⟦name:Blue⟧.',
    'Client drew it: ⟦name:Arturo⟧ m. ⟦name:Pilar⟧ 1988, div. 2001; ⟦name:Mateo⟧ (b. 1993).',
    'Client married ⟦name:Faisal⟧ young.',
    'Hi ⟦name:Bronagh⟧, thanks for your note.',
    'Client says ⟦name:Moana⟧’s taken the kids.',
    'Mother of ⟦name:Chase Bell⟧ called about the client.',
  ])
    it(`are found in ${text}`, () => {
      checkPhi(text);
    });

  for (const text of [
    'Client plays Tetris, is watching Ted Lasso and read Perel.',
    'Client asked about Jaffee v. Redmond, and the Yerkes–Dodson law.',
    'Vitamin D, Hepatitis B and Worksheet C for the client.',
    'The Bowen family diagram helped. The whole family and the twins came with the client.',
    'Present: client, mother. Absent: Father, on leave. Attendance: Poor.',
  ])
    it(`are not seen in ${text}`, () => {
      checkPhi(text);
    });
});
