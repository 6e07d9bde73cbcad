import { definePhiRule } from '../define-phi-rule.js';

export const phiIp = definePhiRule({
  category: 'ip',
  description: 'An IP address.',
  what: 'IP address',
  advice: 'It leads to one connection; write [IP].',
});
