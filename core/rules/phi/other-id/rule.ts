import { definePhiRule } from '../define-phi-rule.js';

export const phiOtherId = definePhiRule({
  category: 'other-id',
  description: 'Another number or code that belongs to one person.',
  what: 'number that identifies a person',
  advice: 'It leads to one person or case; write [OTHER-ID].',
});
