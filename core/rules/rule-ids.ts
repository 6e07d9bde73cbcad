// Generated from the folders of core/rules by `npm run generate`; edit that instead.

/** The ids of the rules of this version, in order. */
export const registeredRuleIds = [
  'document/directive',
  'document/unreadable',
  'provenance/chatbot-artefact',
  'provenance/tag-conflict',
  'provenance/tag-malformed',
  'provenance/tag-placement',
  'provenance/tag-required',
  'provenance/tag-style',
  'sources/duplicate',
  'sources/identifier',
  'sources/incomplete',
  'sources/numbering',
  'sources/tier',
  'sources/undefined',
  'sources/unused',
  'sources/weak-tier',
] as const;
