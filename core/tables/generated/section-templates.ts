// Generated from data/section-templates.yaml by `npm run generate`; edit that instead.

import type { SectionTemplate } from '../section-templates.js';

export const builtInTemplates: readonly SectionTemplate[] = [
  {
    id: 'wiki',
    name: 'Wiki article on a therapy concept',
    source: 'the article form of the wiki',
    sections: [
      { title: 'Type & Discipline' },
      { title: 'Creators & Lineage' },
      { title: 'Core Principles' },
      { title: 'Interventions & Techniques' },
      { title: 'Evidence Base' },
      { title: 'Populations & Indications' },
      { title: 'Problems-for-Work' },
      { title: 'Contraindications, Cautions & Cultural Humility' },
      { title: 'Treatment-Plan Suggestions & SMART Objectives' },
      { title: 'Common Misconceptions' },
      { title: 'Training & Certification' },
      { title: 'Key Terms', aliases: ['Glossary'] },
      {
        title: 'Resources & Further Reading',
        aliases: ['Further Reading'],
        frontmatter: ['furtherReading', 'relatedVideos'],
      },
      { title: 'Reflective / Supervision Questions' },
      {
        title: 'Sources',
        aliases: ['References', 'Reference list', 'Source list', 'Bibliography', 'Works cited', 'Literature'],
        frontmatter: ['sources'],
      },
      { title: 'See also' },
    ],
  },
];
