import { sourceKinds } from '../tables/generated/source-kinds.js';
import type { Source } from './source.js';

/** What kind of work a source is, as far as its entry tells. */
export type SourceKind = 'video' | 'web' | 'book' | 'journal' | undefined;

/** The kind of a source by its type label, its addresses and its wording; undefined when nothing tells. Never throws. */
export function kindOfSource(source: Source): SourceKind {
  const hosts = source.identifiers
    .filter(({ kind }) => kind === 'url')
    .map(({ value }) => value.split('/')[0] ?? '');
  const isHost = (known: readonly string[]): boolean =>
    hosts.some((host) => known.some((one) => host === one || host.endsWith(`.${one}`)));
  const says = (words: readonly string[]): boolean => words.some((word) => source.label.includes(word));
  if (source.type === 'video' || isHost(sourceKinds.videoHosts)) return 'video';
  if (source.type === 'blog' || source.type === 'blog post' || isHost(sourceKinds.webHosts)) return 'web';
  if (says(sourceKinds.journalWords)) return 'journal';
  const isBook =
    source.type === 'book' ||
    source.identifiers.some(({ kind }) => kind === 'isbn') ||
    says(sourceKinds.bookPublishers);
  return isBook ? 'book' : undefined;
}
