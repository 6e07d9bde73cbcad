import { z } from 'zod';

const text = z.string().min(1);

/** The schema of `data/messages/LOCALE.yaml`: all that people read, in a language that is not English. */
export const messagesSchema = z.strictObject({
  /** By rule id. The messages have the names and the `{holes}` of the rule's own. */
  rules: z.record(
    text,
    z.union([
      z.strictObject({ description: text, messages: z.record(text, text) }),
      z.strictObject({ description: text, what: text, advice: text }),
    ]),
  ),
  /** The messages of `phi/*` are put together of these: `{what}` and `{advice}` of the rule, `{reason}` of the finding. */
  phi: z.strictObject({ message: text, reasons: z.record(text, text) }),
  /** All other texts, by what stands in the code, with its `{holes}`. */
  texts: z.record(text, text),
});

export type Messages = z.infer<typeof messagesSchema>;

/** A catalogue as JSON; undefined for text that is none. Never throws. */
export function parseMessages(text: string): Messages | undefined {
  try {
    return messagesSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
