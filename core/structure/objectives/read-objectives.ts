import type { TopBlock } from '../../markdown/block.js';
import type { Section } from '../../prose/sections.js';
import type { DocumentKind } from '../document-kind.js';
import { findObjectives } from './find-objectives.js';
import { judgeObjective } from './judge-objective.js';
import type { Objective } from './objective.js';

/** The objectives of a document and what each lacks; `names` are the named sources in lower case. Never throws. */
export function readObjectives(
  tops: readonly TopBlock[],
  sections: readonly Section[],
  kind: DocumentKind,
  names: ReadonlySet<string>,
): Objective[] {
  return findObjectives(tops, sections, kind).map(({ start, end, inner, fields }) => ({
    start,
    end,
    missing: judgeObjective(inner, fields, names),
  }));
}
