/* `?theme=kashmir`: the essay folded to the paragraphs of one theme. What is folded stands there as a count and opens
   again; the blocks say their themes (data-themes). Without script, all is shown. */

import { elementIn, queryText, rewrite } from "../shared/address.js";
import { button, make } from "../shared/dom.js";
import { article, blocks, changed, numberOf, shown } from "./essay.js";
import { runsToFold } from "./folds.js";
import { layOutAll } from "./turns.js";

/** @typedef {{ run: HTMLElement[], line: HTMLElement }} Fold */

const counted = (/** @type {number} */ number) => `${number} ${number === 1 ? "paragraph" : "paragraphs"}`;

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
  const hasTheme = (/** @type {HTMLElement} */ block) => (block.dataset.themes ?? "").split(" ").includes(theme);
  const described = blocks.map(block => ({ heading: block.matches(".block--heading"), kept: hasTheme(block) }));
  const kept = shown().filter(hasTheme).length;
  /** @type {Fold[]} */
  const folds = kept ? runsToFold(described).map(run => fold(run.map(at => blocks[at]))) : [];
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
    if (!block) return;
    layOutAll();
    target?.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);
  reveal();
  changed();
}
