/* What a quotation is to the texts: verbatim, altered, spliced and so on, and where it comes from. */

import { align, longest, runs } from "./align.js";
import { streamsOf, wordsOf } from "./stream.js";
import { areOpposites, isNegation, tokensOf } from "./tokens.js";

/** @typedef {import("./stream.js").Stream} Stream */
/** @typedef {"verbatim" | "typography" | "altered" | "spliced" | "omission" | "reported" | "reading" | "absent"} Verdict */
/** @typedef {{kind: "same" | "changed" | "added" | "dropped", quoted: string, source: string}} Difference */
/** @typedef {{stream: Stream, first: number, end: number}} Place tokens of a stream */
/**
 * @typedef {object} Finding
 * @property {Verdict} verdict
 * @property {Place[]} places where the words stand; of a spliced quotation each part
 * @property {Difference[]} differences word by word; empty where there are none
 * @property {string[]} negations what was done to a negation: `“not” is dropped`, `“fair” stands for “unfair”`
 * @property {{who: string, id: string} | null} voice who is reported there, if not the author speaks
 */

export const VERDICTS = /** @type {const} */ (["verbatim", "typography", "omission", "spliced", "altered", "reported", "reading", "absent"]);

const ELLIPSIS = /\s*[[(]?\s*(?:\.\s?\.\s?\.(?:\s?\.)?|…)\s*[\])]?\s*/g;
/** An alignment that costs more than this share of its words is no quotation. */
const FAR = 0.45;
/** Fewer words must stand exactly. */
const FEW = 4;
/** A gap of more words, or between paragraphs, is no omission but a splice. */
const LONG_GAP = 60;
/** A part of a splice has at least so many words. */
const PART = 4;
/** Dropping so many words without a sign of it is an alteration; more are an omission. */
const SMALL_GAP = 2;
/** So much of a passage must be another's words for the passage to be called so. */
const REPORTED = 0.8;

/**
 * A checker for a book; it keeps the words of the texts.
 * @param {import("./stream.js").Book} book
 * @returns {(quotation: string) => Finding}
 */
export function checker(book) {
  const streams = streamsOf(book).map(stream => ({ stream, norms: stream.tokens.map(token => token.norm) }));
  const sources = streams.filter(({ stream }) => stream.kind === "source");
  const readings = streams.filter(({ stream }) => stream.kind === "reading");

  return quotation => {
    const text = quotation.replace(/\s+/g, " ").trim();
    const parts = text.split(ELLIPSIS).filter(part => tokensOf(part).length);
    if (!parts.length) return finding("absent", []);
    if (parts.length > 1) return marked(parts, sources) ?? closest(parts, sources, readings);
    return exact(text, sources) ?? readAs(text, readings) ?? closest(parts, sources, readings);
  };
}

/** @typedef {{stream: Stream, norms: string[]}} Known */

/** @type {(verdict: Verdict, places: Place[], rest?: Partial<Finding>) => Finding} */
function finding(verdict, places, rest = {}) {
  return { verdict, places, differences: [], negations: [], voice: places.length ? voiceAt(places) : null, ...rest };
}

/** @type {(text: string, known: Known[]) => Place[]} */
function placesOf(text, known) {
  const quoted = tokensOf(text).map(token => token.norm);
  return known.flatMap(({ stream, norms }) => runs(quoted, norms).map(first => ({ stream, first, end: first + quoted.length })));
}

/**
 * The words from the first letter to the last.
 * @param {string} text
 */
function core(text) {
  const tokens = tokensOf(text);
  return text.slice(tokens[0].start, tokens[tokens.length - 1].end);
}

/** @type {(text: string, sources: Known[]) => Finding | null} */
function exact(text, sources) {
  const places = placesOf(text, sources);
  if (!places.length) return null;
  const same = places.filter(({ stream, first, end }) => wordsOf(stream, first, end) === core(text));
  const fitting = same.length ? same : places;
  // words that the author uses himself as well are his
  const found = finding(same.length ? "verbatim" : "typography", [fitting.find(place => !voiceAt([place])) ?? fitting[0]]);
  return found.voice ? { ...found, verdict: "reported" } : found;
}

/** @type {(text: string, readings: Known[]) => Finding | null} */
function readAs(text, readings) {
  const places = placesOf(text, readings);
  return places.length ? finding("reading", [places[0]]) : null;
}

/**
 * Parts with marks of omission between them, each exactly in the source.
 * @type {(parts: string[], sources: Known[]) => Finding | null}
 */
function marked(parts, sources) {
  const all = parts.map(part => placesOf(part, sources));
  if (all.some(places => !places.length)) return null;
  /** @type {Place[]} */
  const chosen = [];
  for (const places of all) {
    const last = chosen.at(-1);
    const next = last && places.find(place => place.stream === last.stream && place.first >= last.end);
    chosen.push(next ?? places[0]);
  }
  const joined = chosen.every((place, at) => !at || follows(chosen[at - 1], place));
  if (!joined) return finding("spliced", chosen);
  const dropped = chosen.slice(1).flatMap((place, at) => place.stream.tokens.slice(chosen[at].end, place.first));
  return finding("omission", chosen, { negations: said(dropped.map(token => token.norm), []) });
}

/**
 * Whether a place comes soon enough after another to leave out what lies between: in the same paragraph or the next sentence on.
 * @type {(one: Place, other: Place) => boolean}
 */
