/* The essay page, as the scripts beside this one see it: paragraphs, marks and notes.
   Nothing here changes the page but two classes on marks, which styles alone cannot know:
   the first segment of a claim, and a segment under two glosses. */
(function () {
  "use strict";
  var root = document.documentElement;
  var article = document.querySelector(".essay");
  var edition = (window.edition = { root: root, article: article });
  if (!article) return;

  function all(selector, within) {
    return Array.prototype.slice.call((within || article).querySelectorAll(selector));
  }

  /** A new element with a class, text or children; text never becomes markup. */
  function make(name, className, content) {
    var element = document.createElement(name);
    if (className) element.className = className;
    [].concat(content || []).forEach(function (part) { element.append(part); });
    return element;
  }

  function remember(key, value) {
    try {
      if (value === null) localStorage.removeItem("edition." + key);
      else localStorage.setItem("edition." + key, value);
    } catch (error) { /* storage may be forbidden: then nothing is remembered */ }
  }

  function recall(key) {
    try { return localStorage.getItem("edition." + key); } catch (error) { return null; }
  }

  function noteIds(mark) {
    return (mark.dataset.notes || "").split(" ").filter(Boolean);
  }

  /** The note an id stands for, looked for first beside the same paragraph: a person is
      explained at each paragraph that names him, a claim over two paragraphs only once. */
  function noteFor(id, mark) {
    var block = mark && mark.closest(".block");
    var selector = '.note[data-note="' + id + '"]:not(.note--again)';
    return (block && block.querySelector(selector)) || article.querySelector(selector);
  }

  /** All pieces of text under a note, in order, within one block. */
  function segmentsOf(id, block) {
    return all('.witness [data-notes~="' + id + '"]', block || article);
  }

  function markFirstSegments() {
    var kinds = {};
    var seen = new Set();
    all(".note[data-note]").forEach(function (note) { kinds[note.dataset.note] = note.classList; });
    all(".witness .mark").forEach(function (mark) {
      var known = noteIds(mark).filter(function (id) { return kinds[id]; });
      var glosses = known.filter(function (id) { return kinds[id].contains("note--gloss"); });
      mark.classList.toggle("mark--twice", glosses.length > 1);
      known.forEach(function (id) {
        if (!kinds[id].contains("note--claim") || seen.has(id)) return;
        seen.add(id);
        mark.classList.add("is-first");
      });
    });
  }

  Object.assign(edition, {
    all: all, make: make, remember: remember, recall: recall,
    noteIds: noteIds, noteFor: noteFor, segmentsOf: segmentsOf,
    id: article.dataset.essay,
    paragraphs: all("p.witness[data-block]").filter(function (p) { return p.closest(".block--paragraph"); }),
    /** What covers the top of the window: the header line, where it is shown, and the dial. */
    top: function () {
      var header = document.querySelector(".md-header");
      var dial = article.querySelector("[data-dial]");
      var shown = header ? Math.max(0, header.getBoundingClientRect().bottom) : 0;
      return shown + (dial ? dial.offsetHeight : 0);
    }
  });
  markFirstSegments();
})();
