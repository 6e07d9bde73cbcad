/**
 * The few assertions that the specs need. Not `node:assert`, since the same specs are to run in a web extension host,
 * which has no Node.
 */

/** Narrows, or throws with a message that says what was expected. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) {
    throw new Error(message);
  }
}

/** Throws unless both are the same by their JSON. */
export function assertEqual(actual: unknown, expected: unknown, message: string): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  assert(seen === wanted, `${message}: expected ${wanted}, got ${seen}`);
}

/**
 * Asks until the answer is neither undefined nor false, and returns it. Throws after the limit with the description:
 * the limit is generous, since it only costs time when a test fails.
 */
export async function waitFor<T>(
  description: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  limitMs = 20_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    assert(Date.now() < end, `after ${limitMs} ms still waiting for: ${description}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
