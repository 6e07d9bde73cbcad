import type { Locale } from '../language/locale.js';
import { ruleDescription, say, texts } from '../language/say.js';
import type { Analysis } from '../analysis/analysis.js';
import { parseBlocks } from '../markdown/parse-blocks.js';
import { needsReason } from '../rules/ignores.js';
import { rules } from '../rules/registry.js';
import { directiveActions, type DirectiveAction } from '../structure/directives.js';
import { contains } from '../text/span.js';
import type { Checked } from './checked.js';
import type { CompletionItem } from './completion.js';
import { canBeIgnored } from './directive-text.js';

/** Longer comments are text of their own. */
const longestComment = 600;

/**
 * What a comment can say to Provenote at a cursor: the directive, then the rules that it speaks of, those with findings in
 * the document first. Undefined where no comment is being written, and in code. Never throws.
 */
export function directiveCompletions(analysis: Checked, offset: number): CompletionItem[] | undefined {
  const before = analysis.text.slice(Math.max(0, offset - longestComment), offset);
  const opening = before.lastIndexOf('<!--');
  if (opening < 0 || before.indexOf('-->', opening + 4) >= 0) return undefined;
  const comment = before.slice(opening + 4);
  const word = /^\s*([\w-]*)$/.exec(comment)?.[1];
  const listed = /^\s*provenote-[\w-]+\s+(?!--)((?:[\w*/-]+[\s,]+)*)([\w*/-]*)$/.exec(comment);
  if ((word === undefined && !listed) || isCode(analysis, offset)) return [];
  if (!listed) return actionItems(word ?? '', offset, analysis.settings.locale);
  const [, others = '', typed = ''] = listed;
  return /(?:^|\s)--\s/.test(others) ? [] : ruleItems(analysis, others.split(/[\s,]+/), typed, offset);
}

function actionItems(typed: string, offset: number, locale: Locale): CompletionItem[] {
  return directiveActions.flatMap((action) => {
    const label = `provenote-${action}`;
    if (!label.startsWith(typed.toLowerCase())) return [];
    const edit = { start: offset - typed.length, end: offset, text: label };
    return [{ kind: 'directive', label, detail: say(locale, meanings[action]), filter: label, edit }];
  });
}

const meanings: Readonly<Record<DirectiveAction, string>> = texts({
  'disable-next-sentence': 'silences rules in the next sentence',
  'disable-next-block': 'silences rules in the next block',
  disable: 'silences rules from here on',
  enable: 'ends what `provenote-disable` began',
  'disable-file': 'silences rules in the whole document',
});

function ruleItems(
  { findings, settings }: Checked,
  others: readonly string[],
  typed: string,
  offset: number,
): CompletionItem[] {
  const { locale } = settings;
  const found = new Set(findings.map(({ rule }) => rule));
  const ids = rules.map(({ id }) => id).filter(canBeIgnored);
  const groups = [...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`))];
  const item = (label: string, detail: string): CompletionItem => ({
    kind: 'rule',
    label,
    detail: needsReason(label) ? say(locale, '{detail} Needs a reason: -- why', { detail }) : detail,
    filter: label,
    edit: { start: offset - typed.length, end: offset, text: label },
  });
  const descriptions = new Map(
    rules.map(({ id, description }) => [id, ruleDescription(locale, id) ?? description]),
  );
  return [...ids.filter((id) => found.has(id)), ...ids.filter((id) => !found.has(id))]
    .map((id) => item(id, descriptions.get(id) ?? ''))
    .concat(groups.map((group) => item(group, say(locale, 'All rules of this group.'))))
    .filter(({ label }) => !others.includes(label));
}

/** Whether an offset stands in a code block or in the frontmatter, where a comment is none. */
function isCode({ frontmatter, text }: Analysis, offset: number): boolean {
  const bodyStart = frontmatter?.end ?? 0;
  if (offset < bodyStart) return true;
  const here = { start: offset, end: offset };
  const top = parseBlocks(text, bodyStart).find((one) => contains(one, here));
  return (
    top?.blocks.some(
      ({ kind, start, end }) =>
        kind === 'code' && contains({ start: top.start + start, end: top.start + end }, here),
    ) === true
  );
}
