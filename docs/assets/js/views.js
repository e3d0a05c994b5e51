/* The depth dial: text, read or study; and the switch that puts the readings into the sentence.
   The view is in the address (?view=) and remembered on this device; a change of view leaves the
   paragraph being read where it is. Readings are put beside the author's words, which are only
   hidden, so that taking them out again gives back exactly what was there. */
(function () {
  "use strict";
  var edition = window.edition;
  if (!edition || !edition.article) return;
  var VIEWS = [["text", "Text"], ["read", "Read"], ["study", "Study"]];
  var buttons = {};
  var started = false;

  /** The paragraph at the reading line, to be kept at its place on the screen. */
  function keepPlace(change) {
    var line = edition.top() + 40;
    var kept = edition.paragraphs.find(function (p) { return p.getBoundingClientRect().bottom > line; });
    var before = kept && kept.getBoundingClientRect().top;
    var scrolled = window.scrollY > 40;
    change();
    if (!kept || !scrolled) return;
    window.scrollBy({ top: kept.getBoundingClientRect().top - before, behavior: "instant" });
  }

  function setLinks(alive) {
    edition.all(".witness a.mark").forEach(function (mark) {
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
    var query = new URLSearchParams(location.search);
    if (view === "read") query.delete("view"); else query.set("view", view);
    var search = query.toString();
    try { history.replaceState(history.state, "", location.pathname + (search ? "?" + search : "") + location.hash); }
    catch (error) { /* some browsers forbid it from a file */ }
  }

  function show(view, quietly) {
    if (view === "text" && edition.substitutes) substitute(false);
    (started ? keepPlace : function (change) { change(); })(function () {
      edition.root.dataset.view = view;
      setLinks(view !== "text");
      VIEWS.forEach(function (pair) {
        buttons[pair[0]].setAttribute("aria-checked", String(pair[0] === view));
        buttons[pair[0]].tabIndex = pair[0] === view ? 0 : -1;
      });
      edition.article.dispatchEvent(new CustomEvent("edition:view"));
    });
    if (quietly) return;
    edition.remember("view", view);
    writeAddress(view);
  }

  /** Pieces with no word of the author's between them: one place of the glossed words. */
  function places(parts) {
    return parts.reduce(function (found, part) {
      var place = found[found.length - 1];
      var gap = document.createRange();
      if (place) {
        gap.setStartAfter(place[place.length - 1]);
        gap.setEndBefore(part);
      }
      var between = gap.cloneContents();
      edition.all(".editorial, .endnote", between).forEach(function (node) { node.remove(); });
      if (place && !between.textContent) place.push(part); else found.push([part]);
      return found;
    }, []);
  }

  /** Widest gloss first, then the earlier: a gloss inside another one gives way to it. */
  function readings(block) {
    return edition.all(".note--gloss", block).flatMap(function (note) {
      return places(edition.segmentsOf(note.dataset.note, block)).map(function (parts) {
        var length = parts.reduce(function (sum, part) { return sum + part.textContent.length; }, 0);
        return { note: note, parts: parts, length: length };
      });
    }).sort(function (a, b) { return b.length - a.length; });
  }

  function putIn(reading) {
    if (reading.parts.some(function (part) { return part.classList.contains("is-replaced"); })) return;
    var word = edition.make("ins", "instead editorial", reading.note.querySelector(".reading").textContent);
    word.dataset.notes = reading.note.dataset.note;
    word.tabIndex = 0;
    word.setAttribute("role", "button");
    reading.parts[0].before(word);
    reading.parts.forEach(function (part) { part.classList.add("is-replaced"); });
  }

  function substitute(on) {
    edition.substitutes = on;
    if (edition.closeCard) edition.closeCard();
    keepPlace(function () {
      edition.all("ins.instead").forEach(function (word) { word.remove(); });
      edition.all(".is-replaced").forEach(function (part) { part.classList.remove("is-replaced"); });
      if (on) edition.all(".block").forEach(function (block) { readings(block).forEach(putIn); });
      edition.root.toggleAttribute("data-substitutes", on);
      edition.article.dispatchEvent(new CustomEvent("edition:view"));
    });
    box.checked = on;
  }

  function viewButton(pair) {
    var button = edition.make("button", "", pair[1]);
    button.type = "button";
    button.setAttribute("role", "radio");
    button.addEventListener("click", function () { show(pair[0]); });
    return (buttons[pair[0]] = button);
  }

  function turnByArrow(event) {
    var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    var names = VIEWS.map(function (pair) { return pair[0]; });
    var next = names[(names.indexOf(edition.root.dataset.view) + step + names.length) % names.length];
    show(next);
    buttons[next].focus();
  }

  var box = edition.make("input");
  box.type = "checkbox";
  box.addEventListener("change", function () { substitute(box.checked); });

  (function build() {
    var place = edition.article.querySelector("[data-dial]");
    if (!place) return;
    var group = edition.make("div", "dial__views", VIEWS.map(viewButton));
    group.setAttribute("role", "radiogroup");
    group.setAttribute("aria-label", "How much to show");
    group.addEventListener("keydown", turnByArrow);
    var label = edition.make("label", "dial__switch", [box, "readings in the sentence"]);
    place.replaceChildren(edition.make("div", "dial__row", [group, label]));
  })();

  edition.show = show;
  edition.substitute = substitute;
  if (buttons.read) show(edition.root.dataset.view || "study", true);
  started = true;
})();
