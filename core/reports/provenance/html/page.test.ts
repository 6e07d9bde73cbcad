import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createAnalyzer } from '../../../index.js';
import { locateFindings } from '../../located.js';
import type { ProvenanceDocument } from '../model.js';
import { provenanceOf } from '../provenance-of.js';
import { html } from './html.js';
import { provenancePage } from './page.js';
import { regionsOf } from './regions.js';

const documentOf = (text: string, path = 'a.md'): ProvenanceDocument => {
  const analysis = createAnalyzer().analyze({ path, text });
  return provenanceOf(analysis, { path, findings: locateFindings(analysis.findings, text) });
};

const calm =
  '# Bond\n\nTrust grows [1]. Hope [LLM].\n\n## Sources\n\n1. Marlow, A. *Bonds*. Press, 2018. — T2\n';

describe('the provenance report as a page', () => {
  it('is the same to the byte for the same documents', () => {
    const page = (): string => provenancePage([documentOf(calm), documentOf(calm, 'b.md')]);
    assert.equal(page(), page());
    assert.doesNotMatch(page(), /20[2-9]\d-\d\d/);
  });

  it('allows its own style and script by their hashes, and nothing else', () => {
    const page = provenancePage([documentOf(calm), documentOf(calm, 'b.md')]);
    const policy =
      /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    const hash = (tag: string): string => {
      const [, text = ''] = new RegExp(`<${tag}>(.*)</${tag}>`, 's').exec(page) ?? [];
      assert.notEqual(text, '');
      return createHash('sha256').update(text).digest('base64');
    };
    assert.equal(
      policy,
      `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; base-uri 'none'; form-action 'none'`,
    );
    assert.doesNotMatch(page, /\b(?:src|href)="(?!#)|style="|\son[a-z]+="|https?:|@import|url\(/);
    assert.match(provenancePage([documentOf(calm)]), /script-src &#39;none&#39;/);
    assert.doesNotMatch(provenancePage([documentOf(calm)]), /<script/);
  });

  it('shows what is hostile in names, headings and titles as text', () => {
    const hostile = `<img src=x onerror=alert(1)>"'\`&`;
    const text = `# ${hostile.replace('<', '\\<')} </title><script>alert(2)</script>\n\nTrust [1].\n\n## Sources\n\n1. A. *\\</style>\\<script>x* "q". Press, 2018. — T2\n`;
    const page = provenancePage([
      documentOf(text, `</title>${hostile}\u202egnp.md`),
      documentOf(calm, 'javascript:b.md'),
    ]);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.equal(page.match(/<\/title/g)?.length, 1);
    assert.equal(page.match(/<\/style/g)?.length, 1);
    assert.doesNotMatch(page, /<img|\u202e/);
    assert.ok(page.includes('&lt;/title&gt;&lt;img'));
  });

  it('holds no word of a sentence', () => {
    const canary = 'quagmire';
    const page = provenancePage([
      documentOf(`# Title\n\nA ${canary} [1]. The ${canary}.\n\n- ${canary} [LLM]\n`),
    ]);
    assert.ok(page.includes('Title'));
    assert.doesNotMatch(page, new RegExp(canary));
  });

  it('gives each sentence a letter and a name, not a colour alone', () => {
    const page = provenancePage([documentOf(calm)]);
    assert.match(page, /<span class="mark sourced" role="img" title="Line 3: Sourced">S<\/span>/);
    assert.match(page, /<span class="mark llm" role="img" title="Line 3: LLM, unverified">L<\/span>/);
  });

  it('lists several documents above their parts, each with a link', () => {
    const page = provenancePage([documentOf(calm), documentOf(calm, 'b.md')]);
    assert.match(page, /<h2 id="overview-title">2 documents<\/h2>/);
    assert.match(page, /<a href="#document-2">b\.md<\/a>/);
    assert.match(page, /<article id="document-2"/);
    assert.match(provenancePage([]), /No documents\./);
  });

  it('stays small with thousands of sentences', () => {
    const page = provenancePage([documentOf('Trust grows [LLM]. '.repeat(5000))]);
    assert.ok(page.length < 5000 * 120, String(page.length));
  });

  it('has the same pieces for the panel, with buttons that know their places', () => {
    const regions = regionsOf(documentOf(calm), 'panel');
    assert.deepEqual(
      regions.map(({ id }) => id),
      ['summary', 'strip', 'strip-0', 'review', 'sections', 'sources', 'grades', 'findings'],
    );
    const strip = regions[2]?.content.text ?? '';
    assert.match(strip, /data-sentence="1"/);
    assert.match(regions[4]?.content.text ?? '', /data-offset="0"/);
  });
});

describe('the html tag', () => {
  it('escapes text and takes markup as it is', () => {
    const inner = html`<b>${'<&"'}</b>`;
    assert.equal(
      html`${inner}${[html`<i></i>`, 3]}${false}${undefined}`.text,
      '<b>&lt;&amp;&quot;</b><i></i>3',
    );
    assert.equal(html`<p title="${'"><script>'}"></p>`.text, '<p title="&quot;&gt;&lt;script&gt;"></p>');
  });
});
