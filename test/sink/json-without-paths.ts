/** A JSON report with its paths taken out, as text again. Throws when it is no JSON. */
export function withoutPaths(json: string): string {
  return JSON.stringify(
    JSON.parse(json, (key: string, value: unknown) => (key === 'path' ? undefined : value)),
  );
}
