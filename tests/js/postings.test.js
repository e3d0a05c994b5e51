/* The index that is read in arrays: what MiniSearch says of the same texts. */

import assert from "node:assert/strict";
import test from "node:test";
import MiniSearch from "minisearch";
import { makeIndex } from "../../scripts/browser/search/gather.js";
import { bestFirst, Hits, NONE, Tally } from "../../scripts/browser/search/hits.js";
import { openParts } from "../../scripts/browser/search/parts.js";
import { openIndex } from "../../scripts/browser/search/postings.js";
import { dice } from "./dice.js";

const WEIGHTS = { title: 1, text: 3, about: 1.2, name: 5 };
const FIELDS = Object.keys(WEIGHTS);
const same = text => [text];

/** Made-up records: some words nearly everywhere, some nowhere else; fields that are missing; a word many times over. */
function corpus({ below, one, chance }) {
  const words = Array.from({ length: 4 + below(80) }, (_, at) => `w${(at * 7).toString(36)}`);
  const text = () => Array.from({ length: below(chance(0.1) ? 200 : 12) }, () => (chance(0.3) ? words[0] : one(words))).join(" ");
  const records = Array.from({ length: 1 + below(120) }, (_, at) => ({ at, ...Object.fromEntries(FIELDS.filter(() => chance(0.7)).map(field => [field, text()])) }));
  return { words, records };
}

test("one term is found in the records in which MiniSearch finds it, with the same score", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const thrown = dice(seed);
    const { words, records } = corpus(thrown);
    const mini = new MiniSearch({ fields: FIELDS, idField: "at", tokenize: text => text.split(" "), processTerm: term => term || null });
    mini.addAll(records);
    const gathered = makeIndex(FIELDS);
    for (const record of records) gathered.add(record);
    const whole = gathered.done();
    const index = openIndex(whole, WEIGHTS, openParts({ index: whole }).rowsWith);
    for (const term of [...words, "nowhere", "constructor", ""]) {
      const fields = thrown.chance(0.3) ? FIELDS : thrown.some(FIELDS, 3);
      const plainly = mini.search(term, { fields, boost: WEIGHTS, tokenize: same }).sort((a, b) => a.id - b.id);
      const found = index.search(term, fields);
      assert.deepEqual([...found.ids], plainly.map(({ id }) => id), `seed ${seed}: ${term} in ${fields}`);
      plainly.forEach(({ id, score }) => {
        assert.ok(Math.abs(found.get(id) - score) < 1e-9, `seed ${seed}: ${term} in ${id}: ${found.get(id)}, plainly ${score}`);
      });
    }
  }
});

test("hits know what each record is worth, and which are not among them", () => {
  const hits = new Hits(Int32Array.of(2, 5, 9), Float64Array.of(1, 3, 2));
  assert.deepEqual([0, 2, 3, 5, 9, 10].map(at => hits.get(at)), [0, 1, 0, 3, 2, 0]);
  assert.deepEqual([hits.has(9), hits.has(8), NONE.has(0)], [true, false, false]);
  assert.deepEqual(hits.bestFirst(), [5, 9, 2]);
});

test("a tally adds up or keeps the best, and is empty once taken", () => {
  const tally = new Tally(6);
  tally.add(4, 1);
  tally.add(1, 2);
  tally.add(4, 1.5);
  assert.deepEqual(tally.take(), new Hits(Int32Array.of(1, 4), Float64Array.of(2, 2.5)));
  tally.raise(4, 2);
  tally.raise(4, 1);
  assert.deepEqual(tally.take(), new Hits(Int32Array.of(4), Float64Array.of(2)));
  assert.equal(tally.take(), NONE);
});

test("the best first is the order that a plain sorting gives, also of scores that differ by a hair or not at all", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { below, one, chance } = dice(seed);
    const hairs = [1, 1 + 2 ** -52, 1 + 2 ** -40, 1 + 2 ** -30, 3, 1e-9, 700];
    const scores = Float64Array.from({ length: 1 + below(300) }, () => (chance(0.6) ? one(hairs) : 0.001 + below(1000)));
    const ids = [...scores.keys()].filter(() => chance(0.8));
    assert.deepEqual([...bestFirst(ids, scores)], ids.slice().sort((a, b) => scores[b] - scores[a] || a - b), `seed ${seed}`);
  }
});
