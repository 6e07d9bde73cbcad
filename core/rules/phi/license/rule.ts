import { definePhiRule } from '../define-phi-rule.js';

export const phiLicense = definePhiRule({
  category: 'license',
  description: 'The number of a certificate or license.',
  what: 'certificate or license number',
  advice: 'It names its holder; write [LICENSE].',
});
