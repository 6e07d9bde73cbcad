import { defineRule } from '../../define-rule.js';

/** What breaks the thread: an intervention or an objective that serves nothing, or serves what is not there, or a note's id. */
export type UnlinkedMessage =
  'intervention' | 'interventionLost' | 'objective' | 'objectiveLost' | 'mention' | 'mentions';

/** Whoever reads a plan must find from each intervention to its objective and goal; whoever reads a note, from id to plan. */
export const unlinked = defineRule<UnlinkedMessage>({
  id: 'plan/unlinked',
  description:
    'An intervention serves no objective, an objective no goal, or a note names an id that no plan declares.',
  severity: { note: 'warning' },
  scope: 'workspace',
  repairs: 'none',
  messages: {
    intervention:
      'Intervention {id} serves no objective, so nobody can tell what it is for. Name the objective beside it, as in “{id} → O1.1”.',
    interventionLost:
      'Intervention {id} is for {lost}, which no plan in this folder declares. Correct the id, or write that objective into the plan.',
    objective:
      'Objective {id} belongs to no goal, so nobody can tell what it leads to. Name the goal beside it, as in “{id} (G1)”, or number it after its goal.',
    objectiveLost:
      'Objective {id} is for {lost}, which no plan in this folder declares. Correct the id, or write that goal into the plan.',
    mention:
      'This note names {id}, which the plan ({path}) does not declare. Correct the id here, or write it into the plan.',
    mentions:
      'This note names {id}, which no plan of this folder declares ({path}, …). Correct the id here, or write it into a plan.',
  },

  *check({ thread }) {
    for (const { kind, start, end } of thread?.declarations ?? []) {
      if (kind === 'intervention' || kind === 'objective') yield { at: { start, end }, message: kind };
    }
    if (thread?.role !== 'note') return;
    for (const { start, end } of thread.mentions) yield { at: { start, end }, message: 'mention' };
  },
});
