import type { AnalyzedFile } from '../workspace/analyze-files.js';
import type { Context } from './context.js';
import type { Documents } from './documents.js';
import type { Problems } from './problems.js';
import { startProgress } from './progress.js';

/**
 * What `make` makes of each document, in order, with progress on standard error. Documents that cannot be read are told
 * of and passed over.
 */
export async function collect<Value>(
  context: Context,
  problems: Problems,
  documents: Documents,
  make: (file: AnalyzedFile) => Value | Promise<Value>,
): Promise<Value[]> {
  const progress = startProgress(context, documents.count, true);
  const made: Value[] = [];
  for await (const outcome of documents.analyze(make)) {
    progress.pauseFor(() => {
      if (outcome.state === 'analyzed') {
        made.push(outcome.value);
        return;
      }
      if (outcome.state === 'unreadable') problems.write(outcome.path, outcome.finding.message);
      problems.outcome(outcome);
    });
    progress.step();
  }
  progress.end();
  return made;
}
