import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap of this process grow in small steps. Node's own steps take it to three times what is alive before it is
 * first cleaned up, for a gain in speed of a few percent. Call it before the work begins.
 */
export function keepHeapSlim(): void {
  setFlagsFromString('--heap-growing-percent=40');
}
