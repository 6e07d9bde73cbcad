import { definePhiRule } from '../define-phi-rule.js';

export const phiAge = definePhiRule({
  category: 'age',
  description: 'An age over 89.',
  what: 'age over 89',
  advice: 'So few people are that old that the age identifies; write "90 or older".',
});
