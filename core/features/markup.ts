/** Writes pieces of document text so that nothing in them is read as markup. */
export interface Markup {
  plain(text: string): string;
  strong(text: string): string;
  emphasis(text: string): string;
  code(text: string): string;
  link(text: string, href: string): string;
  /** A list of lines that are markup already. */
  list(lines: readonly string[]): string;
}

/** For clients that show markdown. Titles and links come from the document, so their signs are escaped. */
export const markdown: Markup = {
  plain: escaped,
  strong: (text) => `**${escaped(text)}**`,
  emphasis: (text) => `*${escaped(text)}*`,
  code: (text) => `\`${text.replaceAll('`', 'ˋ')}\``,
  link: (text, href) => (isWebAddress(href) ? `[${escaped(text)}](<${encoded(href)}>)` : escaped(text)),
  list: listed,
};

/** For clients that show text as it is. */
export const plainText: Markup = {
  plain: oneLine,
  strong: oneLine,
  emphasis: oneLine,
  code: oneLine,
  link: (text, href) =>
    isWebAddress(href) && !href.includes(text) ? `${oneLine(text)} (${encoded(href)})` : oneLine(text),
  list: listed,
};

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()#+\-.!|<>&~:@]/g, '\\$&');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Only the web: a `command:` or `file:` address from a document must not become something to click. */
function isWebAddress(href: string): boolean {
  return /^https?:\/\//i.test(href);
}

function encoded(href: string): string {
  return href.replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign));
}
