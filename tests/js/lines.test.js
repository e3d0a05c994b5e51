/* The field that is written by line: opened, it is what it would be had it been written by record. */

import assert from "node:assert/strict";
import test from "node:test";
import { makeIndex } from "../../scripts/browser/search/gather.js";
import { LINED, opened } from "../../scripts/browser/search/lines.js";
import { searchData } from "../../scripts/browser/search/pack.js";
import { entriesOf, read, written } from "../../scripts/browser/search/steps.js";
import { terms } from "../../scripts/browser/search/words.js";
import { built, data } from "./built.js";
import { dice } from "./dice.js";

const PLAIN = "plain";

test("by record the terms, their counts and the lengths are those of the same text without lines", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { below, chance, one } = dice(seed);
    const words = Array.from({ length: 2 + below(30) }, (_, at) => `w${at}`);
    const line = () => Array.from({ length: 1 + below(6) }, () => one(words)).join(" ");
    const texts = Array.from({ length: 1 + below(60) }, () => (chance(0.6) ? Array.from({ length: 1 + below(9) }, line) : undefined));
    const gathered = makeIndex([LINED, PLAIN]);
    for (const lines of texts) gathered.add({ [LINED]: lines?.join("\n"), [PLAIN]: lines?.join(" ") });
    const index = gathered.done();
    const { records, index: { columns, lengths, averageFieldLength } } = opened({ index, records: texts.map((_, at) => ({ id: `${at}` })) });
    assert.equal(columns[0], columns[1], `seed ${seed}`);
    assert.equal(lengths[0], lengths[1], `seed ${seed}`);
    assert.equal(averageFieldLength[0], averageFieldLength[1], `seed ${seed}`);
    const plainly = texts.map((lines, at) => ({ id: `${at}`, ...(lines && { asked: lines.map(own => [...new Set(own.split(" "))].sort().join(" ")).join("\n") }) }));
    assert.deepEqual(records, plainly, `seed ${seed}`);
  }
});

test("of this edition every line of every passage is there with all its terms, once for all", () => {
  const setOf = line => [...new Set(line)].sort().join(" ");
  const given = new Map(built.records.filter(({ asked }) => asked).map(({ fragment, asked }) => [fragment, asked.split("\n").map(line => setOf(terms(line))).sort()]));
  const there = new Map(opened(data).records.filter(({ asked }) => asked).map(({ id, asked }) => [id, asked.split("\n").map(line => setOf(line.split(" "))).sort()]));
  assert.ok(given.size > 10);
  assert.deepEqual(there, given);
  assert.ok(data.records.every(record => !("asked" in record)), "no record has them besides");
});

test("what is opened stays as it is, and what was written is not changed", () => {
  const small = searchData({ records: [{ kind: "paragraph", id: "p-1", address: "p/#p-1", title: "P", text: "Aid.", asked: "no gifts\n?!\nfree lunch, free" }], synonyms: [] });
  const before = structuredClone(small);
  const whole = opened(small);
  assert.deepEqual(small, before);
  assert.equal(opened(whole), whole);
  assert.deepEqual(whole.records[0].asked.split("\n").sort(), ["free lunch", "gift no"], "a line without words is none");
});

test("steps are read as they were written", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { below, chance } = dice(seed);
    let last = chance(0.5) ? -1 : below(5000);
    const pairs = Array.from({ length: 1 + below(60) }, () => {
      last += 1 + (chance(0.7) ? below(40) : below(2_000_000));
      return [last, chance(0.7) ? 1 : 2 + below(chance(0.5) ? 9 : 3000)];
    });
    const steps = written(pairs.flat());
    const found = [];
    read(steps, (number, count) => found.push([number, count]));
    assert.deepEqual(found, pairs, `seed ${seed}`);
    assert.equal(entriesOf(steps), pairs.length, `seed ${seed}`);
  }
  read("", () => assert.fail("nothing is written"));
});
