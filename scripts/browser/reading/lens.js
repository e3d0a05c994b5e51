/* `?theme=kashmir`: the essay folded to the paragraphs of one theme. What is folded stands there as
   a count and opens again; the blocks say their themes (data-themes). Without script, all is shown. */

import { elementIn, queryText, rewrite } from "../shared/address.js";
import { all, button, make, one } from "../shared/dom.js";

/**
 * The runs of blocks to be folded, as indexes. A heading stays if something of its section stays.
 * @param {{heading: boolean, kept: boolean}[]} blocks in order; `kept`: is about the theme
 * @returns {number[][]}
 */
export function runsToFold(blocks) {
  /** @type {number[][]} */
  const runs = [];
  blocks.forEach((block, at) => {
    const next = blocks.findIndex((other, index) => index > at && other.heading);
    const section = blocks.slice(at + 1, next < 0 ? undefined : next);
    if (block.kept || (block.heading && section.some(other => other.kept))) return;
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === at - 1) run.push(at);
    else runs.push([at]);
  });
  return runs;
}

/** @param {number} number */
function counted(number) {
  return `${number}${number === 1 ? " paragraph" : " paragraphs"}`;
}

/** @param {import("./page.js").Edition} edition */
export function startLens({ article, blocks, paragraphs }) {
  const theme = new URLSearchParams(location.search).get("theme") ?? "";
  if (!/^[a-z0-9-]+$/.test(theme)) return;

  /** @param {HTMLElement} block */
  function hasTheme(block) {
    return (block.dataset.themes || "").split(" ").includes(theme);
  }

  /** @param {HTMLElement} block */
  function numberOf(block) {
    return block.querySelector(".para-number")?.textContent?.trim() ?? "";
  }

  /** @param {HTMLElement[]} run */
  function fold(run) {
    const numbers = run.map(numberOf).filter(Boolean);
    const from = numbers.length > 1 ? `${numbers[0]}–${numbers[numbers.length - 1]}` : numbers[0];
    const text = numbers.length ? `${counted(numbers.length)} folded (${from})` : "A heading folded";
    const entry = { run, line: make("div", "lens-fold editorial") };
    const show = button(text, () => {
      open(entry);
      run[0].tabIndex = -1;
      run[0].focus({ preventScroll: true });
    }, "");
    show.setAttribute("aria-label", `${text}. Show.`);
    entry.line.append(show);
    for (const block of run) block.hidden = true;
    run[0].before(entry.line);
    return entry;
  }

  /** @param {{run: HTMLElement[], line: HTMLElement}} entry */
  function open({ run, line }) {
    for (const block of run) block.hidden = false;
    line.remove();
    article.dispatchEvent(new CustomEvent("edition:view"));
  }

  /** The theme's name and page, as the chips of its paragraphs give them. */
  function chip() {
    const pattern = new RegExp(`/${theme}(/|\\.html)$`);
    return all(".chips a", article).find(link => pattern.test(link.getAttribute("href") ?? ""));
  }

  const kept = paragraphs.filter(hasTheme).length;
  const kinds = blocks.map(block => ({ heading: block.matches(".block--heading"), kept: hasTheme(block) }));
  const folds = kept ? runsToFold(kinds).map(run => fold(run.map(at => blocks[at]))) : [];

  function showAll() {
    folds.forEach(open);
    banner.remove();
    const query = new URLSearchParams(location.search);
    query.delete("theme");
    rewrite(queryText(query), location.hash);
    const title = one("h1", article);
    title.tabIndex = -1;
    title.focus();
  }

  const label = chip()?.cloneNode(true) ?? "this theme";
  const folded = `: ${kept} of ${paragraphs.length}; ${counted(paragraphs.length - kept)} folded. `;
  const words = kept ? ["Only the paragraphs on ", label, folded] : ["This essay has no paragraph on ", label, ". "];
  const banner = make("div", "lens editorial", make("p", "", [...words, button("Show the whole essay", showAll)]));
  banner.setAttribute("role", "status");
  one(".essay-head", article).after(banner);

  /** Whoever comes to a paragraph by its address must see it. */
  function reveal() {
    const target = elementIn();
    const block = /** @type {HTMLElement | null} */ (target?.closest(".block") ?? null);
    if (!target || !block) return;
    for (const entry of folds) if (block.hidden && entry.run.includes(block)) open(entry);
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();
  if (kept) article.dispatchEvent(new CustomEvent("edition:view"));
}
