import type { Link } from './link-types.js';
import type { SentenceItems } from './sentence-items.js';
import {
  beliefs,
  clauseOpeners,
  conditions,
  denials,
  errors,
  hedges,
  negations,
  rejections,
} from './words.js';

/** The words around a sentence that can take back what it says. */
export interface Surroundings {
  /** The sentence's text, markup blanked. */
  readonly text: string;
  readonly isQuestion: boolean;
  /** The sentence after it in the same paragraph. */
  readonly following: string;
}

/** Whether the author says that the grade holds: not negated, asked, supposed, hoped for or rejected. */
export function isAsserted(sentence: SentenceItems, link: Link, around: Surroundings): boolean {
  if (around.isQuestion && link.form === 'predicate' && !presupposes(around.text)) return false;
  const scope = scopeOf(sentence, link);
  if (conditional(sentence, scope)) return false;
  if (rejected(sentence, scope, around)) return false;
  let denied = 0;
  let negated = false;
  for (let at = scope.from; at < scope.to; at++) {
    if (aside(sentence, at, scope)) continue;
    if (isNegation(sentence, at, scope)) {
      // "neither … nor", "not … nor": one denial
      if (sentence.lower(at) !== 'nor' || !negated) denied++;
      negated = true;
    } else if (isDenial(sentence, at, scope)) denied++;
    if (isError(sentence, at)) denied++;
    if (isHedge(sentence, at, scope)) return false;
  }
  if (setApart(sentence, link.at)) return false;
  if (deniedAfter(sentence, scope)) denied++;
  return denied % 2 === 0;
}

interface Scope {
  /** Indices of items: the clause from its start to the last of grade and elements. */
  readonly from: number;
  readonly to: number;
  readonly grade: number;
  readonly firstElement: number;
  readonly lastElement: number;
}

function scopeOf(s: SentenceItems, link: Link): Scope {
  const places = link.elements.filter((one) => typeof one === 'number');
  const firstElement = places.length > 0 ? Math.min(...places) : link.at;
  const lastElement = places.length > 0 ? Math.max(...places) : link.at;
  // The clause that says it: what is said of an element in a clause before does not count ("Neither A nor B was X; both are Y").
  let from = Math.min(link.at, firstElement);
  for (let at = link.at - 1; at >= from; at--) {
    // "missed X and had to settle for Y", "was never X and is now Y": a verb phrase of its own
    if (
      s.isWord(at, /^(?:and|but|then|yet)$/) &&
      at > lastElement &&
      s.between(at, Math.min(at + 4, link.at), (inner) => s.isVerb(inner)) &&
      s.between(firstElement, at, (inner) => s.isVerb(inner) || s.is(inner, 'grade')) &&
      !s.isWord(at - 1, /^not$/) &&
      !notBut(s, at)
    ) {
      from = at + 1;
      return { from, to: Math.max(link.at, lastElement), grade: link.at, firstElement, lastElement };
    }
    if (s.is(at, 'stop') && /^[.;:]$/.test(s.lower(at))) {
      from = at + 1;
      break;
    }
    if (
      s.isStop(at, ',') &&
      s.isWord(at + 1, /^(?:but|and|yet|so|while|whereas|although|though)$/) &&
      !s.is(at + 2, 'element') &&
      s.lower(at + 2) !== 'not' &&
      (at > lastElement || pronounAfter(s, at)) &&
      s.between(at, link.at, (inner) => s.isVerb(inner)) &&
      s.between(firstElement, at, (inner) => s.isVerb(inner))
    ) {
      from = at + 1;
      break;
    }
  }
  if (s.isWord(from, /^(?:but|and|yet|so)$/) && from > 0)
    return { from, to: Math.max(link.at, lastElement), grade: link.at, firstElement, lastElement };
  while (from > 0) {
    const at = from - 1;
    if (s.is(at, 'stop') && /^[.;:?!|]$/.test(s.lower(at))) break;
    if (s.isStop(at, 'dash')) break;
    if (s.isStop(at, 'open')) break;
    if (s.isWord(at, clauseOpeners) && !(at > 0 && s.isWord(at - 1, /^(?:just|even)$/))) break;
    if (
      s.isWord(at, /^(?:but|yet|so)$/) &&
      (s.isStop(at - 1, ',') || s.between(-1, at, (inner) => s.isVerb(inner))) &&
      !exceptive(s, at)
    )
      break;
    if (
      s.isWord(at, /^and$/) &&
      s.isStop(at - 1, ',') &&
      s.between(-1, at, (inner) => s.isVerb(inner)) &&
      (!s.element(at + 1) || (firstElement > at && s.between(at, link.at, (inner) => s.isVerb(inner))))
    )
      break;
    from = at;
  }
  return { from, to: Math.max(link.at, lastElement), grade: link.at, firstElement, lastElement };
}

