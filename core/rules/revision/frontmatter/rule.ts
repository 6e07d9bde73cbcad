import type { Analysis } from '../../../analysis/analysis.js';
import { frontmatterContext } from '../../../analysis/settings.js';
import { frontmatterProblems } from '../../../structure/check-frontmatter.js';
import { placeholdersIn } from '../../../structure/placeholders.js';
import type { Revision } from '../../../structure/revision.js';
import { contains, trimSpan, type Span } from '../../../text/span.js';
import { defineRule } from '../../define-rule.js';

/** Without these, whoever keeps the article cannot tell what is to change, or whom to thank for it. */
export const frontmatter = defineRule({
  id: 'revision/frontmatter',
  description: 'A revision does not say what it is of, or how its author wants to be named.',
  severity: { revision: 'warning' },
  repairs: 'none',
  messages: {
    target:
      'This revision does not say which article it is of. Add `target:` with the path of the article to its frontmatter.',
    quote:
      'This revision does not say which sentence it is of. Add `quote:` with the sentence as it stands in the article.',
    credit:
      'This revision does not say how you want to be named in public. Add `credit: name`, `initials` or `anonymous`; your name itself does not belong here.',
    place: 'This place of the template is still to be filled in. Write what belongs here.',
    noText:
      'This revision proposes no text. Write below the frontmatter how the sentence should read, with its sources.',
    type: '`{key}` should be {expected}; as it is, it cannot be read. Correct the value.',
    notKeys:
      'The frontmatter should be {expected}; as it is, nothing in it can be read. Write one key on a line.',
  },

  *check(analysis) {
    const { revision, frontmatter: written, placeholders, settings, sentences, text } = analysis;
    if (!revision) return;
    const head = headOf(analysis);
    // An untagged sentence is told of as such, by `provenance/tag-required`.
    const untagged = sentences.filter(({ provenance }) => provenance === 'none');
    for (const at of placeholders)
      if (!untagged.some((sentence) => contains(sentence, at))) yield { at, message: 'place' };
    const open = written ? placeholdersIn(placeholders, written.content) : [];
    for (const problem of frontmatterProblems(written, frontmatterContext(settings))) {
      const at = trimSpan(text, { start: problem.start, end: problem.end });
      if (placeholdersIn(open, at).length > 0) continue;
      const { key, expected } = problem;
      yield { at, message: key === '' ? 'notKeys' : 'type', values: { key, expected } };
    }
    // Frontmatter that cannot be read may say it.
    if (written && (written.faults.length > 0 || (written.root && !written.root.entries))) return;
    for (const key of ['target', 'quote', 'credit'] as const)
      if (isMissing(revision, key, analysis, open))
        yield { at: keyPlace(key, analysis) ?? head, message: key };
    if (!sentences.some(({ provenance }) => provenance !== 'exempt')) yield { at: head, message: 'noText' };
  },
});

/** A place that is still to be filled in is told of as that. */
function isMissing(
  revision: Revision,
  key: 'target' | 'quote' | 'credit',
  { frontmatter: written }: Analysis,
  open: readonly Span[],
): boolean {
  if (revision[key]) return false;
  const value = written?.root?.entries?.find((entry) => entry.key === key)?.value;
  return !value || placeholdersIn(open, value).length === 0;
}

function keyPlace(key: string, { frontmatter: written }: Analysis): Span | undefined {
  return written?.root?.entries?.find((entry) => entry.key === key)?.keySpan;
}

/** The opening of the frontmatter, or the first line of the document. */
function headOf({ frontmatter: written, text }: Analysis): Span {
  if (written) return { start: 0, end: 3 };
  const start = text.length - text.trimStart().length;
  return { start, end: start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0) };
}
