/* Words of a text as they are compared: without case, marks and numbers of endnotes, negations apart. */

/** @typedef {{norm: string, start: number, end: number}} Token what is compared, and where it stands in the text */

const WORD = /[\p{L}\p{N}]+(?:['’ʼ.][\p{L}\p{N}]+)*/gu;
const NEGATIONS = new Set(["not", "no", "never", "nor", "neither", "none", "nothing", "nobody", "nowhere", "without", "non"]);
/** What turns a word round, before it and after it. */
const PREFIXES = new Set(["un", "in", "im", "ir", "il", "dis", "non", "mis"]);
const LESS = /(?:ful|less)(?=(?:ly|ness)?$)/;
/** Such words that are no opposites of what is left of them. */
const NO_OPPOSITES = new RegExp([
  "^in(?:ch|come|coming|creas|deed|dent|fall|form|habit|jur|land|look|put|side|sight|spir|stall|take|tend|tens|tent|ternal|tone|valuabl|vent|vest|voice)",
  "^im(?:mediate|part|peach|pose|posing|plant|plore|port|press|print|prove|proving)", "^il(?:lustr|lumin)",
  "^dis(?:charg|count|cover|course|cuss|miss|mount|patch|pens|perse|place|play|pose|posing|position|solution|solve|tract|tribut|turb)",
  "^un(?:der|til)", "^mission", "^(?:regard|doubt|un)less"
].join("|"));

/**
 * @param {string} text
 * @returns {Token[]}
 */
export function tokensOf(text) {
  return Array.from(text.matchAll(WORD)).flatMap(match => {
    const start = match.index;
    return normsOf(match[0]).map(norm => ({ norm, start, end: start + match[0].length }));
  });
}

/**
 * A word in the form in which it is compared; "cannot" and "don't" are two.
 * @param {string} word
 */
function normsOf(word) {
  const low = word.normalize("NFKC").toLowerCase().replace(/[’ʼ]/g, "'");
  const contracted = /^(\p{L}+)n't$/u.exec(low);
  if (contracted) return [{ ca: "can", wo: "will", sha: "shall" }[contracted[1]] ?? contracted[1], "not"];
  if (low === "cannot") return ["can", "not"];
  const bare = low.replace(/['.]/g, "");
  return [/^\p{L}{3,}\d{1,2}$/u.test(bare) ? bare.replace(/\d+$/, "") : bare]; // the number of an endnote is glued to its word
}

/** @param {string} norm */
export function isNegation(norm) {
  return NEGATIONS.has(norm);
}

/**
 * Whether one word is the other turned round by what stands before or after it: "willingly" and "unwillingly", "useful" and "useless".
 * @param {string} one
 * @param {string} other
 */
export function areOpposites(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (NO_OPPOSITES.test(long)) return false;
  if (short.length > 3 && long.endsWith(short)) return PREFIXES.has(long.slice(0, -short.length));
  return /less(?:ly|ness)?$/.test(one) !== /less(?:ly|ness)?$/.test(other) && one.replace(LESS, "") === other.replace(LESS, "");
}
