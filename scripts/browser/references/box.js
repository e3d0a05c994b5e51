/* The box of /r/ and of the page for what is not there: a reference is typed, the places are shown. */

import { make, one } from "../shared/dom.js";
import { addressOf } from "./book.js";
import { resolve } from "./resolve.js";

const MANY = 12;

export function startBox() {
  const form = /** @type {HTMLFormElement} */ (one("[data-reference]"));
  const input = /** @type {HTMLInputElement} */ (one("input", form));
  const list = one("[data-reference-places]", form);
  const said = one('[role="status"]', form);
  const book = window.editionBook;
  if (!book) return;
  form.hidden = false;

  /** @param {import("./book.js").Target} target */
  const href = target => addressOf(target, form.dataset.base ?? ".", form.dataset.folders === "true");

  const lost = form.dataset.reference === "lost";
  const pages = lost ? pagesOf(form.dataset.base ?? ".") : [];
  const answer = () => {
    const { kind, targets, said: words } = resolve(input.value, book, pages);
    const more = targets.length - MANY;
    said.textContent = [words, kind === "nearest" && targets.length ? "Nearest:" : "", more > 0 ? `${more} more.` : ""].filter(Boolean).join(" ");
    list.replaceChildren(...targets.slice(0, MANY).map(target => {
      const link = make("a", "", target.label);
      link.href = href(target);
      return make("li", "", link);
    }));
    return kind === "found" ? href(targets[0]) : "";
  };

  input.addEventListener("input", answer);
  form.addEventListener("submit", event => {
    event.preventDefault();
    const address = answer();
    if (address) location.href = address;
  });
  input.value = lost ? lostPath(form.dataset.base ?? "") : asked(location.search);
  const address = answer();
  if (address && !lost) location.replace(address);
}

/**
 * The pages of the edition, as its own navigation names them.
 * @param {string} base
 * @returns {import("./book.js").Target[]}
 */
function pagesOf(base) {
  const root = new URL(`${(base || ".").replace(/\/$/, "")}/`, location.href).href;
  /** @type {HTMLAnchorElement[]} */
  const links = [...document.querySelectorAll(".md-nav--primary a.md-nav__link")].filter(link => link instanceof HTMLAnchorElement);
  return links.filter(({ href }) => href.startsWith(root)).map(link => {
    const path = link.href.slice(root.length).replace(/#.*$/, "").replace(/(index)?\.html$|\/$/, "");
    return { id: path.replaceAll(/[/-]/g, " "), label: (link.textContent ?? "").trim(), page: `${path || "index"}.md`, fragment: "" };
  });
}

/**
 * What stands after the question mark: `?P12`, `?q=P+12`.
 * @param {string} search
 */
function asked(search) {
  const text = search.slice(1).replace(/^q=/, "").replaceAll("+", " ");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * What of an address that leads nowhere may be a reference.
 * @param {string} base
 */
function lostPath(base) {
  const root = new URL(base || ".", location.href).pathname;
  const path = location.pathname.startsWith(root) ? location.pathname.slice(root.length) : location.pathname;
  return asked(`?${path.replace(/\.html?$/, "").split("/").filter(Boolean).slice(-2).join(" ").replace(/^essays |^r /, "")}`) + location.hash;
}
