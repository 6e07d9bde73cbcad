/** When the bundle began to run, in ms as `performance.now` has it. Imported first, so that loading the rest counts. */
const startedMs = performance.now();

/** What `activate` gives those who ask: how long it took, for `npm run bench:activation`. */
export interface Activation {
  /** From the bundle's first statement to the end of `activate`. */
  readonly activationMs: number;
  /** It did not wait for the server. */
  readonly wasServerRunning: boolean;
}

/** The activation that ends now. */
export function activationOf(server: { readonly running: unknown }): Activation {
  return { activationMs: performance.now() - startedMs, wasServerRunning: server.running !== undefined };
}
