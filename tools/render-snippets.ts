import { z } from 'zod';

const common = {
  name: z.string().min(1),
  prefix: z.string().regex(/^pn-[a-z-]+$/),
  description: z.string().min(1),
};

/** The schema of `data/snippets.yaml`. */
const snippetsSchema = z
  .array(
    z.union([
      z.strictObject({ ...common, body: z.string().min(1) }),
      z.strictObject({ ...common, template: z.string().min(1), keep: z.array(z.string().min(1)).optional() }),
    ]),
  )
  .refine(
    (snippets) => new Set(snippets.map(({ prefix }) => prefix)).size === snippets.length,
    'a prefix of its own for each',
  );

/** The snippets of the extension as VS Code reads them. `templates` are texts by name. */
export function renderSnippets(
  snippets: unknown,
  templates: Readonly<Partial<Record<string, string>>>,
): string {
  const rendered = snippetsSchema.parse(snippets).map((snippet) => {
    const body =
      'body' in snippet
        ? snippet.body
        : snippetOf(templates[snippet.template], snippet.template, snippet.keep ?? []);
    const { prefix, description } = snippet;
    return [snippet.name, { scope: 'markdown', prefix, description, body: body.split('\n') }];
  });
  return `${JSON.stringify(Object.fromEntries(rendered), null, 2)}\n`;
}

/**
 * A template as a snippet: each place is a tab stop, and one that returns follows the first. Those to `keep` stay as they are.
 */
function snippetOf(template: string | undefined, name: string, keep: readonly string[]): string {
  if (template === undefined) throw new Error(`data/snippets.yaml: there is no template ${name}`);
  const stops: string[] = [];
  return template
    .trimEnd()
    .replace(/[$\\]/g, (sign) => `\\${sign}`)
    .replace(/\{\{([^{}]+)\}\}/g, (whole, place: string) => {
      if (keep.includes(place)) return whole;
      const known = stops.indexOf(place);
      if (known >= 0) return `$${String(known + 1)}`;
      return `\${${String(stops.push(place))}:${place}}`;
    });
}
