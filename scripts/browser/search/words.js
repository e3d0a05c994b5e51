/* Words: how a text, and what a reader types, become the terms that are looked up. Both go the same
   way, so that what is alike to a reader is equal here: case, accents, quotation marks and hyphens,
   initials (U.S. = US), numbers ($33m = 33 million = thirty-three million), types (F-16 = F16), dates (2 May 2011 =
   02/05/2011 = May 2, 2011) and forms of a word (by a stemmer from npm).
   Runs in the browser and, when the index is made, in node. */

import { stemmer } from "stemmer";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december"
];
/** @type {Record<string, number>} */
const SHORT = { jan: 1, feb: 2, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12, apr: 4, jun: 6, jul: 7, mar: 3 };
const MONTH = `(${MONTHS.concat(Object.keys(SHORT)).join("|")})\\.?`;
const UNITS = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ").map((word, number) => [word, number])
);
const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, 10 * at + 20])
);
/** Words that stand for another by themselves: figures, decades, months. @type {Map<string, string>} */
const OTHERWISE = new Map([
  ...[...UNITS].slice(2).map(([word, number]) => /** @type {const} */ ([word, String(number)])),
  ..."twenties thirties forties fifties sixties seventies eighties nineties".split(" ").map((word, at) => /** @type {const} */ ([word, `19${10 * at + 20}s`])),
  ...["jan", "feb", ...Object.keys(SHORT).filter(name => SHORT[name] >= 8)].map(name => /** @type {const} */ ([name, MONTHS[SHORT[name] - 1]]))
]);

const ORDINALS = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ").map((word, at) => [word, at + 1])
);
["thirtieth", "thirty-first", ..."first second third fourth fifth sixth seventh eighth ninth".split(" ").map(word => `twenty-${word}`)].forEach((word, at) => {
  ORDINALS.set(word, at < 2 ? 30 + at : 19 + at);
});
const DAY_IN_WORDS = new RegExp(`\\b((?:twenty|thirty)[- ])?(${[...ORDINALS.keys()].filter(word => !word.includes("-")).join("|")})(?= (?:of )?${MONTH}(?![a-z]))`, "g");
const YEAR_IN_WORDS = new RegExp(`\\b(nineteen|twenty)[- ](?:(${[...UNITS.keys()].slice(10).join("|")})|(${[...TENS.keys()].join("|")})(?:[- ](${[...UNITS.keys()].slice(1, 10).join("|")}))?)\\b`, "g");

/* Words of questions and of talk about texts: they say how something is asked, not what. */
export const LITTLE = new Set(
  (
    "a an the and or but nor of to in on at by for from with without into onto over under about as " +
    "is are was were be been being am do does did done doing has have had having can could will would shall should may " +
    "might must not no i me my we our you your he him his she her it its they them their this that these those there " +
    "here who whom whose which what when where why how if then than so such too very just only also any some all both " +
    "each every other another more most much many own same between among amongst during through before after " +
    "because while until since against again further once out off up down please tell explain describe show find give " +
    "instead versus vs rather towards toward upon within across around behind " +
    "know say says said talk talks mean means really actually exactly ever get gets getting got let like want wants " +
    "dont doesnt didnt isnt arent wasnt werent cant couldnt shouldnt wouldnt wont hasnt havent hadnt aint im ive youre theyre " +
    "one ones yes well altogether supposed supposedly still even though although however someone somebody something anyone anybody anything everyone everybody everything"
  ).split(" ")
);
const GENERIC = new Set(
  (
    "argument argue argues author authors writer editor editors essay essays paper letter article text texts " +
    "passage passages paragraph section part document role reason reasons cause causes effect effects impact impacts " +
    "consequence consequences result results importance important main major key history background example examples " +
    "evidence meaning definition view views opinion opinions position statement statements information details detail " +
    "fact facts story list issue issues problem problems situation topic subject question answer relation relations " +
    "relationship relationships country countries nation nations state states government governments people thing " +
    "things way ways time times happen happens happened make makes made take takes took think thinks thought discuss " +
    "discusses discussed mention mentions mentioned refer refers quote quotes quotation comment comments according " +
    "overall write writes written wrote speak speaks tell tells told general new old big great good better best bad different various type kind sort kinds term terms first last come " +
    "comes came go goes went read reads learn learns learned become becomes use uses put puts see seen whole real true case cases point points"
  ).split(" ")
);

/** @typedef {{year?: string, month: number, day?: number}} Day */
/** @typedef {{start: number, end: number, days: Day[]}} FoundDate where it stands in a folded text */

/** @param {number} number */
function pad(number) {
  return (number < 10 ? "0" : "") + Number(number);
}

/** @param {string} name */
function monthOf(name) {
  return MONTHS.indexOf(name) + 1 || SHORT[name];
}

/**
 * One spelling for what differs only to the eye.
 * @param {string} text
 */
