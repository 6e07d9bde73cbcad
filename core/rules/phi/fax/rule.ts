import { definePhiRule } from '../define-phi-rule.js';

export const phiFax = definePhiRule({
  category: 'fax',
  description: 'A fax number.',
  what: 'fax number',
  advice: 'A number leads straight to a person or an office; write [FAX].',
});
