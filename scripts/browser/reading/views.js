/* The depth dial: text, read or study; and the switch that puts the readings into the sentence.
   The view stands in the address and is remembered; the paragraph being read stays where it is.
   Readings stand beside the author's words, which are only hidden: taken out, all is as it was. */

import { queryText, rewrite } from "../shared/address.js";
import { all, button, make } from "../shared/dom.js";
import { stepOf } from "../shared/keys.js";
import { remember } from "../shared/store.js";

/** @param {import("./page.js").Edition} edition */
export function startViews(edition) {
  const { article } = edition;
  const VIEWS = [
    ["text", "Text"],
    ["read", "Read"],
    ["study", "Study"]
  ];
  /** @type {Record<string, HTMLButtonElement>} */
  const buttons = {};
  let started = false;

  /**
   * The paragraph at the reading line is kept at its place on the screen.
   * @param {() => void} change
   */
  function keepPlace(change) {
    const line = edition.top() + 40;
    const kept = edition.paragraphs.find(block => block.getBoundingClientRect().bottom > line);
    const before = kept?.getBoundingClientRect().top ?? 0;
    const scrolled = window.scrollY > 40;
    change();
    if (!kept || !scrolled) return;
    window.scrollBy({ top: kept.getBoundingClientRect().top - before, behavior: "instant" });
  }

  /** @param {boolean} alive */
  function setLinks(alive) {
    all(".witness a.mark", article).forEach(mark => {
      if (alive && mark.dataset.href) {
        mark.setAttribute("href", mark.dataset.href);
        delete mark.dataset.href;
      } else if (!alive && mark.hasAttribute("href")) {
        mark.dataset.href = mark.getAttribute("href") ?? "";
        mark.removeAttribute("href");
      }
    });
  }

  /** @param {string} view */
  function writeAddress(view) {
    const query = new URLSearchParams(location.search);
    if (view === "read") query.delete("view");
    else query.set("view", view);
    rewrite(queryText(query), location.hash);
  }

  /**
   * @param {string} view
   * @param {boolean} [quietly] without remembering it
   */
  function show(view, quietly) {
    if (view === "text" && edition.substitutes) substitute(false);
    const change = () => {
      edition.root.dataset.view = view;
      setLinks(view !== "text");
      Object.entries(buttons).forEach(([name, button]) => {
        button.setAttribute("aria-checked", String(name === view));
        button.tabIndex = name === view ? 0 : -1;
      });
      article.dispatchEvent(new CustomEvent("edition:view"));
    };
    if (started) keepPlace(change);
    else change();
    if (quietly) return;
    remember("view", view);
    writeAddress(view);
  }

  /**
   * Pieces with no word of the author's between them: one place of the glossed words.
   * @param {HTMLElement[]} parts
   */
  function places(parts) {
    return parts.reduce((/** @type {HTMLElement[][]} */ found, part) => {
      const place = found[found.length - 1];
      const gap = document.createRange();
      if (place) {
        gap.setStartAfter(place[place.length - 1]);
        gap.setEndBefore(part);
      }
      const between = gap.cloneContents();
      all(".editorial, .endnote", between).forEach(node => {
        node.remove();
      });
      if (place && !between.textContent) place.push(part);
      else found.push([part]);
      return found;
    }, []);
  }

  /**
   * Widest gloss first, then the earlier: a gloss inside another one gives way to it.
   * @param {HTMLElement} block
   */
  function readings(block) {
    return all(".note--gloss", block)
      .flatMap(note => {
        return places(edition.segmentsOf(note.dataset.note ?? "", block)).map(parts => {
          const length = parts.reduce((sum, part) => sum + (part.textContent ?? "").length, 0);
          return { note, parts, length };
        });
      })
      .sort((a, b) => b.length - a.length);
  }

  /** @param {{note: HTMLElement, parts: HTMLElement[]}} reading */
  function putIn(reading) {
    if (reading.parts.some(part => part.classList.contains("is-replaced"))) return;
    const word = make("ins", "instead editorial", reading.note.querySelector(".reading")?.textContent ?? "");
    word.dataset.notes = reading.note.dataset.note;
    word.tabIndex = 0;
    word.setAttribute("role", "button");
    reading.parts[0].before(word);
    reading.parts.forEach(part => {
      part.classList.add("is-replaced");
    });
  }

  /** @param {boolean} on */
  function substitute(on) {
    edition.substitutes = on;
    edition.closeCard?.();
    keepPlace(() => {
      all("ins.instead", article).forEach(word => {
        word.remove();
      });
      all(".is-replaced", article).forEach(part => {
        part.classList.remove("is-replaced");
      });
      if (on)
        edition.blocks.forEach(block => {
          readings(block).forEach(putIn);
        });
      edition.root.toggleAttribute("data-substitutes", on);
      edition.article.dispatchEvent(new CustomEvent("edition:view"));
    });
    box.checked = on;
  }

  /** @param {string[]} view its id and its word */
  function viewButton([view, word]) {
    buttons[view] = button(word, () => show(view), "view");
    buttons[view].setAttribute("role", "radio");
    return buttons[view];
  }

  /** @param {KeyboardEvent} event */
  function turnByArrow(event) {
    const step = stepOf(event.key, { row: true, column: true });
    if (!step) return;
    event.preventDefault();
    const names = VIEWS.map(pair => pair[0]);
    const next = names[(names.indexOf(edition.root.dataset.view ?? "") + step + names.length) % names.length];
    show(next);
    buttons[next].focus();
  }

  const box = make("input");
  box.type = "checkbox";
  box.addEventListener("change", () => {
    substitute(box.checked);
  });

  (function build() {
    const place = edition.article.querySelector("[data-dial]");
    if (!place) return;
    const group = make("div", "dial__views", VIEWS.map(viewButton));
    group.setAttribute("role", "radiogroup");
    group.setAttribute("aria-label", "How much to show");
    group.addEventListener("keydown", turnByArrow);
    const label = make("label", "dial__switch", [box, "readings in the sentence"]);
    place.replaceChildren(make("div", "dial__row", [group, label]));
  })();

  edition.keepPlace = keepPlace;
  edition.show = show;
  edition.substitute = substitute;
  if (buttons.read) show(edition.root.dataset.view || "study", true);
  started = true;
}
