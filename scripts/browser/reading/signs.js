/* The signs of checked claims stand beside the lines in which the claims begin; on a small screen, where the reading
   stands alone, below it. */

import { all } from "../shared/dom.js";
import { blocks, onChange, piecesOf, root, view } from "./essay.js";
import { isLaidOut, onTurn } from "./turns.js";

const roomy = window.matchMedia("(min-width: 44em)");
const HEIGHT = 24; // of a sign, in pixels: two never lie on each other

function place(/** @type {HTMLElement} */ block) {
  const strip = /** @type {HTMLElement | null} */ (block.querySelector(".checked"));
  if (!strip) return;
  const isBeside = roomy.matches || view() !== "read" || !root.dataset.only;
  strip.classList.toggle("is-placed", isBeside);
  const links = /** @type {HTMLAnchorElement[]} */ (all("a", strip));
  if (!isBeside) {
    for (const link of links) link.style.top = "";
    return;
  }
  const base = strip.getBoundingClientRect().top;
  let free = 0;
  const tops = links.map(link => {
    if (!link.offsetParent) return null;
    const words = piecesOf(link.hash.slice(1), block).find(piece => piece.closest(".witness"));
    const line = words?.getClientRects()[0];
    const at = Math.max(free, line ? line.top + line.height / 2 - HEIGHT / 2 - base : 0);
    free = at + HEIGHT;
    return at;
  });
  links.forEach((link, index) => {
    const at = tops[index];
    if (at !== null) link.style.top = `${Math.round(at)}px`;
  });
}

export function signs() {
  const placeAll = () => {
    for (const block of blocks) if (isLaidOut(block)) place(block);
  };
  onTurn(place);
  onChange(placeAll);
  placeAll();
  void document.fonts?.ready.then(placeAll);
}
