/* The header's search: Material's interface, the engine of the search page. Speaks the messages of
   Material's own worker: 0 set up, 1 ready, 2 a question, 3 its answer. The index is loaded with the
   first question, so that reading costs nothing. From file:// this runs in a frame, not in a worker
   (see npm's iframe-worker). */
(function (root) {
  "use strict";

  var SET_UP = 0, READY = 1, ASK = 2, ANSWER = 3;
  var FEW = { passages: 8, topics: 4 };
  var PARTS = ["../vendor/minisearch.js", "../vendor/stemmer.js", "../search/index.js", "search-words.js", "search-query.js",
    "search-index.js", "search-rank.js", "search-engine.js"];
  var loading = null;
  if (!root.window) root.window = root;

  function here() { return typeof document === "undefined" ? root.location.href : document.querySelector("script[src]").src; }

  function load() {
    var folder = here().replace(/[^/]*$/, "");
    // A frame loads one after the other and says when; a worker is done at once.
    return Promise.resolve(importScripts.apply(root, PARTS.map(function (part) { return folder + part; }))).then(function () {
      var words = root.makeSearchWords(root.stemmer);
      return { words: words, engine: root.makeSearchEngine(root.MiniSearch, words, root.editionSearchData) };
    });
  }

  function escape(text) { return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"); }

  function marked(words, text, terms) {
    var at = 0, result = "";
    text.replace(/[\p{L}\p{N}]+/gu, function (word, start) {
      var hit = words.plain(words.fold(word)).some(function (plain) { return terms.has(words.stem(plain)) && !words.little(plain); });
      if (hit) { result += escape(text.slice(at, start)) + "<mark data-md-highlight>" + escape(word) + "</mark>"; at = start + word.length; }
      return "";
    });
    return result + escape(text.slice(at));
  }

  /* One entry of Material's list: each stands for itself, since its place in the order says something. */
  function item(tools, entry) {
    var record = entry.record, found = {};
    if (tools.engine.isPassage(record)) tools.engine.wordsIn(entry).forEach(function (word) { found[word] = true; });
    var line = record.summary || record.quoted && tools.engine.quoted(record) || record.text || "";
    return [{ location: record.address, title: marked(tools.words, record.title, entry.terms),
      text: "<p>" + marked(tools.words, line, entry.terms) + "</p>", score: entry.score, terms: found }];
  }

  /* The topic that is named, the best passages, then the other topics. */
  function answer(tools, question) {
    var found = tools.engine.ask(question.replace(/[\s*]+$/, ""));
    var topics = found.topics.slice(0, FEW.topics), passages = found.passages.slice(0, FEW.passages);
    return topics.slice(0, 1).concat(passages.slice(0, 4), topics.slice(1), passages.slice(4)).map(item.bind(null, tools));
  }

  root.addEventListener("message", function (event) {
    var message = event.data;
    if (message.type === SET_UP) postMessage({ type: READY });
    if (message.type !== ASK) return;
    loading = loading || load();
    loading.then(function (tools) { postMessage({ type: ANSWER, data: { items: message.data.trim() ? answer(tools, message.data) : [] } }); });
  });
})(self);
