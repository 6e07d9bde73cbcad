import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import type { ClientFeatures } from './protocol/client-features.js';

const inlayHintsSchema = z.object({
  /** Editions and later grades behind the grades of elements. */
  grades: z.boolean().catch(true),
});

/** The settings `provenote.*` of the editor that the server reads. A value of the wrong type counts as its default. */
const settingsSchema = z.object({
  enable: z.boolean().catch(true),
  /** What is done with documents that no config, kind or LLM tag marks as ours: nothing, hints of PHI, or all. */
  checkUncovered: z.enum(['off', 'phi', 'on']).catch('phi'),
  inlayHints: inlayHintsSchema.catch({ grades: true }),
});
export type EditorSettings = z.infer<typeof settingsSchema>;

const defaults: EditorSettings = { enable: true, checkUncovered: 'phi', inlayHints: { grades: true } };

/** A client that never answers must not keep documents unchecked. */
const patienceMs = 1000;

/** The editor's settings, asked for at the start and after each change. */
export class SettingsSource {
  private current: Promise<EditorSettings> = Promise.resolve(defaults);
  private readonly connection: Connection;
  private readonly client: ClientFeatures;

  constructor(connection: Connection, client: ClientFeatures) {
    this.connection = connection;
    this.client = client;
    this.tell(client.options.settings);
  }

  /** The settings that hold now; waits for the client's answer when one is due. Never rejects. */
  get(): Promise<EditorSettings> {
    return this.current;
  }

  /** Asks the client again, or takes what it told with the change. */
  refresh(told: unknown): void {
    if (this.client.settings === 'told') this.tell(sectionOf(told));
    else this.current = this.ask();
  }

  private tell(settings: unknown): void {
    this.current = Promise.resolve(parseSettings(settings));
  }

  private async ask(): Promise<EditorSettings> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, patienceMs, undefined)));
    try {
      const answer: unknown = await Promise.race([
        this.connection.workspace.getConfiguration('provenote'),
        late,
      ]);
      return parseSettings(answer);
    } catch {
      return defaults;
    } finally {
      clearTimeout(timer);
    }
  }
}

function parseSettings(settings: unknown): EditorSettings {
  const parsed = settingsSchema.safeParse(settings ?? {});
  return parsed.success ? parsed.data : defaults;
}

/** `{ settings: { provenote: … } }` of a client that tells its settings. */
function sectionOf(told: unknown): unknown {
  const parsed = z.object({ provenote: z.unknown() }).safeParse(told);
  return parsed.success ? parsed.data.provenote : undefined;
}
