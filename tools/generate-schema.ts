import { z } from 'zod';
import { configSchema } from '../core/rules/config.js';
import { tableFileSchema } from '../core/tables/table-file.js';

/** The JSON schema of `provenote.config.yaml`, for completion and hovers in editors. The same on every run. */
export function renderConfigSchema(): string {
  return render('provenote.config.yaml', configSchema);
}

/** The JSON schema of a project's own files of tables. */
export function renderTablesSchema(): string {
  return render('Tables of a project for Provenote', tableFileSchema);
}

function render(title: string, from: z.ZodType): string {
  const schema = z.toJSONSchema(from, {
    io: 'input',
    // JSON schema has no date objects, which YAML never gives either; the text form beside them remains.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date' });
    },
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
