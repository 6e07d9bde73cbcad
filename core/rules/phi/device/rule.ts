import { definePhiRule } from '../define-phi-rule.js';

export const phiDevice = definePhiRule({
  category: 'device',
  description: 'The serial number of a device.',
  what: 'device number',
  advice: 'It leads to one patient; write [DEVICE].',
});
