/* The forms of a citation, of which one is shown: Chicago, APA, MLA, BibLaTeX, RIS, CSL-JSON. */

import { button, make } from "../shared/dom.js";
import { copy, selectIn } from "../shared/clipboard.js";
import { recall, remember } from "../shared/store.js";
import { cited, entryOf, plainOf } from "./said.js";

/** @typedef {import("./said.js").Piece} Piece */

/**
 * The choices, to be put into the page.
 * @param {import("./said.js").Citations} record
 * @param {import("./said.js").Where} where
 * @param {(words: string) => void} tell
 */
export function choices(record, where, tell) {
  /** @type {Map<string, () => Piece[]>} */
  const forms = new Map([
    ...record.styles.map(style => /** @type {[string, () => Piece[]]} */ ([style.name, () => cited(style, where)])),
    ...Object.entries(record.forms).map(([form, entry]) => /** @type {[string, () => Piece[]]} */ ([form, () => entryOf(form, entry, where)]))
  ]);
  const shown = make("div", "cite__shown");
  const first = recall("cite", value => forms.has(value)) ?? [...forms.keys()][0];
  const show = (/** @type {string} */ name) => shown.replaceChildren(...(forms.get(name)?.() ?? []).map(piece => pieceOf(piece, tell)));
  const group = make("fieldset", "cite__forms", make("legend", "", "Form of the citation"));
  for (const name of forms.keys()) {
    const radio = make("input");
    radio.type = "radio";
    radio.name = "cite-form";
    radio.checked = name === first;
    radio.addEventListener("change", () => {
      remember("cite", name);
      show(name);
    });
    group.append(make("label", "", [radio, make("span", "", name)]));
  }
  show(first);
  const notes = where.address ? [] : [make("p", "cite__note", "From a folder or stick: the address of a published copy is to be added.")];
  return make("div", "cite__choices", [group, shown, ...notes]);
}

/** @type {(piece: Piece, tell: (words: string) => void) => HTMLElement} */
function pieceOf({ label, html, text }, tell) {
  const plain = text ?? plainOf(html ?? "");
  const words = text === undefined ? make("p", "cite__text", marked(html ?? "")) : make("pre", "cite__text", text);
  words.tabIndex = 0;
  words.setAttribute("role", "group");
  words.setAttribute("aria-label", label);
  const each = button("Copy", async () => {
    if (await copy(plain, html && `<p>${html}</p>`)) return tell(`${label} copied.`);
    selectIn(words);
    tell("This browser lets no page copy. The words are selected: press Control+C, or Command+C.");
  }, "cite__button");
  each.setAttribute("aria-label", `Copy: ${label}`);
  return make("div", "cite__piece", [make("p", "cite__label", label), words, each]);
}

/** A citation as text and italics. @param {string} html */
function marked(html) {
  return html.split(/(<i>.*?<\/i>)/).map(part => (part.startsWith("<i>") ? make("i", "", plainOf(part)) : plainOf(part)));
}
