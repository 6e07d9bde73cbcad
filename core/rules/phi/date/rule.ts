import { definePhiRule } from '../define-phi-rule.js';

export const phiDate = definePhiRule({
  category: 'date',
  description: 'A date more exact than a year.',
  what: 'date',
  advice: 'A day links this note to other records; write the year, "day 12", or [DATE].',
});
