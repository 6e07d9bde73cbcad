import { defineRule } from '../../define-rule.js';

/** An alliance that is only listed tells nobody why it was worked on, and reads the same in every note. */
export const relationshipRole = defineRule({
  id: 'note/relationship-role',
  description:
    'The note names the therapy relationship as an intervention, but not its role or the formulation.',
  severity: { note: 'info' },
  repairs: 'none',
  messages: {
    role: 'The relationship is named here as an intervention, but nothing says what it is for. Say its role (“as a mediator of …”, “as a condition for …”), or the formulation that it follows from.',
  },

  *check({ relationship }) {
    const first = relationship?.interventions[0];
    if (first && !relationship.hasRole) yield { at: first, message: 'role' };
  },
});
