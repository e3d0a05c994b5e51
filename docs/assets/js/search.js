/* The search page: what is asked stands in the address, results follow what is typed. */
(function () {
  "use strict";

  // What the head of the page hid from Material's script.
  if (window.editionAsked) history.replaceState(history.state, "", location.pathname + window.editionAsked + location.hash);

  var page = document.querySelector("[data-search]");
  if (!page || !window.editionSearchData) return;
  var FIRST_TOPICS = 4, FIRST_PASSAGES = 20;
  function part(name) { return page.querySelector("[data-search-" + name + "]"); }

  var base = JSON.parse(document.getElementById("__config").textContent).base;
  var words = makeSearchWords(window.stemmer);
  var engine = makeSearchEngine(window.MiniSearch, words, window.editionSearchData);
  var facets = makeSearchFacets(engine.records, part("facet-list"), function () { commit(facets.chosen()); });
  var show = makeSearchShow(engine, words, facets, base);
  var kwic = makeSearchKwic(words, show, part("kwic-table"));
  var field = document.getElementById("search-words"), status = document.getElementById("search-status");
  var topics = document.getElementById("topics"), results = document.getElementById("results");
  var state = read(), last = null;

  /* --- the address ------------------------------------------------------------------------------ */

  function read() {
    var given = new URLSearchParams(location.search), chosen = {};
    facets.names.forEach(function (facet) {
      var values = given.getAll(facet).flatMap(function (value) { return value.split(","); }).filter(Boolean);
      if (values.length) chosen[facet] = Array.from(new Set(values));
    });
    return { q: given.get("q") || "", chosen: chosen, sort: given.get("sort") || "", kwic: given.get("as") === "kwic" };
  }

  function write(push) {
    var given = new URLSearchParams();
    if (state.q) given.set("q", state.q);
    facets.names.forEach(function (facet) { (state.chosen[facet] || []).forEach(function (value) { given.append(facet, value); }); });
    if (state.sort) given.set("sort", state.sort);
    if (state.kwic) given.set("as", "kwic");
    var address = location.pathname + (given.size === 0 || !given.toString() ? "" : "?" + given);
    if (address === location.pathname + location.search) return;
    history[push ? "pushState" : "replaceState"](null, "", address);
  }

  function commit(chosen) {
    state.chosen = chosen || state.chosen;
    write(true);
    render();
  }

  /* --- what is shown ---------------------------------------------------------------------------- */

  function find() {
    var asked = state.q.trim();
    if (asked) return engine.ask(state.q);
    var all = engine.records.map(function (record, at) { return { record: record, at: at, terms: new Set(), weights: new Map() }; });
    return { passages: all.filter(function (entry) { return engine.isPassage(entry.record); }),
      topics: all.filter(function (entry) { return !engine.isPassage(entry.record); }), corrected: [], browsing: true };
  }

  function render() {
    results.setAttribute("aria-busy", "true");
    var found = find(), chosen = state.chosen, choosing = Object.keys(chosen).length > 0;
    var fits = function (entry) { return facets.fits(entry.record, chosen); };
    var idle = found.browsing && !choosing;
    last = { found: found, passages: idle ? [] : sorted(found.passages.filter(fits)), topics: idle ? [] : found.topics.filter(fits) };
    facets.show(found.passages.concat(found.topics), chosen);
    renderTopics(FIRST_TOPICS);
    renderPassages(FIRST_PASSAGES);
    renderStatus(idle, choosing);
    results.setAttribute("aria-busy", "false");
  }

  function sorted(list) {
    if (state.sort === "reading") return list.slice().sort(function (a, b) { return a.record.order - b.record.order; });
    if (state.sort === "date") return list.slice().sort(function (a, b) { return (a.record.when || "9") < (b.record.when || "9") ? -1 : 1; });
    return list;
  }

  function renderTopics(many) {
    topics.replaceChildren.apply(topics, last.topics.slice(0, many).map(show.topic));
    part("topics").hidden = !last.topics.length;
    more(part("all-topics"), last.topics.length, many, "topics");
  }

  function renderPassages(many) {
    var table = part("kwic-table"), list = state.kwic ? [] : last.passages.slice(0, many);
    results.replaceChildren.apply(results, list.map(show.passage));
    if (state.kwic) kwic.render(last.passages);
    table.hidden = !state.kwic;
    part("csv").hidden = !state.kwic;
    part("kwic").checked = state.kwic;
    part("sort").value = state.sort;
    part("passages").hidden = !last.passages.length;
    more(part("more"), state.kwic ? 0 : last.passages.length, many, "passages");
  }

  function more(button, count, shown, what) {
    button.hidden = count <= shown;
    button.textContent = "Show all " + count + " " + what;
  }

  function number(count, one, many) { return count + " " + (count === 1 ? one : many); }

  function renderStatus(idle, choosing) {
    var count = last.passages.length, hint = part("hint");
    part("reset").hidden = idle;
    hint.replaceChildren();
    status.textContent = idle ? "" : count || last.topics.length
      ? number(count, "passage", "passages") + ", " + number(last.topics.length, "topic", "topics")
      : "Nothing found" + (state.q.trim() ? " for “" + state.q.trim() + "”" : "");
    if (idle) return;
    corrections(hint);
    if (count || last.topics.length) return;
    var without = last.found.passages.length;
    if (choosing && without) offer(hint, "Without the filters: " + number(without, "passage", "passages"), function () { commit({}); });
    hint.append(document.createElement("br"), "The essays and their notes do not speak of this, or in words the search does not know. ");
    link(hint, "See the themes and lists below.", "#search-ways");
  }

  /* A word was read as another: say so, and offer it as the reader's own. */
  function corrections(hint) {
    last.found.corrected.forEach(function (concept) {
      offer(hint, (last.passages.length ? "Read as" : "Did you mean") + " “" + concept.corrected + "”", function () {
        state.q = field.value = state.q.toLowerCase().replace(concept.surface, concept.corrected);
        commit();
      });
    });
  }

  function offer(host, text, act) {
    var button = show.make("button", "", host, text);
    button.type = "button";
    button.addEventListener("click", act);
    host.append(" ");
  }

  function link(host, text, href) { show.make("a", "", host, text).href = href; }

  /* --- what the reader does --------------------------------------------------------------------- */

  field.addEventListener("input", function () { state.q = field.value; write(false); render(); });
  part("form").addEventListener("submit", function (event) { event.preventDefault(); state.q = field.value; commit(); });
  part("facets").addEventListener("submit", function (event) { event.preventDefault(); });
  part("reset").addEventListener("click", function () { state.q = field.value = ""; state.sort = ""; commit({}); field.focus(); });
  part("sort").addEventListener("change", function (event) { state.sort = event.target.value; commit(); });
  part("kwic").addEventListener("change", function (event) { state.kwic = event.target.checked; commit(); });
  part("csv").addEventListener("click", kwic.download);
  part("all-topics").addEventListener("click", function () { renderTopics(Infinity); });
  part("more").addEventListener("click", function () { renderPassages(Infinity); });
  results.addEventListener("click", function (event) {
    var chip = event.target.closest("button[data-facet]");
    if (!chip) return;
    var chosen = Object.assign({}, state.chosen);
    chosen[chip.dataset.facet] = [chip.dataset.value];
    commit(chosen);
  });
  window.addEventListener("popstate", restore);

  /* Before Material, which would open the search of the header. */
  window.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    field.focus();
    field.select();
  }, true);

  page.addEventListener("keydown", function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || (event.target !== field && !event.target.closest("#topics, #results"))) return;
    var stops = [field].concat(Array.from(page.querySelectorAll("#topics > li a, #results > li a")));
    var next = stops[stops.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  function restore() {
    state = read();
    field.value = state.q;
    render();
  }

  if (matchMedia("(min-width: 60em)").matches) part("narrow").open = true;
  page.hidden = false;
  restore();
  performance.mark("search-ready");
})();
