/* What is asked of the search page, as its address says it. */

import { queryText } from "../shared/address.js";
import { FACETS } from "./facets.js";

/** @typedef {{q: string, chosen: import("./facets.js").Chosen, sort: string, kwic: boolean}} State */

/**
 * @param {string} search the query of an address
 * @returns {State}
 */
export function readState(search) {
  const given = new URLSearchParams(search);
  /** @type {import("./facets.js").Chosen} */
  const chosen = {};
  for (const facet of FACETS) {
    const values = given.getAll(facet).flatMap(value => value.split(",")).filter(Boolean);
    if (values.length) chosen[facet] = [...new Set(values)];
  }
  return { q: given.get("q") || "", chosen, sort: given.get("sort") || "", kwic: given.get("as") === "kwic" };
}

/** @param {State} state */
export function writeState({ q, chosen, sort, kwic }) {
  const given = new URLSearchParams();
  if (q) given.set("q", q);
  for (const facet of FACETS) for (const value of chosen[facet] || []) given.append(facet, value);
  if (sort) given.set("sort", sort);
  if (kwic) given.set("as", "kwic");
  return queryText(given);
}

/**
 * The steps back that a reader has: one for each question that was asked, none for each letter that
 * was typed. What is being typed has one entry of its own from its first letter on.
 * @param {Pick<History, "pushState" | "replaceState">} history
 * @param {boolean} asked whether the page was opened with a question
 */
export function makeSteps(history, asked) {
  let settled = asked;

  /**
   * @param {string} address
   * @param {boolean} typing
   */
  function go(address, typing) {
    if (settled || !typing) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    settled = !typing;
  }

  /** What stands there was asked: the next one is a new step. */
  function settle() {
    settled = true;
  }

  return { go, settle };
}
