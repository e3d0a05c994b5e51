/* With notes: one layer at a time. Beside the text stands a panel with the notes of the paragraph in hand, on a
   small screen each paragraph is followed by its own. The chosen layer alone marks the words. */

import { all, button, make, nearest } from "../shared/dom.js";
import { isCommand, stepOf } from "../shared/keys.js";
import { recall, remember } from "../shared/store.js";
import { article, blocks, changed, current, onChange, piecesOf, root, shown, view, wide } from "./essay.js";
import { layOut } from "./turns.js";

/** Width of the panel, in pixels; on a narrow page a share of it. */
const PANEL = 400;
const NAMES = ["claims", "context", "voices", "readings", "links", "names"];
let chosen = recall("layer", value => NAMES.includes(value)) ?? "claims";

/**
 * The layers of a block, in order.
 * @param {HTMLElement} block
 */
const layersOf = block => all(".layer", block);

/** Readings of a block that stand in its facing column, each once, with their number of places. */
function readingsIn(/** @type {HTMLElement} */ block) {
  /** @type {Map<string, HTMLElement[]>} */
  const found = new Map();
  for (const span of all(".reading [data-notes]", block)) {
    const note = span.dataset.notes ?? "";
    found.set(note, [...(found.get(note) ?? []), span]);
  }
  return found;
}

/**
 * A count for a tab: notes, or links where a layer is a run of them.
 * @param {HTMLElement} layer
 * @param {HTMLElement} block
 */
function countIn(layer, block) {
  if (layer.dataset.layer === "names") return all("a", layer).length;
  return all("p:not(.from-column)", layer).length + (layer.dataset.layer === "readings" ? readingsIn(block).size : 0);
}

/** Where the facing column is not shown, its readings are a layer like the others; its lines come when they are wanted. */
function addReadings(/** @type {HTMLElement} */ block) {
  if (!readingsIn(block).size || block.querySelector('[data-layer="readings"]')) return;
  const notes = block.querySelector(".notes") ?? make("div", "notes editorial");
  if (!notes.parentElement) block.append(notes); // of a heading nothing else is said
  const layer = make("div", "layer");
  layer.dataset.layer = "readings";
  notes.insertBefore(layer, notes.querySelector('[data-layer="links"], [data-layer="names"], .chips'));
}

/** The lines of the facing column, in the layer of readings. */
function fillReadings(/** @type {HTMLElement} */ block) {
  const layer = block.querySelector('[data-layer="readings"]');
  if (!layer || layer.querySelector(".from-column")) return;
  for (const [note, spans] of readingsIn(block)) {
    const everywhere = all(`.witness [data-notes~="${note}"]`, block).map(piece => piece.textContent).join("");
    const printed = everywhere.slice(0, everywhere.length / spans.length); // the same words at each place
    const line = make("p", "from-column", [make("q", "lemma", printed.trim()), ` ${spans[0].textContent}`]);
    if (spans[0].dataset.sure) line.append(` (${spans[0].dataset.sure})`);
    line.dataset.note = note;
    layer.append(line);
  }
}

/** Tabs of a block whose notes are seen. */
function addTabs(/** @type {HTMLElement} */ block) {
  const notes = /** @type {HTMLElement | null} */ (block.querySelector(".notes"));
  const layers = layersOf(block);
  if (!notes || !layers.length || notes.querySelector(".layers")) return;
  const tabs = make("div", "layers");
  tabs.setAttribute("role", "radiogroup");
  tabs.setAttribute("aria-label", "Kinds of notes");
  for (const layer of layers) {
    const name = layer.dataset.layer ?? "";
    const tab = button(`${name[0].toUpperCase()}${name.slice(1)} ${countIn(layer, block)}`, () => choose(name), "");
    tab.setAttribute("role", "radio");
    tab.dataset.tab = name;
    tabs.append(tab);
  }
  layers[0].before(tabs);
  tellTabs(block);
}

