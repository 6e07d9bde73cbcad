import { definePhiRule } from '../define-phi-rule.js';

export const phiVehicle = definePhiRule({
  category: 'vehicle',
  description: 'A license plate or vehicle number.',
  what: 'vehicle number or license plate',
  advice: 'It leads to one owner; write [VEHICLE].',
});
