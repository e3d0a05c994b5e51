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

  /** The note an id stands for, looked for first among the notes of the same paragraph:
      a person is explained beside each paragraph that names him. */
  function noteFor(id, mark) {
    var block = mark && mark.closest(".block");
    return (block && block.querySelector('.note[data-note="' + id + '"], .note[data-entity="' + id + '"]')) ||
      article.querySelector('.note[id="' + id + '"]') ||
      article.querySelector('.note[data-note="' + id + '"], .note[data-entity="' + id + '"]');
  }

  /** All pieces of text under a note, in order, within one block. */
  function segmentsOf(id, block) {
    return all('.witness [data-notes~="' + id + '"]', block || article);
  }

  function markFirstSegments() {
    var seen = new Set();
    all(".witness .mark").forEach(function (mark) {
      var glosses = 0;
      noteIds(mark).forEach(function (id) {
        var note = document.getElementById(id);
        if (!note) return;
        if (note.classList.contains("note--gloss")) glosses += 1;
        if (!note.classList.contains("note--claim") || seen.has(id)) return;
        seen.add(id);
        mark.classList.add("is-first");
      });
      mark.classList.toggle("mark--twice", glosses > 1);
    });
  }

  Object.assign(edition, {
    all: all, make: make, remember: remember, recall: recall,
    noteIds: noteIds, noteFor: noteFor, segmentsOf: segmentsOf,
    id: article.dataset.essay,
    paragraphs: all("p.witness[data-block]").filter(function (p) { return p.closest(".block--paragraph"); }),
    /** What covers the top of the window: header line and dial. */
    top: function () {
      var dial = article.querySelector("[data-dial]");
      var header = document.querySelector(".md-header");
      var shown = header && !header.hidden ? header.getBoundingClientRect().bottom : 0;
      return Math.max(shown, dial && dial.offsetParent ? Math.min(dial.getBoundingClientRect().bottom, shown + dial.offsetHeight) : 0);
    }
  });
  markFirstSegments();
})();
