/* Who asks on the page of an essay: the text on it is compared with the published record. */

import { all, make, one } from "../shared/dom.js";
import { loaded } from "../shared/loading.js";
import { compare } from "./compare.js";

/** @typedef {import("./compare.js").Fault} Fault */

/**
 * Compare, and say what was found.
 * @param {HTMLElement} said
 * @throws {Error} when the record is not there
 */
export async function verify(said) {
  await loaded(/** @type {HTMLAnchorElement} */ (one("a[data-witness-record]")).href);
  if (!window.editionWitness) throw new Error("no record");
  const record = window.editionWitness;
  const { sha256, faults } = compare(shown(), record);
  const sound = `All ${record.blocks.length} blocks are as published. SHA-256 of the text on this page: ${sha256}`;
  said.replaceChildren(...(faults.length ? faults.flatMap(fault => told(fault)) : [make("p", "", sound)]));
}

/** The author's words in the page, block by block, without what editors put in and without white space. */
function shown() {
  return all(".witness").map(element => {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (const each of all(".editorial", copy)) each.remove();
    return { id: element.dataset.block ?? "", text: (copy.textContent ?? "").replace(/\s+/g, "") };
  });
}

/** @type {(fault: Fault) => HTMLElement[]} */
function told({ id, at, shown: here, published }) {
  const link = make("a", "", id);
  link.href = `#${id}`;
  const where = here || published ? ` from character ${at + 1} on: “${here}” on this page, “${published}” as published.` : ": the blocks stand in another order.";
  return [make("p", "", [link, where])];
}
