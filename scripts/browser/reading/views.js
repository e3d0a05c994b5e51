/* The dial: as printed, as meant, with notes. The view stands in the address and is remembered; the line that is
   being read stays where it is. */

import { queryText, rewrite } from "../shared/address.js";
import { button, make } from "../shared/dom.js";
import { stepOf } from "../shared/keys.js";
import { remember } from "../shared/store.js";
import { article, changed, isFacing, keepLine, root, view, wide } from "./essay.js";

/** @typedef {import("./essay.js").View} View */

/** @type {[View, string][]} */
const ALL = [
  ["text", "As printed"],
  ["read", "As meant"],
  ["study", "With notes"]
];
const VIEWS = ALL.filter(([name]) => name !== "read" || isFacing);
const HOME = isFacing ? "read" : "study";
/** @type {Map<View, HTMLButtonElement>} */
const buttons = new Map();
const both = make("input");
both.type = "checkbox";

/** Where one column stands alone, it is the reading, unless the reader asks for both. */
const onlyByWidth = () => !wide.matches;
const isOnly = () => root.dataset.only === "reading";

function writeAddress() {
  const query = new URLSearchParams(location.search);
  if (view() === HOME) query.delete("view");
  else query.set("view", view());
  if (view() !== "read" || isOnly() === onlyByWidth()) query.delete("only");
  else query.set("only", isOnly() ? "reading" : "both");
  rewrite(queryText(query), location.hash);
}

function tick() {
  for (const [name, each] of buttons) {
    each.setAttribute("aria-checked", String(name === view()));
    each.tabIndex = name === view() ? 0 : -1;
  }
  both.checked = !isOnly();
}

/**
 * Show a view.
 * @param {View} name
 */
export function show(name) {
  const next = name === "read" && !isFacing ? HOME : name;
  keepLine(() => {
    root.dataset.view = next;
    changed();
  });
  tick();
  remember("view", next);
  writeAddress();
}

/**
 * Show the reading alone, or the print with it.
 * @param {boolean} only
 */
function showOnly(only) {
  keepLine(() => {
    if (only) root.dataset.only = "reading";
    else delete root.dataset.only;
    for (const shown of article.querySelectorAll(".is-shown")) shown.classList.remove("is-shown");
    changed();
  });
  tick();
  writeAddress();
}

/** @param {KeyboardEvent} event */
function turnByArrow(event) {
  const step = stepOf(event.key, { row: true, column: true });
  if (!step) return;
  event.preventDefault();
  const at = VIEWS.findIndex(([name]) => name === view());
  const next = VIEWS[(at + step + VIEWS.length) % VIEWS.length][0];
  show(next);
  buttons.get(next)?.focus();
}

/** The contents of the essay move into the dial, which is always at hand. */
function contents() {
  const list = document.querySelector("details.contents");
  if (!(list instanceof HTMLDetailsElement)) return [];
  const close = () => {
    list.open = false;
  };
  list.addEventListener("click", event => event.target instanceof HTMLAnchorElement && close());
  list.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !list.open) return;
    event.stopPropagation();
    close();
    list.querySelector("summary")?.focus();
  });
  document.addEventListener("pointerdown", event => {
    if (event.target instanceof Node && !list.contains(event.target)) close();
  });
  return [list];
}

/** Put the dial into its place; the element of it that others may add to. */
export function dial() {
  const place = article.querySelector("[data-dial]");
  const group = make("div", "dial__views");
  group.setAttribute("role", "radiogroup");
  group.setAttribute("aria-label", "How to read");
  group.addEventListener("keydown", turnByArrow);
  for (const [name, words] of VIEWS) {
    const each = button(words, () => show(name), "");
    each.setAttribute("role", "radio");
    buttons.set(name, each);
    group.append(each);
  }
  both.addEventListener("change", () => showOnly(!both.checked));
  const row = make("div", "dial__row", [...contents(), group]);
  if (isFacing) row.append(make("label", "dial__switch", [both, "with the print"]));
  const tools = make("div", "dial__tools");
  row.append(tools);
  place?.prepend(row);
  tick();
  return tools;
}

wide.addEventListener("change", () => {
  if (window.matchMedia("print").matches) return; // paper has a width of its own
  if (!new URLSearchParams(location.search).has("only")) showOnly(onlyByWidth());
});
