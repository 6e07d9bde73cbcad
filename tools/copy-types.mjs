// Puts the declarations of the library beside its bundle.
import { cpSync } from 'node:fs';

cpSync('out/types/core', 'dist/types/core', {
  recursive: true,
  filter: (path) => !path.endsWith('.test.d.ts'),
});
