import type { TokenList } from './tokens.js';

/** The word that a possessive owns: `mother` after "Amara's". */
export function possessed({ tokens }: { readonly tokens: TokenList }, last: number): string | undefined {
  const end = tokens.at(last)?.end ?? 0;
  if (!/^['’]s?\s/.test(tokens.text.slice(end, end + 3))) return undefined;
  let at = last + 1;
  while (tokens.at(at)?.kind === 'mark' || tokens.lower(at) === 's') at++;
  return tokens.lower(at);
}
