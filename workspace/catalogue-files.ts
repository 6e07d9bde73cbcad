import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCataloguesWith } from '../core/language/catalogues.js';
import { parseMessages } from '../core/tables/messages.js';

/** Has the catalogues of other languages read from a folder of files `LOCALE.json`. Without them English is told. Never throws. */
export function readCataloguesFrom(folder: string): void {
  readCataloguesWith((locale) => {
    try {
      return parseMessages(readFileSync(join(folder, `${locale}.json`), 'utf8'));
    } catch {
      return undefined;
    }
  });
}
