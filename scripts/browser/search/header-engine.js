/* Answers for the list that Material shows under the header: the best few, each with one line. */

import { answer } from "./answer.js";
import { matches } from "./contexts.js";
import { isPassage } from "./engine.js";

/** @typedef {{location: string, title: string, text: string, score: number, terms: Record<string, boolean>}} Item an entry of Material's list; title and text are HTML */

const FEW = { passages: 8, topics: 4 };

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/**
 * A text as HTML, with the matching words marked.
 * @param {string} text
 * @param {Set<string>} terms
 */
function marked(text, terms) {
  let at = 0;
  let result = "";
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!matches(word, terms)) continue;
    result += `${escaped(text.slice(at, index))}<mark data-md-highlight>${escaped(word)}</mark>`;
    at = index + word.length;
  }
  return result + escaped(text.slice(at));
}

/**
 * The line under a title. Of a passage it is the sentence that answers.
 * @param {import("./engine.js").Found} entry
 * @param {import("./engine.js").Engine} engine
 */
function lineOf(entry, engine) {
  const { record } = entry;
  if (isPassage(record)) return answer(entry, engine).text;
  return record.summary || engine.quoted(record) || record.text || "";
}

/**
 * Answers questions with Material's items. Each result is a list of its own, since its place in the
 * order says something. Material shows the text of a result only where its address has no fragment;
 * for the others the line stands in the title.
 * @param {import("./engine.js").Engine} engine
 */
export function makeHeaderSearch(engine) {

  /**
   * @param {import("./engine.js").Found} entry
   * @returns {Item[]}
   */
  function item(entry) {
    const { record } = entry;
    const line = marked(lineOf(entry, engine), entry.terms);
    const title = marked(record.title, entry.terms);
    const inTitle = record.address.includes("#") && line;
    return [{
      location: record.address,
      title: inTitle ? `${title}<span class="search-line">${line}</span>` : title,
      text: `<p>${line}</p>`,
      score: entry.score,
      terms: Object.fromEntries(isPassage(record) ? engine.wordsIn(entry).map(word => [word, true]) : [])
    }];
  }

  /**
   * The topic that is named, the best passages, then the other topics.
   * @param {string} question
   */
  return question => {
    const found = engine.ask(question.replace(/[\s*]+$/, ""));
    const topics = found.topics.slice(0, FEW.topics);
    const passages = found.passages.slice(0, FEW.passages);
    engine.need([...topics, ...passages]);
    return [...topics.slice(0, 1), ...passages.slice(0, 4), ...topics.slice(1), ...passages.slice(4)].map(item);
  };
}
