/* What a reader may ask for, and what is loaded only then: to copy and cite some words, a paragraph or the essay, and to
   verify the text. */

import { all, button, make, nearest } from "../shared/dom.js";
import { isElsewhere } from "../shared/keys.js";
import { loaded } from "../shared/loading.js";
import { article, blocks, current, root } from "./essay.js";

const SETTLED = 350; // milliseconds without a change: then a selection is made

/** @param {(tools: NonNullable<Window["editionCiting"]>) => Promise<void>} act */
async function cite(act) {
  await loaded("citing.js");
  if (window.editionCiting) await act(window.editionCiting);
}

let timer = 0;
let isPressed = false;

/** Ask for the bar when the selection has come to rest; one that is gone is told of only where there is a bar. */
function rest() {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    const selection = document.getSelection();
    const isMade = selection?.rangeCount && !selection.isCollapsed && selection.getRangeAt(0).intersectsNode(article);
    if (!isPressed && (isMade || window.editionCiting)) void cite(tools => tools.selection(false));
  }, SETTLED);
}

/** The words that are selected, else the paragraph that has the focus or is being read. */
export function citeHere() {
  const selection = document.getSelection();
  const focused = /** @type {HTMLElement | null} */ (document.activeElement?.closest(".block--paragraph") ?? null);
  const block = focused ?? current() ?? blocks.find(each => each.matches(".block--paragraph"));
  if (selection && !selection.isCollapsed) void cite(tools => tools.selection(true));
  else if (block) void cite(tools => tools.paragraph(block, focused ?? block));
}

/** The number of a paragraph leads to it as ever, and offers to cite it; where it turns the print over it does only that. */
function onNumber(/** @type {MouseEvent} */ event) {
  const number = nearest(event, ".para-number a");
  const block = /** @type {HTMLElement | null} */ (number?.closest(".block") ?? null);
  const flips = root.dataset.view === "read" && root.dataset.only === "reading";
  if (!number || !block || flips || isElsewhere(event)) return;
  void cite(tools => tools.paragraph(block, number));
}

function offerVerify() {
  const link = all("a[data-witness-record]")[0];
  const place = link?.closest("p");
  if (!place) return;
  const said = make("div", "verify-said");
  said.setAttribute("role", "status");
  const control = button("Verify the text on this page", async () => {
    said.textContent = "Comparing …";
    try {
      await loaded("verify.js");
      await window.editionVerify?.(said);
    } catch {
      said.textContent = "The record could not be read.";
    }
  });
  place.append(" ", control);
  place.after(said);
}

/**
 * Begin.
 * @param {HTMLElement} tools the place for them in the dial
 */
export function asking(tools) {
  document.addEventListener("selectionchange", rest);
  document.addEventListener("pointerdown", event => {
    isPressed = event.pointerType === "mouse";
  });
  document.addEventListener("pointerup", () => {
    isPressed = false;
    rest();
  });
  article.addEventListener("click", onNumber);
  const control = button("Cite", () => void cite(tools => tools.essay(control)), "dial__cite");
  control.setAttribute("aria-label", "Cite this essay");
  tools.append(control);
  offerVerify();
}