/** "rather than the probably effective ones", "below demonstrably effective": the grade itself is what is set apart. */
function setApart(s: SentenceItems, grade: number): boolean {
  let at = grade - 1;
  while (
    at >= 0 &&
    (s.isWord(at, /^(?:the|a|an|in|among|into|as|merely|simply|just|one|of|with|to|be|being)$/) ||
      s.isWord(at, /ly$/))
  )
    at--;
  const word = s.lower(at);
  const before = s.lower(at - 1);
  if (!s.is(at, 'word')) return false;
  if (word === 'than') {
    // "no better than X" is X.
    if (/^(?:no|not|nothing|none|never)$/.test(s.lower(at - 2)) && before !== 'rather' && before !== 'other')
      return false;
    return /^(?:rather|other|less|more|better|higher|lower)$/.test(before) || /er$/.test(before);
  }
  if (/^(?:below|beyond|above|unlike)$/.test(word)) return true;
  return (
    (/^(?:instead|short|shy|opposed|out|stead)$/.test(before) && /^(?:of|to)$/.test(word)) ||
    (/^(?:instead|short|shy)$/.test(word) && s.isWord(at + 1, /^of$/)) ||
    (word === 'opposed' && s.isWord(at + 1, /^to$/))
  );
}

/** "…, yet the report ranks it …": the clause takes its element up by a pronoun. */
function pronounAfter(s: SentenceItems, at: number): boolean {
  return s.between(at, at + 9, (inner) => s.isWord(inner, /^(?:it|they|them|both|this|these)$/));
}

/** The "but" of "not X but Y". */
function notBut(s: SentenceItems, at: number): boolean {
  return (
    s.isWord(at, /^but$/) &&
    s.between(Math.max(-1, at - 12), at, (inner) => s.isWord(inner, /^(?:not|never|neither)$/))
  );
}

/** "no element but empathy", "not merely warm but …": this "but" opens no clause. */
function exceptive(s: SentenceItems, at: number): boolean {
  for (let back = at - 1; back >= 0 && !(s.is(back, 'stop') && /^[.;:]$/.test(s.lower(back))); back--)
    if (
      s.isWord(
        back,
        /^(?:no|not|none|nothing|nobody|never|neither|all|every|isn't|isn’t|wasn't|wasn’t|aren't|aren’t|weren't|weren’t)$/,
      )
    )
      return true;
  return false;
}

/** A question that takes the grade for granted: "Why was empathy rated …?", "Did you know that …?" */
function presupposes(text: string): boolean {
  return /^\W*(?:why|how (?:come|did|was|were|has|have|is it)|when|since when|who(?:se)?\b(?! is| are| was)|what (?:made|led|explains|accounts|moved|convinced|earned)|did you know|have you noticed|do you know|are you aware|in (?:which|what) (?:edition|year)|which (?:edition|panel|task force|report|review|year)|by whom|on what)\b/i.test(
    text,
  );
}

/** In a bracket or an aside between commas that the grade is not part of. */
function aside(s: SentenceItems, at: number, scope: Scope): boolean {
  for (let back = at; back >= scope.from; back--) {
    if (s.isStop(back, 'close')) break;
    if (s.isStop(back, 'open')) {
      const close = s.partner(back);
      return close !== undefined && close > at && !(scope.grade > back && scope.grade < close);
    }
  }
  // "Empathy, never a luxury, is …"
  const start = Math.min(scope.grade, scope.firstElement);
  if (at <= start) return false;
  const end = Math.max(scope.grade, scope.firstElement);
  let open = -1;
  for (let back = at - 1; back > start; back--)
    if (s.isStop(back, ',')) {
      open = back;
      break;
    }
  if (open < 0) return false;
  for (let next = at + 1; next < end; next++)
    if (s.isStop(next, ','))
      return (
        s.isVerb(next + 1) || s.isWord(next + 1, /^(?:and|nevertheless|nonetheless|still|also|was|is|has)$/)
      );
  return false;
}

