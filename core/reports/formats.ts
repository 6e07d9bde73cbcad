import type { Format } from './format.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { pretty } from './pretty.js';

/** Every format of `--format`, the default first. */
export const formats: readonly [Format, ...Format[]] = [pretty, json, jsonl];
