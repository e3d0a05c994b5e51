/* Where the reader is: in the address, remembered until forgotten; neighbours are a key away. */

import { elementIn, rewrite } from "../shared/address.js";
import { all, button, make, nearest } from "../shared/dom.js";
import { isCommand } from "../shared/keys.js";
import { recall, remember } from "../shared/store.js";
import { citeHere } from "./asking.js";
import { article, blocks, current, id, idOf, isInside, land, numberOf, shown, top } from "./essay.js";
import * as layers from "./layers.js";
import { show } from "./views.js";

const WORTH_RETURNING = 4; // the first paragraphs are found without help
const store = `place.${id}`;
const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById("keys"));
/** @type {HTMLElement | null} */
let here = null;

function follow() {
  layers.follow();
  tellContents();
  const block = current();
  const foot = article.getBoundingClientRect().bottom < top() + 72; // the sections after the text have addresses of their own
  if (block === here || foot) return;
  here = block;
  if (block) remember(store, numberOf(block));
  rewrite(location.search, block ? `#${idOf(block)}` : "");
}

/** The contents mark the section that is being read. */
function tellContents() {
  const line = top() + 80;
  const links = /** @type {HTMLAnchorElement[]} */ (all(".contents a"));
  const here = links.findLast(link => {
    const target = elementIn(link.hash);
    const section = target?.closest(".block") ?? target; // whether or not its words are laid out
    return section?.getClientRects().length && section.getBoundingClientRect().top <= line;
  });
  for (const link of links)
    if (link === here) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
}

/** @param {HTMLElement | undefined} block */
function goTo(block) {
  if (!block) return;
  land(block);
  if (block.tabIndex === 0) block.focus({ preventScroll: true });
  follow();
}

function go(/** @type {number} */ step) {
  const list = shown();
  const block = current();
  const at = block ? list.indexOf(block) : -1;
  goTo(list[Math.max(0, Math.min(list.length - 1, at + step))]);
}

function goHeading(/** @type {number} */ step) {
  const line = top() + 30;
  const headings = blocks.filter(block => block.matches(".block--heading") && !block.hidden);
  const ahead = headings.filter(block => {
    const at = block.getBoundingClientRect().top;
    return step > 0 ? at > line : at < line - 20;
  });
  goTo(step > 0 ? ahead[0] : ahead.at(-1));
}

/** @type {Record<string, () => void>} */
const ACTIONS = {
  j: () => go(1),
  k: () => go(-1),
  J: () => goHeading(1),
  K: () => goHeading(-1),
  1: () => show("text"),
  2: () => show("read"),
  3: () => show("study"),
  c: citeHere
};
const areOff = () => recall("keys", value => value === "off") === "off";

/** @param {KeyboardEvent} event */
function onKey(event) {
  const typing = nearest(event, "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog");
  if (typing || isCommand(event) || event.defaultPrevented) return;
  if (event.key === "?") {
    event.preventDefault();
    dialog?.showModal();
  } else if (Object.hasOwn(ACTIONS, event.key) && !areOff()) {
    event.preventDefault();
    ACTIONS[event.key]();
  }
}

/** Single letters as keys disturb who dictates: they can be switched off. */
function keySwitch() {
  const box = make("input");
  box.type = "checkbox";
  box.checked = !areOff();
  box.addEventListener("change", () => remember("keys", box.checked ? null : "off"));
  dialog?.querySelector("form")?.before(make("label", "", [box, "Single letters are keys"]));
}

/** Back to where one was, offered until one has read on for a screen. */
function wasHere(/** @type {HTMLElement} */ tools) {
  const before = recall(store, value => /^\d+$/.test(value));
  const block = shown().find(each => numberOf(each) === before);
  if (location.hash || !block || Number(before) < WORTH_RETURNING) return;
  const line = make("span", "dial__place", [`You were at paragraph ${before}. `]);
  const actions = /** @type {[string, () => void][]} */ ([
    ["Go there", () => goTo(block)],
    ["Forget", () => remember(store, null)]
  ]);
  for (const [words, action] of actions) {
    line.append(
      button(words, () => {
        line.remove();
        action();
      })
    );
  }
  tools.append(line);
  const onScroll = () => {
    if (window.scrollY < window.innerHeight) return;
    line.remove();
    window.removeEventListener("scroll", onScroll);
  };
  window.addEventListener("scroll", onScroll, { passive: true });
}

/**
 * Begin.
 * @param {HTMLElement} tools the place for them in the dial
 */
export function place(tools) {
  keySwitch();
  wasHere(tools);
  const keys = button("?", () => dialog?.showModal(), "dial__keys");
  keys.setAttribute("aria-label", "List of keys");
  tools.append(keys);
  document.addEventListener("keydown", onKey);
  article.addEventListener("focusin", event => {
    if (isInside(event.target)) follow();
  });
  let waiting = false;
  window.addEventListener(
    "scroll",
    () => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        follow();
      }, 150);
    },
    { passive: true }
  );
  tellContents();
}