function isNegation(s: SentenceItems, at: number, scope: Scope): boolean {
  if (!s.isWord(at, negations)) return false;
  const word = s.lower(at);
  const next = s.lower(at + 1);
  if (
    /^(?:doubt|question|surprisingly|surprise|wonder|exception|accident|coincidence|means|secret)$/.test(
      next,
    ) &&
    word !== 'never'
  )
    return false;
  if (word === 'no' && (/^(?:less|fewer|other)$/.test(next) || s.isWord(at + 2, /^than$/))) return false;
  if (word === 'nothing' && s.isWord(at + 2, /^than$/)) return false;
  if (word === 'none' && next === 'other') return false;
  if (word === 'nothing' && next === 'less') return false;
  if (word === 'nothing' && (next === 'but' || next === 'short')) return false;
  if (word === 'not' && next === 'until') return false;
  if (word === 'without') {
    return !s.between(at, Math.max(scope.grade, scope.firstElement), (inner) => s.isStop(inner, ',')) &&
      at > scope.firstElement - 1 &&
      at < scope.grade
      ? true
      : /^(?:a|any|the)$/.test(next) && s.is(at + 2, 'grade');
  }
  // A contrast group takes its negation with it: "empathy, not congruence, was …".
  const group = s.groups.find(
    (one) =>
      one.from > at &&
      one.from - at < 4 &&
      one.role !== 'plain' &&
      !s.between(at, one.from, (inner) => s.isVerb(inner)),
  );
  if (group && word === 'not') return false;
  // "no element but empathy": what the exception names is said to have the grade.
  const exception = s.groups.find((one) => one.role === 'exception' && one.from > at);
  if (exception && scope.firstElement >= exception.from && scope.firstElement <= exception.to) return false;
  // "not A but B": B holds. "not only A but also B": A holds as well.
  const but = s.items.findIndex(
    (item, index) =>
      index > at &&
      (item.lower === 'but' || item.lower === 'rather') &&
      item.kind === 'word' &&
      index - at < 24 &&
      !s.between(at, index, (inner) => s.is(inner, 'stop') && /^[.;]$/.test(s.lower(inner))),
  );
  if (word !== 'neither' && word !== 'never' && word !== 'nor' && but > 0) {
    if (but < scope.grade && !s.between(at, but, (inner) => s.isWord(inner, /^(?:that|which|who)$/)))
      return false;
    if (but < scope.firstElement && scope.firstElement > scope.grade) return false;
    if (
      but > scope.grade &&
      /^(?:only|just|merely|simply|solely)$/.test(next) &&
      !s.between(but, Math.min(s.items.length, but + 6), (inner) => s.is(inner, 'grade'))
    )
      return false;
  }
  if (word === 'nor' && scope.firstElement > at && s.element(at + 1) && scope.grade < at) return true;
  // "not" that negates another edition: "rated not in 2011 but in 2018"
  if (word === 'not' && s.isWord(at + 1, /^(?:in|by|until|since|for|because)$/) && at > scope.grade)
    return false;
  // Of two clauses joined without a comma the negation stays in its own.
  if (at < Math.min(scope.grade, scope.firstElement)) {
    const first = Math.min(scope.grade, scope.firstElement);
    if (
      s.between(at, first, (inner) => s.isStop(inner, ',')) &&
      s.between(at, first, (inner) => s.isVerb(inner)) &&
      !s.isWord(at, /^(?:nowhere|never|nobody|no|none|neither)$/)
    )
      return false;
    if (
      word === 'no' &&
      s.between(at, first, (inner) => s.isStop(inner, ',')) &&
      !s.between(at, first, (inner) => s.isVerb(inner))
    )
      return false;
  }
  return true;
}

function isDenial(s: SentenceItems, at: number, scope: Scope): boolean {
  if (!s.isWord(at, denials)) return false;
  const word = s.lower(at);
  // "lost its label of 2001" says that it had it then.
  if (
    /^(?:lose|loses|lost|shed|sheds|forfeit|forfeited)$/.test(word) &&
    s.between(scope.grade, scope.grade + 5, (inner) => s.is(inner, 'edition'))
  )
    return false;
  if (word === 'missed' || word === 'misses' || word === 'miss')
    return at < scope.grade && at > scope.firstElement;
  // "clinicians who doubt the method accept that X is …": what is doubted is not what follows "that".
  const that = s.items.findIndex(
    (item, index) => index > at && item.lower === 'that' && item.kind === 'word',
  );
  if (
    that > at + 1 &&
    that < Math.min(scope.grade, scope.firstElement) &&
    !s.isWord(that - 1, /^(?:the|fact)$/)
  )
    return false;
  // "questions", "challenge" as nouns do not deny.
  if (
    /^(?:questions|challenge|challenges|question|contest)$/.test(word) &&
    (s.isWord(at - 1, /^(?:the|a|these|open|two|many|some)$/) || at < 1)
  )
    return false;
  if (
    s.between(
      at,
      Math.max(scope.grade, scope.lastElement),
      (inner) => s.isStop(inner, ',') && at < scope.firstElement && s.isVerb(inner + 1),
    )
  )
    return false;
  return true;
}

