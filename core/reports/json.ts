import type { Format } from './format.js';
import type { FileReport } from './located.js';

/** The JSON of the specification (section 7), with its keys in its order. */
export const json: Format = {
  name: 'json',
  description: 'one JSON object for the run',
  forPeople: false,
  start() {
    const files: FileReport[] = [];
    return {
      file(report) {
        files.push(report);
        return '';
      },
      end: (totals) => `${JSON.stringify({ version: 1, files, totals }, null, 2)}\n`,
    };
  },
};
