import assert from 'node:assert/strict';
import { hasMachineTrailer, isMachine, readIdentity } from './machines.js';

describe('a program', () => {
  for (const who of [
    'GitHub Action <action@github.com>',
    'github-actions <41898282+github-actions[bot]@users.noreply.github.com>',
    'Ledger <project_12_bot_4f@noreply.gitlab.com>',
    'opencode <noreply@opencode.ai>',
    'Gemini CLI <gemini@heron.example>',
  ])
    it(`is ${who}`, () => assert.ok(isMachine(readIdentity(who))));

  for (const who of [
    'Claude Heron <claude@heron.example>',
    'Abbot <abbot@heron.example>',
    'Claude',
    'Ada Fern <1+ada@users.noreply.github.com>',
  ])
    it(`is not ${who}`, () => assert.ok(!isMachine(readIdentity(who))));
});

describe('the message of a commit', () => {
  for (const line of [
    'Co-authored-by: Claude <noreply@anthropic.com>',
    'co-authored-by : Claude <noreply@anthropic.com>',
    'Coauthored-by: Claude <noreply@anthropic.com>',
    'Co-Author: Claude <noreply@anthropic.com>',
    'Co-authored-by: Claude\n  <noreply@anthropic.com>',
    'Co-authored-by: Bo Otter <bo@otter.example>, Claude <noreply@anthropic.com>',
    'Co-authored-by: Claude <noreply@anthropic.com> (a helper)',
    'Co-authored-by: Claude',
    'Assisted-by: Claude:claude-3-opus coccinelle sparse',
    'Assisted-by: GitHub Copilot:claude-sonnet-4.6',
    'AI-assisted-by: Gemini',
    'Signed-off-by: heron[bot] <1+heron[bot]@users.example>',
    'Generated with [Claude Code](https://claude.example/code)',
    '🤖 Generated with [Claude Code](https://claude.example/code)',
    'Made with [Cursor](https://cursor.example)',
    'Made-with: Cursor',
    // As `git merge --squash` writes it.
    '    Co-authored-by: Claude <noreply@anthropic.com>\n    Signed-off-by: Bo Otter <bo@otter.example>',
    'Author: heron[bot] <1+heron[bot]@users.example>',
  ])
    it(`names a program in ${JSON.stringify(line)}`, () =>
      assert.ok(hasMachineTrailer(`Verify\n\n${line}\nReviewed-by: Bo Otter <bo@otter.example>\n`)));

  for (const line of [
    'Co-authored-by: Claude Heron <claude@heron.example>',
    'Co-authored-by: Claude <claude@heron.example>',
    'Signed-off-by: Ada Fern <ada@fern.example>',
    'Made with care for Claude, who asked.',
    'Reviewed-by: Copilot',
    'The cursor stays.',
  ])
    it(`names none in ${JSON.stringify(line)}`, () => assert.ok(!hasMachineTrailer(`Verify\n\n${line}\n`)));
});
