/* The page of the quote checker: a quotation is pasted, the answer is given beside the passage. */

import { showAsked } from "../shared/address.js";
import { button, make, one } from "../shared/dom.js";
import { addressOf, fragmentOf } from "../references/book.js";
import { checker } from "./check.js";
import figures from "./figures.json" with { type: "json" };
import { wordsOf } from "./stream.js";

/** @typedef {import("./check.js").Finding} Finding */
/** @typedef {import("./check.js").Place} Place */

const AROUND = 25;
const SAMPLES = /** @type {const} */ ({
  verbatim: ["Verbatim", "These words stand in the text."],
  typography: ["Verbatim, apart from typography", "The words stand in the text; capitals, quotation marks, dashes, points or blanks differ."],
  altered: ["Altered", "The passage is in the text, with other words."],
  spliced: ["Spliced", "The parts stand in the text, but not together."],
  omission: ["With an omission", "Words of the passage are left out."],
  reported: ["The author is reporting somebody else here", "The words stand in the text, as what another says, thinks or wants."],
  reading: ["The edition’s reading, not the source", "The text has other words here. These are how the editors read them."],
  absent: ["Not in this corpus", "No text here has these words, nor anything near them."]
});

export function startQuoteChecker() {
  const form = /** @type {HTMLFormElement} */ (one("[data-quote]"));
  const field = /** @type {HTMLTextAreaElement} */ (one("textarea", form));
  const said = one('[role="status"]', form);
  const shown = one("[data-quote-answer]", form);
  showFigures(one("[data-quote-figures]"));
  one("[data-quote-measured]").hidden = false;
  if (!window.editionBook) return;
  const check = checker(window.editionBook);
  form.hidden = false;

  /** @type {(place: Place) => HTMLAnchorElement} */
  const reference = ({ stream, first, end }) => {
    const { block, start } = stream.tokens[first];
    const last = stream.tokens[end - 1];
    const words = stream.kind === "reading" ? "" : last.block === block
      ? fragmentOf(stream.essay, { block, start, end: last.end })
      : "";
    const target = { id: "", label: "", page: stream.essay.page, fragment: block.id + words };
    const numbers = [...new Set([block, last.block].map(each => each.number ?? `“${each.text}”`))];
    const link = make("a", "", `${stream.essay.name}, paragraph${numbers.length > 1 ? "s" : ""} ${numbers.join("–")}`);
    link.href = addressOf(target, form.dataset.base ?? ".", form.dataset.folders === "true");
    return link;
  };

  const answer = () => {
    const found = check(field.value);
    const [name, meaning] = SAMPLES[found.verdict];
    said.textContent = field.value.trim() ? `${name}. ${meaning}` : "";
    shown.replaceChildren(...(field.value.trim() ? details(found, reference) : []));
    shown.dataset.verdict = found.verdict;
  };
  form.addEventListener("submit", event => {
    event.preventDefault();
    answer();
  });
  one("[data-quote-tools]", form).append(button("Clear", () => {
    field.value = "";
    answer();
    field.focus();
  }));
  showAsked();
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  answer();
}

/** @type {(found: Finding, reference: (place: Place) => HTMLElement) => HTMLElement[]} */
function details(found, reference) {
  const lines = [];
  if (found.negations.length) lines.push(make("p", "quote-warning", `The sense may be turned round: ${found.negations.join(", ")}.`));
  if (found.voice) lines.push(make("p", "", `Whose words: ${found.voice.who}, as the author reports.`));
  if (found.differences.length) lines.push(make("p", "quote-differences", found.differences.flatMap(difference)));
  for (const parts of together(found.places)) {
    lines.push(make("blockquote", "quote-passage", [...passage(parts), make("footer", "", [reference(spanned(parts))])]));
  }
  return lines;
}

/** @type {(step: import("./check.js").Difference) => (string | Node)[]} */
function difference({ kind, quoted, source }) {
  if (kind === "same") return [`${quoted} `];
  const parts = [];
  if (source) parts.push(make("del", "", source), " ");
  if (quoted) parts.push(make("ins", "", quoted), " ");
  return parts;
}

/**
 * Places of which one would be shown around the other are shown as one passage.
 * @type {(places: Place[]) => Place[][]}
 */
export function together(places) {
  /** @type {Place[][]} */
  const passages = [];
  for (const place of places) {
    const last = passages.at(-1)?.at(-1);
    const isNear = last && last.stream === place.stream && place.first >= last.end && place.first - last.end <= 2 * AROUND;
    if (isNear) passages[passages.length - 1].push(place);
    else passages.push([place]);
  }
  return passages;
}

/** From the first of some places to the last. @type {(parts: Place[]) => Place} */
function spanned(parts) {
  return { ...parts[0], end: parts[parts.length - 1].end };
}

/** The words of places and what stands around and between them. @type {(parts: Place[]) => (string | Node)[]} */
function passage(parts) {
  const { stream, first, end } = spanned(parts);
  const { tokens } = stream;
  let [from, to] = [first, end];
  while (from > 0 && first - from < AROUND && tokens[from - 1].block === tokens[first].block) from--;
  while (to < tokens.length && to - end < AROUND && tokens[to].block === tokens[end - 1].block) to++;
  const starts = from === 0 || tokens[from - 1].block !== tokens[from].block;
  const stops = to === tokens.length || tokens[to].block !== tokens[to - 1].block;
  const { block, end: last } = tokens[to - 1];
  const close = (stream.kind === "source" ? block.text : block.reading).slice(last).replace(/\d+/g, ""); // without an endnote's number
  const before = from < first ? `${wordsOf(stream, from, first)} ` : "";
  const after = to > end ? ` ${wordsOf(stream, end, to)}` : "";
  const marks = parts.flatMap((part, at) => {
    const between = at ? ` ${wordsOf(stream, parts[at - 1].end, part.first)} `.replace("  ", " ") : "";
    return [between, make("mark", "", wordsOf(stream, part.first, part.end))];
  });
  return [starts ? "" : "… ", before, ...marks, after, stops ? close : " …"];
}

/** @param {HTMLElement} place */
function showFigures(place) {
  const percent = (/** @type {number} */ share) => `${Math.round(share * 1000) / 10} %`;
  const rows = figures.classes.map(({ verdict, quotations, precision, recall }) => make("tr", "", [
    make("th", "", SAMPLES[/** @type {keyof typeof SAMPLES} */ (verdict)][0]), ...[`${quotations}`, percent(precision), percent(recall)].map(text => make("td", "", text))
  ]));
  const head = make("tr", "", ["Answer", "Quotations", "Precision", "Recall"].map(text => make("th", "", text)));
  for (const cell of [...head.children]) cell.setAttribute("scope", "col");
  for (const row of rows) row.firstElementChild?.setAttribute("scope", "row");
  place.replaceChildren(make("table", "", [make("thead", "", head), make("tbody", "", rows)]), make("p", "", [
    `Measured on ${figures.quotations} quotations, ${figures.byHand} of them written by hand. `,
    `Of ${figures.dropped.quotations} from which a negation was dropped, ${percent(figures.dropped.recall)} were found and named. `,
    `Of ${figures.turned.quotations} with a word for its opposite, “willingly” for “unwillingly”, ${percent(figures.turned.recall)} were; `,
    `of ${figures.turned.others} with a word that only looks like one, ${figures.turned.wrongly} ${figures.turned.wrongly === 1 ? "was" : "were"} named wrongly.`
  ]));
}
