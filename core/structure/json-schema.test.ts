import assert from 'node:assert/strict';
import { parseFrontmatter } from '../markdown/frontmatter.js';
import { compileJsonSchema } from './json-schema.js';

/** `line key: expected` of what a schema has against a frontmatter, or of what is wrong with the schema. */
function check(schema: Readonly<Record<string, unknown>>, yaml = ''): string[] {
  const compiled = compileJsonSchema(schema);
  if ('faults' in compiled)
    return compiled.faults.map(({ path, expected }) => `${path.map(String).join('/')}: ${expected}`);
  const text = `---\n${yaml}\n---\n`;
  const root = parseFrontmatter(text)?.root ?? assert.fail('no YAML');
  return compiled.schema
    .problemsIn(root)
    .map(
      ({ start, key, expected }) =>
        `${String(text.slice(0, start).split('\n').length - 1)} ${key ?? '-'}: ${expected}`,
    );
}

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['title', 'category'],
  additionalProperties: false,
  properties: {
    title: { type: 'string', maxLength: 10 },
    category: { enum: ['Theory', 'Practice'] },
    pubDate: { type: 'string', format: 'date' },
    code: { type: 'string', pattern: '^[A-Z]+$' },
    rank: { type: 'integer', minimum: 1 },
    cover: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/picture' }] },
    sources: { type: 'array', minItems: 1, items: { $ref: '#/$defs/source' } },
  },
  $defs: {
    picture: { type: 'object', required: ['src'] },
    source: {
      type: 'object',
      required: ['title', 'url'],
      properties: { title: { type: 'string' }, url: { type: 'string' }, year: { type: 'integer' } },
    },
  },
};

describe("a project's own schema", () => {
  it('says what is wrong where it stands, and quotes no value', () => {
    assert.deepEqual(
      check(
        schema,
        `title: A title that is long
category: Other
pubDate: 31.1.2026
code: abc
rank: 0
cover: 7
ownKey: 1
sources:
  - title: 7
    year: "2031"`,
      ),
      [
        '1 title: at most 10 characters',
        '2 category: one of Theory or Practice',
        '3 pubDate: text of the form "date"',
        '4 code: text that matches ^[A-Z]+$',
        '5 rank: at least 1',
        '6 cover: one of the forms that the schema allows',
        '7 -: no keys but those that the schema names',
        '8 sources: the key "url", which is missing',
        '9 title: text',
        '10 year: a whole number',
      ],
    );
  });

  it('misses what is required at the first key', () => {
    assert.deepEqual(check(schema, 'rank: 2'), ['1 -: the keys "title" and "category", which are missing']);
    assert.deepEqual(check(schema, 'title: Bonds\ncategory: Theory'), []);
  });

  it('may be of draft 7, with definitions', () => {
    const seven = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      properties: { rank: { $ref: '#/definitions/rank' } },
      definitions: { rank: { type: 'number' } },
    };
    assert.deepEqual(check(seven, 'rank: high'), ['1 rank: a number']);
  });

  it('reads nothing from elsewhere, and says what in it is wrong', () => {
    const only = 'a place in this schema (#/$defs/…): nothing is downloaded and no other file is read';
    assert.deepEqual(
      check({ properties: { a: { $ref: 'https://fern.net/a.json' }, b: { $ref: 'b.json#/x' } } }),
      [`properties/a/$ref: ${only}`, `properties/b/$ref: ${only}`],
    );
    assert.deepEqual(check({ properties: { a: { $ref: '#/$defs/gone' } } }), [
      'properties/a/$ref: a place that this schema has',
    ]);
    assert.deepEqual(check({ properties: { a: { pattern: '(' } } }), [
      'properties/a/pattern: a regular expression that is complete',
    ]);
    assert.deepEqual(check({ $schema: 'https://fern.net/own' }), [
      '$schema: draft 2020-12, 2019-09, 7 or 4 of JSON schema',
    ]);
    assert.deepEqual(check({ $ref: '#' }), [': a JSON schema whose references all lead somewhere']);
  });

  it('leaves the given schema as it was', () => {
    const given = { properties: { a: { $ref: '#/$defs/a' } }, $defs: { a: { type: 'string' } } };
    const before = JSON.stringify(given);
    check(given, 'a: 1');
    assert.equal(JSON.stringify(given), before);
    assert.deepEqual(Object.getOwnPropertyNames(given), ['properties', '$defs']);
  });
});
