// `npm run new-rule provenance/tag-conflict`: makes the folder of a rule with all that it needs, and registers it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const id = process.argv[2] ?? '';
if (!/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id)) {
  console.error(
    'Usage: npm run new-rule GROUP/NAME, such as provenance/tag-conflict. Name it for the fault.',
  );
  process.exit(2);
}
const folder = join('core/rules', id);
if (existsSync(folder)) {
  console.error(`${folder} is there already.`);
  process.exit(2);
}
const name = (id.split('/')[1] ?? '').replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
const files: Readonly<Record<string, string>> = {
  'rule.ts': `import { defineRule } from '../../define-rule.js';

/** Why it matters, in one sentence. */
export const ${name} = defineRule({
  id: '${id}',
  description: 'What it fires on, in one line.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'none',
  messages: {
    found: 'What is wrong, why it matters, what to do.',
  },

  *check({ sentences }) {
    for (const sentence of sentences) {
      if (sentence.text.includes('${name}')) yield { at: sentence, message: 'found' };
    }
  },
});
`,
  'rule.md': '## Why\n\n## How to repair\n\n## When to turn it off\n',
  'fixtures/fires.md': `This sentence holds ${name} [1].\n${'^'.repeat(26 + name.length)} ${id}\n`,
  'fixtures/silent.md': 'This sentence holds nothing of the kind [1].\n',
};
mkdirSync(join(folder, 'fixtures'), { recursive: true });
for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
spawnSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit' });
console.log(
  `Made ${folder}. Take its id off core/rules/later-rules.ts if it stands there, then run: npm run unit`,
);