function follows(one, other) {
  if (one.stream !== other.stream || other.first < one.end) return false;
  const { tokens } = one.stream;
  return tokens[one.end - 1].block === tokens[other.first].block || other.first - one.end <= 3;
}

/** @type {(parts: string[], sources: Known[], readings: Known[]) => Finding} */
function closest(parts, sources, readings) {
  const tokens = parts.flatMap(part => tokensOf(part).map(token => ({ ...token, text: part.slice(token.start, token.end) })));
  const quoted = tokens.map(token => token.norm);
  if (quoted.length < FEW) return finding("absent", []);
  const [inSource, inReading] = [sources, readings].map(known => best(quoted, known));
  const read = inReading.cost + 1 <= inSource.cost && inReading.cost <= FAR * quoted.length;
  const { known, steps, cost } = read ? inReading : inSource;
  const spliced = read ? null : splice(quoted, sources, cost);
  if (spliced) return finding("spliced", spliced);
  const aligned = steps.filter(step => step.kind === "same").length;
  if (cost > FAR * quoted.length || aligned < quoted.length / 2) return finding("absent", []);
  const used = steps.filter(step => step.source >= 0).map(step => step.source);
  const place = { stream: known.stream, first: Math.min(...used), end: Math.max(...used) + 1 };
  const gaps = gapsOf(steps);
  const others = steps.some(step => step.kind === "changed" || step.kind === "added");
  const norm = (/** @type {number} */ at) => known.norms[at];
  const rest = {
    differences: differences(steps, tokens, known.stream),
    negations: said(
      steps.filter(step => step.source >= 0 && step.kind !== "same").map(step => norm(step.source)),
      steps.filter(step => step.quoted >= 0 && step.kind !== "same").map(step => quoted[step.quoted])
    )
  };
  if (read) return finding("reading", [place], rest);
  if (!others && (parts.length > 1 || gaps.some(gap => gap.length > SMALL_GAP))) {
    const far = gaps.some(gap => gap.length > LONG_GAP || known.stream.tokens[gap[0] - 1].block !== known.stream.tokens[gap[gap.length - 1] + 1].block);
    return finding(far ? "spliced" : "omission", [place], rest);
  }
  return finding("altered", [place], rest);
}

/** @type {(quoted: string[], known: Known[]) => import("./align.js").Alignment & {known: Known}} */
function best(quoted, known) {
  const all = known.map(each => ({ known: each, ...align(quoted, each.norms) }));
  return all.reduce((one, other) => (other.cost < one.cost ? other : one));
}

/**
 * Runs of dropped words, as indexes in the source.
 * @param {import("./align.js").Step[]} steps
 */
function gapsOf(steps) {
  /** @type {number[][]} */
  const gaps = [];
  steps.forEach((step, at) => {
    if (step.kind !== "dropped") return;
    if (steps[at - 1]?.kind === "dropped") gaps[gaps.length - 1].push(step.source);
    else gaps.push([step.source]);
  });
  return gaps;
}

/**
 * The parts of a quotation that was put together from several places, if that explains it better than one place does.
 * @type {(quoted: string[], sources: Known[], cost: number) => Place[] | null}
 */
function splice(quoted, sources, cost) {
  /** @type {Place[]} */
  const parts = [];
  let [at, strange] = [0, 0];
  while (at < quoted.length) {
    const found = sources.map(({ stream, norms }) => ({ stream, ...longest(quoted, at, norms) }));
    const part = found.reduce((one, other) => (other.length > one.length ? other : one));
    if (part.length >= PART) {
      parts.push({ stream: part.stream, first: part.at, end: part.at + part.length });
      at += part.length;
    } else {
      strange++;
      at++;
    }
  }
  const apart = parts.slice(1).some((part, index) => !follows(parts[index], part));
  // every part is a step as dear as a word; few strange words may stand between
  return apart && strange <= quoted.length / 10 && strange + parts.length - 1 < cost ? parts : null;
}

/** @type {(dropped: string[], added: string[]) => string[]} */
function said(dropped, added) {
  const out = dropped.filter(isNegation);
  const into = added.filter(isNegation);
  const turned = dropped.flatMap(word => added.filter(other => areOpposites(word, other)).map(other => `“${other}” stands for “${word}”`));
  const list = [...out.map(word => `“${word}” is dropped`), ...into.map(word => `“${word}” is added`), ...turned];
  return [...new Set(list)];
}

/** @type {(steps: import("./align.js").Step[], tokens: {text: string, start: number}[], stream: Stream) => Difference[]} */
function differences(steps, tokens, stream) {
  return steps.map(step => ({
    kind: step.kind,
    quoted: step.quoted >= 0 ? tokens[step.quoted].text : "",
    source: step.source >= 0 ? wordsOf(stream, step.source, step.source + 1) : ""
  }));
}

/** @type {(places: Place[]) => {who: string, id: string} | null} */
function voiceAt(places) {
  const tokens = places.flatMap(({ stream, first, end }) => (stream.kind === "source" ? stream.tokens.slice(first, end) : []));
  /** @type {Map<string, {who: string, id: string, count: number}>} */
  const voices = new Map();
  for (const token of tokens) {
    for (const [start, end, who, id] of token.block.voices) {
      if (token.start < start || token.end > end) continue;
      const voice = voices.get(id) ?? { who, id, count: 0 };
      voice.count++;
      voices.set(id, voice);
    }
  }
  const found = [...voices.values()].find(voice => voice.count >= REPORTED * tokens.length);
  return found ? { who: found.who, id: found.id } : null;
}
