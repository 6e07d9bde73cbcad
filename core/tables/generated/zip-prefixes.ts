// Generated from data/zip-prefixes.yaml by `npm run generate`; edit that instead.

/** By the 2000 Census. */
export const restrictedZipPrefixes: readonly string[] = [
  '036',
  '059',
  '063',
  '102',
  '203',
  '556',
  '692',
  '790',
  '821',
  '823',
  '830',
  '831',
  '878',
  '879',
  '884',
  '890',
  '893',
];
