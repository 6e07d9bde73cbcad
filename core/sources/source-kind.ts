import { sourceKinds } from '../tables/generated/source-kinds.js';
import type { Source } from './source.js';

/** What kind of work a source is, as far as its entry tells. */
export type SourceKind = 'video' | 'podcast' | 'web' | 'book' | 'journal' | undefined;

/** The kind of a source by its type label, its addresses and its wording; undefined when nothing tells. Never throws. */
export function kindOfSource(source: Source): SourceKind {
  const hosts = source.identifiers
    .filter(({ kind }) => kind === 'url')
    .map(({ value }) => value.split('/')[0] ?? '');
  const isHost = (known: readonly string[]): boolean =>
    hosts.some((host) => known.some((one) => host === one || host.endsWith(`.${one}`)));
  const says = (words: readonly string[]): boolean => words.some((word) => source.label.includes(word));
  const isType = (known: readonly string[]): boolean =>
    source.type !== undefined && known.includes(source.type);
  if (isType(sourceKinds.podcastTypes)) return 'podcast';
  if (isType(sourceKinds.videoTypes) || isHost(sourceKinds.videoHosts)) return 'video';
  if (isType(sourceKinds.webTypes) || isHost(sourceKinds.webHosts)) return 'web';
  if (isType(sourceKinds.journalTypes) || (!isType(sourceKinds.bookTypes) && says(sourceKinds.journalWords)))
    return 'journal';
  const isBook =
    isType(sourceKinds.bookTypes) ||
    source.identifiers.some(({ kind }) => kind === 'isbn') ||
    says(sourceKinds.bookPublishers);
  return isBook ? 'book' : undefined;
}
