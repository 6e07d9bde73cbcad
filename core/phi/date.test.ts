import { checkPhi } from '../../test/check-phi.js';

describe('dates', () => {
  for (const text of [
    'DOB: ⟦date:05/23/1984⟧',
    'Seen on ⟦date:2024-10-02⟧ and on ⟦date:11.30.24⟧.',
    'Next visit ⟦date:6/18⟧. Return on ⟦date:7/11⟧. F/u ⟦date:9/10⟧.',
    'Suspended on ⟦date:February 7⟧; back ⟦date:Tues. Jan 9⟧.',
    'It was ⟦date:the 12th of January⟧, or ⟦date:9 July⟧.',
    'Last seen ⟦date:Jan 20th ’23⟧.',
    'Home visit ⟦date:the 6th⟧. It came out on ⟦date:the evening of the 2nd⟧.',
    'Log: ⟦date:7/28⟧ 09:15 called. Nxt ⟦date:9/3⟧ 10am. See her ⟦date:Thurs 4/8⟧, ⟦date:12/14⟧ at 2:15.',
    'Born ⟦date:05-Oct-1971⟧, seen ⟦date:06NOV2024⟧.',
    'Client seen ⟦date:16/17 Nov⟧ and in ⟦date:mid-March⟧; comes ⟦date:April 3, 10 and 24⟧. Review ⟦date:29th⟧.',
    'Client away ⟦date:8/2-8/9⟧, then seen ⟦date:3/11⟧, ⟦date:3/18⟧. DOB ⟦date:12 12 58⟧.',
    'Client born ⟦date:9.iv.15⟧, seen ⟦date:20241105⟧ and ⟦date:3 de mayo de 2024⟧. Letter by ⟦date:19.9⟧. (report).',
    'Client is back ⟦date:February the twenty-second⟧, not ⟦date:the fourteenth of May⟧.',
    '⟦date:7/12⟧ client called, no answer.\n⟦date:7/19⟧ client came.\n⟦date:7/26⟧ no show.',
    'They left in ⟦date:July 2022⟧ on ⟦date:New Year’s Eve⟧.',
  ])
    it(`finds ${text}`, () => {
      checkPhi(text);
    });

  for (const text of [
    'Rated the week 6/10, then 3/4 occasions. CAGE 3/4. Session 3/12. Pain 7/10.',
    'Panic 2/week. MoCA 22/30. Sleep 5/8 h. Homework done 4/5.',
    'In 2019 he moved; born in 1972. Next session on Thursday, in two weeks.',
    'The 6th session went well. 2/6 murmur, 20/25 acuity.',
    'Visit 2/6 of the client. Cut-offs 5/10/15. Rated 16/20, then 24/7 support.',
    'She ran 10 and 12 miles, April or not; the client walked 3 times.',
    'Grade 2/6 systolic murmur, 4/5 strength, BP 118/70.',
  ])
    it(`leaves alone ${text}`, () => {
      checkPhi(text);
    });

  it('leaves the dates of the literature and of the page', () => {
    checkPhi(
      '**Provenance.** This article is AI-generated (model: pen-2) · last generated 2026-05-04 · 1 min read.\n',
      'article',
    );
    checkPhi(
      '# Imagery\n\nIt was proposed in a paper (Holm, 2011). The COBRA trial compared two arms in March 2015. *Page updated 2 May 2024.*\n',
    );
  });
});
