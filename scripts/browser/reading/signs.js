/* The signs of checked claims stand beside the lines in which the claims begin. A paragraph's are put there when it
   comes near: until then its lines are not laid out. */

import { all } from "../shared/dom.js";
import { blocks, onChange, piecesOf } from "./essay.js";

const beside = window.matchMedia("(min-width: 44em)");
const HEIGHT = 24; // of a sign, in pixels: two never lie on each other
/** @type {Set<HTMLElement>} */
const near = new Set();

function place(/** @type {HTMLElement} */ block) {
  const strip = /** @type {HTMLElement | null} */ (block.querySelector(".checked"));
  if (!strip) return;
  strip.classList.toggle("is-placed", beside.matches);
  const links = /** @type {HTMLAnchorElement[]} */ (all("a", strip));
  if (!beside.matches) {
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

function placeNear() {
  for (const block of near) place(block);
}

export function signs() {
  const watch = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (isIntersecting) near.add(target);
        else near.delete(target);
        if (isIntersecting) place(target);
      }
    },
    { rootMargin: "50% 0px" }
  );
  for (const block of blocks) watch.observe(block);
  onChange(placeNear);
  void document.fonts?.ready.then(placeNear);
}
