/* The essay page, as the modules beside this one see it: paragraphs, marks and notes.
   Nothing here changes the page but two classes on marks, which styles alone cannot know:
   the first segment of a claim, and a segment under two glosses. */

import { all } from "../shared/dom.js";

/**
 * What the modules of the page know of it and of each other. Each adds what the others may ask of it.
 * @typedef {ReturnType<typeof openPage> & {
 *   keepPlace: (change: () => void) => void, show: (view: string, quietly?: boolean) => void,
 *   substitute: (on: boolean) => void, substitutes: boolean, closeCard: () => void, reveal: (id: string) => boolean
 * }} Edition
 */

/** @param {HTMLElement} article */
export function openPage(article) {
  /**
   * Ids of the notes on a mark.
   * @param {HTMLElement} mark
   */
  function noteIds(mark) {
    return (mark.dataset.notes || "").split(" ").filter(Boolean);
  }

  /**
   * The note an id stands for, looked for first beside the same paragraph: a person is
   * explained at each paragraph that names him, a claim over two paragraphs only once.
   * @param {string} id
   * @param {HTMLElement} mark
   * @returns {HTMLElement | null}
   */
  function noteFor(id, mark) {
    const selector = `.note[data-note="${id}"]:not(.note--again)`;
    return mark.closest(".block")?.querySelector(selector) || article.querySelector(selector);
  }

  /**
   * All pieces of text under a note, in order, within one block.
   * @param {string} id
   * @param {Element | null} block
   */
  function segmentsOf(id, block) {
    return all(`.witness [data-notes~="${id}"]`, block || article);
  }

  /** Height of what covers the top of the window: the header line, where it is shown, and the dial. */
  function top() {
    const header = document.querySelector(".md-header");
    const dial = /** @type {HTMLElement | null} */ (article.querySelector("[data-dial]"));
    return (header ? Math.max(0, header.getBoundingClientRect().bottom) : 0) + (dial ? dial.offsetHeight : 0);
  }

  function markFirstSegments() {
    const kinds = new Map(all(".note[data-note]", article).map(note => [note.dataset.note, note.classList]));
    const seen = new Set();
    for (const mark of all(".witness .mark", article)) {
      const known = noteIds(mark).filter(id => kinds.has(id));
      const of = (/** @type {string} */ kind) => known.filter(id => kinds.get(id)?.contains(kind));
      mark.classList.toggle("mark--twice", of("note--gloss").length > 1);
      const first = of("note--claim").filter(id => !seen.has(id));
      if (first.length) mark.classList.add("is-first");
      for (const id of first) seen.add(id);
    }
  }

  markFirstSegments();
  return {
    root: document.documentElement,
    article,
    id: article.dataset.essay ?? "",
    /* Blocks, not what is in them, are measured: what is far away has no layout of its own. */
    blocks: all(".block", article),
    paragraphs: all(".block--paragraph", article),
    noteIds,
    noteFor,
    segmentsOf,
    top
  };
}
