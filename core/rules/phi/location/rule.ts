import { definePhiRule } from '../define-phi-rule.js';

export const phiLocation = definePhiRule({
  category: 'location',
  description: 'A place smaller than a state.',
  what: 'place that is smaller than a state',
  advice: 'A street, town or ZIP code narrows down who lives there; name the state, or write [LOCATION].',
});
