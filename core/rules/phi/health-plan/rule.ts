import { definePhiRule } from '../define-phi-rule.js';

export const phiHealthPlan = definePhiRule({
  category: 'health-plan',
  description: 'A health plan or insurance number.',
  what: 'health plan number',
  advice: 'It leads to one insured person; write [HEALTH-PLAN].',
});
