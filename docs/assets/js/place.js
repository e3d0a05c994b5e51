/* Where the reader is: the address follows the paragraph being read, the place is remembered
   on this device until forgotten, neighbours are a key away, and a strip beside the text shows
   where the notes are densest. */
(function () {
  "use strict";
  var edition = window.edition;
  if (!edition || !edition.article || !edition.paragraphs.length) return;
  var paragraphs = edition.paragraphs;
  var store = "place." + edition.id;
  var current = -1;
  var cells = [];

  function numberOf(index) {
    return paragraphs[index].id.replace(/^.*-/, "");
  }

  /** Index of the paragraph at the reading line; -1 above the first one. */
  function reading() {
    var line = edition.top() + 72;
    var index = -1;
    paragraphs.some(function (p, i) {
      if (p.getBoundingClientRect().top > line) return true;
      index = i;
      return false;
    });
    return index;
  }

  function follow() {
    var index = reading();
    if (index === current) return;
    if (cells[current]) { cells[current].removeAttribute("aria-current"); cells[current].tabIndex = -1; }
    current = index;
    var cell = cells[Math.max(0, index)];
    if (cell) { cell.tabIndex = 0; if (index >= 0) cell.setAttribute("aria-current", "location"); }
    var hash = index < 0 ? "" : "#" + paragraphs[index].id;
    if (index >= 0) edition.remember(store, numberOf(index));
    try { history.replaceState(history.state, "", location.pathname + location.search + hash); }
    catch (error) { /* some browsers forbid it from a file */ }
  }

  function go(index) {
    var p = paragraphs[Math.max(0, Math.min(paragraphs.length - 1, index))];
    var link = p.closest(".block").querySelector(".para-number a");
    window.scrollBy({ top: p.getBoundingClientRect().top - edition.top() - 24, behavior: "instant" });
    if (link) link.focus({ preventScroll: true });
    follow();
  }

  function goHeading(step) {
    var tops = edition.all(".block--heading .witness");
    var line = edition.top() + 30;
    var ahead = tops.filter(function (h) {
      var top = h.getBoundingClientRect().top;
      return step > 0 ? top > line : top < line - 20;
    });
    var target = step > 0 ? ahead[0] : ahead[ahead.length - 1];
    if (!target) return;
    window.scrollBy({ top: target.getBoundingClientRect().top - edition.top() - 16, behavior: "instant" });
    follow();
  }

  /* keys */
  var KEYS = [["j", "next paragraph"], ["k", "paragraph before"], ["J", "next heading"], ["K", "heading before"],
    ["1", "text alone"], ["2", "read: with readings"], ["3", "study: with everything"], ["r", "readings in the sentence"],
    ["/", "search"], ["Esc", "close a card"], ["?", "this list"]];
  var ACTIONS = {
    j: function () { go(reading() + 1); },
    k: function () { var i = reading(); go(i - 1); },
    J: function () { goHeading(1); },
    K: function () { goHeading(-1); },
    1: function () { edition.show("text"); },
    2: function () { edition.show("read"); },
    3: function () { edition.show("study"); },
    r: function () { if (edition.root.dataset.view !== "text") edition.substitute(!edition.substitutes); },
    "?": function () { help().showModal(); }
  };
  var dialog = null;

  function help() {
    if (dialog) return dialog;
    var list = edition.make("dl");
    KEYS.forEach(function (pair) {
      list.append(edition.make("dt", "", [edition.make("kbd", "", pair[0])]), edition.make("dd", "", pair[1]));
    });
    var button = edition.make("button", "", "Close");
    button.addEventListener("click", function () { dialog.close(); });
    var title = edition.make("h2", "", "Keys");
    title.id = "edition-keys";
    dialog = edition.make("dialog", "keys", [title, list, button]);
    dialog.setAttribute("aria-labelledby", title.id);
    document.body.append(dialog);
    return dialog;
  }

  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!Object.prototype.hasOwnProperty.call(ACTIONS, event.key)) return;
    event.preventDefault();
    ACTIONS[event.key]();
  });

  /* overview strip */
  function drawStrip(place) {
    var counts = paragraphs.map(function (p) {
      return edition.all(".note, .chips a", p.closest(".block")).length;
    });
    var most = Math.max.apply(null, counts);
    var list = edition.make("ol", "", paragraphs.map(function (p, i) {
      var words = "Paragraph " + numberOf(i) + ", " + counts[i] + (counts[i] === 1 ? " note" : " notes");
      var link = edition.make("a", "", [edition.make("span", "visually-hidden", words)]);
      link.href = "#" + p.id;
      link.title = words;
      link.tabIndex = i ? -1 : 0;
      link.style.setProperty("--share", (counts[i] / (most || 1)).toFixed(2));
      cells.push(link);
      return edition.make("li", "", [link]);
    }));
    list.addEventListener("keydown", function (event) {
      var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      var next = step && cells[cells.indexOf(document.activeElement) + step];
      if (next) { event.preventDefault(); next.focus(); }
    });
    var nav = edition.make("nav", "", [edition.make("p", "strip__title", "Notes by paragraph"), list]);
    nav.setAttribute("aria-label", "Notes by paragraph");
    place.replaceChildren(nav);
  }

  /* the dial's own line: where one was, and the list of keys */
  function addToDial(row) {
    var keys = edition.make("button", "dial__keys", "?");
    keys.type = "button";
    keys.title = "Keys";
    keys.setAttribute("aria-label", "List of keys");
    keys.addEventListener("click", ACTIONS["?"]);
    var before = edition.recall(store);
    var index = paragraphs.findIndex(function (p, i) { return numberOf(i) === before; });
    if (!location.hash && index > 0) row.append(wasHere(index));
    row.append(keys);
  }

  function wasHere(index) {
    var line = edition.make("span", "dial__place", "You were at paragraph " + numberOf(index) + ".");
    function button(words, action) {
      var made = edition.make("button", "plain", words);
      made.type = "button";
      made.addEventListener("click", function () { line.remove(); action(); });
      line.append(made);
    }
    button("Go there", function () { go(index); });
    button("Forget", function () { edition.remember(store, null); });
    return line;
  }

  var strip = document.querySelector("[data-strip]");
  var row = edition.article.querySelector(".dial__row");
  if (strip) drawStrip(strip);
  if (row) addToDial(row);
  var waiting = 0;
  window.addEventListener("scroll", function () {
    if (!waiting) waiting = setTimeout(function () { waiting = 0; follow(); }, 300);
  }, { passive: true });
})();
