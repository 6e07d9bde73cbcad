import { checkPhi } from '../../test/check-phi.js';

describe('locations', () => {
  for (const text of [
    'They live at ⟦location:59 Thimble Street⟧ now.',
    'Address: ⟦location:1120 Larch Ave, Coldwater Flats, ID 83299⟧',
    'He walks past on ⟦location:Sorrel Street⟧ each day.',
    'A boat on ⟦location:Lake Marlow⟧.',
    'She grew up in ⟦location:Bramblewick⟧ and moved to ⟦location:Vesper Valley⟧.',
    'Nightmares of the river at ⟦location:Coulter’s Bend⟧.',
    'He hit a deer near ⟦location:Mile Marker 88⟧, by ⟦location:Exit 14⟧.',
    'They met at the corner of ⟦location:Elm and Tenth⟧.',
    'Send it to ⟦location:PO Box 61, Netherby, PA 18099⟧.',
    'She drove to ⟦location:Duluth⟧ with him.',
    'My zip code is ⟦location:35350⟧.',
    '⟦location:20789 Allikmaa 46⟧ is the house.',
    'Client lives with her sister in ⟦location:Sells⟧, over on ⟦location:Delmar⟧.',
    'Client was robbed at ⟦location:Kloof Nek⟧, near the ⟦location:Bałuty⟧ market.',
    'Client joined from home (⟦location:Lithonia⟧).',
    'Client takes the bus on ⟦location:w 79th⟧, gets off at ⟦location:N. 3rd⟧.',
    'Client is moving to ⟦location:Spring Valley⟧ over break.',
    'Client walks to ⟦location:Vondelkade 12⟧, and to the ⟦location:rue de la Paix⟧ after.',
  ])
    it(`finds ${text}`, () => {
      checkPhi(text);
    });

  for (const text of [
    'Client returned from leave in Montana, and from Norway before.',
    'Dorsiflexion 5 out of 5. BP at 120 over 80. Seen at 10 a.m.',
    'She works at the library. Session 4 of the Stanford protocol.',
    'Radiation will remain at 45 Gy; CMP showed 156 IU/L.',
    'Client felt low in the spring, at home (Mondays), and on the 3rd try.',
    'PT WAS SEEN AT HOME. LOW IN MOOD.',
    'Lunch at the club on Tuesdays, in the spring.',
  ])
    it(`leaves alone ${text}`, () => {
      checkPhi(text);
    });
});
