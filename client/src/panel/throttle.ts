/**
 * Calls `run` at once and then, while it is asked for again and again, no more often than every `everyMs`; what was asked for
 * last is never lost. `stop` ends it.
 */
export function throttle(
  everyMs: number,
  run: () => void,
): { readonly ask: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const rest = (): void => {
    timer = undefined;
    if (!isAsked) return;
    isAsked = false;
    timer = setTimeout(rest, everyMs);
    run();
  };
  return {
    ask() {
      if (timer !== undefined) {
        isAsked = true;
        return;
      }
      timer = setTimeout(rest, everyMs);
      run();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      isAsked = false;
    },
  };
}
