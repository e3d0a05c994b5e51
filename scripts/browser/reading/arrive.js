/* Arriving: whatever an address asks for is shown, and lit. */

import { elementIn } from "../shared/address.js";
import { ask, blocks, isFacing, land, root, view, wide } from "./essay.js";
import * as layers from "./layers.js";
import { layOutAll } from "./turns.js";
import { show } from "./views.js";

/** Show what an address asks for, in the view that has it. */
function reveal() {
  const target = elementIn();
  if (!target) return;
  layOutAll();
  const layer = /** @type {HTMLElement | null} */ (target.closest(".layer"));
  const block = /** @type {HTMLElement | null} */ (target.closest(".block"));
  if (target.closest(".reading") && view() !== "read") show("read");
  const print = target.closest(".witness");
  if (print !== target && !print?.getClientRects().length) print?.classList.add("is-shown"); // where the reading stands alone
  if (layer) {
    if (view() !== "study") show("study");
    layers.choose(layer.dataset.layer ?? "claims");
  }
  for (let around = target.parentElement; around; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
  if (!block) {
    target.scrollIntoView({ behavior: "instant" });
    return;
  }
  const far = layer ? wide.matches : target.matches(".witness"); // beside its paragraph, or the paragraph itself
  if (far) land(block);
  else target.scrollIntoView({ behavior: "instant" });
  ask(block);
  if (!layer || !wide.matches) return;
  layers.hold(block);
  layer.parentElement?.scrollTo({ top: target.offsetTop - 60, behavior: "instant" });
}

/** On a small screen the number of a paragraph turns it from reading to print and back. */
function flip(/** @type {MouseEvent} */ event) {
  const number = event.target instanceof Element && event.target.closest(".para-number a");
  if (!number || view() !== "read" || root.dataset.only !== "reading") return;
  const witness = number.closest(".block")?.querySelector(".witness");
  if (!witness) return;
  event.preventDefault();
  witness.classList.toggle("is-shown");
}

export function arrive() {
  window.addEventListener("hashchange", reveal);
  if (location.hash) reveal();
  root.classList.remove("arriving");
  if (isFacing) for (const block of blocks) block.addEventListener("click", flip);
}
