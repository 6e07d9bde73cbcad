import { definePhiRule } from '../define-phi-rule.js';

export const phiUrl = definePhiRule({
  category: 'url',
  description: 'A web address.',
  what: 'web address',
  advice: 'A page or profile can show who somebody is; write [URL].',
});
