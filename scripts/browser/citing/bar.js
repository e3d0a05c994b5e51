/* The bar beside chosen words: copy them, with their reference, as a link, or cite them. On a small screen it is a sheet at
   the foot. It takes no room in the page and moves no focus unless a key or a button has asked for it. */

import { all, button, make, one } from "../shared/dom.js";
import { copy, selectIn } from "../shared/clipboard.js";
import { fragmentOf, passageOf } from "./passage.js";
import { reference, whose, wordsCopied, wordsWithReference } from "./said.js";
import { choices } from "./choices.js";

/** @typedef {import("./passage.js").Passage} Passage */
/** @typedef {import("./said.js").Citations} Citations */

const GAP = 8;
const sheet = window.matchMedia("(max-width: 43.99em), (hover: none)");
const bar = make("div", "cite editorial md-typeset");
const said = make("p", "cite-said");
/** @type {HTMLElement | null} */
let opener = null;

export const isOpen = () => !bar.hidden;
export const holds = (/** @type {Node | null} */ node) => bar.contains(node);

/** @param {Citations} record */
export function start(record) {
  bar.hidden = true;
  bar.setAttribute("role", "dialog");
  bar.setAttribute("aria-label", "Copy and cite");
  said.setAttribute("role", "status");
  document.body.append(bar, said);
  bar.addEventListener("pointerdown", event => {
    // a press on a button leaves the selection alone
    if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
  });
  document.addEventListener("keydown", event => onKey(event), { capture: true });
  document.addEventListener("pointerdown", event => {
    if (isOpen() && event.target instanceof Node && !holds(event.target)) close(false);
  });
  return { passage: (/** @type {Passage} */ passage, /** @type {HTMLElement | null} */ from) => openOn(passage, record, from), essay: (/** @type {HTMLElement} */ from) => openOnEssay(record, from) };
}

/** @type {(passage: Passage, record: Citations, from: HTMLElement | null) => void} */
function openOn(passage, record, from) {
  const where = { numbers: passage.numbers, address: addressOf(`#${passage.block}`) };
  const place = reference(passage.numbers, record);
  const about = [passage.isWhole ? `Paragraph ${passage.numbers[0]}` : place, whose(passage, record)].filter(Boolean).join(" ");
  const panel = choices(record, where, tell);
  const cite = button("Cite", () => {
    panel.hidden = !panel.hidden;
    tell("");
    cite.setAttribute("aria-expanded", String(!panel.hidden));
    if (!sheet.matches) put(passage.range.getBoundingClientRect());
    if (!panel.hidden) one("input, select", panel).focus({ preventScroll: true });
  }, "cite__button");
  cite.setAttribute("aria-expanded", "false");
  panel.hidden = true;
  const take = (/** @type {string} */ words, /** @type {string} */ what) => copied(words, what);
  const tools = make("div", "cite__tools", [
    button(passage.kind === "reading" ? "Copy the reading" : "Copy the words", () => take(wordsCopied(passage, record), "The words"), "cite__button"),
    button("With reference", () => take(wordsWithReference(passage, where, record), "The words with their reference"), "cite__button"),
    button(passage.isWhole ? "Link to the paragraph" : "Link to these words", () => take(linkTo(`${viewOf(passage)}${fragmentOf(passage)}`), "The link"), "cite__button"),
    cite
  ]);
  show([make("p", "cite__about", about), closer(), tools, panel], from);
  put(passage.range.getBoundingClientRect());
  if (from) one("button", tools).focus({ preventScroll: true });
  else said.textContent = `Copy and cite ${place}: Tab leads there, Escape closes.`;
}

/** @type {(record: Citations, from: HTMLElement) => void} */
function openOnEssay(record, from) {
  const blocks = all(".block--paragraph");
  const paragraph = make("select");
  paragraph.append(new Option(`the whole ${record.name.toLowerCase()}`, ""), ...blocks.map(block => new Option(`paragraph ${one(".para-number", block).textContent?.trim()}`, block.dataset.blockWrap)));
  const build = () => {
    const block = blocks.find(each => each.dataset.blockWrap === paragraph.value);
    const numbers = block ? (passageOf(block)?.numbers ?? []) : [];
    return choices(record, { numbers, address: addressOf(block ? `#${paragraph.value}` : "") }, tell);
  };
  let panel = build();
  paragraph.addEventListener("change", () => {
    const next = build();
    panel.replaceWith(next);
    panel = next;
  });
  show([make("p", "cite__about", make("label", "", ["Cite ", paragraph])), closer(), panel], from);
  put(from.getBoundingClientRect());
  paragraph.focus({ preventScroll: true });
}

/** @type {(parts: HTMLElement[], from: HTMLElement | null) => void} */
function show(parts, from) {
  opener = from;
  bar.replaceChildren(...parts, make("p", "cite__done"));
  bar.hidden = false;
  tell("");
}

/** @param {boolean} [back] whether the focus goes back to where it was */
export function close(back = true) {
  if (!isOpen()) return;
  const inside = holds(document.activeElement);
  bar.hidden = true;
  if (back && inside) opener?.focus({ preventScroll: true });
  opener = null;
}

function closer() {
  const each = button("×", () => close(), "cite__close");
  each.setAttribute("aria-label", "Close");
  return each;
}

/** Where the page is now, without its question; "" on a disk, where no one else can go. @param {string} fragment */
function addressOf(fragment) {
  return location.protocol.startsWith("http") ? linkTo(fragment) : "";
}

/** @param {string} rest what follows the address of the page */
function linkTo(rest) {
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="canonical"]'));
  return (canonical?.href ?? location.href.replace(/[?#].*$/, "")) + rest;
}

/** The view in which the words of a link are shown to everyone; a paragraph is shown in all. @param {Passage} passage */
function viewOf({ kind, isWhole }) {
  if (isWhole || !document.querySelector(".essay--facing")) return "";
  return kind === "reading" ? "?view=read" : "?only=both";
}

/** @param {string} words what has been done, shown and spoken */
function tell(words) {
  said.textContent = words;
  const done = bar.querySelector(".cite__done");
  if (done) done.textContent = words;
}

/** @type {(words: string, what: string) => Promise<void>} */
async function copied(words, what) {
  if (await copy(words)) return tell(`${what} copied.`);
  const by = make("pre", "cite__by-hand", words);
  bar.querySelector(".cite__by-hand")?.remove();
  bar.append(by);
  selectIn(by);
  tell("This browser lets no page copy. The words are selected: press Control+C, or Command+C.");
}

/** Below the words, else above them, within the page. @param {DOMRect} words */
function put(words) {
  bar.style.cssText = "";
  if (sheet.matches) return;
  const { width, height } = bar.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(words.left, document.documentElement.clientWidth - width - GAP));
  const isRoom = words.bottom + GAP + height < window.innerHeight;
  const above = Math.max(GAP + 110, words.top - GAP - height);
  const top = isRoom ? words.bottom + GAP : words.top > height + 120 ? above : Math.max(GAP, window.innerHeight - height - GAP);
  bar.style.left = `${left + window.scrollX}px`;
  bar.style.top = `${top + window.scrollY}px`;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (!isOpen()) return;
  if (event.key === "Escape") {
    event.stopPropagation();
    close();
  } else if (event.key === "Tab" && !event.shiftKey && !opener && !holds(document.activeElement)) {
    event.preventDefault(); // the bar stands at the end of the page, and belongs to the words
    opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    one("button:not(.cite__close)", bar).focus({ preventScroll: true });
  }
}
