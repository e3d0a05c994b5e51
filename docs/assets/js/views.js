/* The depth dial: text, read or study; and the switch that puts the readings into the sentence.
   The view stands in the address and is remembered; the paragraph being read stays where it is.
   Readings stand beside the author's words, which are only hidden: taken out, all is as it was. */
(() => {
  "use strict";
  const edition = window.edition;
  if (!edition || !edition.article) return;
  const VIEWS = [["text", "Text"], ["read", "Read"], ["study", "Study"]];
  const buttons = {};
  let started = false;

  /** The paragraph at the reading line, to be kept at its place on the screen. */
  function keepPlace(change) {
    const line = edition.top() + 40;
    const kept = edition.paragraphs.find(block => block.getBoundingClientRect().bottom > line);
    const before = kept && kept.getBoundingClientRect().top;
    const scrolled = window.scrollY > 40;
    change();
    if (!kept || !scrolled) return;
    window.scrollBy({ top: kept.getBoundingClientRect().top - before, behavior: "instant" });
  }

  function setLinks(alive) {
    edition.all(".witness a.mark").forEach(mark => {
      if (alive && mark.dataset.href) {
        mark.setAttribute("href", mark.dataset.href);
        delete mark.dataset.href;
      } else if (!alive && mark.hasAttribute("href")) {
        mark.dataset.href = mark.getAttribute("href");
        mark.removeAttribute("href");
      }
    });
  }

  function writeAddress(view) {
    const query = new URLSearchParams(location.search);
    if (view === "read") query.delete("view"); else query.set("view", view);
    edition.rewrite(query.size ? "?" + query : "", location.hash);
  }

  function show(view, quietly) {
    if (view === "text" && edition.substitutes) substitute(false);
    (started ? keepPlace : change => { change(); })(() => {
      edition.root.dataset.view = view;
      setLinks(view !== "text");
      Object.entries(buttons).forEach(([name, button]) => {
        button.setAttribute("aria-checked", String(name === view));
        button.tabIndex = name === view ? 0 : -1;
      });
      edition.article.dispatchEvent(new CustomEvent("edition:view"));
    });
    if (quietly) return;
    edition.remember("view", view);
    writeAddress(view);
  }

  /** Pieces with no word of the author's between them: one place of the glossed words. */
  function places(parts) {
    return parts.reduce((found, part) => {
      const place = found[found.length - 1];
      const gap = document.createRange();
      if (place) {
        gap.setStartAfter(place[place.length - 1]);
        gap.setEndBefore(part);
      }
      const between = gap.cloneContents();
      edition.all(".editorial, .endnote", between).forEach(node => { node.remove(); });
      if (place && !between.textContent) place.push(part); else found.push([part]);
      return found;
    }, []);
  }

  /** Widest gloss first, then the earlier: a gloss inside another one gives way to it. */
  function readings(block) {
    return edition.all(".note--gloss", block).flatMap(note => {
      return places(edition.segmentsOf(note.dataset.note, block)).map(parts => {
        const length = parts.reduce((sum, part) => sum + part.textContent.length, 0);
        return { note, parts, length };
      });
    }).sort((a, b) => b.length - a.length);
  }

  function putIn(reading) {
    if (reading.parts.some(part => part.classList.contains("is-replaced"))) return;
    const word = edition.make("ins", "instead editorial", reading.note.querySelector(".reading").textContent);
    word.dataset.notes = reading.note.dataset.note;
    word.tabIndex = 0;
    word.setAttribute("role", "button");
    reading.parts[0].before(word);
    reading.parts.forEach(part => { part.classList.add("is-replaced"); });
  }

  function substitute(on) {
    edition.substitutes = on;
    if (edition.closeCard) edition.closeCard();
    keepPlace(() => {
      edition.all("ins.instead").forEach(word => { word.remove(); });
      edition.all(".is-replaced").forEach(part => { part.classList.remove("is-replaced"); });
      if (on) edition.blocks.forEach(block => { readings(block).forEach(putIn); });
      edition.root.toggleAttribute("data-substitutes", on);
      edition.article.dispatchEvent(new CustomEvent("edition:view"));
    });
    box.checked = on;
  }

  function viewButton([view, word]) {
    buttons[view] = edition.button(word, () => show(view), "view");
    buttons[view].setAttribute("role", "radio");
    return buttons[view];
  }

  function turnByArrow(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const names = VIEWS.map(pair => pair[0]);
    const next = names[(names.indexOf(edition.root.dataset.view) + step + names.length) % names.length];
    show(next);
    buttons[next].focus();
  }

  const box = edition.make("input");
  box.type = "checkbox";
  box.addEventListener("change", () => { substitute(box.checked); });

  (function build() {
    const place = edition.article.querySelector("[data-dial]");
    if (!place) return;
    const group = edition.make("div", "dial__views", VIEWS.map(viewButton));
    group.setAttribute("role", "radiogroup");
    group.setAttribute("aria-label", "How much to show");
    group.addEventListener("keydown", turnByArrow);
    const label = edition.make("label", "dial__switch", [box, "readings in the sentence"]);
    place.replaceChildren(edition.make("div", "dial__row", [group, label]));
  })();

  edition.keepPlace = keepPlace;
  edition.show = show;
  edition.substitute = substitute;
  if (buttons.read) show(edition.root.dataset.view || "study", true);
  started = true;
})();