export function fold(text) {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u02bf\u02be`\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\b[a-z](?:\.[a-z])+\b\.?/g, initials => initials.replace(/\./g, ""))
    .replace(/\b([a-z])\. ([a-z])\. (?=[a-z]{2})/g, "$1$2 ")
    .replace(/'s?(?![a-z])/g, "")
    .replace(/'/g, "");
  const figured = folded
    .replace(DAY_IN_WORDS, (_, tens = "", day) => String(ORDINALS.get(tens.replace(" ", "-") + day)))
    .replace(YEAR_IN_WORDS, (_, century, teens, tens, unit) => String((UNITS.get(century) ?? 20) * 100 + (UNITS.get(teens) ?? (TENS.get(tens) ?? 0) + (UNITS.get(unit) ?? 0))));
  if (!/\d/.test(figured)) return figured; // most texts, and what follows is of figures
  return figured
    .replace(/(\d),(?=\d{3}\b)/g, "$1")
    .replace(/(\d)000000\b/g, "$1 million")
    .replace(/(\d)\s?(?:m|mn|mln|mil)\b/g, "$1 million")
    .replace(/(\d)\s?(?:b|bn|bil)\b/g, "$1 billion")
    .replace(/\b(\d+)\s?(?:st|nd|rd|th)\b/g, "$1")
    .replace(/\b([2-9]0)s\b/g, "19$1s")
    .replace(/\b([a-z])-(\d+)s?\b/g, "$1$2");
}

/**
 * The dates of a folded text, in order. One written as 02/05/2011 may be either of two days.
 * @param {string} folded
 * @returns {FoundDate[]}
 */
export function dates(folded) {
  /** @type {FoundDate[]} */
  const found = [];
  if (!/\d/.test(folded)) return found; // most texts, and a date has a figure
  /**
   * @param {string} pattern
   * @param {(match: RegExpMatchArray) => Day[]} read
   */
  function look(pattern, read) {
    for (const match of folded.matchAll(new RegExp(pattern, "g"))) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some(other => other.start < end && start < other.end)) continue;
      const days = read(match).filter(day => day.month >= 1 && day.month <= 12 && !(Number(day.day) > 31));
      if (days.length) found.push({ start, end, days });
    }
  }
  look("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b", m => [{ year: m[1], month: +m[2], day: +m[3] }]);
  look("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b", m => [
    { year: m[3], month: +m[2], day: +m[1] },
    { year: m[3], month: +m[1], day: +m[2] }
  ]);
  look(`\\b(\\d{1,2})(?: of)? ${MONTH},?(?: of)?,? (\\d{4})\\b`, m => [
    { year: m[3], month: monthOf(m[2]), day: +m[1] }
  ]);
  look(`\\b${MONTH},? ([4-9]\\d)\\b`, m => [{ year: `19${m[2]}`, month: monthOf(m[1]) }]);
  look(`\\b${MONTH},? (0\\d)\\b(?! \\d{4})`, m => [{ year: `20${m[2]}`, month: monthOf(m[1]) }]);
  look(`\\b${MONTH} (\\d{1,2}),? (\\d{4})\\b`, m => [{ year: m[3], month: monthOf(m[1]), day: +m[2] }]);
  look("\\b(0?[1-9]|1[0-2])[/.](\\d{4})\\b", m => [{ year: m[2], month: +m[1] }]);
  look("\\b(\\d{4})-(\\d{2})\\b", m => [{ year: m[1], month: +m[2] }]);
  look(`\\b${MONTH},?(?: of)?,? (\\d{4})\\b`, m => [{ year: m[2], month: monthOf(m[1]) }]);
  look(`\\b(\\d{1,2})(?: of)? ${MONTH}(?![a-z])`, m => [{ month: monthOf(m[2]), day: +m[1] }]);
  look(`\\b${MONTH} (\\d{1,2})\\b`, m => [{ month: monthOf(m[1]), day: +m[2] }]);
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The terms of a day, from the most exact: day, month of a year, year; or a day of any year.
 * @param {Day} day
 */
export function dayTerms(day) {
  /** @type {string[]} */
  const terms = [];
  if (day.year && day.day) terms.push(`d${day.year}${pad(day.month)}${pad(day.day)}`);
  if (!day.year && day.day) terms.push(`d${pad(day.month)}${pad(day.day)}`);
  if (day.year) terms.push(`m${day.year}${pad(day.month)}`, day.year);
  return terms;
}

/**
 * Plain words of a folded text, number words as figures.
 * @param {string} folded
 */
export function plain(folded) {
  const words = folded.match(/\d+(?:[./]\d+)+|[\p{L}\p{N}]+/gu) || [];
  const result = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const tens = TENS.get(word);
    if (tens) {
      const next = UNITS.get(words[at + 1]) ?? 0;
      if (next > 0 && next < 10) at++;
      result.push(String(next < 10 ? tens + next : tens));
    } else result.push(OTHERWISE.get(word) ?? (/^\d+\/\d+$/.test(word) ? word.replace("/", "") : word));
  }
  return result;
}

/** @type {Map<string, string>} */
const known = new Map();

/**
 * The stem of a plain word; figures stay as they are.
 * @param {string} word
 */
export function stem(word) {
  let found = known.get(word);
  if (found === undefined) {
    found = /\d/.test(word) || word.length < 4 ? word : stemmer(word);
    known.set(word, found);
  }
  return found;
}

/**
 * Stems of a text, in order.
 * @param {string} text
 */
export function stems(text) {
  return plain(fold(text)).map(stem);
}

/**
 * Stems of a text in order, dates beside the words that they are written with.
 * @param {string} text
 */
export function terms(text) {
  return text.split("\n").flatMap(line => {
    const folded = fold(line);
    return [...plain(folded).map(stem), ...dates(folded).flatMap(date => date.days.flatMap(termsOf))];
  });
}

/** @param {Day} day */
function termsOf(day) {
  return day.year && day.day ? [...dayTerms(day), `d${pad(day.month)}${pad(day.day)}`] : dayTerms(day);
}

/**
 * A name or phrase written as one word: "al-Qaida" and "alqaida", "front line" and "frontline".
 * @param {string[]} words
 */
export function joined(words) {
  return stem(words.join(""));
}

/**
 * Whether a word only says how something is asked.
 * @param {string} word
 */
export function little(word) {
  return LITTLE.has(word);
}

/**
 * Whether a word is of talk about texts and counts for little.
 * @param {string} word
 */
export function generic(word) {
  return GENERIC.has(word);
}
