import type { PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';

/** Hosts of literature, statutes and instruments: a link to them identifies nobody. */
const publicHosts =
  /^(?:https?:\/\/)?(?:www\.|dx\.|pubmed\.|api\.|en\.)*(?:doi\.org|ncbi\.nlm\.nih\.gov|nlm\.nih\.gov|[\w.-]+\.gov|who\.int|apa\.org|psycnet\.apa\.org|wikipedia\.org|[\w-]+\.wikipedia\.org|cochranelibrary\.com|sciencedirect\.com|springer\.com|link\.springer\.com|wiley\.com|onlinelibrary\.wiley\.com|tandfonline\.com|sagepub\.com|jamanetwork\.com|nejm\.org|thelancet\.com|bmj\.com|nature\.com|plos\.org|frontiersin\.org|mdpi\.com|researchgate\.net|semanticscholar\.org|arxiv\.org|psyarxiv\.com|osf\.io|archive\.org|nice\.org\.uk|nhs\.uk|github\.com|patient\.co\.uk|patient\.info|phqscreeners\.com)(?:[/?#:]|$)/i;

/** Links. Those of sources, and those to public literature, are none; in an article only links to profiles tell of anybody. */
export function* findUrls({
  addresses,
  text,
  citations,
  isExpository,
  document,
}: PhiReading): Generator<PhiSpan> {
  for (const { kind, start, end } of addresses) {
    if (kind !== 'url') continue;
    const url = text.slice(start, end);
    if (
      isInside(citations, start) ||
      publicHosts.test(url.slice(0, 100)) ||
      (start < document.bodyStart && document.kind !== 'note')
    )
      continue;
    const confidence = !isExpository ? 'high' : profile.test(url) ? 'medium' : 'low';
    yield { start, end, category: 'url', confidence, reason: 'shape' };
  }
}

/** Addresses that are somebody's own page, portal or file. */
const profile =
  /(?:facebook|instagram|linkedin|tiktok|twitter|x|snapchat|reddit|patreon|venmo)\.[a-z]{2,8}\/\S|[/?&](?:u|user|users|profile|patient|client|people|~|upload|portal)[/=]/i;
