import { canaries } from './canaries.js';

const length = 6;

/** Words that outputs use by themselves: they tell nothing of a canary. */
const ordinary = /^(?:https:|ttps:\/|tps:\/\/|years |client|xample|exampl|\.examp|number)$/;

/** Every stretch of six characters of every canary, in lower case, but those that any output may hold. */
const pieces: ReadonlySet<string> = new Set(
  canaries
    .flatMap(({ value }) => {
      const text = value.toLowerCase();
      return Array.from({ length: text.length - length + 1 }, (_none, at) => text.slice(at, at + length));
    })
    .filter((piece) => !ordinary.test(piece)),
);

/** The first piece of a canary that an output holds: plain, URL-encoded, or in base64. Undefined when it holds none. */
export function leakIn(output: string): string | undefined {
  return pieceIn(output) ?? pieceIn(urlDecoded(output)) ?? base64Leak(output);
}

function pieceIn(output: string): string | undefined {
  const text = output.toLowerCase();
  for (let at = 0; at + length <= text.length; at++) {
    const piece = text.slice(at, at + length);
    if (pieces.has(piece)) return piece;
  }
  return undefined;
}

function urlDecoded(output: string): string {
  return output.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/** Base64 can begin at any of four places of what stands before it. */
function base64Leak(output: string): string | undefined {
  for (const [word] of output.matchAll(/[A-Za-z0-9+/_-]{8,}/g)) {
    for (let skip = 0; skip < 4; skip++) {
      const found = pieceIn(
        Buffer.from(word.slice(skip).replaceAll('-', '+').replaceAll('_', '/'), 'base64').toString('latin1'),
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
