/* Where the reader is: in the address, remembered until forgotten, on a strip of all paragraphs;
   neighbours are a key away. */
(() => {
  "use strict";
  const edition = window.edition;
  if (!edition || !edition.article || !edition.paragraphs.length) return;
  const paragraphs = edition.paragraphs; // their blocks
  const store = "place." + edition.id;
  let current = -1;
  const cells = [];

  function idOf(index) {
    return paragraphs[index].dataset.blockWrap;
  }

  function numberOf(index) {
    return idOf(index).replace(/^.*-/, "");
  }

  /** Index of the paragraph at the reading line; -1 above the first one. */
  function reading() {
    const line = edition.top() + 72;
    let index = -1;
    paragraphs.some((block, i) => {
      if (block.getBoundingClientRect().top > line) return true;
      index = i;
      return false;
    });
    return index;
  }

  function follow() {
    const index = reading();
    if (index === current) return;
    if (cells[current]) { cells[current].removeAttribute("aria-current"); cells[current].tabIndex = -1; }
    current = index;
    const cell = cells[Math.max(0, index)];
    if (cell) { cell.tabIndex = 0; if (index >= 0) cell.setAttribute("aria-current", "location"); }
    if (index >= 0) edition.remember(store, numberOf(index));
    edition.rewrite(location.search, index < 0 ? "" : "#" + idOf(index));
  }

  function scrollTo(block) {
    window.scrollBy({ top: block.getBoundingClientRect().top - edition.top() - 20, behavior: "instant" });
  }

  /** Twice, since blocks on the way get their true height only when they come near. */
  function land(block) {
    scrollTo(block);
    requestAnimationFrame(() => { scrollTo(block); follow(); });
  }

  function go(index) {
    const block = paragraphs[Math.max(0, Math.min(paragraphs.length - 1, index))];
    const link = block.querySelector(".para-number a");
    land(block);
    if (link) link.focus({ preventScroll: true });
  }

  function goHeading(step) {
    const line = edition.top() + 30;
    const ahead = edition.all(".block--heading").filter(block => {
      const top = block.getBoundingClientRect().top;
      return step > 0 ? top > line : top < line - 20;
    });
    const target = step > 0 ? ahead[0] : ahead[ahead.length - 1];
    if (target) land(target);
  }

  /* keys; the page lists them in a dialog of its own */
  const dialog = document.getElementById("keys");
  const ACTIONS = {
    j: () => go(reading() + 1),
    k: () => go(reading() - 1),
    J: () => goHeading(1),
    K: () => goHeading(-1),
    1: () => edition.show("text"),
    2: () => edition.show("read"),
    3: () => edition.show("study"),
    r: () => edition.root.dataset.view !== "text" && edition.substitute(!edition.substitutes),
    "?": () => dialog && dialog.showModal()
  };

  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!Object.prototype.hasOwnProperty.call(ACTIONS, event.key)) return;
    event.preventDefault();
    ACTIONS[event.key]();
  });

  /* overview strip */
  function drawStrip(place) {
    const counts = paragraphs.map(block => edition.all(".note, .chips a", block).length);
    const most = Math.max(...counts);
    const list = edition.make("ol", "", paragraphs.map((block, i) => {
      const words = "Paragraph " + numberOf(i) + ", " + counts[i] + (counts[i] === 1 ? " note" : " notes");
      const link = edition.make("a", "", [edition.make("span", "visually-hidden", words)]);
      link.href = "#" + idOf(i);
      link.title = words;
      link.tabIndex = i ? -1 : 0;
      link.style.setProperty("--share", (counts[i] / (most || 1)).toFixed(2));
      cells.push(link);
      return edition.make("li", "", [link]);
    }));
    list.addEventListener("keydown", event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const next = step && cells[cells.indexOf(document.activeElement) + step];
      if (next) { event.preventDefault(); next.focus(); }
    });
    const nav = edition.make("nav", "", [edition.make("p", "strip__title", "Notes by paragraph"), list]);
    nav.setAttribute("aria-label", "Notes by paragraph");
    place.replaceChildren(nav);
  }

  /* the dial's own line: where one was, and the list of keys */
  function addToDial(row) {
    const keys = edition.button("?", ACTIONS["?"], "dial__keys");
    keys.title = "Keys";
    keys.setAttribute("aria-label", "List of keys");
    const before = edition.recall(store);
    const index = paragraphs.findIndex((block, i) => numberOf(i) === before);
    if (!location.hash && index > 0) row.append(wasHere(index));
    row.append(keys);
  }

  function wasHere(index) {
    const line = edition.make("span", "dial__place", "You were at paragraph " + numberOf(index) + ".");
    [["Go there", () => go(index)], ["Forget", () => edition.remember(store, null)]].forEach(([words, action]) => {
      line.append(edition.button(words, () => { line.remove(); action(); }));
    });
    return line;
  }

  const strip = document.querySelector("[data-strip]");
  const row = edition.article.querySelector(".dial__row");
  if (strip) drawStrip(strip);
  if (row) addToDial(row);
  let waiting = 0;
  window.addEventListener("scroll", () => {
    if (!waiting) waiting = setTimeout(() => { waiting = 0; follow(); }, 300);
  }, { passive: true });
})();
