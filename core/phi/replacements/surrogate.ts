/** What a person is called for: the client of a note, who treats, anybody else. */
export type PersonRole = 'client' | 'clinician' | 'person';

export const roleNouns: Readonly<Record<PersonRole, string>> = {
  client: 'Client',
  clinician: 'Clinician',
  person: 'Person',
};

/** Pairs of letters that mean something behind "Client": words, titles, and what announces a number ("Client ID 4471"). */
export const takenPairs =
  'AA AC AD AI AM AN AS AT BE BF BP BY CA CC CO CT DC DL DO DR DX ED EN ER EX FT FU GF GO GP HA HE HI HR HS HX ID IF IN IP IQ IS IT IV LA LO MA MD ME MI MR MS MT MY NO NP OC OD OF OH OK ON OP OR OT OX PA PE PM PO PT QI RE RN RX SI SO SS ST SW TB TO TV TX UA UK UP US VA WE YO'.split(
    ' ',
  );

const pairs = Array.from(
  { length: 26 * 26 },
  (_, at) => letter(Math.floor(at / 26)) + letter(at % 26),
).filter((pair) => !takenPairs.includes(pair));

/**
 * The surrogate of the person number `index` (from 0) of a run: `Client A`, `Person B`, …, `Person Z`, `Person AB`, and
 * when the pairs of letters are used up, `Person AB2`. Letters run through all roles, so that none stands for two people.
 */
export function surrogateOf(role: PersonRole, index: number): string {
  const at = index - 26;
  const round = Math.floor(at / pairs.length);
  const name =
    index < 26 ? letter(index) : (pairs[at % pairs.length] ?? '') + (round === 0 ? '' : String(round + 1));
  return `${roleNouns[role]} ${name}`;
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}
