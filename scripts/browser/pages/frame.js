/* Every page. Material opens its drawer and its search by labels, which no keyboard reaches: here
   they become buttons, and Escape closes the drawer. Tables wider than the window can be scrolled
   by keyboard too. */

import { all, make } from "../shared/dom.js";

/** @param {HTMLLabelElement} label */
function buttonFor(label) {
  const box = /** @type {HTMLInputElement | null} */ (document.getElementById(label.htmlFor));
  if (!box) return;
  const button = make("button", label.className, [...label.childNodes]);
  button.type = "button";
  button.dataset.press = label.htmlFor;
  box.setAttribute("autocomplete", "off"); // Firefox would open it again at a reload
  button.addEventListener("click", () => box.click());
  label.replaceWith(button);
  if (box.id === "__drawer") followDrawer(box, button);
}

/**
 * @param {HTMLInputElement} box
 * @param {HTMLButtonElement} button
 */
function followDrawer(box, button) {
  button.setAttribute("aria-expanded", "false");
  box.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(box.checked));
    const first = /** @type {HTMLElement | null} */ (document.querySelector(".md-sidebar--primary a.md-nav__link"));
    if (box.checked && first) setTimeout(() => first.focus(), 60);
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !box.checked) return;
    box.click();
    button.focus();
  });
}

/** @param {HTMLElement} table */
function nameOf(table) {
  const title = table.closest("section, article, .md-content")?.querySelector("caption, h1, h2, h3");
  return title?.textContent?.replace(/#\s*$/, "").trim() || "Table";
}

function letScroll() {
  for (const wrap of all(".md-typeset__scrollwrap")) {
    if (wrap.closest(".table-wrap") || wrap.scrollWidth <= wrap.clientWidth) continue;
    wrap.tabIndex = 0;
    wrap.setAttribute("role", "region");
    wrap.setAttribute("aria-label", nameOf(wrap));
  }
}

export function startFrame() {
  for (const label of all("label[data-press]")) buttonFor(/** @type {HTMLLabelElement} */ (label));
  window.addEventListener("load", letScroll);
  window.addEventListener("resize", letScroll);
}
