/* How well records answer, and how much of the question. */

import assert from "node:assert/strict";
import test from "node:test";
import { rank } from "../../scripts/browser/search/rank.js";

const concept = (term, more = {}) => ({ surface: term, terms: [{ term, quality: 1 }], part: 1, words: [term], weight: 0, ...more });
const index = {
  drone: new Map([[0, 2], [1, 1]]),
  kashmir: new Map([[1, 3]]),
  common: new Map([[0, 1], [1, 1], [2, 1], [3, 1]]),
  binladen: new Map([[2, 4]])
};
const lookup = term => index[term] ?? new Map();
const all = Uint8Array.of(1, 1, 1, 1);

test("a better fit scores more, and only records of the kind asked for score", () => {
  const { scores } = rank([concept("drone")], lookup, Uint8Array.of(1, 1, 0, 0), 4);
  assert.ok(scores[0] > scores[1] && scores[1] > 0);
  assert.equal(rank([concept("drone")], lookup, Uint8Array.of(0, 1, 1, 1), 4).scores[0], 0);
});

test("the share is that of the question, the rarer word the more", () => {
  const { share } = rank([concept("kashmir"), concept("common")], lookup, all, 4);
  assert.equal(share(1), 1);
  assert.ok(share(0) > 0 && share(0) < 0.5);
});

test("what is idle is not asked", () => {
  const { share } = rank([concept("drone"), concept("kashmir", { idle: true })], lookup, all, 4);
  assert.equal(share(0), 1);
});

test("a word that the index does not know is still part of the question", () => {
  const { share } = rank([concept("drone"), concept("zebra")], lookup, all, 4);
  assert.ok(share(0) < 0.5);
});

test("a word is answered by a name of which it is a part", () => {
  const singles = [concept("bin"), concept("laden")];
  const { share } = rank([...singles, concept("binladen", { over: singles })], lookup, all, 4);
  assert.equal(share(2), 1);
});

test("a term that stands less well for the word scores less", () => {
  const weak = { ...concept("kashmir"), terms: [{ term: "kashmir", quality: 0.5 }] };
  assert.ok(rank([weak], lookup, all, 4).scores[1] < rank([concept("kashmir")], lookup, all, 4).scores[1]);
});
