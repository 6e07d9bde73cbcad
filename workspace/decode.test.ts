import assert from 'node:assert/strict';
import { decodeDocument, encodeDocument, tooLargeMessage } from './decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function textOf(bytes: Uint8Array): string {
  const decoded = decodeDocument(bytes);
  assert.ok(decoded.readable, decoded.readable ? '' : decoded.message);
  return decoded.text;
}

function messageOf(bytes: Uint8Array): string {
  const decoded = decodeDocument(bytes);
  assert.ok(!decoded.readable);
  return decoded.message;
}

describe('workspace/decode', () => {
  it('drops one BOM and remembers it', () => {
    assert.deepEqual(decodeDocument(utf8('\ufeffCalm.')), { readable: true, text: 'Calm.', bom: true });
    assert.equal(textOf(utf8('\ufeff\ufeffCalm.')), '\ufeffCalm.');
    assert.deepEqual(encodeDocument('Calm.', true), utf8('\ufeffCalm.'));
  });

  it('takes text with line ends, NUL and signs of all kinds as it is', () => {
    for (const text of ['', 'a\r\nb\rc\n', 'a\0b', '\0', 'שלום 😀\t', 'x\u001b[31m'])
      assert.equal(textOf(utf8(text)), text);
  });

  it('names UTF-16 and UTF-32', () => {
    assert.match(messageOf(Uint8Array.of(0xff, 0xfe, 0x41, 0)), /UTF-16 \(little endian\).*Save it as UTF-8/);
    assert.match(messageOf(Uint8Array.of(0xfe, 0xff, 0, 0x41)), /UTF-16 \(big endian\)/);
    assert.match(messageOf(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)), /UTF-32/);
    const latin = new Uint8Array(Buffer.from('The alliance predicts outcome.', 'utf16le'));
    assert.match(messageOf(latin), /UTF-16/);
  });

  it('tells binary data from text', () => {
    assert.match(
      messageOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)),
      /binary/,
    );
    assert.match(messageOf(new Uint8Array(4096)), /binary/);
  });

  it('says in which line the first byte stands that is no UTF-8', () => {
    const bytes = Uint8Array.of(...utf8('one\r\ntwo\rthr'), 0xe9, ...utf8('e\n'));
    assert.match(messageOf(bytes), /not saved as UTF-8.*line 3/);
    assert.match(messageOf(Uint8Array.of(0xed, 0xa0, 0x80)), /line 1/);
    assert.match(messageOf(Uint8Array.of(...utf8('one\n'), 0xe2, 0x82)), /line 2/);
  });

  it('says sizes so that they differ', () => {
    assert.match(tooLargeMessage(16 * 1024 * 1024 + 1, 16 * 1024 * 1024), /16\.1 MiB; the limit is 16 MiB/);
  });
});
