/** Tells the line, from 1, of offsets that only grow from call to call, so that a long file is gone through once. */
export function lineOf(text: string): (offset: number) => number {
  const breaks = /\r\n|\n|\r/g;
  let line = 1;
  let next = breaks.exec(text);
  return (offset) => {
    while (next && next.index < offset) {
      line++;
      next = breaks.exec(text);
    }
    return line;
  };
}
