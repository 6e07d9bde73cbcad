import { definePhiRule } from '../define-phi-rule.js';

export const phiPhoto = definePhiRule({
  category: 'photo',
  description: 'A photograph, or a file that is one.',
  what: 'photograph',
  advice: 'A face identifies; take the picture out or write [PHOTO].',
});
