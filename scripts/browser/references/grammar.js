/* The grammar of references: what a reader may write for a place in an essay. Stated in docs/about/references.md.

   reference = [essay] paragraph [sentence] [range]     L 3 · P 12.2 · P 12-14 · paper, para. 12, sentence 2
   The parts that say what they are may stand in any order; marks between them do not matter. */

/** @typedef {import("./book.js").Essay} Essay */
/** @typedef {{paragraph: number, sentence: number | null}} Point */
/** @typedef {{essay: Essay | null, from: Point, to: Point | null}} Reference what was written; `to` ends a range */

const FILLERS = new Set(["the", "of", "in", "at", "from", "see", "cf", "no", "nr", "number", "both", "essay", "text", "its", "pars"]);
const PARAGRAPH = new Set(["para", "paras", "paragraph", "paragraphs", "par", "pars", "pp", "p", "pgh", "¶", "§"]);
const SENTENCE = new Set(["sentence", "sentences", "sent", "sents", "s", "ss", ":"]);
const RANGE = new Set(["-", "to", "through", "until", "till"]);
const ORDINAL = new Set(["st", "nd", "rd", "th"]);
const NUMBERS = (
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split(" ");

/**
 * Text in the one form in which things are compared: no case, one kind of dash and blank, no quotation marks.
 * @param {string} text
 */
export function plain(text) {
  const one = text.normalize("NFKC").toLowerCase().replace(/[‐‑‒–—―−]/g, "-").replace(/\.{2,}|…/g, "-");
  return one.replace(/["'“”‘’«»()[\]{}<>*_#|]/g, " ").replace(/\s+/g, " ").trim();
}

/**
 * The essay that a text names by siglum, id, name or title, and the rest of the text.
 * @param {string} text as `plain` leaves it
 * @param {Essay[]} essays
 * @returns {{essay: Essay | null, rest: string, clash: boolean}} clash: more than one is named
 */
function takeEssay(text, essays) {
  const names = essays.flatMap(essay => [essay.title, essay.name, essay.id, essay.siglum].map(name => ({ essay, name: plain(name) })));
  names.sort((one, other) => other.name.length - one.name.length);
  /** @type {Set<Essay>} */
  const found = new Set();
  let rest = text;
  for (const { essay, name } of names) {
    if (found.size && !found.has(essay) && name.length < 3) continue; // after "letter", `p` is a paragraph
    const pattern = new RegExp(`(?<![a-z])${name.replace(/[.*+?^${}()|\\]/g, "\\$&")}(?![a-z])`, "g");
    const without = rest.replace(pattern, " ");
    if (without !== rest) found.add(essay);
    rest = without;
  }
  return { essay: found.size === 1 ? [...found][0] : null, rest, clash: found.size > 1 };
}

/** @param {string} text */
function tokensOf(text) {
  const tokens = text.match(/\d+|[a-z]+|[.:,;&/¶§-]/g) ?? [];
  const kept = tokens.filter((token, at) => !FILLERS.has(token) && !(ORDINAL.has(token) && /^\d+$/.test(tokens[at - 1] ?? "")));
  const numbers = kept.map(token => String(NUMBERS.indexOf(token) + 1 || token));
  // "2nd sentence, paragraph 12" is "paragraph 12, sentence 2"
  const line = numbers.join(" ").replace(/(\d+) (sentence|sent)\b(?! \.? ?\d)/g, "sentence $1");
  return line.replace(/^(sentence \d+) ?,? ((?:para\w*|par) (?:\. )?\d+)$/, "$2 $1").split(" ").filter(Boolean);
}

/**
 * What a text asks for; null if it is no reference.
 * @param {string} text
 * @param {Essay[]} essays
 * @returns {Reference[] | null}
 */
export function parse(text, essays) {
  const { essay, rest, clash } = takeEssay(plain(text), essays);
  if (clash) return null;
  const tokens = tokensOf(rest);
  /** @type {Reference[]} */
  const found = [];
  /** @type {Reference | null} */
  let current = null;
  let joint = ""; // what stands between the last number and the next: "", range, sentence, list
  let marked = "";
  for (const token of tokens) {
    if (/^\d+$/.test(token)) {
      const number = Number(token);
      if (!current || (joint === "list" && !marked)) {
        if (marked === "sentence" && !current) return null;
        current = { essay, from: { paragraph: number, sentence: null }, to: null };
        found.push(current);
      } else if (joint === "range") {
        if (current.to) return null;
        const inside = current.from.sentence !== null && marked !== "paragraph";
        current.to = inside ? { paragraph: current.from.paragraph, sentence: number } : { paragraph: number, sentence: null };
      } else if (marked === "sentence" || joint === "point") {
        const point = current.to ?? current.from;
        if (current.to && current.from.sentence !== null && current.to.paragraph === current.from.paragraph) {
          current.to = { paragraph: /** @type {number} */ (current.to.sentence), sentence: number }; // 12.2-13.1
        } else if (point.sentence !== null) return null;
        else point.sentence = number;
      } else if (marked === "paragraph") {
        current = { essay, from: { paragraph: number, sentence: null }, to: null };
        found.push(current);
      } else return null;
      joint = marked = "";
    } else if (SENTENCE.has(token) && current) marked = "sentence";
    else if (PARAGRAPH.has(token)) marked = "paragraph";
    else if (RANGE.has(token)) joint = current ? "range" : "";
    else if (/\W|and/.test(token) && !current) continue; // marks before the first number
    else if (token === "." || token === "/") joint ||= current && !marked ? "point" : "";
    else if (/^(?:[,;&]|and)$/.test(token)) joint = current && joint !== "range" ? "list" : joint;
    else return null;
  }
  for (const { from, to } of found) {
    if (to && (to.paragraph < from.paragraph || (to.paragraph === from.paragraph && (to.sentence ?? Infinity) < (from.sentence ?? 1)))) return null;
  }
  return found.length || essay ? found : null;
}
