/* The comparison: choosing a paragraph or a line shows the relation with both texts, and
   the rest recedes. Without script all of them lead to the same texts in the list below. */
import { all, button, make, nearest } from "../shared/dom.js";
import { isElsewhere } from "../shared/keys.js";

export function startComparison() {
  const stage = /** @type {HTMLElement | null} */ (document.querySelector("[data-comparison]"));
  const svg = /** @type {SVGSVGElement | null} */ (stage?.querySelector(".comparison"));
  if (stage && svg) compare(stage, svg);
}

/**
 * @param {HTMLElement} stage
 * @param {SVGSVGElement} svg
 */
function compare(stage, svg) {
  const panel = make("div", "comparison-panel");
  panel.hidden = true;
  stage.append(panel);
  /** @type {SVGElement | null} */
  let last = null;

  /**
   * @param {string} selector
   * @returns {SVGElement[]}
   */
  function parts(selector) { return all(selector, svg); }

  /** @param {SVGElement} line */
  function ends(line) { return (line.dataset.ends ?? "").split(" "); }

  /**
   * @param {SVGElement[]} lines
   * @param {string | null} block the paragraph that was chosen, if one was
   */
  function mark(lines, block) {
    const ids = lines.map((line) => line.dataset.relation ?? "");
    const touched = lines.flatMap(ends).concat(block ?? []);
    svg.classList.add("is-choosing");
    parts("[data-relation]").forEach((part) => {
      part.classList.toggle("is-chosen", ids.includes(part.dataset.relation ?? ""));
    });
    parts(".node").forEach((node) => {
      node.classList.toggle("is-chosen", touched.includes(node.dataset.block ?? ""));
      node.classList.toggle("is-here", node.dataset.block === block);
    });
    return ids;
  }

  /**
   * The texts are those of the list below; here they stand without their ids.
   * @param {string} id
   */
  function copyOf(id) {
    const item = /** @type {HTMLElement} */ (document.getElementById(id)?.cloneNode(true));
    item.removeAttribute("id");
    return item;
  }

  /**
   * @param {SVGElement[]} lines
   * @param {string | null} block
   * @param {string} title
   */
  function choose(lines, block, title) {
    const ids = mark(lines, block);
    const heading = make("h3", "", `${title}: ${ids.length}${ids.length === 1 ? " relation" : " relations"}`);
    heading.tabIndex = -1;
    const head = make("div", "comparison-panel__head", [heading, button("Show all", release)]);
    const list = make("ul", "pairs", ids.map(copyOf));
    panel.replaceChildren(head, list);
    panel.hidden = false;
    panel.scrollTop = 0;
    heading.focus({ preventScroll: true });
  }

  function release() {
    svg.classList.remove("is-choosing");
    parts(".is-chosen, .is-here").forEach((part) => { part.classList.remove("is-chosen", "is-here"); });
    panel.hidden = true;
    if (last) last.focus({ preventScroll: true });
    last = null;
  }

  /** @param {SVGElement} part */
  function nameOf(part) { return part.dataset.name || (part.querySelector("title")?.textContent ?? ""); }

  svg.addEventListener("click", (event) => {
    const part = /** @type {SVGElement | null} */ (nearest(event, "a"));
    if (!part?.getAttribute("href")?.startsWith("#") || isElsewhere(event)) return;
    event.preventDefault();
    last = part;
    const lines = parts(".relation-line");
    const block = part.dataset.block;
    if (block) {
      choose(lines.filter((line) => ends(line).includes(block)), block, nameOf(part));
    } else {
      const own = lines.filter((line) => line.dataset.relation === part.dataset.relation);
      choose(own, null, nameOf(own[0]));
    }
  });
  stage.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) release();
  });
}
