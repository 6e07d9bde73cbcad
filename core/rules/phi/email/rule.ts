import { definePhiRule } from '../define-phi-rule.js';

export const phiEmail = definePhiRule({
  category: 'email',
  description: 'An e-mail address.',
  what: 'e-mail address',
  advice: 'An address leads straight to a person; write [EMAIL].',
});
