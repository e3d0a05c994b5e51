/* With notes: one layer at a time. Beside the text stands a panel with the notes of the paragraph in hand, on a
   small screen each paragraph is followed by its own. The chosen layer alone marks the words. */

import { all, button, make } from "../shared/dom.js";
import { recall, remember } from "../shared/store.js";
import { article, blocks, changed, current, isFacing, numberOf, onChange, piecesOf, root, view, wide } from "./essay.js";

/** Width of the panel, in pixels; on a narrow page a share of it. */
const PANEL = 400;
const NAMES = ["claims", "context", "voices", "readings", "links", "names"];
let chosen = recall("layer", value => NAMES.includes(value)) ?? "claims";

/**
 * The layers of a block, in order.
 * @param {HTMLElement} block
 */
const layersOf = block => all(".layer", block);

/**
 * A count for a tab: notes, or links where a layer is a run of them.
 * @param {HTMLElement} layer
 */
const countIn = layer => layer.querySelectorAll(layer.dataset.layer === "names" ? "a" : "p").length;

/** Readings stand in the facing column; where that is not shown, they are a layer like the others. */
function addReadings(/** @type {HTMLElement} */ block) {
  const spans = all(".reading [data-notes]", block);
  const notes = block.querySelector(".notes");
  if (!isFacing || !notes || !spans.length || notes.querySelector('[data-layer="readings"]')) return;
  const layer = make("div", "layer");
  layer.dataset.layer = "readings";
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const span of spans) times.set(span.dataset.notes ?? "", (times.get(span.dataset.notes ?? "") ?? 0) + 1);
  for (const [note, count] of times) {
    const span = /** @type {HTMLElement} */ (spans.find(each => each.dataset.notes === note));
    const everywhere = all(`.witness [data-notes~="${note}"]`, block).map(piece => piece.textContent).join("");
    const printed = everywhere.slice(0, everywhere.length / count); // the same words at each place
    const line = make("p", "", [make("q", "lemma", printed.trim()), ` ${span.textContent}`]);
    if (span.dataset.sure) line.append(make("span", "sure", ` (${span.dataset.sure})`));
    line.dataset.note = note;
    layer.append(line);
  }
  const after = notes.querySelector('[data-layer="links"], [data-layer="names"], .chips');
  notes.insertBefore(layer, after);
}

/** @param {HTMLElement} block */
function addTabs(block) {
  const notes = /** @type {HTMLElement | null} */ (block.querySelector(".notes"));
  if (!notes || notes.querySelector(".layers")) return;
  addReadings(block);
  const layers = layersOf(block);
  const number = numberOf(block);
  if (number) notes.prepend(make("p", "whose", `Paragraph ${number}`));
  if (!layers.length) return;
  const tabs = make("div", "layers");
  tabs.setAttribute("role", "group");
  tabs.setAttribute("aria-label", "Kinds of notes");
  for (const layer of layers) {
    const name = layer.dataset.layer ?? "";
    const tab = button("", () => choose(name));
    tab.className = "";
    tab.append(`${name[0].toUpperCase()}${name.slice(1)} `, make("span", "count", String(countIn(layer))));
    tab.dataset.tab = name;
    tabs.append(tab);
    layer.addEventListener("beforematch", () => choose(name));
  }
  layers[0].before(tabs);
}

/** What a paragraph shows: the chosen layer, or where it has none the first. */
function showLayer(/** @type {HTMLElement} */ block) {
  const layers = layersOf(block);
  const shown = layers.find(layer => layer.dataset.layer === chosen) ?? layers[0];
  for (const layer of layers) layer.toggleAttribute("hidden", layer !== shown);
  for (const layer of layers) if (layer !== shown) layer.setAttribute("hidden", "until-found");
  for (const tab of all("[data-tab]", block)) tab.setAttribute("aria-pressed", String(tab.dataset.tab === shown?.dataset.layer));
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
  if (view() !== "study") return;
  const here = current() ?? blocks.find(block => block.querySelector(".notes")) ?? null;
  const end = article.getBoundingClientRect().bottom < window.innerHeight * 0.4;
  for (const block of blocks) {
    const isCurrent = wide.matches && block === here && !end;
    if (block.classList.contains("is-current") === isCurrent) continue;
    block.classList.toggle("is-current", isCurrent);
  }
}

/**
 * Take a paragraph in hand, though another one is at the reading line.
 * @param {HTMLElement} block
 */
export function hold(block) {
  for (const each of blocks) each.classList.toggle("is-current", wide.matches && each === block);
}

function layOut() {
  root.dataset.marks = view() === "study" ? chosen : "";
  if (view() !== "study") return;
  for (const block of blocks) {
    addTabs(block);
    showLayer(block);
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
  onChange(layOut);
  layOut();
  article.addEventListener("pointerover", event => {
    const line = event.target instanceof Element && event.target.closest(".layer > p");
    for (const lit of all(".is-lit", article)) lit.classList.remove("is-lit");
    if (!(line instanceof HTMLElement)) return;
    const block = line.closest(".block");
    if (block) for (const piece of piecesOf(line.id || (line.dataset.note ?? ""), block)) piece.classList.add("is-lit");
  });
}
