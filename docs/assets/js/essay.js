/* The essay page, as the scripts beside this one see it: paragraphs, marks and notes.
   Nothing here changes the page but two classes on marks, which styles alone cannot know:
   the first segment of a claim, and a segment under two glosses. */
(() => {
  "use strict";
  const root = document.documentElement;
  const article = document.querySelector(".essay");
  const edition = (window.edition = { root, article });
  if (!article) return;

  function all(selector, within) {
    return Array.prototype.slice.call((within || article).querySelectorAll(selector));
  }

  /** A new element with a class, text or children; text never becomes markup. */
  function make(name, className, content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    [].concat(content || []).forEach(part => { element.append(part); });
    return element;
  }

  function button(words, action, className) {
    const element = make("button", className || "plain", words);
    element.type = "button";
    element.addEventListener("click", action);
    return element;
  }

  function remember(key, value) {
    try {
      if (value === null) localStorage.removeItem("edition." + key);
      else localStorage.setItem("edition." + key, value);
    } catch { /* storage may be forbidden: then nothing is remembered */ }
  }

  function recall(key) {
    try { return localStorage.getItem("edition." + key); } catch { return null; }
  }

  /** The address of this very place, without a step in the history. */
  function rewrite(search, hash) {
    try { history.replaceState(history.state, "", location.pathname + search + hash); }
    catch { /* some browsers forbid it from a file */ }
  }

  function noteIds(mark) {
    return (mark.dataset.notes || "").split(" ").filter(Boolean);
  }

  /** The note an id stands for, looked for first beside the same paragraph: a person is
      explained at each paragraph that names him, a claim over two paragraphs only once. */
  function noteFor(id, mark) {
    const block = mark && mark.closest(".block");
    const selector = '.note[data-note="' + id + '"]:not(.note--again)';
    return (block && block.querySelector(selector)) || article.querySelector(selector);
  }

  /** All pieces of text under a note, in order, within one block. */
  function segmentsOf(id, block) {
    return all('.witness [data-notes~="' + id + '"]', block || article);
  }

  function markFirstSegments() {
    const kinds = {};
    const seen = new Set();
    all(".note[data-note]").forEach(note => { kinds[note.dataset.note] = note.classList; });
    all(".witness .mark").forEach(mark => {
      const known = noteIds(mark).filter(id => kinds[id]);
      const glosses = known.filter(id => kinds[id].contains("note--gloss"));
      mark.classList.toggle("mark--twice", glosses.length > 1);
      known.forEach(id => {
        if (!kinds[id].contains("note--claim") || seen.has(id)) return;
        seen.add(id);
        mark.classList.add("is-first");
      });
    });
  }

  Object.assign(edition, {
    all, make, button, remember, recall, rewrite,
    noteIds, noteFor, segmentsOf,
    id: article.dataset.essay,
    /* Blocks, not what is in them, are measured: what is far away has no layout of its own. */
    blocks: all(".block"),
    paragraphs: all(".block--paragraph"),
    /** What covers the top of the window: the header line, where it is shown, and the dial. */
    top: () => {
      const header = document.querySelector(".md-header");
      const dial = article.querySelector("[data-dial]");
      const shown = header ? Math.max(0, header.getBoundingClientRect().bottom) : 0;
      return shown + (dial ? dial.offsetHeight : 0);
    }
  });
  markFirstSegments();

  // the lens comes only where an address asks for a theme
  if (new URLSearchParams(location.search).has("theme")) {
    const lens = document.createElement("script");
    lens.src = document.currentScript.src.replace("essay.js", "lens.js");
    document.head.append(lens);
  }
})();
