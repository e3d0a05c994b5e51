/* Words in context as a table. */

import { all, button, make } from "../shared/dom.js";
import { contextsOf, csvOf, sortContexts } from "./contexts.js";
import { fold } from "./words.js";

/** @type {[string, import("./contexts.js").Column][]} */
const COLUMNS = [["Where", "order"], ["Before", "before"], ["Word", "word"], ["After", "after"]];
const MOST = 500;

/**
 * @param {HTMLElement} host
 * @param {ReturnType<typeof import("./show.js").makeShow>} show
 */
export function makeKwic(host, show) {
  /** @type {import("./contexts.js").Context[]} */
  let contexts = [];
  /** @type {import("./contexts.js").Column} */
  let sorted = "order";

  /** @param {import("./engine.js").Found[]} entries */
  function render(entries) {
    contexts = contextsOf(entries);
    draw();
  }

  function draw() {
    contexts = sortContexts(contexts, sorted);
    const table = make("table", "kwic-table"); // Material wraps a table without a class
    table.createTHead().insertRow().append(...COLUMNS.map(([title, column]) => {
      const cell = make("th", "", button(title, () => sortBy(column), ""));
      cell.scope = "col";
      cell.setAttribute("aria-sort", sorted === column ? "ascending" : "none");
      return cell;
    }));
    const body = table.createTBody();
    for (const { record, word, before, after } of contexts.slice(0, MOST)) {
      body.insertRow().append(
        make("td", "", show.link(record, fold(word))), make("td", "kwic-before", make("span", "", before)),
        make("td", "kwic-word", make("mark", "", word)), make("td", "kwic-after", after)
      );
    }
    host.replaceChildren(table);
  }

  /** @param {import("./contexts.js").Column} column */
  function sortBy(column) {
    sorted = column;
    draw();
    all("th button", host)[COLUMNS.findIndex(pair => pair[1] === column)].focus();
  }

  function download() {
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([csvOf(contexts)], { type: "text/csv" }));
    link.download = "words-in-context.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  return { render, download };
}
