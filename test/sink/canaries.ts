/** An invented identifier of each category, with words around it that make it one. No two share six characters. */
export const canaries: readonly {
  readonly category: string;
  readonly text: string;
  readonly value: string;
}[] = [
  { category: 'name', value: 'Zephyrine Quillfeather', text: 'Name: Zephyrine Quillfeather' },
  { category: 'location', value: '4417 Marrowgate Lane', text: 'She lives at 4417 Marrowgate Lane' },
  { category: 'date', value: '03/17/1987', text: 'DOB: 03/17/1987' },
  { category: 'phone', value: '(541) 555-0142', text: 'Phone: (541) 555-0142' },
  { category: 'fax', value: '503-555-0190', text: 'Fax: 503-555-0190' },
  { category: 'email', value: 'zq.fthr@vaultmoth.example', text: 'Email: zq.fthr@vaultmoth.example' },
  { category: 'ssn', value: '219-09-9999', text: 'SSN: 219-09-9999' },
  { category: 'mrn', value: '00482913', text: 'MRN: 00482913' },
  { category: 'health-plan', value: 'XQH882104557', text: 'Member ID: XQH882104557' },
  { category: 'account', value: '4471902088', text: 'Account number: 4471902088' },
  { category: 'license', value: 'D8830-22917', text: "Driver's license: D8830-22917" },
  { category: 'vehicle', value: '4KLM209', text: 'License plate: 4KLM209' },
  { category: 'device', value: 'MX-7741260', text: 'Pump serial number: MX-7741260' },
  { category: 'url', value: 'https://quailbarn.example/pg', text: 'Profile: https://quailbarn.example/pg' },
  { category: 'ip', value: '203.0.113.77', text: 'IP: 203.0.113.77' },
  { category: 'biometric', value: 'VPX-448120', text: 'Voiceprint ID: VPX-448120' },
  { category: 'photo', value: 'IMG_20260314_hkw.jpg', text: 'Photo: IMG_20260314_hkw.jpg' },
  { category: 'other-id', value: '26-CR-018827', text: 'Case number: 26-CR-018827' },
  { category: 'age', value: 'ninety-seven', text: 'The client is ninety-seven years old' },
];

/** Every position of a document that text can stand in. Each makes a whole document of a line that holds a canary. */
export const positions: Readonly<Record<string, (line: string, value: string) => string>> = {
  paragraph: (line) => `# Note\n\n${line} [client].\n`,
  untagged: (line) => `# Note\n\n${line}.\n`,
  'no final newline': (line) => `${line}`,
  crlf: (line) => `# Note\r\n\r\n${line} [client].\r\nMore [obs].\r\n`,
  bom: (line) => `\uFEFF# Note\n\n${line} [client].\n`,
  heading: (line) => `# Note\n\n## ${line}\n\nText [obs].\n`,
  list: (line) => `- ${line} [client]\n- [ ] ${line}\n`,
  quote: (line) => `> ${line} [client].\n`,
  table: (line, value) => `| Who | What |\n| --- | --- |\n| ${value} | ${line} [client] |\n`,
  'table head': (line, value) => `| ${line} | ${value} |\n| --- | --- |\n| a | b [obs] |\n`,
  frontmatter: (line, value) =>
    `---\nkind: note\nclient: "${value}"\nabout: |\n  ${line}\n---\n\nText [obs].\n`,
  'bad frontmatter': (line, value) => `---\nkind: note\nclient: [${value}\n${line}\n---\n\nText [obs].\n`,
  code: (line) => `Text [obs].\n\n\`\`\`\n${line}\n\`\`\`\n\nSee \`${line}\` [obs].\n`,
  comment: (line) => `Text [obs]. <!-- ${line} -->\n\n<!--\n${line}\n-->\n`,
  'alt text': (line) => `![${line}](picture.png)\n`,
  'link text': (line) => `[${line}](https://example.net/page) [obs].\n`,
  'link target': (line, value) =>
    `[page](https://example.net/${encodeURIComponent(value)}) [obs]. She came with ${line}.\n`,
  footnote: (line) => `Text [^1].\n\n[^1]: ${line}. 2019.\n`,
  'footnote name': (_line, value) => `Text [^${value.replace(/[^\w-]/g, '-')}].\n`,
  citation: (_line, value) => `Text [@${value.replace(/[^\w-]/g, '-')}].\n`,
  source: (line) => `Text [1][7].\n\n## Sources\n\n1. ${line}\n2. ${line}\n`,
  'source number': (_line, value) =>
    `Text [${value.replace(/\D/g, '').slice(0, 9)}] and [ ${value} ].\n\n## Sources\n\n${value.replace(/\D/g, '').slice(0, 9) || '1'}. Harrow. *Sleep*. 2019. https://one.test/a — T2\n`,
  'tag-like': (_line, value) => `Text [LLM: ${value}]. More [measure: ${value}]. Odd [LML ${value}].\n`,
  directive: (line, value) =>
    `<!-- provenote-disable-next-sentence phi/name ${value} -- ${line} -->\n${line} [client].\n\n<!-- provenote-disable phi/* -- ${line} -->\n\n${line} [obs].\n\n<!-- provenote-enable phi/* -->\n`,
  'grade claim': (line) => `${line} and the alliance is highly effective [LLM].\n`,
  artefact: (line, value) =>
    `${line} turn0search0 https://x.test/?utm_source=chatgpt.com&q=${encodeURIComponent(value)} [LLM].\n`,
};
