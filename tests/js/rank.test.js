/* How well records answer, and how much of the question. */

import assert from "node:assert/strict";
import test from "node:test";
import { Hits, NONE } from "../../scripts/browser/search/hits.js";
import { makeRank } from "../../scripts/browser/search/rank.js";
import { dice } from "./dice.js";

const concept = (term, more = {}) => ({ surface: term, terms: [{ term, quality: 1 }], part: 1, words: [term], weight: 0, ...more });
const hits = worth => new Hits(Int32Array.from(Object.keys(worth), Number), Float64Array.from(Object.values(worth)));
const index = { drone: hits({ 0: 2, 1: 1 }), kashmir: hits({ 1: 3 }), common: hits({ 0: 1, 1: 1, 2: 1, 3: 1 }), binladen: hits({ 2: 4 }) };
const lookup = term => index[term] ?? NONE;
const all = Uint8Array.of(1, 1, 1, 1);
const rank = (concepts, belongs = all) => makeRank(lookup, belongs)(concepts);

test("a better fit scores more, and only records of the kind asked for score", () => {
  const { scores } = rank([concept("drone")], Uint8Array.of(1, 1, 0, 0));
  assert.ok(scores[0] > scores[1] && scores[1] > 0);
  assert.equal(rank([concept("drone")], Uint8Array.of(0, 1, 1, 1)).scores[0], 0);
});

test("the share is that of the question, the rarer word the more", () => {
  const { share } = rank([concept("kashmir"), concept("common")]);
  assert.equal(share(1), 1);
  assert.ok(share(0) > 0 && share(0) < 0.5);
});

test("what is idle is not asked", () => {
  const { share } = rank([concept("drone"), concept("kashmir", { idle: true })]);
  assert.equal(share(0), 1);
});

test("a word that the index does not know is still part of the question", () => {
  const { share } = rank([concept("drone"), concept("zebra")]);
  assert.ok(share(0) < 0.5);
});

test("a word is answered by a name of which it is a part", () => {
  const singles = [concept("bin"), concept("laden")];
  const { share } = rank([...singles, concept("binladen", { over: singles })]);
  assert.equal(share(2), 1);
});

test("a term that stands less well for the word scores less", () => {
  const weak = { ...concept("kashmir"), terms: [{ term: "kashmir", quality: 0.5 }] };
  assert.ok(rank([weak]).scores[1] < rank([concept("kashmir")]).scores[1]);
});

/* The same by maps and for one record at a time: as slow as it is plain. */
function plainly(concepts, lookup, belongs) {
  const records = [...belongs.keys()].filter(at => belongs[at]);
  const asked = concepts.filter(({ idle }) => !idle);
  const fit = ({ terms }, at) => Math.max(...terms.map(({ term, quality }) => lookup(term).get(at) * quality));
  const quality = ({ terms }, at) => Math.max(0, ...terms.filter(({ term }) => lookup(term).has(at)).map(one => one.quality));
  const weight = concept => {
    const sum = records.reduce((total, at) => total + quality(concept, at), 0);
    return concept.part * (sum ? 1 : concept.unmet ?? 1) * Math.log(1 + (records.length - sum + 0.5) / (sum + 0.5));
  };
  const singles = asked.filter(({ over }) => !over);
  const whole = singles.reduce((sum, concept) => sum + weight(concept), 0);
  const met = (single, at) => Math.max(quality(single, at), ...asked.filter(({ over }) => over?.includes(single)).map(name => quality(name, at)));
  const top = new Map(asked.map(concept => [concept, Math.max(...records.map(at => fit(concept, at)))]));
  return records.map(at => ({
    at,
    score: asked.reduce((sum, one) => sum + (quality(one, at) && weight(one) * quality(one, at) * (fit(one, at) / top.get(one)) ** 0.6), 0),
    share: whole ? Math.min(1, singles.reduce((sum, one) => sum + weight(one) * met(one, at), 0) / whole) : 1
  }));
}

test("arrays rank as a plain reading of the rules does, asked once and again", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { chance, below, some } = dice(seed);
    const many = 1 + below(60);
    const belongs = Uint8Array.from({ length: many }, () => Number(chance(0.7)));
    const terms = Array.from({ length: 9 }, (_, at) => `term${at}`);
    const found = new Map(terms.map(term => [term, chance(0.1) ? NONE : hits(Object.fromEntries([...belongs.keys()].filter(() => chance(0.4)).map(at => [at, 0.1 + below(50) / 10])))]));
    const look = term => found.get(term) ?? NONE;
    const ranked = makeRank(look, belongs);
    for (let asked = 0; asked < 5; asked++) {
      const singles = Array.from({ length: 1 + below(4) }, (_, at) => concept(`word${at}`, {
        terms: some(terms, 3).map(term => ({ term, quality: (1 + below(10)) / 10 })), part: chance(0.3) ? 0.3 : 1, idle: chance(0.2), unmet: 1.3
      }));
      const names = singles.length > 1 && chance(0.6) ? [concept("name", { terms: some(terms, 1).map(term => ({ term, quality: 1 })), part: 0.6, over: singles.slice(0, 2) })] : [];
      const { scores, share } = ranked([...singles, ...names]);
      for (const one of plainly([...singles, ...names], look, belongs)) {
        assert.ok(Math.abs(scores[one.at] - one.score) < 1e-9, `seed ${seed}: score of ${one.at}: ${scores[one.at]}, plainly ${one.score}`);
        assert.ok(Math.abs(share(one.at) - one.share) < 1e-9, `seed ${seed}: share of ${one.at}: ${share(one.at)}, plainly ${one.share}`);
      }
    }
  }
});
