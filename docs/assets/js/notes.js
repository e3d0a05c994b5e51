/* Notes: folding what does not fit beside a paragraph, opening the note an address asks for,
   and keeping the editor's words out of what a reader copies. */
(function () {
  "use strict";
  var edition = window.edition;
  if (!edition || !edition.article) return;
  var article = edition.article;
  var wide = window.matchMedia("(min-width: 68.75em)");
  var RANK = ["summary", "chips", "note--claim", "note--comment", "note--crossref", "note--gloss",
    "note--event", "note--voice", "note--entity", "note--entities"]; // what folds last stands first
  var asides = edition.all(".notes");

  function rank(item) {
    var found = RANK.findIndex(function (name) { return item.classList.contains(name); });
    return found < 0 ? RANK.length : found;
  }

  function itemsOf(aside) {
    return edition.all(".summary, .chips, .note", aside);
  }

  function reset(aside) {
    aside.classList.remove("is-fitted");
    edition.all(".is-folded", aside).forEach(function (item) { item.classList.remove("is-folded"); });
    var more = aside.querySelector(".more");
    if (more) more.remove();
  }

  /** Lines that run on (names) share their lines, so heights are steps down the column. */
  function measure(aside) {
    if (aside.classList.contains("is-open") || !aside.offsetParent) return null;
    var last = 0;
    var base = aside.getBoundingClientRect().top;
    var items = itemsOf(aside).map(function (item) {
      var box = item.getBoundingClientRect();
      var bottom = box.height ? Math.max(last, box.bottom - base + 4) : last;
      var step = bottom - last;
      last = bottom;
      return { item: item, rank: rank(item), step: step, shown: box.height > 0 };
    }).filter(function (entry) { return entry.shown; });
    return { aside: aside, items: items, total: last,
      room: wide.matches ? Math.min(aside.clientHeight, window.innerHeight * 0.85) : Math.max(240, window.innerHeight * 0.6) };
  }

  function foldOne(entry) {
    if (!entry) return;
    entry.aside.classList.add("is-fitted");
    if (entry.total <= entry.room + 6) return;
    var room = entry.room - 24; // the button's own line
    var full = {};
    var folded = entry.items.slice().sort(function (a, b) { return a.rank - b.rank; }).filter(function (part) {
      if (!full[part.rank] && part.step <= room) { room -= part.step; return false; }
      full[part.rank] = true;
      return true;
    });
    folded.forEach(function (part) { part.item.classList.add("is-folded"); });
    if (folded.length) entry.aside.append(moreButton(entry.aside, folded.length));
  }

  function moreButton(aside, count) {
    var button = edition.make("button", "plain more", count + (count === 1 ? " more note" : " more notes"));
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", aside.id);
    button.addEventListener("click", function () {
      var first = aside.querySelector(".is-folded");
      unfold(aside);
      aside.append(lessButton(aside));
      var target = first && (first.querySelector("summary, a") || first);
      if (target) { if (target === first) target.tabIndex = -1; target.focus({ preventScroll: true }); }
    });
    return button;
  }

  function lessButton(aside) {
    var button = edition.make("button", "plain more", "fewer notes");
    button.type = "button";
    button.setAttribute("aria-expanded", "true");
    button.setAttribute("aria-controls", aside.id);
    button.addEventListener("click", function () {
      aside.classList.remove("is-open");
      fold([aside]);
      var more = aside.querySelector(".more");
      if (more) more.focus({ preventScroll: true });
    });
    return button;
  }

  function unfold(aside) {
    reset(aside);
    aside.classList.add("is-open");
  }

  /** Three passes, so that the browser lays the page out once. */
  function fold(list) {
    var closed = (list || asides).filter(function (aside) { return !aside.classList.contains("is-open"); });
    closed.forEach(reset);
    closed.map(measure).forEach(foldOne);
  }

  /** Opens whatever hides the element an address names, and goes there. */
  function reveal(id) {
    var target = id && document.getElementById(id);
    var note = target && target.closest(".note");
    if (!note || !article.contains(note)) return false;
    var aside = note.closest(".notes");
    if (aside) unfold(aside);
    if (note.matches("details")) note.open = true;
    if (!note.offsetParent && edition.show) {
      edition.show(note.matches(".note--gloss") ? "read" : "study", true);
      if (aside) unfold(aside);
    }
    note.scrollIntoView({ block: "nearest" });
    return true;
  }

  function fromAddress() {
    var id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (error) { /* not an address of ours */ }
    reveal(id);
  }

  /** The author's words of a selection, one line per block; null when none are in it. */
  function authorsWords(selection) {
    var lines = [];
    for (var i = 0; i < selection.rangeCount; i += 1) {
      var range = selection.getRangeAt(i);
      edition.all(".witness").forEach(function (witness) {
        if (!range.intersectsNode(witness)) return;
        var part = document.createRange();
        part.selectNodeContents(witness);
        if (witness.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
        if (witness.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
        var copy = part.cloneContents();
        edition.all(".editorial", copy).forEach(function (node) { node.remove(); });
        if (copy.textContent.trim()) lines.push(copy.textContent);
      });
    }
    return lines.length ? lines.join("\n\n") : null;
  }

  document.addEventListener("copy", function (event) {
    var words = authorsWords(window.getSelection());
    if (words === null || !event.clipboardData) return;
    event.clipboardData.setData("text/plain", words);
    event.preventDefault();
  });

  edition.reveal = reveal;
  edition.fold = fold;
  window.addEventListener("hashchange", fromAddress);
  article.addEventListener("edition:view", function () { fold(); });
  fold();
  if (location.hash) fromAddress();

  var width = window.innerWidth;
  var waiting = 0;
  window.addEventListener("resize", function () {
    if (window.innerWidth === width) return; // a phone's address bar comes and goes
    width = window.innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(fold, 150);
  });
})();
