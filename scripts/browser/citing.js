/* The pages of the essays, when a reader selects words or wants to cite: loaded then. */

import { close, holds, start } from "./citing/bar.js";
import { passageIn, passageOf } from "./citing/passage.js";
import { loaded } from "./shared/loading.js";

const ready = (async () => {
  const essay = document.querySelector(".essay")?.getAttribute("data-essay") ?? "";
  await Promise.all([loaded(`../cite/${essay}.js`), loaded("../css/cite.css")]);
  if (!window.editionCitations) throw new Error("no citations");
  return start(window.editionCitations);
})();

/** @type {Range | null} what the bar was opened on last: it does not open on the same again by itself */
let last = null;

/** @type {(range: Range) => boolean} */
const isLast = range =>
  last !== null && !range.compareBoundaryPoints(Range.START_TO_START, last) && !range.compareBoundaryPoints(Range.END_TO_END, last);

/** While the selection changes, the bar is out of the way; it never offers what is no longer selected. */
document.addEventListener("selectionchange", () => {
  const selection = window.getSelection();
  if (!last || !selection || holds(selection.anchorNode)) return;
  if (selection.rangeCount && isLast(selection.getRangeAt(0))) return;
  last = null;
  close(false);
});

window.editionCiting = {
  async selection(isAsked) {
    const bar = await ready;
    const selection = window.getSelection();
    if (!selection?.rangeCount || holds(selection.anchorNode)) return;
    const range = selection.getRangeAt(0);
    const passage = selection.isCollapsed ? null : passageIn(range, selection.anchorNode);
    if (passage && isLast(range) && !isAsked) return;
    last = passage && range.cloneRange();
    if (passage) bar.passage(passage, isAsked ? document.body : null);
  },
  async paragraph(block, from) {
    const passage = passageOf(block);
    last = null;
    if (passage) (await ready).passage(passage, from);
  },
  async essay(from) {
    (await ready).essay(from);
  }
};
