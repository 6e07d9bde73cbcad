import { definePhiRule } from '../define-phi-rule.js';

export const phiMrn = definePhiRule({
  category: 'mrn',
  description: 'A medical record number.',
  what: 'medical record number',
  advice: 'It leads to one chart; write [MRN].',
});
