/* What a reader wrote becomes places: one, several to choose from, or the nearest where it fits none. */

import { fragmentOf } from "./book.js";
import { parse, plain } from "./grammar.js";

/** @typedef {import("./book.js").Book} Book */
/** @typedef {import("./book.js").Essay} Essay */
/** @typedef {import("./book.js").Target} Target */
/** @typedef {import("./grammar.js").Reference} Reference */
/** @typedef {{kind: "found" | "choices" | "nearest" | "nothing", targets: Target[], said: string}} Answer */

const NEAREST = 3;

/**
 * @param {string} text
 * @param {Book} book
 * @param {Target[]} [pages] that a mistyped address may have meant, too
 * @returns {Answer}
 */
export function resolve(text, book, pages = []) {
  const asked = fromAddress(text);
  if (!plain(asked)) return { kind: "nothing", targets: [], said: "" };
  return byId(asked, book) ?? byGrammar(asked, book) ?? byName(asked, book) ?? nearestName(asked, book, pages);
}

/**
 * What an address asks for: its fragment without the words to mark, or what follows /r/, or its last step.
 * @param {string} text
 */
function fromAddress(text) {
  const trimmed = safeDecoded(text.trim());
  const fragment = /#([^#]*)$/.exec(trimmed)?.[1].split(":~:")[0];
  if (fragment) return fragment;
  const query = /\?(?:q=)?([^?]+)$/.exec(trimmed)?.[1];
  if (query) return query.replaceAll("+", " ");
  if (!/^https?:|^file:|^\//.test(trimmed)) return trimmed;
  const steps = trimmed.replace(/^\w+:\/\/[^/]*/, "").replace(/\.html?$/, "").split("/").filter(step => step && step !== "index");
  return steps.slice(/^\d/.test(steps.at(-1) ?? "") ? -2 : -1).join(" ");
}

/** @param {string} text */
function safeDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @type {(text: string, book: Book) => Answer | null} */
function byId(text, book) {
  const id = text.trim().toLowerCase().replace(/^#/, "").replace(/\s+/g, "-");
  const sentence = /^(.*)-s(\d+)$/.exec(id);
  for (const essay of book.essays) {
    if (id === essay.id) return found([essayTarget(essay)]);
    const block = essay.blocks.find(each => each.id === id);
    if (block) return ofBlock(essay, block, text);
    const of = sentence && essay.blocks.find(each => each.id === sentence[1]);
    if (of?.sentences[Number(sentence?.[2]) - 1]) return found([sentenceTarget(essay, of, Number(sentence?.[2]))]);
  }
  const records = book.records.filter(record => record[1] === id).map(recordTarget);
  if (records.length) return answer(records, "Several things have this id.");
  const gone = book.retired.find(([kind, each]) => each === id || (kind === "block" && each === sentence?.[1]));
  if (!gone) return null;
  const instead = book.records.filter(record => record[0] === gone[0] && record[1] === gone[3]).map(recordTarget);
  return { kind: "nearest", targets: [...blocksOf(gone, book), ...instead], said: `${gone[1]} was taken out of the edition. ${gone[2]}` };
}

/**
 * A block by its id. Where paragraphs were split or joined, `paper 13` is the one with this id, or the one with this number.
 * @type {(essay: Essay, block: import("./book.js").Block, text: string) => Answer}
 */
function ofBlock(essay, block, text) {
  const spoken = /^\S+ (\d+)$/.exec(text.trim());
  const counted = spoken && block.number !== Number(spoken[1]) && blockOf(essay, Number(spoken[1]));
  if (!counted) return found([blockTarget(essay, block)]);
  return answer([blockTarget(essay, counted), blockTarget(essay, block)], "Paragraphs were numbered anew. Is the number meant, or the old address?");
}

/**
 * The block that has the words of one that is gone.
 * @type {(gone: Book["retired"][0], book: Book) => Target[]}
 */
function blocksOf([kind, , , instead], book) {
  if (kind !== "block") return [];
  return book.essays.flatMap(essay => essay.blocks.filter(block => block.id === instead).map(block => blockTarget(essay, block)));
}

/** @type {(text: string, book: Book) => Answer | null} */
function byGrammar(text, book) {
  const answers = apart(text, book).filter(part => part.trim()).map(part => ofPart(part, book));
  if (!answers.length || answers.some(each => !each)) return null;
  const all = /** @type {Answer[]} */ (answers);
  const wrong = all.find(each => each.kind === "nearest");
  if (wrong) return wrong;
  if (all.length === 1) return all[0];
  return { kind: "choices", targets: all.flatMap(each => each.targets), said: "Several places are named." };
}

/**
 * A list of references, each by itself: at semicolons, and where the siglum of another essay follows a number.
 * @type {(text: string, book: Book) => string[]}
 */
function apart(text, book) {
  const sigla = book.essays.map(essay => essay.siglum).join("|");
  const used = new Set(Array.from(text.matchAll(new RegExp(`\\b(${sigla})\\s?\\d`, "gi")), match => match[1].toLowerCase()));
  return text.split(used.size > 1 ? new RegExp(`;|(?<=\\d[^a-z]*)\\b(?=(?:${sigla})\\s?\\d)`, "i") : ";");
}

/** @type {(text: string, book: Book) => Answer | null} */
function ofPart(text, book) {
  const references = parse(text, book.essays);
  if (!references) return null;
  if (!references.length) {
    const essay = book.essays.find(each => [each.title, each.name, each.id, each.siglum].some(name => plain(text).replace(/^the /, "") === plain(name)));
    return essay ? found([essayTarget(essay)]) : byHeading(text, book);
  }
  const targets = references.flatMap(reference => targetsOf(reference, book));
  if (targets.length) {
    const several = references.length > 1 ? "Several places are named." : "Which essay is meant?";
    return answer(targets, several);
  }
  return { kind: "nearest", targets: near(references[0], book), said: missing(references[0], book) };
}

/**
 * Every place that a reference fits; in each essay, if none is named.
 * @type {(reference: Reference, book: Book) => Target[]}
 */
function targetsOf({ essay, from, to }, book) {
  return (essay ? [essay] : book.essays).flatMap(each => {
    const [first, last] = [blockOf(each, from.paragraph), blockOf(each, (to ?? from).paragraph)];
    if (!first || !last) return [];
    if (!to) {
      if (from.sentence === null) return [blockTarget(each, first)];
      return first.sentences[from.sentence - 1] ? [sentenceTarget(each, first, from.sentence)] : [];
    }
    return rangeTarget(each, from, to);
  });
}

/** @type {(essay: Essay, from: import("./grammar.js").Point, to: import("./grammar.js").Point) => Target[]} */
function rangeTarget(essay, from, to) {
  const [first, last] = [from, to].map(point => /** @type {import("./book.js").Block} */ (blockOf(essay, point.paragraph)));
  const begin = first.sentences[(from.sentence ?? 1) - 1];
  const end = last.sentences[(to.sentence ?? last.sentences.length) - 1];
  if (!begin || !end) return [];
  const words = fragmentOf(essay, { block: first, start: begin[0], end: begin[1] }, { block: last, start: end[0], end: end[1] });
  const within = from.paragraph === to.paragraph;
  const short = [from.paragraph, from.sentence].filter(each => each !== null).join(".");
  const until = within ? `${to.sentence}` : [to.paragraph, to.sentence].filter(each => each !== null).join(".");
  const said = within
    ? `paragraph ${from.paragraph}, sentences ${from.sentence} to ${to.sentence}`
    : `paragraphs ${short} to ${until}`;
  return [{ id: `${essay.siglum}${short}-${until}`, label: `${essay.name}, ${said}`, page: essay.page, fragment: first.id + words }];
}

/** @type {(essay: Essay, number: number) => import("./book.js").Block | undefined} */
function blockOf(essay, number) {
  return essay.blocks.find(block => block.number === number);
}

/**
 * The nearest places to one that is not there: by number in the essay named, then the same number elsewhere.
 * @type {(reference: Reference, book: Book) => Target[]}
 */
function near({ essay, from }, book) {
  const essays = essay ? [essay, ...book.essays.filter(each => each !== essay)] : book.essays;
  const numbered = essays.flatMap((each, place) => each.blocks.flatMap(block => {
    if (block.number === null) return [];
    const distance = Math.abs(block.number - from.paragraph);
    return [{ each, block, distance: place && essay ? distance + 1.5 : distance }];
  }));
  numbered.sort((one, other) => one.distance - other.distance);
  const best = numbered.slice(0, NEAREST);
  const exact = best[0];
  if (from.sentence !== null && exact?.distance === 0) {
    const last = exact.block.sentences.length;
    return [sentenceTarget(exact.each, exact.block, last), ...best.map(({ each, block }) => blockTarget(each, block))].slice(0, NEAREST);
  }
  return best.map(({ each, block }) => blockTarget(each, block));
}

/** @type {(reference: Reference, book: Book) => string} */
function missing({ essay, from, to }, book) {
  const where = essay ? `The ${essay.name.toLowerCase()}` : "No essay";
  const has = essay && `it has ${essay.blocks.filter(block => block.number !== null).length}`;
  const point = essay && blockOf(essay, from.paragraph) && to && !blockOf(essay, to.paragraph) ? to : from;
  const block = (essay ? [essay] : book.essays).map(each => blockOf(each, point.paragraph)).find(Boolean);
  if (block) return `Paragraph ${point.paragraph} has ${block.sentences.length} sentence${block.sentences.length === 1 ? "" : "s"}.`;
  return essay ? `${where} has no paragraph ${point.paragraph}; ${has}.` : `${where} has a paragraph ${point.paragraph}.`;
}

/** @type {(text: string, book: Book) => Answer | null} */
function byHeading(text, book) {
  const asked = plain(text).replace(/^the /, "");
  const targets = book.essays.flatMap(essay => essay.blocks.filter(block => block.number === null).flatMap(block => {
    const names = [block.text, `${essay.name} ${block.text}`, `${essay.name}, ${block.text}`, `${essay.siglum} ${block.text}`];
    return names.some(name => plain(name) === asked) ? [blockTarget(essay, block)] : [];
  }));
  return targets.length ? answer(targets, "Several headings have this name.") : null;
}

/** @type {(text: string, book: Book) => Answer | null} */
function byName(text, book) {
  const heading = byHeading(text, book);
  if (heading) return heading;
  const asked = plain(text);
  const records = book.records.filter(record => plain(record[4]) === asked).map(recordTarget);
  return records.length ? answer(records, "Several things have this name.") : null;
}

/** @type {(text: string, book: Book, pages: Target[]) => Answer} */
function nearestName(text, book, pages) {
  const asked = pairsOf(plain(text));
  /** @type {[number, () => Target][]} */
  const scored = pages.map(page => [Math.max(alike(asked, page.label), alike(asked, page.id)), () => page]);
  for (const essay of book.essays) {
    scored.push([Math.max(alike(asked, essay.name), alike(asked, essay.id)), () => essayTarget(essay)]);
    for (const block of essay.blocks) if (block.number === null) scored.push([alike(asked, block.text), () => blockTarget(essay, block)]);
  }
  for (const record of book.records) {
    scored.push([Math.max(alike(asked, record[4]), alike(asked, record[1].replaceAll("-", " "))), () => recordTarget(record)]);
  }
  scored.sort((one, other) => other[0] - one[0]);
  return { kind: "nearest", targets: scored.slice(0, NEAREST).map(([, make]) => make()), said: "This is no reference, and no id or name of the edition." };
}

/** @param {string} text */
function pairsOf(text) {
  return new Set(Array.from(text, (letter, at) => letter + (text[at + 1] ?? "")));
}

/**
 * How alike two texts are, from 0 to 1: the share of their pairs of letters that both have (Dice).
 * @param {Set<string>} asked
 * @param {string} name
 */
function alike(asked, name) {
  const pairs = pairsOf(plain(name));
  return (2 * [...asked].filter(pair => pairs.has(pair)).length) / (asked.size + pairs.size);
}

/** @type {(essay: Essay) => Target} */
function essayTarget(essay) {
  return { id: essay.id, label: `${essay.name}: ${essay.title}`, page: essay.page, fragment: "" };
}

/** @type {(essay: Essay, block: import("./book.js").Block) => Target} */
function blockTarget(essay, block) {
  const label = block.number === null ? `${essay.name}, “${block.text}”` : `${essay.name}, paragraph ${block.number}`;
  return { id: block.number === null ? block.id : `${essay.siglum}${block.number}`, label, page: essay.page, fragment: block.id };
}

/** @type {(essay: Essay, block: import("./book.js").Block, number: number) => Target} */
function sentenceTarget(essay, block, number) {
  const [start, end] = block.sentences[number - 1];
  const paragraph = blockTarget(essay, block);
  const id = block.number === null ? `${block.id}-s${number}` : `${essay.siglum}${block.number}.${number}`;
  return { ...paragraph, id, label: `${paragraph.label}, sentence ${number}`, fragment: block.id + fragmentOf(essay, { block, start, end }) };
}

/** @type {(record: import("./book.js").BookRecord) => Target} */
function recordTarget([kind, id, page, fragment, name]) {
  return { id, label: `${name} (${kind === "entity" ? registerOf(page) : kind})`, page, fragment };
}

/**
 * The name of a register, of the path of its page: `laws-and-programmes.md`.
 * @param {string} page
 */
function registerOf(page) {
  return page.replace(/(\/.*)?\.md$/, "").replaceAll("-", " ");
}

/** @type {(targets: Target[]) => Answer} */
function found(targets) {
  return { kind: "found", targets, said: "" };
}

/** @type {(targets: Target[], said: string) => Answer} */
function answer(targets, said) {
  return targets.length === 1 ? found(targets) : { kind: "choices", targets, said };
}
