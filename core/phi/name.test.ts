import assert from 'node:assert/strict';
import { checkPhi, phiOf } from '../../test/check-phi.js';

describe('names', () => {
  for (const text of [
    'She argued with her cousin ⟦name:Lowri⟧ about the loan.',
    'His wife, ⟦name:Zsuzsa⟧, drives him.',
    'Mother (⟦name:Annike Thorsvald⟧) sat on the floor.',
    'The lodger, ⟦name:Ifan⟧, has left and taken the radio.',
    '⟦name:Melodie⟧ and her partner came late.',
    'The client has read ⟦name:Orla⟧’s letter to ⟦name:Orla⟧’s mother.',
    'Seen with ⟦name:Mr. Ogunbanjo⟧, who limps.'
      .replace('Mr. ⟦', 'Mr. ⟦')
      .replace('⟦name:Mr. ', 'Mr. ⟦name:'),
    '"My name is ⟦name:Christian⟧," he said.',
    'A 54-year-old man, ⟦name:Ruben T.⟧, with asthma.',
    '⟦name:Tibor⟧ (5) hid under the table.',
    'He comes with the ⟦name:Abernathys⟧ each spring.',
    'Did not use. Sponsor ⟦name:Long Al⟧ met her at the station.',
    '⟦name:Aprilia⟧ ("⟦name:April⟧") was at the lake.',
  ])
    it(`finds ${text}`, () => {
      checkPhi(text);
    });

  for (const text of [
    'Beck Depression Inventory 9. The Hamilton scale was not needed.',
    'Zarit 49, PHQ-9 10. Positive Lachman test.',
    'Read Safran again. Winnicott on hate in the countertransference (1949).',
    'She may return to choir. Her hope is modest. No chance of relapse, she says.',
    'Treated with Zorvaxil 20 mg; switched to Quandrel last week.',
    'AFib and DCIS were ruled out. MRN pending. Patient Education was given.',
    'Urges fell after the group (Marlatt, 1985; Gloster et al., 2011).',
    'Sober since the work of Peter Lewinsohn was read aloud.',
    'She left in June, in a hurry, and she may come in May or not.',
  ])
    it(`leaves alone ${text}`, () => {
      checkPhi(text.replace(/\bJune\b|\bMay\b(?= or)/g, (month) => `⟦date:${month}⟧`));
    });

  it('counts later uses of a name: bare, possessive, shortened, in lower case', () => {
    checkPhi(
      '**Client:** ⟦name:Philippa Okonjo⟧\n\nHer text said that ⟦name:philippa⟧ was safe. ⟦name:Okonjo⟧’s key was found. ' +
        '⟦name:Philippa⟧ slept.',
    );
  });

  it('tells a name from the same word', () => {
    checkPhi(
      'Client: ⟦name:Rose Maddock⟧\n\n⟦name:Rose⟧ rose late, and a rose stood by the bed. There is a chance.',
    );
  });

  it('finds names in a text without capitals', () => {
    checkPhi(
      "saw ⟦name:tess⟧ again. she has told her dad, ⟦name:graham⟧, about the pills. he didn't shout. she is well.",
    );
  });

  it('gives names of clinicians low confidence', () => {
    const text = 'Referred to Dr. Okwu for bloods.';
    const [span] = phiOf(text);
    assert.equal(span?.confidence, 'low');
    assert.equal(span.reason, 'provider');
  });

  it('takes a clinician who is the patient for one', () => {
    checkPhi('Dr. ⟦name:Okwu⟧ is a 53-year-old man with a cough.');
  });

  it('reads headers that were copied from a record', () => {
    checkPhi('Patient Name: ⟦name:Odile Marchbanks⟧  DOB: ⟦date:04/12/1988⟧');
    checkPhi('Name: ⟦name:Odile  Marchbanks⟧\tMRN: ⟦mrn:00482913⟧');
    checkPhi('Seen w/ pt. F/u 1 wk. C/o pain.');
  });

  it('misses a lone everyday word that nothing announces', () => {
    // "Sage" may be the herb; only a kin word, a verb behind it or a second use would tell.
    checkPhi('There was talk of sage. Sage. Nothing more.');
  });
});
