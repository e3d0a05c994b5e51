/* A question that is a reference to a paragraph: "P24", "paper 24", "paragraph 4 of the letter". */

import { stems } from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */

const PARAGRAPH = "(?:paragraph|para\\.?|§|¶)";
const SHORT = /^(\p{L}+) ?(\d+)(?:\.\d+)?$/u;
const BEFORE = new RegExp(`^(?:the )?(.+?),? (?:${PARAGRAPH} ?)?(\\d+)$`, "iu");
const BEHIND = new RegExp(`^${PARAGRAPH} ?(\\d+)(?:,? (?:of|in) (?:the )?(.+))?$`, "iu");

/** @param {SearchRecord[]} records */
export function makeCited(records) {
  const essays = records.filter(({ siglum }) => siglum);
  const paragraphs = records.filter(({ kind, title }) => kind === "paragraph" && numberOf(title));

  /**
   * The paragraphs that a question names by their numbers; none if it is no such question.
   * @param {string} question
   * @returns {SearchRecord[]}
   */
  return question => {
    const text = question.trim().replace(/\s+/g, " ");
    const [, siglum, place] = text.match(SHORT) ?? [];
    const short = essays.filter(essay => essay.siglum?.toLowerCase() === siglum?.toLowerCase());
    if (siglum && short.length) return numbered(short, place);
    const [, number, name] = text.match(BEHIND) ?? [];
    if (number) return numbered(name ? named(name) : essays, number);
    const [, whose, last] = text.match(BEFORE) ?? [];
    return whose ? numbered(named(whose), last) : [];
  };

  /** @param {string} name */
  function named(name) {
    const asked = stems(name).join(" ");
    return essays.filter(essay => stems(essay.name ?? "").join(" ") === asked);
  }

  /**
   * @param {SearchRecord[]} among
   * @param {string} number
   */
  function numbered(among, number) {
    const ids = among.flatMap(({ facets }) => facets?.essay ?? []);
    return paragraphs.filter(({ title, facets }) => numberOf(title) === number && ids.includes(facets?.essay?.[0] ?? ""));
  }
}

/** @param {string} title */
function numberOf(title) {
  return title.match(/\d+$/)?.[0];
}
