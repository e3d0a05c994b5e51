/* Notes: folding what does not fit beside a paragraph, opening the note an address asks for,
   and keeping the editor's words out of what a reader copies. */
(() => {
  "use strict";
  const edition = window.edition;
  if (!edition || !edition.article) return;
  const article = edition.article;
  const wide = window.matchMedia("(min-width: 68.75em)");
  const RANK = ["summary", "chips", "note--claim", "note--comment", "note--crossref", "note--gloss",
    "note--event", "note--voice", "note--entity", "note--entities"]; // what folds last stands first
  const AT_ONCE = 2; // blocks in one go, so that no task is long
  let waiting = 0;
  const asides = edition.all(".notes");
  const stale = new Set(); // folded for another view or width, or not yet

  function rank(item) {
    const found = RANK.findIndex(name => item.classList.contains(name));
    return found < 0 ? RANK.length : found;
  }

  function itemsOf(aside) {
    return edition.all(".summary, .chips, .note", aside);
  }

  function reset(aside) {
    aside.classList.remove("is-fitted");
    edition.all(".is-folded", aside).forEach(item => { item.classList.remove("is-folded"); });
    const more = aside.querySelector(".more");
    if (more) more.remove();
  }

  /** Lines that run on (names) share their lines, so heights are steps down the column. */
  function measure(aside) {
    if (!aside.offsetParent) return null;
    let last = 0;
    const base = aside.getBoundingClientRect().top;
    const items = itemsOf(aside).map(item => {
      const box = item.getBoundingClientRect();
      const bottom = box.height ? Math.max(last, box.bottom - base + 4) : last;
      const step = bottom - last;
      last = bottom;
      return { item, rank: rank(item), step, shown: box.height > 0 };
    }).filter(entry => entry.shown);
    return { aside, items, total: last,
      room: wide.matches ? Math.min(aside.clientHeight, window.innerHeight * 0.85) : Math.max(240, window.innerHeight * 0.6) };
  }

  function foldOne(entry) {
    if (!entry) return;
    entry.aside.classList.add("is-fitted");
    if (entry.total <= entry.room + 6) return;
    let room = entry.room - 24; // the button's own line
    const full = {};
    const folded = entry.items.slice().sort((a, b) => a.rank - b.rank).filter(part => {
      if (!full[part.rank] && part.step <= room) { room -= part.step; return false; }
      full[part.rank] = true;
      return true;
    });
    folded.forEach(part => { part.item.classList.add("is-folded"); });
    if (folded.length) offerMore(entry.aside, folded.length);
  }

  function addButton(aside, words, expanded, action) {
    const button = edition.button(words, action, "plain more");
    button.setAttribute("aria-expanded", String(expanded));
    button.setAttribute("aria-controls", aside.id);
    aside.append(button);
  }

  function offerMore(aside, count) {
    addButton(aside, count + (count === 1 ? " more note" : " more notes"), false, () => {
      const first = aside.querySelector(".is-folded");
      unfold(aside);
      addButton(aside, "fewer notes", true, () => offerLess(aside));
      const target = first.querySelector("summary, a") || first;
      if (target === first) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    });
  }

  function offerLess(aside) {
    aside.classList.remove("is-open");
    aside.querySelectorAll("details").forEach(details => { details.open = false; });
    fold([aside]);
    const more = aside.querySelector(".more");
    if (more) more.focus({ preventScroll: true });
  }

  function unfold(aside) {
    reset(aside);
    aside.classList.add("is-open");
  }

  /** Three passes, so that the browser lays the page out once. What a reader has opened stays open. */
  function fold(list) {
    const closed = list.filter(aside => !aside.matches(".is-open, :has(details[open])"));
    closed.forEach(reset);
    closed.map(measure).forEach(foldOne);
    list.forEach(aside => { stale.delete(aside); });
  }

  /** Blocks above the window may turn out taller or shorter; what is being read stays where it is. */
  function layOut(blocks) {
    edition.keepPlace(() => {
      blocks.forEach(block => block.classList.add("is-laid-out"));
      fold(asides.filter(aside => stale.has(aside) && blocks.includes(aside.closest(".block"))));
    });
  }

  /** What is in the window now, the rest little by little: a long essay appears at once. */
  function foldAll() {
    asides.forEach(aside => stale.add(aside));
    layOut(edition.blocks.filter(block => {
      const box = block.getBoundingClientRect();
      return box.bottom > 0 && box.top < window.innerHeight;
    }));
    whenIdle(layOutMore);
  }

  function layOutMore() {
    const rest = edition.blocks.filter(block => !block.classList.contains("is-laid-out") || stale.has(block.querySelector(".notes")));
    const here = Math.max(0, rest.findIndex(block => block.getBoundingClientRect().bottom > 0));
    layOut(here + AT_ONCE > rest.length ? rest.slice(-AT_ONCE) : rest.slice(here, here + AT_ONCE));
    if (rest.length > AT_ONCE) whenIdle(layOutMore);
  }

  function whenIdle(action) {
    clearTimeout(waiting);
    waiting = setTimeout(() => window.requestIdleCallback ? requestIdleCallback(action, { timeout: 50 }) : action(), 0);
  }

  /** Opens whatever hides the element an address names, and goes there. */
  function reveal(id) {
    const target = id && document.getElementById(id);
    const note = target && target.closest(".note");
    if (!note || !article.contains(note)) return false;
    const aside = note.closest(".notes");
    if (aside) layOut([aside.closest(".block")]);
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
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* not an address of ours */ }
    reveal(id);
  }

  /** The author's words of a selection, one line per block; null when none are in it. */
  function authorsWords(selection) {
    const lines = [];
    for (let i = 0; i < selection.rangeCount; i += 1) {
      const range = selection.getRangeAt(i);
      edition.all(".witness").forEach(witness => {
        if (!range.intersectsNode(witness)) return;
        const part = document.createRange();
        part.selectNodeContents(witness);
        if (witness.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
        if (witness.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
        const copy = part.cloneContents();
        edition.all(".editorial", copy).forEach(node => { node.remove(); });
        if (copy.textContent.trim()) lines.push(copy.textContent);
      });
    }
    return lines.length ? lines.join("\n\n") : null;
  }

  document.addEventListener("copy", event => {
    const words = authorsWords(window.getSelection());
    if (words === null || !event.clipboardData) return;
    event.clipboardData.setData("text/plain", words);
    event.preventDefault();
  });

  edition.reveal = reveal;
  window.addEventListener("hashchange", fromAddress);
  article.addEventListener("edition:view", foldAll);
  foldAll();
  article.classList.add("is-ready");
  if (location.hash) { // heights above the place asked for must be true before the browser goes there
    layOut(edition.blocks);
    fromAddress();
  }

  let width = window.innerWidth;
  let resized = 0;
  window.addEventListener("resize", () => {
    if (window.innerWidth === width) return; // a phone's address bar comes and goes
    width = window.innerWidth;
    clearTimeout(resized);
    resized = setTimeout(foldAll, 150);
  });
})();
