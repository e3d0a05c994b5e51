/* What a card says. The page has each note once, short; the rest comes as a script of its own when it is first wanted,
   since a page opened from a disk may load nothing else. */

import { all, make } from "../shared/dom.js";
import { article, id } from "./essay.js";

/**
 * @typedef {object} Entry
 * @property {string} [printed]
 * @property {string} [read]
 * @property {string} [sure]
 * @property {string} [kind]
 * @property {string} [why]
 * @property {string[]} [or]
 * @property {string} [record]
 * @property {string} [confidence]
 * @property {string[]} [sources]
 * @property {string} [who]
 * @property {string} [mode]
 * @property {string} [remark]
 * @property {string} [name]
 * @property {string} [says]
 */

/** @type {Record<string, Entry>} */
let entries = Object.create(null);
/** @type {Promise<void> | null} */
let coming = null;
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** Ask for the entries, once; without them the cards say what the page says. */
export function load() {
  coming ??= new Promise(done => {
    Object.assign(window, {
      editionCards: (/** @type {Record<string, Entry>} */ found) => {
        entries = Object.assign(Object.create(null), found);
      }
    });
    const script = make("script");
    script.src = new URL(`../../data/cards/${id}.js`, own).href;
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => done());
    document.head.append(script);
  });
  return coming;
}

/** @param {string} note */
export const entry = note => entries[note];

const SURE = {
  certain: "Certain: no other sense fits the sentence.",
  probable: "Probable: the editors think it likely, not sure.",
  conjecture: "Conjecture: a guess; the words may mean something else."
};

/** @param {Entry} found */
function reading(found) {
  const parts = [
    make("p", "printed", found.printed),
    make("p", "read", found.read),
    make("p", "quiet", SURE[/** @type {keyof typeof SURE} */ (found.sure)] ?? "")
  ];
  if (found.why) parts.push(make("p", "", found.why));
  if (found.or?.length) parts.push(make("p", "quiet", `Or: ${found.or.join("; ")}`));
  return parts;
}

/** @param {Entry} found */
const voice = found => [
  make("p", "card__title", found.who),
  make("p", "quiet", `${found.mode}. ${found.remark ?? ""}`)
];

/**
 * The link of a name or event beside a paragraph, to be had once more in the card.
 * @param {string} note
 * @param {Element} block
 */
function linkTo(note, block) {
  const hash = `#${note.replace(/^event-/, "")}`;
  const isEvent = note.startsWith("event-"); // which may have the id of a person or a place
  const link = all("a[href]", block.querySelector('[data-layer="names"]') ?? article).find(
    each => each instanceof HTMLAnchorElement && each.hash === hash && each.pathname.includes("/timeline") === isEvent
  );
  return link ? /** @type {HTMLAnchorElement} */ (link.cloneNode(true)) : null;
}

/** A note of the page, without ids. */
function copy(/** @type {Element} */ note) {
  const whole = make("p", "", [.../** @type {Element} */ (note.cloneNode(true)).childNodes]);
  for (const each of all("[id]", whole)) each.removeAttribute("id");
  return whole;
}

/**
 * The part of a card about one note; null where nothing can be said.
 * @param {string} note
 * @param {Element} block
 */
export function section(note, block) {
  const found = entry(note);
  const inPage = block.querySelector(`.layer [data-note="${note}"]`) ?? article.querySelector(`.layer [id="${note}"]`);
  const part = make("section");
  if (found?.read) part.append(...reading(found));
  else if (found?.who) part.append(...voice(found));
  else if (found?.name || (!inPage && linkTo(note, block))) {
    const link = linkTo(note, block);
    part.append(make("p", "card__title", link ?? found?.name ?? ""));
    if (found?.says) part.append(make("p", "", found.says));
  } else if (inPage) {
    part.append(copy(inPage));
    if (found?.record) part.lastElementChild?.replaceWith(record(inPage, found));
  } else return null;
  return part;
}

/** A claim whole: its verdict and words from the page, the record and what it rests on from the entries. */
function record(/** @type {Element} */ note, /** @type {Entry} */ found) {
  const whole = make("div");
  const verdict = note.querySelector(".verdict");
  const words = note.querySelector(".lemma");
  const link = note.querySelector("a:last-of-type");
  whole.append(make("p", "card__title", verdict ? verdict.cloneNode(true) : ""));
  if (words) whole.append(make("p", "printed", words.textContent ?? ""));
  whole.append(make("p", "", found.record ?? ""));
  const { sources = [], confidence } = found;
  if (sources.length) whole.append(make("p", "quiet", `${sources.length > 1 ? "Sources" : "Source"}: ${sources.join("; ")}.`));
  const last = make("p", "quiet", confidence ? `The editors’ confidence is ${confidence}. ` : "No source. ");
  if (link) last.append(link.cloneNode(true));
  whole.append(last);
  return whole;
}

/** The block around an element. */
export const blockOf = (/** @type {Element} */ element) => /** @type {HTMLElement | null} */ (element.closest(".block"));
