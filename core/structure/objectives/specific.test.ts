import assert from 'node:assert/strict';
import { isSpecific } from './specific.js';
import { wordingOf } from './wording.js';

const check = (text: string): boolean => isSpecific(wordingOf(text, new Set()));

describe('core/structure/objectives/specific', () => {
  it('finds somebody who acts', () => {
    for (const text of [
      'Client will nap.',
      'Pt. will nap.',
      '[NAME] will nap.',
      'Client A will nap.',
      'By May the client and her sister will nap.',
      'My wife and I will nap together.',
      'Group members each share a nap.',
      'The 7-year-old will nap.',
      'During class, Odalys will stay seated.',
      'Odalys will call her aunt.',
      'Client, with help from staff, will nap.',
      'Pt/therapist will review the log.',
      'Ex-spouses will nap.',
      'Client is able to nap.',
      "He'll nap.",
      '“I will nap.”',
      'Naps will be logged by the client.',
    ])
      assert.ok(check(text), text);
  });

  it('takes a verb at the start for a call on the client', () => {
    for (const text of [
      'Keep a nap diary.',
      'Will list three signs.',
      'To attend two groups.',
      'By June, attend two groups.',
      'Attends two groups.',
      '↓ naps to two.',
    ])
      assert.ok(check(text), text);
  });

  it('takes no symptom, score, or thing for somebody', () => {
    for (const text of [
      'Anxiety will decrease.',
      "Client's worry will fall.",
      'Client cravings will fall.',
      'Naps of the client will be longer.',
      'PHQ-9 under 10 by session 8.',
      'Increase in naps by June.',
      'Grip strength will improve.',
      'Tantrums will drop.',
      'Client: two naps a day.',
      'Naps will be logged by week 4.',
      'Symptoms reported by client will drop.',
    ])
      assert.ok(!check(text), text);
  });

  it('takes nobody for somebody who acts to whom things are done', () => {
    assert.ok(!check('Client will be referred to a nap class.'));
  });
});
