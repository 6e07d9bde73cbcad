import { definePhiRule } from '../define-phi-rule.js';

export const phiBiometric = definePhiRule({
  category: 'biometric',
  description: 'A biometric identifier.',
  what: 'biometric identifier',
  advice: 'It belongs to one body; write [BIOMETRIC].',
});
