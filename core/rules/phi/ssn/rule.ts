import { definePhiRule } from '../define-phi-rule.js';

export const phiSsn = definePhiRule({
  category: 'ssn',
  description: 'A Social Security number.',
  what: 'Social Security number',
  advice: 'It identifies one person; delete it or write [SSN].',
});
