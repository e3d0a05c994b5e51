/* Quotations made from the texts by a program, each with the answer that it must get. The same at every run. */

import { streamsOf, wordsOf } from "../../scripts/browser/quotes/stream.js";
import { isNegation } from "../../scripts/browser/quotes/tokens.js";

const EACH = 45;
const STRANGE = ["seldom", "enormous", "yesterday", "friendly", "seven", "openly", "doubtful", "secret", "peaceful", "hostile"];
const AUXILIARY = new Set(["is", "was", "has", "had", "should", "would", "will", "are", "were", "did", "does", "can", "might"]);

/** Chance, the same for the same seed (mulberry32). */
function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** [quotation, verdict, what is said of negations] */
export function generated(book, summaries) {
  const random = chance(20261121);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const pick = list => list[between(0, list.length - 1)];
  const streams = streamsOf(book);
  const sources = streams.filter(stream => stream.kind === "source");
  const joined = stream => ` ${stream.tokens.map(token => token.norm).join(" ")} `;
  const text = sources.map(joined).join("|");
  const isInSource = norms => text.includes(` ${norms.join(" ")} `);
  const voiceOf = token => token.block.voices.find(([start, end]) => token.start >= start && token.end <= end)?.[3] ?? "";

  /** A passage of one paragraph that keeps a rule, by its tokens. */
  function passage(stream, low, high, rule) {
    for (;;) {
      const first = between(0, stream.tokens.length - high - 1);
      const end = first + between(low, high);
      const tokens = stream.tokens.slice(first, end);
      const whole = tokens[0].block === tokens.at(-1).block && tokens[0].block.number !== null;
      const cut = stream.tokens[first - 1]?.start === tokens[0].start || stream.tokens[end].start === tokens.at(-1).start; // half of "cannot"
      if (whole && !cut && rule(tokens)) return { stream, first, end, tokens };
    }
  }
  const words = ({ stream, first, end }) => wordsOf(stream, first, end);
  const own = (low, high, rule = () => true) => passage(pick(sources), low, high, tokens => !tokens.some(voiceOf) && rule(tokens));

  const made = {
    verbatim: () => words(own(6, 30)),
    typography: () => {
      const quotation = words(own(8, 30, tokens => tokens.length > 7));
      const change = pick([
        q => q.toUpperCase(), q => `"${q.replaceAll("’", "'").replaceAll(",", " ,")}  "`.replace(/^"/, "« "), q => q.replace(/ /g, "\n"), q => q.replace(/[,;]/g, ""),
        q => q.replaceAll("-", "–").toLowerCase()
      ]);
      const changed = change(quotation);
      const folded = t => t.replace(/\s+/g, " ").replace(/^[«" ]+|[" ]+$/g, "").trim();
      return folded(changed) === folded(quotation) ? quotation.toUpperCase() : changed;
    },
    altered: () => {
      const place = own(10, 28, tokens => !tokens.some(token => isNegation(token.norm)));
      const list = words(place).split(" ");
      const at = between(2, list.length - 3);
      const kind = between(0, 2);
      if (kind === 0) list[at] = pick(STRANGE);
      else if (kind === 1) list.splice(at, 0, pick(STRANGE));
      else list.splice(at, 1);
      const wanted = list.join(" ");
      return isInSource(wanted.toLowerCase().split(" ")) ? null : wanted;
    },
    negated: () => {
      const place = own(12, 26, tokens => tokens.slice(3, -3).some(token => AUXILIARY.has(token.norm)) && !tokens.some(token => isNegation(token.norm)));
      const list = words(place).split(" ");
      const at = list.findIndex((word, index) => index > 2 && index < list.length - 2 && AUXILIARY.has(word));
      if (at < 0) return null;
      list.splice(at + 1, 0, "not");
      return list.join(" ");
    },
    omission: () => {
      const place = own(20, 40, tokens => !tokens.some(token => isNegation(token.norm)));
      const list = words(place).split(" ");
      const [at, length] = [between(6, 9), between(4, 7)];
      if (list.length < at + length + 6) return null;
      const sign = pick(["", " …", " [...]", " . . .", " (…)"]);
      const quotation = `${list.slice(0, at).join(" ")}${sign} ${list.slice(at + length).join(" ")}`;
      return sign && /[.…]$/.test(list[at - 1]) ? null : quotation;
    },
    spliced: () => {
      const [one, other] = [own(8, 14), own(8, 14)];
      if (one.tokens[0].block === other.tokens[0].block) return null;
      return `${words(one)}${pick([" ", " … ", " [...] ", ", "])}${words(other)}`;
    },
    reported: () => words(passage(pick(sources), 5, 20, tokens => {
      const id = voiceOf(tokens[0]);
      return id && tokens.every(token => voiceOf(token) === id);
    })),
    reading: () => {
      const stream = pick(streams.filter(each => each.kind === "reading"));
      return words(passage(stream, 8, 24, tokens => !isInSource(tokens.map(token => token.norm))));
    }
  };

  const rows = [];
  for (const [verdict, make] of Object.entries(made)) {
    for (let count = 0; count < EACH;) {
      const quotation = make();
      if (!quotation) continue;
      count++;
      rows.push(verdict === "negated" ? [quotation, "altered", ["“not” is added"]] : [quotation, verdict]);
    }
  }
  return [...rows, ...droppedNegations(sources), ...summaries.slice(0, EACH).map(summary => [summary, "absent"])];
}

/**
 * Every place of a word with another in its stead, with the words around it.
 * @param {[string, string][]} pairs
 * @returns {[string, string, string[]][]} quotation, verdict, what is said of the two words if they are opposites
 */
export function exchanged(book, pairs) {
  const sources = streamsOf(book).filter(stream => stream.kind === "source");
  return pairs.flatMap(([word, other]) => sources.flatMap(stream => stream.tokens.flatMap((token, at) => {
    if (token.norm !== word) return [];
    const [first, end] = around(stream, at);
    const quotation = [wordsOf(stream, first, at), other, wordsOf(stream, at + 1, end)].filter(Boolean).join(" ");
    const said = other.startsWith("non-") ? "“non” is added" : `“${other}” stands for “${word}”`;
    return [[quotation, "altered", [said]]];
  })));
}

/** A stretch of a paragraph around a token. */
function around(stream, at) {
  let [first, end] = [Math.max(at - 8, 0), Math.min(at + 10, stream.tokens.length)];
  while (stream.tokens[first].block !== stream.tokens[at].block) first++;
  while (stream.tokens[end - 1].block !== stream.tokens[at].block) end--;
  return [first, end];
}

/** Every negation of the texts left out once, with the words around it. */
function droppedNegations(sources) {
  return sources.flatMap(stream => stream.tokens.flatMap((token, at) => {
    if (!isNegation(token.norm)) return [];
    const [first, end] = around(stream, at);
    if (at - first < 2 || end - at < 4) return [];
    const half = stream.tokens[at - 1].start === token.start;
    const before = wordsOf(stream, first, half ? at - 1 : at);
    return [[`${before}${half ? " can" : ""} ${wordsOf(stream, at + 1, end)}`, "altered", [`“${token.norm}” is dropped`]]];
  }));
}
