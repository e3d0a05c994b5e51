/* The header's search: Material's interface, the engine of the search page. Speaks the messages of
   Material's own worker: 0 set up, 1 ready, 2 a question, 3 its answer. The engine and the index are
   loaded with the first question, so that reading costs nothing; the empty one, which Material asks on
   every page, is none. From file:// this runs in a frame, not in a worker (see npm's iframe-worker). */

const SET_UP = 0;
const READY = 1;
const ASK = 2;
const ANSWER = 3;
const PARTS = ["../search/index.js", "header-engine.js"];

/** An entry of Material's list that says so, and leads to the page of the search with its lists. */
const FAILED = { location: self.location.protocol === "file:" ? "search.html" : "search/", title: "The search could not be loaded", text: "<p>The lists of the search page lead to every passage.</p>", score: 1, terms: {} };

/** @type {Promise<unknown> | null} */
let loading = null;
/** How many questions there were: of an earlier one nothing is shown after a later. */
let turns = 0;

/** @param {unknown[]} items */
const answer = items => self.postMessage({ type: ANSWER, data: { items } });

/** The address of this script. */
function here() {
  if (typeof document === "undefined") return self.location.href;
  return [...document.scripts].find(script => script.src)?.src ?? "";
}

function load() {
  const folder = here().replace(/[^/]*$/, "");
  // A frame loads one after the other and says when; a worker is done at once, or throws.
  return new Promise(done => done(importScripts(...PARTS.map(part => folder + part))));
}

export function startWorker() {
  self.window ??= self; // the files that are loaded speak of a window
  self.addEventListener("message", event => {
    const { type, data } = event.data;
    if (type === SET_UP) self.postMessage({ type: READY });
    if (type !== ASK) return;
    const turn = ++turns;
    if (!loading && !data.trim()) {
      answer([]);
      return;
    }
    loading ??= load();
    loading.then(() => (data.trim() && self.editionHeaderSearch?.(data)) || []).then(
      items => turn === turns && answer(items),
      () => {
        if (!self.editionHeaderSearch) loading = null; // the next letter tries again, as it does for parts that did not come
        if (turn === turns) answer([[FAILED]]);
      }
    );
  });
}
