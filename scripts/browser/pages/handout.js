/* A handout: the paragraphs and what is printed with them are chosen in a form and kept in the address. Without script
   the whole essay is there, as the form has it at first. */

import { queryText, rewrite } from "../shared/address.js";
import { all, one } from "../shared/dom.js";
import { numbersIn, writtenAs } from "./numbers.js";

/** Switches that are on at first, and so are in the address only when they are off. */
const SWITCHES = ["lines", "questions", "key"];

export function startHandout() {
  const form = /** @type {HTMLFormElement} */ (one("form[data-handout]"));
  const sheet = one(".handout");
  const paragraphs = all(".sheet[data-number]", sheet);
  const homes = new Map(all("[data-reading]", sheet).map(reading => [reading, /** @type {HTMLElement} */ (reading.parentElement)]));
  const said = one("[data-said]", form);
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("p"));

  /** @param {string} name */
  function choice(name) { return /** @type {HTMLSelectElement} */ (form.elements.namedItem(name)); }

  /** @param {string} name */
  function box(name) { return /** @type {HTMLInputElement} */ (form.elements.namedItem(name)); }

  /** @param {Set<number>} numbers */
  function showParagraphs(numbers) {
    for (const part of paragraphs) part.hidden = !numbers.has(Number(part.dataset.number));
    for (const entry of all("[data-key]", sheet)) entry.hidden = !numbers.has(Number(entry.dataset.key));
    for (const item of all("[data-paragraphs]", sheet)) {
      const wanted = (item.dataset.paragraphs ?? "").split(" ").filter(Boolean);
      item.hidden = wanted.length > 0 && !wanted.some(number => numbers.has(Number(number)));
    }
    hideEmptyHeadings();
  }

  /** A heading stands when a paragraph under it does, or one under a heading below it. */
  function hideEmptyHeadings() {
    /** @type {HTMLElement[]} */
    let above = [];
    for (const part of all(".sheet-heading, .sheet", sheet)) {
      if (part.matches(".sheet-heading")) {
        part.hidden = true;
        above = [...above.filter(heading => heading.tagName < part.tagName), part];
      } else if (part.dataset.number && !part.hidden) {
        for (const heading of above) heading.hidden = false;
      }
    }
  }

  /** The reading of a paragraph stands under it, in the key, or nowhere. */
  function placeReadings() {
    const where = choice("reading").value;
    for (const [reading, home] of homes) {
      const part = paragraphs.find(one => one.dataset.number === home.dataset.key);
      if (where === "text") part?.querySelector(".sheet-text")?.after(reading);
      else home.querySelector(".sheet-number")?.after(reading);
      reading.hidden = where === "none";
    }
  }

  function apply() {
    const { numbers, wrong } = numbersIn(field.value, paragraphs.length);
    showParagraphs(numbers);
    placeReadings();
    sheet.dataset.words = choice("words").value;
    sheet.dataset.lines = box("lines").checked ? "on" : "off";
    one(".handout-questions", sheet).hidden = !box("questions").checked;
    one(".handout-key", sheet).hidden = !box("key").checked;
    field.setAttribute("aria-invalid", String(wrong.length > 0));
    const count = `${numbers.size} of ${paragraphs.length} paragraphs`;
    said.textContent = wrong.length ? `${count}. Not here: ${wrong.join(", ")}` : count;
    return numbers;
  }

  /** @param {Set<number>} numbers */
  function keep(numbers) {
    const query = new URLSearchParams();
    if (numbers.size < paragraphs.length) query.set("p", writtenAs(numbers));
    for (const name of ["words", "reading"]) if (choice(name).selectedIndex) query.set(name, choice(name).value);
    for (const name of SWITCHES) if (!box(name).checked) query.set(name, "off");
    rewrite(queryText(query).replaceAll("%2C", ","), location.hash);
    if (location.protocol.startsWith("http")) one("[data-address-line]", sheet).textContent = ` ${location.href.replace(/#.*/, "")}`;
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    field.value = query.get("p") ?? "";
    for (const name of ["words", "reading"]) {
      const wanted = [...choice(name).options].findIndex(option => option.value === query.get(name));
      choice(name).selectedIndex = Math.max(0, wanted);
    }
    for (const name of SWITCHES) box(name).checked = query.get(name) !== "off";
  }

  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  for (const kind of ["input", "change"]) form.addEventListener(kind, () => keep(apply()));
  one("[data-print]", form).addEventListener("click", () => window.print());
  recall();
  keep(apply());
}
