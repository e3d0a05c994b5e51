/* What readers call an essay: by its name or its kind ("the newspaper letter"), or as `called` of its page has it ("the longer article", "the study"). */

import { stem, stems } from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {Map<string, Set<string>>} Naming the essays that a question names, each with the words that do, as stems */

/** @param {SearchRecord[]} records */
export function makeCalled(records) {
  const ways = records.filter(({ kind, name }) => kind === "page" && name).map(({ name = "", called = "", facets }) => ({
    essay: facets?.essay?.[0] ?? "", calls: [stems(name), ...called.split("\n").map(line => line.split(" "))].filter(([first]) => first)
  }));

  /**
   * @param {string[]} words plain words of a question, in order
   * @returns {Naming}
   */
  return words => {
    const asked = ` ${words.map(stem).join(" ")} `;
    return new Map(ways.map(({ essay, calls }) => /** @type {const} */ ([essay, new Set(calls.filter(call => asked.includes(` ${call.join(" ")} `)).flat())])).filter(([, said]) => said.size));
  };
}
