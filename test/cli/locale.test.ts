import assert from 'node:assert/strict';
import { documents, workspacePerTest } from './run.js';

describe('--locale', () => {
  const { start } = workspacePerTest();

  it('changes what people read and nothing that machines do', async () => {
    const folder = start({ 'a.md': documents.untagged });
    const english = await folder.run('check', '--format', 'json');
    const spanish = await folder.run('check', '--format', 'json', '--locale', 'es');
    assert.match(spanish.stdout, /Esta oración no dice de dónde viene\./);
    const withoutWords = (text: string): string => text.replace(/"message": ".*"/g, '"message": ""');
    assert.equal(withoutWords(spanish.stdout), withoutWords(english.stdout));
    assert.equal(spanish.status, english.status);
  });

  it('is no matter of the environment, so that reports stay the same everywhere', async () => {
    const { stdout } = await start({ 'a.md': documents.untagged }).run('check', '--format', 'json');
    assert.match(stdout, /This sentence does not say where it comes from\./);
  });

  it('describes rules', async () => {
    const { stdout } = await start({}).run('rules', '--locale', 'es');
    assert.match(stdout, /Una oración de prosa no tiene etiqueta\./);
  });

  it('is refused for a language that we do not have', async () => {
    const { status, stderr } = await start({}).run('check', '--locale', 'xx');
    assert.equal(status, 2);
    assert.match(stderr, /en, es/);
  });
});
