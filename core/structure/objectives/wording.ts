import { scanInline } from '../../prose/scan-inline.js';
import { spokenText } from '../../prose/words.js';

/** An objective in the form in which its letters are judged. */
export interface Wording {
  /** Without markup, tags, and comments; case kept, white space folded. */
  readonly said: string;
  /** The same in lower case, number words as digits. */
  readonly text: string;
}

/** No objective is longer, in UTF-16 code units; what stands behind is not judged. */
const longest = 2000;

/** The wording of an objective from its inner markdown; `names` are the named sources in lower case. Never throws. */
export function wordingOf(inner: string, names: ReadonlySet<string>): Wording {
  const written = inner.slice(0, longest);
  const said = plain(spokenText(written, scanInline(written, names)));
  return { said, text: withDigits(said.toLowerCase()) };
}

/** One form of quotation marks, dashes, signs, and persons that a placeholder stands for. */
function plain(text: string): string {
  return text
    .replace(/\[(?:NAME|CLIENT|PATIENT|PERSON|STUDENT|PARENT|CHILD)(?:[ _-]?[A-Z0-9])?\]/g, 'client')
    .replace(
      /\b([Cc]lient|[Pp]atient|[Pp]artner|[Pp]erson|[Ss]tudent|[Pp]arent|[Mm]ember|[Ss]ibling|[Cc]hild) [A-Z]\b(?!\.\w)/g,
      '$1',
    )
    .replace(/\b\d{1,2}[- ]year[- ]old\b/gi, 'child')
    .replace(/[*_`~]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[≤≥]/g, (sign) => (sign === '≤' ? ' at most ' : ' at least '))
    .replace(/[↓↘]/g, ' reduce ')
    .replace(/[↑↗]/g, ' increase ')
    .replace(/[→⇒]/g, ' to ')
    .replace(/×/g, 'x')
    .replace(/½/g, ' half ')
    .replace(/\s+/g, ' ')
    .trim();
}

const numbers: ReadonlyMap<string, string> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, value) => [word, String(value)]),
);
const others: ReadonlyMap<string, string> = new Map(
  Object.entries({
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    eighty: '80',
    ninety: '90',
    hundred: '100',
    dozen: '12',
    once: '1 time',
    twice: '2 times',
    thrice: '3 times',
    ...Object.fromEntries(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
        .split(' ')
        .map((word, index) => [word, `${String(index + 1)}th`]),
    ),
  }),
);
const numberWord = new RegExp(
  String.raw`\b(?:${[...numbers.keys(), ...others.keys()].toSorted((a, b) => b.length - a.length).join('|')})\b`,
  'g',
);
/** `one` and `once` where they count nothing. */
const noNumber =
  /\b(?:one another|no one|one-on-one|one on one|one to one|one day at a time|(?:the|this|that|which|every|any|each) one|one's|at once|once (?=the|a|he|she|they|i|we|it|client|patient|student)|second(?=-| language| hand)|(?:a|30|60|10) seconds?)\b/g;

/** Number words as digits: `twice` becomes `2 times`, `third` `3th`. Words that only look like numbers are taken out. */
function withDigits(text: string): string {
  return text
    .replace(noNumber, (words) =>
      words.startsWith('once')
        ? 'when '
        : words.includes('second')
          ? words.replace('second', 'instant')
          : 'each-other',
    )
    .replace(numberWord, (word) => numbers.get(word) ?? others.get(word) ?? word)
    .replace(/\b(\d+)(?:st|nd|rd)\b/g, '$1th')
    .replace(/'ll\b/g, ' will')
    .replace(/\bi'm\b/g, 'i am');
}
