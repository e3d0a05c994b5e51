/* The facets as boxes to tick, with the counts beside them. */

import { all, make } from "../shared/dom.js";
import { FACETS, inOrder, makeCount, TITLES } from "./facets.js";

/** @typedef {{item: HTMLLIElement, input: HTMLInputElement, number: HTMLSpanElement, count: number}} Box */
/** @typedef {{details: HTMLDetailsElement, list: HTMLUListElement, boxes: Record<string, Box>, now: string}} Group */

const OPEN = ["kind", "essay", "theme"];

/**
 * @param {HTMLElement} host
 * @param {import("../shared/records.js").SearchRecord[]} records
 * @param {import("./facets.js").Labels} labels
 * @param {() => void} onChange
 */
export function makeFacetList(host, records, labels, onChange) {
  const count = makeCount(records);
  /** @type {Record<string, Group>} */
  const groups = {};
  for (const facet of FACETS) {
    const list = make("ul");
    list.setAttribute("aria-label", TITLES[facet]);
    const notes = facet === "kind" ? [make("p", "", "A topic of several kinds counts under each.")] : [];
    const details = make("details", "search-facet", [make("summary", "", TITLES[facet]), list, ...notes]);
    details.open = OPEN.includes(facet);
    host.append(details);
    groups[facet] = { details, list, boxes: {}, now: "" };
  }

  /**
   * @param {string} facet
   * @param {string} value
   * @returns {Box}
   */
  function box(facet, value) {
    const input = make("input");
    Object.assign(input, { type: "checkbox", name: facet, value });
    input.addEventListener("change", onChange);
    const number = make("span", "search-count");
    const name = labels[facet][value] || value.replace(/-/g, " ");
    return { item: make("li", "", make("label", "", [input, ` ${name} `, number])), input, number, count: -1 };
  }

  /**
   * Show the counts for what was found, and what is chosen.
   * @param {import("./facets.js").Counted[]} found
   * @param {import("./facets.js").Chosen} chosen
   */
  function show(found, chosen) {
    const counts = count(found, chosen);
    for (const facet of FACETS) {
      const tally = counts[facet];
      const mine = chosen[facet] || [];
      const group = groups[facet];
      for (const value of [...Object.keys(tally), ...mine]) group.boxes[value] ??= box(facet, value);
      for (const [value, box] of Object.entries(group.boxes)) {
        const many = tally[value] ?? 0;
        box.input.checked = mine.includes(value);
        if (box.count !== many) box.number.textContent = String(many);
        box.count = many;
        box.item.hidden = !many && !box.input.checked;
      }
      arrange(group, inOrder(Object.keys(group.boxes), facet, tally, labels));
      group.details.hidden = !Object.keys(tally).length && !mine.length;
      if (mine.length) group.details.open = true;
    }
  }

  /**
   * @param {Group} group
   * @param {string[]} values
   */
  function arrange(group, values) {
    const now = values.join(" ");
    if (group.now === now) return;
    group.now = now;
    group.list.append(...values.map(value => group.boxes[value].item));
  }

  /** What is ticked. */
  function chosen() {
    /** @type {import("./facets.js").Chosen} */
    const result = {};
    for (const input of /** @type {HTMLInputElement[]} */ (all("input:checked", host))) {
      result[input.name] = [...(result[input.name] || []), input.value];
    }
    return result;
  }

  return { show, chosen };
}
