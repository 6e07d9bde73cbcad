// Generated from data/source-kinds.yaml by `npm run generate`; edit that instead.

export const sourceKinds: Readonly<
  Record<
    | 'placeholderHosts'
    | 'placeholderWords'
    | 'placeholderDoiPrefixes'
    | 'videoHosts'
    | 'webHosts'
    | 'bookPublishers'
    | 'journalWords'
    | 'videoTypes'
    | 'podcastTypes'
    | 'webTypes'
    | 'bookTypes'
    | 'journalTypes'
    | 'trackingParameters'
    | 'chatTools',
    readonly string[]
  >
> = {
  placeholderHosts: [
    'example.com',
    'example.org',
    'example.net',
    'example.edu',
    'localhost',
    'test',
    'invalid',
    'example',
  ],
  placeholderWords: [
    'example',
    'placeholder',
    'your-url',
    'yoururl',
    'your-link',
    'insert',
    'xxxx',
    'todo',
    'tbd',
    'foobar',
    'lorem',
  ],
  placeholderDoiPrefixes: ['10.5555', '10.1234', '10.12345', '10.0000', '10.9999', '10.xxxx'],
  videoHosts: [
    'youtube.com',
    'youtu.be',
    'vimeo.com',
    'dailymotion.com',
    'ted.com',
    'tiktok.com',
    'twitch.tv',
  ],
  webHosts: [
    'medium.com',
    'substack.com',
    'wordpress.com',
    'blogspot.com',
    'reddit.com',
    'quora.com',
    'facebook.com',
    'instagram.com',
    'linkedin.com',
    'x.com',
    'twitter.com',
    'wikipedia.org',
    'pinterest.com',
  ],
  bookPublishers: [
    'University Press',
    'Oxford Academic',
    'Guilford Press',
    'Routledge',
    'Basic Books',
    'Norton & Company',
    'Springer Publishing',
    'Jossey-Bass',
    'Wiley-Blackwell',
    'SAGE Publications',
    'American Psychological Association Books',
    'Brunner-Routledge',
  ],
  journalWords: [
    'Journal of',
    'Journal for',
    'Annual Review of',
    'Archives of',
    'British Journal',
    'American Journal',
    'Lancet',
    'JAMA',
    'Psychological Bulletin',
    'Psychotherapy Research',
    'Clinical Psychology Review',
    'Frontiers in',
    'Cochrane Database',
    'BMJ',
    'PLOS ONE',
  ],
  videoTypes: ['video'],
  podcastTypes: ['podcast'],
  webTypes: ['blog', 'blog post', 'blog-post', 'forum', 'social media'],
  bookTypes: ['book', 'handbook', 'chapter', 'book chapter', 'book-chapter', 'incollection', 'inbook'],
  journalTypes: [
    'journal',
    'journal article',
    'journal-article',
    'article-journal',
    'meta-analysis',
    'systematic review',
  ],
  trackingParameters: ['utm_source', 'referrer'],
  chatTools: [
    'chatgpt.com',
    'chatgpt',
    'chat.openai.com',
    'openai.com',
    'openai',
    'copilot.microsoft.com',
    'copilot.com',
    'copilot',
    'perplexity.ai',
    'perplexity',
    'claude.ai',
    'claude',
    'gemini.google.com',
    'gemini',
    'grok.com',
    'grok',
    'chat.deepseek.com',
    'deepseek',
    'meta.ai',
    'chat.mistral.ai',
    'poe.com',
    'you.com',
  ],
};
