/* The control in the foot of an essay: the page is compared with the published record when a reader asks. */

import { all, button, make, one } from "../shared/dom.js";
import { compare } from "./compare.js";

/** @typedef {import("./compare.js").Fault} Fault */

export function startVerify() {
  const link = /** @type {HTMLAnchorElement} */ (one("a[data-witness-record]"));
  const place = /** @type {HTMLElement} */ (link.closest("p"));
  const said = make("div", "verify-said");
  said.setAttribute("role", "status");
  const control = button("Verify the text on this page", async () => {
    said.textContent = "Comparing …";
    try {
      const record = await loaded(link.href);
      const { sha256, faults } = compare(shown(), record);
      said.replaceChildren(...(faults.length ? faults.flatMap(fault => told(fault)) : [make("p", "", `All ${record.blocks.length} blocks are as published. SHA-256 of the text on this page: ${sha256}`)]));
    } catch {
      said.textContent = "The record could not be read.";
    }
  });
  place.append(" ", control);
  place.after(said);
}

/** The author's words in the page, block by block, without what editors put in and without white space. */
function shown() {
  return all(".witness").map(element => {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (const each of all(".editorial", copy)) each.remove();
    return { id: element.dataset.block ?? "", text: (copy.textContent ?? "").replace(/\s+/g, "") };
  });
}

/**
 * The record, by a script: a page from a disk may not fetch.
 * @param {string} address
 * @returns {Promise<import("./compare.js").WitnessRecord>}
 */
function loaded(address) {
  return new Promise((resolve, reject) => {
    const script = make("script");
    script.src = address;
    script.addEventListener("load", () => (window.editionWitness ? resolve(window.editionWitness) : reject(new Error("no record"))));
    script.addEventListener("error", () => reject(new Error(`${address} is not there`)));
    document.head.append(script);
  });
}

/** @type {(fault: Fault) => HTMLElement[]} */
function told({ id, at, shown: here, published }) {
  const link = make("a", "", id);
  link.href = `#${id}`;
  const where = here || published ? ` from character ${at + 1} on: “${here}” on this page, “${published}” as published.` : ": the blocks stand in another order.";
  return [make("p", "", [link, where])];
}
