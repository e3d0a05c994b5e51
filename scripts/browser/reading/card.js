/* One card for the notes on the words in hand: beside their lines, on a small screen a sheet at its foot. It can be
   pinned and entered, and closes by Escape, by its button, or by leaving. */

import { all, button, make } from "../shared/dom.js";
import { article, notesOn, onChange, piecesOf, top, view } from "./essay.js";
import { blockOf, load, section } from "./entries.js";

const GAP = 6;
const sheet = window.matchMedia("(max-width: 43.99em), (hover: none)");
const card = make("div", "card-note md-typeset editorial");
/** @type {{ mark: HTMLElement, pieces: HTMLElement[], pinned: boolean } | null} */
let owner = null;

/** The card, to be entered. */
export const element = card;
export const isOpen = () => owner !== null;
export const isPinned = () => owner?.pinned ?? false;
export const owns = (/** @type {Element} */ mark) => owner?.mark === mark;
export const ownerOf = () => owner?.mark ?? null;

/** Notes that a card tells of: of the author's words alone it tells only what was checked. */
export function told(/** @type {HTMLElement} */ mark) {
  const block = blockOf(mark);
  if (!block) return [];
  if (mark.matches(".checked a")) return [(mark.getAttribute("href") ?? "").slice(1)];
  const all = notesOn(mark);
  if (view() === "text") return [];
  if (view() === "study") return all;
  return all.filter(note => block.querySelector(`.reading [data-notes~="${note}"]`) || mark.matches(".name") || isClaim(note, block));
}

const isClaim = (/** @type {string} */ note, /** @type {Element} */ block) =>
  block.querySelector(`.checked a[href="#${note}"]`) !== null;

/**
 * Whether anything can be said of these words in this view.
 * @param {HTMLElement} mark
 */
export const tellsOf = mark => told(mark).length > 0;

/**
 * Open the card on some words.
 * @param {HTMLElement} mark
 * @param {{ pinned?: boolean }} [how]
 */
export async function open(mark, { pinned = false } = {}) {
  await load();
  const block = blockOf(mark);
  const notes = told(mark);
  const parts = block ? notes.map(note => section(note, block)).filter(part => part !== null) : [];
  if (!block || !parts.length) return;
  close();
  owner = { mark, pinned, pieces: notes.flatMap(note => piecesOf(note, block)) };
  card.replaceChildren(closer(), ...parts);
  card.classList.toggle("is-pinned", pinned);
  card.scrollTop = 0;
  if (card.showPopover) card.showPopover();
  else card.hidden = false;
  for (const piece of owner.pieces) piece.classList.add("is-lit");
  mark.setAttribute("aria-describedby", card.id);
  place();
}

/** Keep the card though the pointer leaves. */
export function pin() {
  if (!owner) return;
  owner.pinned = true;
  card.classList.add("is-pinned");
}

export function close() {
  if (!owner) return;
  for (const piece of all(".is-lit", article)) piece.classList.remove("is-lit");
  owner.mark.removeAttribute("aria-describedby");
  owner = null;
  if (!card.hidePopover) card.hidden = true;
  else if (card.matches(":popover-open")) card.hidePopover();
}

function closer() {
  const each = button("×", () => {
    const mark = owner?.mark;
    close();
    if (mark?.tabIndex === -1) mark.focus({ preventScroll: true });
  });
  each.className = "card__close";
  each.setAttribute("aria-label", "Close");
  return each;
}

/** Below the words, else above them; the first place with room. */
function place() {
  if (!owner) return;
  card.style.cssText = "";
  if (sheet.matches) return;
  const lines = owner.pieces.filter(piece => piece.getClientRects().length && piece.parentElement === owner?.mark.parentElement);
  const boxes = (lines.length ? lines : [owner.mark]).flatMap(piece => [...piece.getClientRects()]);
  const upper = Math.min(...boxes.map(box => box.top));
  const lower = Math.max(...boxes.map(box => box.bottom));
  const below = window.innerHeight - lower - 2 * GAP;
  const above = upper - top() - 2 * GAP;
  const under = below >= card.offsetHeight || below >= above;
  card.style.maxHeight = `${Math.max(96, Math.min(under ? below : above, window.innerHeight * 0.6))}px`;
  const height = card.offsetHeight;
  const left = owner.mark.getClientRects()[0]?.left ?? 0;
  card.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - card.offsetWidth - 3 * GAP))}px`;
  card.style.top = `${Math.max(GAP, under ? lower + GAP : upper - GAP - height)}px`;
}

/** Put the card into the page. */
export function start() {
  card.id = "edition-card";
  card.setAttribute("popover", "manual");
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", "Notes on these words");
  if (!card.showPopover) card.hidden = true;
  (article.closest("main") ?? document.body).append(card); // within a landmark
  onChange(close);
  window.addEventListener("scroll", place, { passive: true });
}
