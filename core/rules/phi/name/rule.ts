import { definePhiRule } from '../define-phi-rule.js';

export const phiName = definePhiRule({
  category: 'name',
  description: 'The name of a person whom the document is about.',
  what: 'name of a person',
  advice: 'Whoever reads it could tell who the client is; write a letter, a role or [NAME].',
});
