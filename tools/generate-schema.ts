import { z } from 'zod';
import { configSchema } from '../core/rules/config.js';

/** The JSON schema of `provenote.config.yaml`, for completion and hovers in editors. The same on every run. */
export function renderConfigSchema(): string {
  const schema = z.toJSONSchema(configSchema, {
    io: 'input',
    // JSON schema has no date objects, which YAML never gives either; the text form beside them remains.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date' });
    },
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'provenote.config.yaml', ...rest }, null, 2)}\n`;
}
