/* A result: where the passage stands, the line that answers with the words that matched, and whose
   line it is. */

import { button, make } from "../shared/dom.js";
import { answer } from "./answer.js";
import { little, stems } from "./words.js";

/** @typedef {import("../shared/records.js").SearchRecord} SearchRecord */
/** @typedef {import("./engine.js").Found} Found */

/** @type {Record<string, string>} */
const KINDS = {
  theme: "Theme", person: "Person", place: "Place", organisation: "Organisation", law: "Law or programme", term: "Term",
  event: "Event", claim: "Claim checked", page: "Page", gloss: "What it means", about: "About the texts"
};
const CHIPS = 5;
/** Letters of the name and kind of a topic that find room in half a line. */
const HALF_A_LINE = 38;
/** Results that are kept to be shown again. */
const KEPT = 100;

/**
 * @param {import("./engine.js").Engine} engine
 * @param {import("./facets.js").Labels} labels
 * @param {string} base the address of the site, from this page
 */
export function makeShow(engine, labels, base) {
  /** @type {Map<string, string[]>} */
  const known = new Map();
  /** @type {Map<string, HTMLLIElement>} */
  const made = new Map();

  /**
   * What a word of a text is looked for by.
   * @param {string} word
   */
  function telling(word) {
    const found = known.get(word) ?? stems(word).filter(stem => !little(stem));
    known.set(word, found);
    return found;
  }

  /**
   * A text with the matching words marked.
   * @param {string} text
   * @param {Set<string>} terms
   */
  function marked(text, terms) {
    /** @type {(string | Node)[]} */
    const parts = [];
    let at = 0;
    for (const { 0: word, index } of text.matchAll(/\d+(?:[.,/]\d+)*|[\p{L}\p{N}]+(?:[’'.][\p{L}]+)*/gu)) {
      if (!telling(word).some(stem => terms.has(stem))) continue;
      parts.push(text.slice(at, index), make("mark", "", word));
      at = index + word.length;
    }
    return [...parts, text.slice(at)];
  }

  /**
   * A link to a record, with words to be marked there.
   * @param {SearchRecord} record
   * @param {string} [highlight]
   */
  function link(record, highlight) {
    const [page, fragment] = record.address.split("#");
    const query = highlight ? `?h=${encodeURIComponent(highlight)}` : "";
    const anchor = make("a", "", record.title);
    anchor.href = `${base}/${page}${query}${fragment ? `#${fragment}` : ""}`;
    return anchor;
  }

  /** @param {SearchRecord} record */
  function sign(record) {
    const essay = record.facets?.essay?.[0];
    const at = Object.keys(labels.essay).indexOf(essay ?? "") + 1;
    const element = make("span", `sign sign--${essay} sign--${at}`);
    element.setAttribute("aria-hidden", "true");
    return element;
  }

  /**
   * A passage of an essay.
   * @param {Found} entry
   */
  function passage(entry) {
    const { record } = entry;
    if (record.kind === "about") return aboutText(record);
    const said = answer(entry, engine);
    // What is shown again, as while the last word is typed, is not made again.
    const key = JSON.stringify([record.id, said, ...entry.terms]);
    const item = made.get(key) ?? passageItem(entry, said);
    if (made.size > KEPT) made.clear();
    made.set(key, item);
    return item;
  }

  /**
   * @param {Found} entry
   * @param {import("./answer.js").Line} said
   */
  function passageItem(entry, said) {
    const { record } = entry;
    const tail = make("p", "result-tail");
    for (const theme of record.facets?.theme?.slice(0, CHIPS) || []) tail.append(chip("theme", theme), " ");
    if (record.facets?.voice) tail.append(make("span", "result-reports", `The author also reports here: ${record.facets.voice.map(voice => labels.voice[voice] ?? voice).join("; ")}`));
    return make("li", `result result--${record.kind}`, [
      make("h3", "result-reference", [sign(record), " ", link(record, engine.wordsIn(entry).join(" "))]),
      make("p", "result-voice", `${said.label}:`),
      make("p", `result-line${said.own ? " result-line--own" : ""}`, marked(said.text, entry.terms)),
      ...(said.reading ? reading(said.reading, entry.terms) : []),
      tail
    ]);
  }

  /**
   * What the edition reads in the place of a sentence: the changed words in ink.
   * @param {import("./readings.js").Piece[]} pieces
   * @param {Set<string>} terms
   */
  function reading(pieces, terms) {
    const parts = pieces.flatMap(({ text, changed }) => (changed ? [make("span", "result-changed", marked(text, terms))] : marked(text, terms)));
    return [make("p", "result-voice", "The edition reads:"), make("p", "result-line result-line--reading", parts)];
  }

  /**
   * What is known of a text, with the place that says so.
   * @param {SearchRecord} record
   */
  function aboutText(record) {
    return make("li", "result result--about", [
      make("h3", "result-reference", [sign(record), " ", link(record)]),
      make("p", "result-voice", "From the editors:"),
      make("p", "result-line", record.summary)
    ]);
  }

  /**
   * A button that narrows the results.
   * @param {string} facet
   * @param {string} value
   */
  function chip(facet, value) {
    const element = button(labels[facet][value] || value, () => {}, "chip");
    Object.assign(element.dataset, { facet, value });
    element.title = `Narrow the results to this ${facet}`;
    return element;
  }

  /**
   * Anything that is not a passage; with the other pages of the same thing.
   * @param {Found[]} group
   */
  function topic([{ record, terms }, ...others]) {
    const head = [link(record), make("span", "topic-kind", ` ${KINDS[record.kind]}`), ...others.map(other => also(other.record, record.title))];
    const item = make("li", `topic topic--${record.kind}${record.title.length + KINDS[record.kind].length > HALF_A_LINE ? " topic--long" : ""}`, [make("p", "topic-head", head)]);
    const line = record.quoted ? `“${engine.quoted(record)}”` : record.summary;
    if (line) item.append(make("p", "topic-line", marked(line, terms)));
    const counts = Object.entries(record.counts || {}).map(
      ([essay, number]) => `${labels.essay[essay] || essay}: ${number}${number === 1 ? " paragraph" : " paragraphs"}`
    );
    if (counts.length) item.append(make("p", "topic-counts", counts.join(", ")));
    return item;
  }

  /**
   * A link to another page of a thing: of the same name it is told apart by its kind, else by its name.
   * @param {SearchRecord} record
   * @param {string} title of the thing
   */
  function also(record, title) {
    const anchor = link(record);
    const kind = KINDS[record.kind].toLowerCase();
    if (record.title !== title) return make("span", "topic-kind topic-also", [", ", anchor, ` ${kind}`]);
    anchor.textContent = kind;
    anchor.setAttribute("aria-label", `${kind}: ${title}`);
    return make("span", "topic-kind topic-also", [", ", anchor]);
  }

  return { passage, topic, link };
}
