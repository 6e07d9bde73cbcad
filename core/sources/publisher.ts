import { publishers } from '../tables/generated/publishers.js';
import type { Publisher } from '../tables/publishers.js';
import type { Identifier, Source } from './source.js';

/** An address that does not belong to the DOI of its entry. */
export interface IdentifierConflict {
  readonly url: Identifier;
  /** `work`: the address holds another DOI. `publisher`: it is another publisher's, and holds no DOI. */
  readonly kind: 'work' | 'publisher';
  readonly ofDoi: string;
  readonly ofUrl: string;
}

/**
 * Where the DOI and an address of one entry contradict each other. An address that holds the DOI agrees with it whoever's it
 * is, since journals move and publishers serve the DOIs of those before them; hosts that `data/publishers.yaml` does not
 * know (resolvers, indexes, repositories) agree with every DOI. Never throws.
 */
export function identifierConflict({ identifiers }: Source): IdentifierConflict | undefined {
  const dois = identifiers.filter(({ kind, fault }) => kind === 'doi' && fault === undefined);
  const [doi] = dois;
  if (!doi || dois.length > 1) return undefined;
  for (const url of identifiers) {
    if (url.kind !== 'url' || url.fault !== undefined) continue;
    const ofUrl = publisherOfHost(url.value);
    const ofDoi = publisherOfDoi(doi.value);
    const names = { ofDoi: ofDoi?.name ?? '', ofUrl: ofUrl?.name ?? '' };
    const address = decoded(url.value.toLowerCase());
    const inside = /10\.\d{4,9}(?:\.\d+)*\/[^\s?#&]+/.exec(address)?.[0];
    if (inside === undefined) {
      if (ofUrl && ofDoi && ofUrl !== ofDoi) return { url, kind: 'publisher', ...names };
    } else if (ofUrl && !isOneDoi(inside, doi.value)) return { url, kind: 'work', ...names };
  }
  return undefined;
}

/** An address goes on behind its DOI (`/full`, `.pdf`, `-abstract`), and may leave a version out. */
function isOneDoi(inAddress: string, doi: string): boolean {
  const bare = (value: string): string => value.replace(/[/.]+$/, '').replace(/\.pub\d+$/, '');
  return inAddress.startsWith(bare(doi)) || doi.startsWith(bare(inAddress));
}

function publisherOfDoi(doi: string): Publisher | undefined {
  const prefix = doi.slice(0, doi.indexOf('/'));
  return publishers.find(({ prefixes }) => prefixes.includes(prefix));
}

function publisherOfHost(address: string): Publisher | undefined {
  const host = address.split(/[/?#]/)[0] ?? '';
  const path = address.slice(host.length);
  return publishers.find(({ hosts }) =>
    hosts.some((known) => {
      const [name = '', ...rest] = known.split('/');
      const isHost = host === name || host.endsWith(`.${name}`);
      return isHost && (rest.length === 0 || path.startsWith(`/${rest.join('/')}`));
    }),
  );
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
