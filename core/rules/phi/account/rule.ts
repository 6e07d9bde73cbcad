import { definePhiRule } from '../define-phi-rule.js';

export const phiAccount = definePhiRule({
  category: 'account',
  description: 'An account number.',
  what: 'account number',
  advice: 'It leads to one account holder; write [ACCOUNT].',
});
