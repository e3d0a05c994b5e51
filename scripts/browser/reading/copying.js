/* What a reader copies: the author's words alone, or the edition's reading, said to be the edition's. */

import { nearest } from "../shared/dom.js";
import { isInReading, partsIn, wordsOf } from "../shared/selected.js";
import { article, idOf, numberOf } from "./essay.js";

/** @param {string[]} lines */
function markup(lines) {
  const escaped = lines.map(line => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  return escaped.map(line => `<p>${line.replaceAll("\n", "<br>")}</p>`).join("");
}

/** Verse and lists line by line, without the blanks at their ends. @param {string} words */
const inLines = words => words.replace(/[^\S\n]*\n\s*/g, "\n").replace(/^\n|\n$/g, "");

/** @param {ClipboardEvent} event */
function onCopy(event) {
  const selection = window.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  /** @type {string[]} */
  let lines = [];
  if (isInReading(selection.anchorNode)) {
    const reading = partsIn(range, ".reading", article);
    const blocks = reading.map(({ element }) => /** @type {HTMLElement} */ (element.closest(".block")));
    const where = blocks.map(block => numberOf(block) || idOf(block));
    const whose = `[The edition’s reading of paragraph ${[...new Set([where[0], where.at(-1)])].join("–")}, not the author’s words]`;
    lines = [...reading.map(({ part }) => part.toString()), whose];
  } else {
    lines = partsIn(range, ".witness", article).map(({ part }) => inLines(wordsOf(part))).filter(line => line.trim());
  }
  if (!lines.length) return; // notes copy as they are
  event.clipboardData.setData("text/plain", lines.join("\n\n"));
  event.clipboardData.setData("text/html", markup(lines));
  event.preventDefault();
}

/** A selection keeps to the column in which it begins. */
function onPress(/** @type {PointerEvent} */ event) {
  if (nearest(event, ".reading")) article.dataset.selecting = "reading";
  else if (nearest(event, ".witness")) article.dataset.selecting = "print";
  else delete article.dataset.selecting;
}

export function copying() {
  document.addEventListener("pointerdown", onPress);
  document.addEventListener("copy", onCopy);
}
