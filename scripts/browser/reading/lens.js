/* `?theme=kashmir`: the essay folded to the paragraphs of one theme. What is folded stands there as a count and opens
   again; the blocks say their themes (data-themes). Without script, all is shown. */

import { elementIn, queryText, rewrite } from "../shared/address.js";
import { button, make } from "../shared/dom.js";
import { article, blocks, changed, numberOf, shown } from "./essay.js";

/** @typedef {{ run: HTMLElement[], line: HTMLElement }} Fold */

const counted = (/** @type {number} */ number) => `${number} ${number === 1 ? "paragraph" : "paragraphs"}`;

/**
 * The blocks that stay: those of the theme, and a heading if something of its section stays.
 * @template {{ heading: boolean, themes: string[] }} Block
 * @param {Block[]} all
 * @param {string} theme
 * @returns {Set<Block>}
 */
export function staying(all, theme) {
  const kept = new Set(all.filter(block => block.themes.includes(theme)));
  all.forEach((block, at) => {
    if (!block.heading) return;
    const after = all.slice(at + 1);
    const end = after.findIndex(next => next.heading);
    const section = end < 0 ? after : after.slice(0, end);
    if (section.some(next => kept.has(next))) kept.add(block);
  });
  return kept;
}

/**
 * Neighbours that are not kept, together.
 * @template Block
 * @param {Block[]} all
 * @param {Set<Block>} kept
 */
export function runs(all, kept) {
  /** @type {Block[][]} */
  const found = [];
  all.forEach((block, at) => {
    if (kept.has(block)) return;
    if (at > 0 && !kept.has(all[at - 1])) found.at(-1)?.push(block);
    else found.push([block]);
  });
  return found;
}

/** @param {Fold} fold */
function open({ run, line }) {
  for (const block of run) block.hidden = false;
  line.remove();
  changed();
}

/** @param {HTMLElement[]} run */
function fold(run) {
  const numbers = run.map(numberOf).filter(Boolean);
  const range = numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : numbers[0];
  const text = numbers.length ? `${counted(numbers.length)} folded (${range})` : "A heading folded";
  const line = make("div", "lens-fold editorial");
  const each = button(
    text,
    () => {
      open({ run, line });
      run[0].tabIndex = -1;
      run[0].focus({ preventScroll: true });
    },
    ""
  );
  each.setAttribute("aria-label", `${text}. Show.`);
  line.append(each);
  for (const block of run) block.hidden = true;
  run[0].before(line);
  return { run, line };
}

/** The theme's name and page, as its paragraphs give them. */
function chip(/** @type {string} */ theme) {
  const pattern = new RegExp(`/${theme}(/|\\.html)$`);
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (article.querySelectorAll(".chips a"));
  return [...links].find(link => pattern.test(link.pathname))?.cloneNode(true);
}

/** Begin, where an address asks for a theme. */
export function lens() {
  const theme = new URLSearchParams(location.search).get("theme");
  if (!theme || !/^[a-z0-9-]+$/.test(theme)) return;
  const total = shown().length;
  const described = blocks.map(block => ({
    block,
    heading: block.matches(".block--heading"),
    themes: (block.dataset.themes ?? "").split(" ")
  }));
  const kept = shown().filter(block => (block.dataset.themes ?? "").split(" ").includes(theme)).length;
  /** @type {Fold[]} */
  const folds = kept ? runs(described, staying(described, theme)).map(run => fold(run.map(each => each.block))) : [];
  const name = chip(theme) ?? "this theme";
  const back = button("Show the whole essay", () => {
    for (const each of folds) open(each);
    banner.remove();
    const query = new URLSearchParams(location.search);
    query.delete("theme");
    rewrite(queryText(query), location.hash);
    const title = article.querySelector("h1");
    title?.setAttribute("tabindex", "-1");
    title?.focus();
  });
  const words = kept
    ? ["Only the paragraphs on ", name, `: ${kept} of ${total}; ${counted(total - kept)} folded. `, back]
    : ["This essay has no paragraph on ", name, ". ", back];
  const banner = make("div", "lens editorial", make("p", "", words));
  banner.setAttribute("role", "status");
  article.querySelector(".essay-head")?.after(banner);

  /** Whoever comes to a paragraph by its address must see it. */
  const reveal = () => {
    const target = elementIn();
    const block = target?.closest(".block");
    for (const each of folds) if (block instanceof HTMLElement && block.hidden && each.run.includes(block)) open(each);
    if (block) target?.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);
  reveal();
  changed();
}
