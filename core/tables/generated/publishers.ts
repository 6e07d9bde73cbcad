// Generated from data/publishers.yaml by `npm run generate`; edit that instead.

import type { Publisher } from '../publishers.js';

export const publishers: readonly Publisher[] = [
  {
    name: 'the American Psychological Association',
    prefixes: ['10.1037'],
    hosts: ['apa.org/pubs/journals', 'pubs.apa.org'],
  },
  {
    name: 'Taylor & Francis',
    prefixes: ['10.1080', '10.3109', '10.4324', '10.1300', '10.1207'],
    hosts: ['tandfonline.com', 'taylorfrancis.com', 'routledge.com'],
  },
  {
    name: 'Wiley',
    prefixes: ['10.1002', '10.1111', '10.1046'],
    hosts: ['onlinelibrary.wiley.com', 'wiley.com', 'cochranelibrary.com'],
  },
  {
    name: 'Springer Nature',
    prefixes: ['10.1007', '10.1023', '10.1186', '10.1038', '10.1057'],
    hosts: ['springer.com', 'springeropen.com', 'biomedcentral.com', 'nature.com', 'palgrave-journals.com'],
  },
  {
    name: 'Elsevier',
    prefixes: ['10.1016', '10.1053', '10.1006'],
    hosts: ['sciencedirect.com', 'elsevier.com'],
  },
  {
    name: 'Oxford University Press',
    prefixes: ['10.1093'],
    hosts: ['academic.oup.com', 'oxfordjournals.org', 'oxfordmedicine.com'],
  },
  { name: 'Cambridge University Press', prefixes: ['10.1017', '10.1192'], hosts: ['cambridge.org'] },
  { name: 'SAGE', prefixes: ['10.1177', '10.4135'], hosts: ['sagepub.com'] },
  { name: 'Guilford Press', prefixes: ['10.1521'], hosts: ['guilfordjournals.com', 'guilford.com'] },
  { name: 'Frontiers', prefixes: ['10.3389'], hosts: ['frontiersin.org'] },
  { name: 'PLOS', prefixes: ['10.1371'], hosts: ['plos.org'] },
  { name: 'MDPI', prefixes: ['10.3390'], hosts: ['mdpi.com'] },
  { name: 'the American Medical Association', prefixes: ['10.1001'], hosts: ['jamanetwork.com'] },
  { name: 'American Psychiatric Publishing', prefixes: ['10.1176'], hosts: ['psychiatryonline.org'] },
  { name: 'BMJ', prefixes: ['10.1136'], hosts: ['bmj.com'] },
  { name: 'the New England Journal of Medicine', prefixes: ['10.1056'], hosts: ['nejm.org'] },
  { name: 'Karger', prefixes: ['10.1159'], hosts: ['karger.com'] },
  { name: 'Hogrefe', prefixes: ['10.1027', '10.1024'], hosts: ['hogrefe.com'] },
  { name: 'Annual Reviews', prefixes: ['10.1146'], hosts: ['annualreviews.org'] },
];
