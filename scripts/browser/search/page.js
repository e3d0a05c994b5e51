/* The search page: what is asked stands in the address, results follow what is typed. */

import { all, button, fill, make, nearest, one, targetOf } from "../shared/dom.js";
import { showAsked } from "../shared/address.js";
import { isCommand, stepOf } from "../shared/keys.js";
import { isPassage, makeEngine } from "./engine.js";
import { makeFacetList } from "./facet-list.js";
import { fits, labelsOf } from "./facets.js";
import { makeKwic } from "./kwic.js";
import { byDate, byReading, byThing } from "./order.js";
import { NotLoaded, takeFrom, whole } from "./parts.js";
import { makeShow } from "./show.js";
import { makeSteps, readState, writeState } from "./state.js";
import { fold, little, plain } from "./words.js";

/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./facets.js").Chosen} Chosen */

const FIRST_TOPICS = 4;
const FIRST_PASSAGES = 20;
const FEW_NEAR = 5;

/** Milliseconds after which it is said that parts are on their way: most come earlier. */
const PATIENCE = 400;

const FOLDER = "assets/search/";
/** @type {import("./engine.js").Answer} */
const NOTHING = { passages: [], topics: [], corrected: [], concepts: [], browsing: true };

/**
 * Whether a question has nothing but words that stand nearly everywhere, and asks for no phrase of them.
 * @param {string} question
 */
export function isTooCommon(question) {
  const words = plain(fold(question));
  return words.length > 0 && words.every(little) && !/["\u201c\u201d\u201e\u00ab]/.test(question);
}

export function startSearchPage() {
  showAsked();
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-search]"));
  if (page) open(page);
}

/**
 * The field is there at once; what is typed before the index has come is answered then.
 * @param {HTMLElement} page
 */
function open(page) {
  const field = /** @type {HTMLInputElement} */ (one("#search-words", page));
  const status = one("#search-status", page);
  const hint = one("[data-search-hint]", page);
  const form = one("[data-search-form]", page);
  const wait = (/** @type {Event} */ event) => event.preventDefault();
  form.addEventListener("submit", wait);
  field.value = readState(location.search).q;
  page.hidden = false;

  function load() {
    status.textContent = "Loading the search";
    hint.replaceChildren();
    const script = make("script");
    script.src = `${base()}/${FOLDER}index.js`;
    script.addEventListener("load", () => {
      form.removeEventListener("submit", wait);
      if (window.editionSearchData) run(page, window.editionSearchData);
    });
    script.addEventListener("error", () => {
      script.remove();
      sayFailed(status, hint, load);
    });
    document.head.append(script);
  }
  load();
}

/**
 * The search, or a part of it, did not come.
 * @param {HTMLElement} status
 * @param {HTMLElement} hint
 * @param {() => void} again
 */
function sayFailed(status, hint, again) {
  status.textContent = "The search could not be loaded";
  const ways = make("a", "", "The lists below lead to every passage.");
  ways.href = "#search-ways";
  hint.replaceChildren(button("Try again", again, ""), " ", ways);
}

/** The address of the site, from this page. */
function base() {
  return JSON.parse(one("#__config").textContent ?? "").base;
}

/**
 * @param {HTMLElement} page
 * @param {import("../shared/records.js").SearchData} data
 */
