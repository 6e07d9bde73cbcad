import { checkPhi } from '../../test/check-phi.js';

describe('numbers and addresses', () => {
  for (const text of [
    'Text to ⟦phone:(919) 555-0104⟧ or ⟦phone:251.555.0186⟧; home ⟦phone:01632 960 883⟧, or ⟦phone:+44 7700 900552⟧.',
    'phone: ⟦phone:4695550128⟧',
    'Member ID ⟦health-plan:LKH884201957⟧. Known by the chart [record]. PHQ-9\t33.',
    'Fax the form to ⟦fax:(305) 555-0116⟧.',
    'Write to ⟦email:rose.m@example.com⟧.',
    'SSN on the form (⟦ssn:288-14-7733⟧).',
    'MRN: ⟦mrn:55-90-214⟧. Wristband ⟦mrn:C-448190-2⟧.',
    'Medicare ⟦health-plan:7YT2-CC4-DN31⟧; member ⟦health-plan:W2290 14417 01⟧.',
    'She will bring the letter about the account (⟦account:33-118820⟧).',
    'I lost my card ⟦account:347415977307943⟧.',
    'Commercial license ⟦license:P-620-4418-77⟧ is up.',
    'Plate of the truck in the incident: ⟦vehicle:GX 2217 T⟧. A blue car, ⟦vehicle:LK19 ZTR⟧.',
    'Hearing check; aid serial ⟦device:HX-20-7718⟧.',
    'The lab keeps a fingerprint template ⟦biometric:GVS-R2⟧.',
    'A selfie (⟦photo:mirror_plan_2.heic⟧).',
    'The log shows ⟦ip:198.51.100.77⟧.',
    'Uploaded at ⟦url:https://visa-docs.example/upload/p-s⟧.',
    'Cause number ⟦other-id:D-1-DC-23-900418⟧, portal user ⟦other-id:apr_b_99⟧.',
    'Client plays as ⟦other-id:@moth_lamp12⟧, and her gamertag is ⟦other-id:JayBird44⟧.',
    'Client gave her NI number, ⟦ssn:QQ 12 34 56 C⟧. His CPF is ⟦ssn:123.456.789-09⟧, hers ended in ⟦ssn:xxx-xx-4417⟧.',
    'Client spelled it out: badge ⟦other-id:seven seven four one zero⟧.',
    'Client shared ⟦url:instagram.example/wrenbay_02⟧ and drawings.',
    'The card of the client, ending in ⟦other-id:4410⟧, was refused.',
    'Case file no. ⟦other-id:ABC/SSP/2209⟧ was opened for the client. Her MRN ⟦mrn:00482913⟧ is old.',
    'She turned ⟦age:91⟧; he is in ⟦age:his late nineties⟧, says the client.',
    'Her older sister, ⟦age:97⟧, gardens. He is ⟦age:ninety-one⟧, born in ⟦age:1932⟧.',
  ])
    it(`finds ${text}`, () => {
      checkPhi(text);
    });

  for (const text of [
    'PHQ-9 14, GAD-7 8, PCL-5 47. F33.1, F43.10. 90834, 90847.',
    'State helpline 1-800-662-4357 on the board, with 988.',
    'Version 2.0.1.4; 45 CFR 164.514(b)(2)(i). COVID-19, NCT01234567.',
    'See https://doi.org/10.1080/16506073.2011.590660 for more.',
    'Sertraline 50 mg, 300 mg; HDL 44 mg/dL; heart rates 92 and 95. He is 88.',
    'As @fern2031 says, bonds last [@otter_1; @fern_2]. The client nods.',
    'The client counted one two three four five and back.',
    'Billed CPT 90837 on form CMS-1500, code F41.1, for the client.',
    'ANC 2.9, clozapine level 412 ng/mL. Weight 90 kg. L4-5, C7-T1.',
  ])
    it(`leaves alone ${text}`, () => {
      checkPhi(text);
    });
});
