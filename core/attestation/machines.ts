/**
 * Addresses that commit for programs: the bots of code hosts, and the co-author addresses that coding assistants write into
 * commits (each as its maker's documentation or its own commits have it).
 */
const machineAddresses: readonly RegExp[] = [
  /\[bot\]@/i,
  /^(?:noreply|no-reply)@anthropic\.com$/i,
  /@(?:openai\.com|aider\.chat|cursor\.com|ampcode\.com|all-hands\.dev|codeium\.com|opencode\.ai)$/i,
  /^(?:\d+\+)?(?:copilot|github-actions|dependabot|renovate|devin-ai-integration)@/i,
  /^junie@jetbrains\.com$/i,
  /^actions?@github\.com$/i,
  /^(?:project|group)_\d+_bot/i,
  /(?:^|[.+_-])bot@/i,
];

/** Names by which programs commit. A given name that a product shares (Claude, Devin) is none of them. */
const machineNames: readonly RegExp[] = [
  /\[bot\]/i,
  /(?:^|[\s_-])bot$/i,
  /^(?:github[ -]actions?|dependabot|renovate|copilot|github copilot|cursor agent|codex|openai codex|chatgpt|gemini[ -]cli|aider|openhands|junie)\b/i,
  /^claude (?:code|opus|sonnet|haiku)\b/i,
  /^devin ai\b/i,
  /\b(?:gpt-\d|llm|ai (?:agent|assistant)|language model)\b/i,
];

/**
 * Trailers of a commit that name who had a part in it, as people and programs spell them; `git merge --squash` indents them,
 * and long ones go on in the next line.
 */
const trailer =
  /^[ \t]*(?:[a-z]+-)*(?:co-?author(?:ed)?|author(?:ed)?|assisted|generated|developed|made|written|signed-off)(?:-(?:by|with))?[ \t]*:[ \t]*(\S.*(?:\n[ \t]+(?![\w-]+[ \t]*:)\S.*)*)/gim;

/** The line that coding assistants write above their trailer: `Generated with [Claude Code](…)`. */
const generatedWith = /^[^\p{L}\n]*(?:generated|made) (?:with|by) \[([^\]\n]+)\]/gimu;

/** Programs that a trailer names without an address, which a person would have: `Assisted-by: Claude:claude-3-opus`. */
const productNames =
  /^(?:claude|github copilot|copilot|gemini|cursor|devin|codex|jules|opencode|windsurf|amp)(?::|$)/i;

/** A name and an address, as git writes them together. */
export interface Identity {
  readonly name: string;
  /** Empty where none is given. */
  readonly email: string;
}

/** `Ada Fern <ada@fern.example>`, or a name or an address alone. Never throws. */
export function readIdentity(written: string): Identity {
  const text = written.trim();
  const open = text.lastIndexOf('<');
  if (open >= 0 && text.endsWith('>'))
    return { name: text.slice(0, open).trim(), email: text.slice(open + 1, -1).trim() };
  return /^\S+@\S+$/.test(text) ? { name: '', email: text } : { name: text, email: '' };
}

/** Whether an identity is that of a program, as far as name and address tell. Never throws. */
export function isMachine({ name, email }: Identity): boolean {
  return machineAddresses.some((one) => one.test(email)) || machineNames.some((one) => one.test(name.trim()));
}

/** Whether the message of a commit names a program as one of its authors. Never throws. */
export function hasMachineTrailer(message: string): boolean {
  return [trailer, generatedWith].some((pattern) =>
    [...message.matchAll(pattern)].some(([, who = '']) => who.split(/[,;]/).some(isMachineIn)),
  );
}

/** Whether a part of a trailer names a program; what stands behind an address is none of it. */
function isMachineIn(part: string): boolean {
  const who = readIdentity(part.replace(/>[^>]*$/, '>'));
  return isMachine(who) || (who.email === '' && productNames.test(who.name));
}
