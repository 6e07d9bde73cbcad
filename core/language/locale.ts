/** The languages that findings, hovers and offers are told in. Rule ids and everything machines read stay as they are. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/** The locale for a language tag (BCP 47: `es-MX`, `es`); English for every other. Never throws. */
export function localeOf(tag: string | undefined): Locale {
  const language = /^[a-z]+/.exec(tag?.toLowerCase() ?? '')?.[0];
  return locales.find((one) => one === language) ?? 'en';
}