function run(page, data) {
  /**
   * @template {Element} [T=HTMLElement]
   * @param {string} name
   * @returns {T}
   */
  function part(name) {
    return one(`[data-search-${name}]`, page);
  }

  const engine = makeEngine(data);
  const labels = labelsOf(engine.records);
  const facets = makeFacetList(part("facet-list"), engine.records, labels, () => commit(facets.chosen()));
  const show = makeShow(engine, labels, base());
  const kwic = makeKwic(part("kwic-table"), show);
  const field = /** @type {HTMLInputElement} */ (one("#search-words"));
  const sort = /** @type {HTMLSelectElement} */ (part("sort"));
  const asKwic = /** @type {HTMLInputElement} */ (part("kwic"));
  const status = one("#search-status");
  const topics = one("#topics");
  const results = one("#results");
  const near = one("#near");
  let state = readState(location.search);
  const steps = makeSteps(history, Boolean(writeState(state)));
  /** @type {{found: import("./engine.js").Answer, passages: Found[], things: Found[][]}} */
  let last = { found: NOTHING, passages: [], things: [] };
  const take = takeFrom(`${base()}/${FOLDER}`);
  let turns = 0;

  /** @param {boolean} typing */
  function write(typing) {
    const address = location.pathname + writeState(state);
    if (address !== location.pathname + location.search) steps.go(address, typing);
    else if (!typing) steps.settle();
  }

  /** @param {Chosen} [chosen] */
  function commit(chosen = state.chosen) {
    state.chosen = chosen;
    write(false);
    render();
  }

  /* --- what is shown ---------------------------------------------------------------------------- */

  /** @returns {import("./engine.js").Answer} */
  function find() {
    if (state.q.trim()) {
      const found = engine.ask(state.q);
      // what is asked about the texts themselves may have no other words: "what is this about"
      return isTooCommon(state.q) && !found.passages.some(({ record }) => record.kind === "about") ? { ...NOTHING, browsing: false } : found;
    }
    const all = engine.records.map((record, at) => ({ record, at, score: 0, share: 1, terms: new Set(), concepts: [], weights: new Map() }));
    const passages = all.filter(entry => isPassage(entry.record));
    const topics = all.filter(({ record }) => !isPassage(record) && record.kind !== "about");
    return { passages, topics, corrected: [], concepts: [], browsing: true };
  }

  /** What is asked now is shown as soon as all is there for it; what was asked before is no longer. */
  function render() {
    results.setAttribute("aria-busy", "true");
    attempt(draw);
  }

  /**
   * @param {() => void} work that shows something, once nothing is missing for it
   */
  function attempt(work) {
    const turn = ++turns;
    const current = () => turn === turns;
    let late = 0;
    const say = () => {
      if (current()) status.textContent = "Loading what answers the question";
    };
    const load = (/** @type {string[]} */ names) => {
      late ||= setTimeout(say, PATIENCE);
      return engine.load(names, take);
    };
    whole(() => current() && work(), load)
      .then(() => late && current() && renderStatus())
      .catch(error => {
        if (!(error instanceof NotLoaded)) throw error;
        if (current()) fail();
      })
      .finally(() => clearTimeout(late));
  }

  function fail() {
    last = { found: NOTHING, passages: [], things: [] };
    facets.show([], state.chosen);
    showAll();
    sayFailed(status, part("hint"), render);
  }

  function draw() {
    const found = find();
    const { chosen } = state;
    const choosing = isChoosing();
    const idle = found.browsing && !choosing;
    /** @param {Found[]} list */
    const fitting = list => (idle ? [] : choosing ? list.filter(entry => fits(entry.record, chosen)) : list);
    const now = { found, passages: sorted(fitting(found.passages)), things: byThing(fitting(found.topics)) };
    engine.need([...now.things.slice(0, FIRST_TOPICS).flat(), ...now.passages.slice(0, state.kwic ? Infinity : FIRST_PASSAGES), ...nearOf(found)]);
    last = now;
    facets.show([...found.passages, ...found.topics], chosen);
    showAll();
    renderStatus();
  }

  function showAll() {
    renderTopics(FIRST_TOPICS);
    renderPassages(FIRST_PASSAGES);
    renderNear();
    renderContrast();
    results.setAttribute("aria-busy", "false");
    delete page.dataset.new;
  }

  function isChoosing() {
    return Object.keys(state.chosen).length > 0;
  }

  /** @param {Found[]} list */
  function sorted(list) {
    if (state.sort === "reading") return byReading(list);
    return state.sort === "date" ? byDate(list) : list;
  }

  /** @param {number} many */
  function renderTopics(many) {
    const { things } = last;
    engine.need(things.slice(0, many).flat());
    fill(topics, things.slice(0, many).map(show.topic));
    topics.classList.toggle("is-brief", many === FIRST_TOPICS);
    part("topics").hidden = !things.length;
    more(part("all-topics"), many === FIRST_TOPICS ? things.length : 0, 0, "topics");
  }

  /** @param {import("./engine.js").Answer} found */
  function nearOf({ near }) {
    return near ? near.passages.filter(entry => fits(entry.record, state.chosen)).slice(0, FEW_NEAR) : [];
  }

  /** What an unknown word leaves of the question, in a list of its own. */
  function renderNear() {
    const found = last.found.near;
    const list = nearOf(last.found);
    part("near").hidden = !list.length;
    near.replaceChildren(...list.map(show.passage));
    if (!found || !list.length) return;
    const words = found.about.flatMap((word, at) => [at ? ", " : "", make("em", "", asTyped(word))]);
    part("near-title").replaceChildren("Nothing here about ", ...words, "; for ", make("em", "", asTyped(found.of)), ":");
  }

  /**
   * Words of a query as the reader wrote them.
   * @param {string} folded
   */
  function asTyped(folded) {
    return folded.replace(/\S+/g, word => state.q.split(/\s+/).find(own => own.toLowerCase() === word) ?? word);
  }

  /** How the essays differ, above the best passage of each. */
  function renderContrast() {
    const theme = state.sort || state.kwic ? undefined : last.found.compared?.theme.record;
    part("contrast").hidden = !theme;
    results.classList.toggle("is-pair", Boolean(theme));
    if (theme) part("contrast").replaceChildren(show.link(theme), `: ${theme.contrast}`);
  }

  /** @param {number} many */
  function renderPassages(many) {
    engine.need(last.passages.slice(0, state.kwic ? Infinity : many));
    fill(results, state.kwic ? [] : last.passages.slice(0, many).map(show.passage));
    if (state.kwic) kwic.render(last.passages);
    part("kwic-table").hidden = !state.kwic;
    part("csv").hidden = !state.kwic;
    asKwic.checked = state.kwic;
    sort.value = state.sort;
    part("passages").hidden = !last.passages.length;
    more(part("more"), state.kwic ? 0 : last.passages.length, many, "passages");
  }

  /**
   * @param {HTMLElement} button
   * @param {number} count
   * @param {number} shown
   * @param {string} what
   */
  function more(button, count, shown, what) {
    button.hidden = count <= shown;
    button.textContent = count === 1 ? "Show in full" : `Show all ${count} ${what}`;
  }

  /**
   * @param {number} count
   * @param {string} one
   * @param {string} many
   */
  function number(count, one, many) {
    return `${count} ${count === 1 ? one : many}`;
  }

  function statusText() {
    const { passages, things } = last;
    if (!passages.length && !things.length && isTooCommon(state.q)) return `Too common to search for: “${state.q.trim()}”`;
    if (!passages.length && !things.length) return `Nothing found${state.q.trim() && ` for “${state.q.trim()}”`}`;
    return `${number(passages.length, "passage", "passages")}, ${number(things.length, "topic", "topics")}`;
  }

  function renderStatus() {
    const choosing = isChoosing();
    const idle = last.found.browsing && !choosing;
    const hint = part("hint");
    part("reset").hidden = idle;
    page.classList.toggle("is-idle", idle);
    one("summary", part("narrow")).textContent = idle ? "Browse without words" : "Narrow the results";
    hint.replaceChildren(idle ? "Or choose below what to browse." : "");
    status.textContent = idle ? "" : statusText();
    if (idle) return;
    corrections(hint);
    if (last.passages.length || last.things.length || last.found.near) return;
    const without = last.found.passages.length;
    if (choosing && without) offer(hint, `Without the filters: ${number(without, "passage", "passages")}`, () => commit({}));
    const ways = make("a", "", "See the themes and lists below.");
    ways.href = "#search-ways";
    const why = isTooCommon(state.q)
      ? "Such words stand nearly everywhere. Add a name, a date or a word for what you look for. "
      : "The essays and their notes do not speak of this, or do so in words that the search does not know. ";
    hint.append(make("br"), why, ways);
  }

  /**
   * A word was read as another: say so, and offer it as the reader's own.
   * @param {HTMLElement} hint
   */
  function corrections(hint) {
    for (const { surface, corrected = "" } of last.found.corrected) {
      offer(hint, `${last.passages.length ? "Read as" : "Did you mean"} “${corrected}”`, () => {
        state.q = field.value = state.q.toLowerCase().replace(surface, corrected);
        commit();
      });
    }
  }

  /**
   * @param {HTMLElement} host
   * @param {string} text
   * @param {() => void} act
   */
  function offer(host, text, act) {
    host.append(button(text, act, ""), " ");
  }

  /* --- what the reader does --------------------------------------------------------------------- */

  field.addEventListener("input", () => {
    state.q = field.value;
    render();
    setTimeout(write, 0, true); // the list first
  });
  part("form").addEventListener("submit", event => {
    event.preventDefault();
    state.q = field.value;
    write(true); // the last letters may not have been written yet, and are no step of their own
    commit();
  });
  part("facets").addEventListener("submit", event => event.preventDefault());
  part("reset").addEventListener("click", () => {
    state.q = field.value = "";
    state.sort = "";
    commit({});
    field.focus();
  });
  sort.addEventListener("change", () => {
    state.sort = sort.value;
    commit();
  });
  asKwic.addEventListener("change", () => {
    state.kwic = asKwic.checked;
    commit();
  });
  part("csv").addEventListener("click", kwic.download);
  part("all-topics").addEventListener("click", () => attempt(() => renderTopics(Infinity)));
  part("more").addEventListener("click", () => attempt(() => renderPassages(Infinity)));
  results.addEventListener("click", event => {
    const { facet, value } = nearest(event, "button[data-facet]")?.dataset ?? {};
    if (facet && value) commit({ ...state.chosen, [facet]: [value] });
  });
  window.addEventListener("popstate", restore);

  /* Before Material, which would open the search of the header. */
  window.addEventListener(
    "keydown",
    event => {
      if (event.key !== "/" || isCommand(event) || targetOf(event)?.matches("input, textarea, select")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      field.focus();
      field.select();
    },
    true
  );

  page.addEventListener("keydown", event => {
    const step = stepOf(event.key, { column: true });
    const target = targetOf(event);
    if (!step || !target || (target !== field && !target.closest("#topics, #results"))) return;
    const stops = [field, ...all("#topics > li a, #results > li a", page).filter(link => link.getClientRects().length)];
    const next = stops[stops.indexOf(target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  function restore() {
    state = readState(location.search);
    field.value = state.q;
    steps.settle();
    render();
  }

  if (matchMedia("(min-width: 60em)").matches) /** @type {HTMLDetailsElement} */ (part("narrow")).open = true;
  if (field.value !== state.q) {
    state.q = field.value; // typed while the index was on its way
    write(true);
  }
  render();
  performance.mark("search-ready");
}
