import assert from 'node:assert/strict';
import { markdown, plainText } from './markup.js';

describe('markup', () => {
  it('lets nothing of a title be read as markdown', () => {
    assert.equal(
      markdown.plain('*a* [b](c) <d> $(x) `e`'),
      '\\*a\\* \\[b\\]\\(c\\) \\<d\\> $\\(x\\) \\`e\\`',
    );
    assert.equal(markdown.emphasis('one\n\n# two'), '*one \\# two*');
  });

  it('links to the web alone', () => {
    assert.equal(markdown.link('x', 'https://a.test/(b) c>'), '[x](<https://a.test/(b)%20c%3E>)');
    assert.equal(markdown.link('x', 'command:workbench.action.quit'), 'x');
    assert.equal(plainText.link('x', 'javascript:alert(1)'), 'x');
  });
});