function isError(s: SentenceItems, at: number): boolean {
  if (!s.isWord(at, errors)) return false;
  return (
    !(s.lower(at) === 'error' && s.lower(at - 1) === 'standard') &&
    !(
      s.lower(at) === 'contrary' &&
      !s.between(at, s.items.length, (inner) => s.lower(inner) === 'that' && inner - at < 7)
    )
  );
}

function isHedge(s: SentenceItems, at: number, scope: Scope): boolean {
  if (!s.isWord(at, hedges)) return false;
  const word = s.lower(at);
  const next = s.lower(at + 1);
  if (/^(?:will|shall|must)$/.test(word))
    return (
      /^(?:be|become|soon|one|eventually|reach|earn|join|rise|move|probably|likely|remain|have|get|receive|gain)$/.test(
        next,
      ) && at > scope.firstElement - 2
    );
  if (/^appear(?:s|ed)?$/.test(word)) return next === 'to' && s.lower(at + 2) === 'be';
  if (
    /^(?:hope|hopes|hoped|hoping|expect|expects|wish|wished|predict|predicts|predicted|propose|proposes|proposed|proposal|hypothesise|hypothesize|speculate|speculates|speculated|candidate|potential|potentially|likely|argue|argues)$/.test(
      word,
    )
  )
    return at < Math.max(scope.grade, scope.firstElement) && !/^(?:potential|candidate)$/.test(word)
      ? true
      : word === 'candidate';
  if (/^(?:might|may|could|would|should)$/.test(word)) {
    if (word === 'may' && /^\d/.test(next)) return false;
    // "Some may find it odd that X is …": the hedge is of the finding, not of the grade.
    const that = s.between(
      at,
      Math.min(scope.grade, scope.firstElement),
      (inner) => s.lower(inner) === 'that',
    );
    if (that && at < scope.firstElement && !/^(?:be)$/.test(next))
      return !/^(?:surprise|come|seem|look|sound|feel|know|find|notice|recall|remember|forget)$/.test(next);
    // "Therapists should train the demonstrably effective element empathy": an attribute holds whatever one should do.
    return !(scope.grade > at && attributeOf(s, scope));
  }
  return true;
}

/** The grade stands before its noun and no verb of being or rating leads to it. */
function attributeOf(s: SentenceItems, scope: Scope): boolean {
  let at = scope.grade - 1;
  while (
    at >= 0 &&
    s.isWord(at, /^(?:the|a|an|this|that|these|those|two|three|its|such|of|one|among|in|other)$/)
  )
    at--;
  return (
    !s.isWord(
      at,
      /^(?:be|been|being|become|remain|rated|graded|judged|as|deemed|considered|called|listed|classed|ranked|labelled|labeled|reach|join|earn|receive|into|get|have)$/,
    ) && scope.lastElement > scope.grade
  );
}

function conditional(s: SentenceItems, scope: Scope): boolean {
  const first = Math.min(scope.grade, scope.firstElement);
  const last = Math.max(scope.grade, scope.lastElement);
  for (let at = scope.from; at < last; at++) {
    if (!s.isWord(at, conditions)) {
      // "Were congruence rated …", "Had the panel rated …", "Should it be rated"
      if (
        at === scope.from &&
        s.isWord(at, /^(?:were|had|should)$/) &&
        at < first &&
        (s.element(at + 1) !== undefined || s.isWord(at + 1, /^(?:the|it|this)$/)) &&
        s.between(first, s.items.length, (inner) => s.isStop(inner, ','))
      )
        return true;
      continue;
    }
    const word = s.lower(at);
    if (word === 'provided' && s.lower(at + 1) !== 'that') continue;
    if (word === 'whether' && s.lower(at - 1) === 'no') continue;
    if (at > first && s.between(first, at, (inner) => s.isVerb(inner)) && at > scope.grade) continue;
    if (at < first) {
      const comma = ended(s, at, first);
      if (comma) continue;
    }
    return true;
  }
  return false;
}

/** Whether a clause that opens at an index ends with a comma before another. */
function ended(s: SentenceItems, from: number, to: number): boolean {
  let verb = s.isWord(from + 1, /^(?:you|we|one|they|it|i|he|she|there)$/);
  for (let at = from + 1; at < to; at++) {
    if (s.isVerb(at) || s.isWord(at, /(?:s|ed)$/)) verb = true;
    if (s.isStop(at, ',') && verb) return true;
  }
  return false;
}

