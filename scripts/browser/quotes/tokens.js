/* Words of a text as they are compared: without case, marks and numbers of endnotes, negations apart. */

/** @typedef {{norm: string, start: number, end: number}} Token what is compared, and where it stands in the text */

const WORD = /[\p{L}\p{N}]+(?:['’ʼ.][\p{L}\p{N}]+)*/gu;
const NEGATIONS = new Set(["not", "no", "never", "nor", "neither", "none", "nothing", "nobody", "nowhere", "without"]);

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