function tellTabs(/** @type {HTMLElement} */ block) {
  const shown = layersOf(block).find(layer => !layer.hasAttribute("hidden"));
  for (const tab of all("[data-tab]", block)) {
    const isShown = tab.dataset.tab === shown?.dataset.layer;
    tab.setAttribute("aria-checked", String(isShown));
    tab.tabIndex = isShown ? 0 : -1;
  }
}

/** @param {KeyboardEvent} event */
function turnByArrow(event) {
  const tab = nearest(event, "[data-tab]");
  const step = stepOf(event.key, { row: true, column: true });
  if (!tab || !step || isCommand(event)) return;
  event.preventDefault();
  const row = all("[data-tab]", /** @type {HTMLElement} */ (tab.parentElement));
  const next = row[(row.indexOf(tab) + step + row.length) % row.length];
  choose(next.dataset.tab ?? "");
  next.focus();
}

/** What a paragraph shows: the chosen layer, or where it has none the first. */
function showLayer(/** @type {HTMLElement} */ block) {
  const layers = layersOf(block);
  const shown = layers.find(layer => layer.dataset.layer === chosen) ?? layers[0];
  if (shown?.dataset.layer === "readings") fillReadings(block);
  for (const layer of layers)
    if (layer === shown) layer.removeAttribute("hidden");
    else layer.setAttribute("hidden", "until-found");
  tellTabs(block);
}

/** The chosen layer marks its words, in every paragraph. */
function mark() {
  for (const piece of all(".is-marked", article)) piece.classList.remove("is-marked");
  if (view() !== "study") return;
  for (const note of all(`.layer[data-layer="${chosen}"] > :is([id], [data-note])`, article)) {
    const block = note.closest(".block");
    if (block) for (const piece of piecesOf(note.id || (note.dataset.note ?? ""), block)) piece.classList.add("is-marked");
  }
}

/**
 * Choose a layer, for all paragraphs.
 * @param {string} name
 */
export function choose(name) {
  chosen = name;
  remember("layer", name);
  changed();
}

/** The paragraph in hand has the panel. */
export function follow() {
  if (view() !== "study" || !wide.matches) return;
  const here = current() ?? shown().find(block => block.querySelector(".notes")) ?? null;
  const end = article.getBoundingClientRect().bottom < window.innerHeight * 0.4;
  hold(end && !here?.contains(document.activeElement) ? null : here);
}

/**
 * Take a paragraph in hand, though another one may be at the reading line.
 * @param {HTMLElement | null} block
 */
export function hold(block) {
  for (const each of blocks) each.classList.toggle("is-current", each === block);
  if (!block) return;
  layOut(block);
  addTabs(block);
}

function showNotes() {
  root.dataset.marks = view() === "study" ? chosen : "";
  if (view() !== "study") return;
  for (const block of blocks) {
    showLayer(block);
    if (!wide.matches) addTabs(block);
  }
  mark();
  const box = article.getBoundingClientRect();
  const panel = Math.min(box.width * 0.38, PANEL);
  article.style.setProperty("--panel-left", `${Math.round(box.right - panel)}px`);
  article.style.setProperty("--panel-width", `${Math.round(panel)}px`);
  follow();
}

/** Begin; notes are laid out only for a reader who asks for them. */
export function layers() {
  for (const block of blocks) addReadings(block);
  for (const layer of all(".layer", article)) layer.addEventListener("beforematch", () => choose(layer.dataset.layer ?? ""));
  article.addEventListener("keydown", turnByArrow);
  onChange(showNotes);
  showNotes();
  window.addEventListener("beforeprint", () => {
    if (view() === "study") for (const block of blocks) fillReadings(block);
  });
  article.addEventListener("pointerover", event => {
    const line = event.target instanceof Element && event.target.closest(".layer > p");
    for (const lit of all(".is-lit", article)) lit.classList.remove("is-lit");
    if (!(line instanceof HTMLElement)) return;
    const block = line.closest(".block");
    if (block) for (const piece of piecesOf(line.id || (line.dataset.note ?? ""), block)) piece.classList.add("is-lit");
  });
}