function rejected(s: SentenceItems, scope: Scope, around: Surroundings): boolean {
  let belief = false;
  for (let at = scope.from; at < Math.max(scope.grade, scope.firstElement); at++)
    if (s.isWord(at, beliefs)) belief = true;
  const last = s.at(Math.max(scope.grade, scope.lastElement));
  const rest = last ? around.text.slice(last.end) : '';
  if (belief && rejections.test(rest)) return true;
  if (
    /^\W{0,3}(?:\(?(?:wrongly|mistakenly|falsely|incorrectly|erroneously|by mistake|in error)\b|,? which (?:is|was) (?:wrong|false|untrue|incorrect|(?:an?|the usual|a common) (?:error|mistake|misreading|myth|misquotation|misunderstanding|fiction|fallacy)|not (?:so|true|the case|what)))/i.test(
      rest,
    )
  )
    return true;
  if (
    /[;,—–-]\s*(?:an? (?:error|mistake|misreading|myth|overstatement)|but (?:that|this|it) is (?:wrong|false|untrue|incorrect|a myth|not (?:so|true|the case))|(?:that|this|it) is (?:wrong|false|untrue|incorrect|a myth|not (?:so|true|the case))|(?:they|it) (?:are|is) wrong)/i.test(
      rest,
    )
  )
    return true;
  if (
    /[;,:—–-]\s*(?:but |and |yet )?(?:the|that|this|these|those|it|they|he|she|both|all)\b[^.;]{0,40}\b(?:is|are|was|were|got it|gets it|has it|have it)\s+(?:simply |plainly |just |quite |all |both )?(?:wrong|mistaken|in error|untrue|false|incorrect|a myth|a mistake|an error|out of date|outdated|not so|mislabelled|mislabeled)\b/i.test(
      rest,
    )
  )
    return true;
  if (
    /[;,:.—–]\s*[^.;]{0,40}\b(?:(?:put|set|puts|sets) (?:her|him|them|it|us|this|that|the record) (?:right|straight)|corrected (?:her|him|them|it|this|that|us)|(?:begs?|begged) to differ|disagrees?|disagreed|objected|say otherwise|says otherwise|said otherwise)\b/i.test(
      `${rest} ${around.following.slice(0, 80)}`,
    )
  )
    return true;
  if (
    /[,;(]\s*(?:and |but )?which (?:is|was) (?:simply |plainly )?(?:wrong|false|untrue|incorrect|mistaken|(?:an?|the usual|a common) (?:error|mistake|misreading|myth|misquotation|misunderstanding|fiction|fallacy)|not (?:so|true|the case))/i.test(
      rest,
    )
  )
    return true;
  return (
    belief &&
    /^\W*(?:they are (?:wrong|mistaken)|that is (?:wrong|false|untrue|not|a myth)|this is (?:wrong|false|untrue|not|a myth)|it is not|it isn[’']t|it was not|it never was|not so|wrong|false|it did not|it didn[’']t|they did not|it did no such|it does not|the tables? says? otherwise|no (?:edition|task force|panel|report) (?:says|does|did|has|ever)|nothing of the (?:sort|kind)|neither)/i.test(
      around.following,
    )
  );
}

/** "Demonstrably effective it is not", "rated so by no edition". */
function deniedAfter(s: SentenceItems, scope: Scope): boolean {
  const start = Math.max(scope.grade, scope.lastElement);
  for (let at = start + 1; at < s.items.length; at++) {
    if (s.is(at, 'stop') && /^[.;:?!,|]$/.test(s.lower(at))) return false;
    if (s.isStop(at, 'dash') || s.isStop(at, 'open')) return false;
    if (
      s.is(at, 'grade') ||
      s.isWord(at, clauseOpeners) ||
      s.isWord(at, /^(?:but|and|that|which|who|if|when)$/)
    )
      return false;
    if (
      s.isWord(at, /^(?:nowhere|nobody|neither|no|never|none)$/) &&
      !(s.lower(at) === 'no' && /^(?:less|doubt|longer|matter|fewer|exception)$/.test(s.lower(at + 1)))
    )
      return s.isWord(at - 1, /^(?:by|in|from|of|at)$/) || /^(?:nowhere|never)$/.test(s.lower(at));
    if (s.isWord(at, /^not$/) && s.is(at + 1, 'stop') && s.isVerb(at - 1)) return true;
  }
  return false;
}
