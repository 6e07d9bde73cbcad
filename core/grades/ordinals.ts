/** Words that count editions, with their place in the order of years; -1 is the last. Lower case. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['1st', 0],
  ['original', 0],
  ['second', 1],
  ['2nd', 1],
  ['third', 2],
  ['3rd', 2],
  ['latest', -1],
  ['newest', -1],
  ['current', -1],
  ['recent', -1],
  ['last', -1],
]);
