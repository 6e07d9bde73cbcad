import { definePhiRule } from '../define-phi-rule.js';

export const phiPhone = definePhiRule({
  category: 'phone',
  description: 'A telephone number.',
  what: 'telephone number',
  advice: 'A number leads straight to a person; write [PHONE].',
});
