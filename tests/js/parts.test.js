/* An index in parts: what it finds is what the one index finds, and no more comes than a question needs. */

import assert from "node:assert/strict";
import test from "node:test";
import { answer } from "../../scripts/browser/search/answer.js";
import { divided } from "../../scripts/browser/search/divide.js";
import { makeEngine } from "../../scripts/browser/search/engine.js";
import { makeHeaderSearch } from "../../scripts/browser/search/header-engine.js";
import { opened } from "../../scripts/browser/search/lines.js";
import { searchData } from "../../scripts/browser/search/pack.js";
import { Missing, NotLoaded, whole } from "../../scripts/browser/search/parts.js";
import { data } from "./built.js";
import { dice } from "./dice.js";

const SMALL = { terms: 3000, pairs: 3000, records: 6000 };
const BY_KIND = [
  "drone strikes", "who runs foreign policy", "why was aid withheld", "vaccines", "quarrel", "Kadir Khan", "Wasiristan", "Gerard Shroder",
  '"semicircle opponent"', '"do more"', '-"do more" aid', "Musharraf -uniform", "aid -military -", "kashmri", "becuase of drones", "dronestrikes", "2 May 2011", "02/05/2011",
  "nineties", "who wrote the paper", "does either essay mention drones", "does the letter mention Kargil", "how do they differ on Kashmir", "which essay asks more of Pakistan",
  "pipeline through Afghanistan", "Imran Khan", "Omar Sharif", "chocolate cake recipe", "why", "the of and", "letter Kashmir", "constructor", "toString proxy", "fat cheque from Congress", "Pakistan", "", "  "
];
const engine = makeEngine(data);

/** The data in parts; those of the edition, which most tests ask, are cut once. */
function cut(of, letters) {
  const { head, parts } = divided(of, letters);
  return { head, there: new Map(parts) };
}
const edition = cut(data, SMALL);

/** An engine on the same data in parts, and the names of the parts that came. */
function inParts({ head, there } = edition) {
  const came = [];
  const take = async name => {
    came.push(name);
    return structuredClone(there.get(name.replace("here/", "")));
  };
  const engine = makeEngine({ ...structuredClone(head), parts: { ...head.parts, folder: "here" } });
  const get = work => whole(work, names => engine.load(names, take));
  return { engine, came, get, take, there };
}

/** All that a question finds, as far as it is seen. */
function seen(engine, question) {
  const { passages, topics, near, compared, corrected } = engine.ask(question);
  const first = [...passages.slice(0, 20), ...(near?.passages ?? [])];
  engine.need([...first, ...topics]);
  return {
    passages: passages.map(({ record, score, share }) => [record.id, score, share]),
    topics: topics.map(({ record, score }) => [record.id, score, record.title, record.summary ?? "", engine.quoted(record)]),
    near: near && [near.about, near.of, near.passages.map(({ record, score }) => [record.id, score])],
    compared: compared && [compared.theme.record.id, compared.passages.map(({ record }) => record.id)],
    corrected: corrected.map(one => one.corrected),
    lines: first.map(entry => [answer(entry, engine), [...entry.terms], engine.wordsIn(entry)])
  };
}

/** Questions made of the texts: words and their beginnings, slips, phrases, pairs of words, changed words. */
function madeUp(seed, many) {
  const { one, below } = dice(seed);
  const texts = data.records.filter(({ text, kind }) => text && kind === "paragraph");
  const names = data.records.filter(({ kind }) => ["person", "place", "event", "theme"].includes(kind));
  const word = () => one(one(texts).text.match(/\p{L}{4,}/gu));
  const kinds = [
    () => word().slice(0, 2 + below(8)),
    () => { const own = word(); const at = 1 + below(own.length - 2); return `${own.slice(0, at)}${own[at + 1]}${own[at]}${own.slice(at + 2)} `; },
    () => { const all = one(texts).text.split(" "); const at = below(all.length - 3); return `"${all.slice(at, at + 2 + below(3)).join(" ")}"`; },
    () => `${word()} ${word()} `,
    () => `what of ${word()} and ${one(names).title} -${word()}`,
    () => { const passage = one(texts.filter(({ changes }) => changes?.length)); const [start, length] = one(passage.changes); return passage.text.slice(start, start + length); }
  ];
  return Array.from({ length: many }, (_, at) => kinds[at % kinds.length]());
}

test("in parts a question finds what it finds in one index, with the same scores and lines", async () => {
  let parted = inParts();
  const questions = [...BY_KIND, ...madeUp(1, 150)];
  for (const [at, question] of questions.entries()) {
    if (at % 8 === 0) parted = inParts(); // of what has come already nothing is missing
    assert.deepEqual(await parted.get(() => seen(parted.engine, question)), seen(engine, question), question);
  }
});

test("the header's list is the same as well", async () => {
  const parted = inParts();
  const search = makeHeaderSearch(parted.engine);
  const plainly = makeHeaderSearch(engine);
  for (const question of ["drone strikes", "kashmir", "semicircle opponent", "claims of aid"]) {
    assert.deepEqual(await parted.get(() => search(question)), plainly(question), question);
  }
});

test("a question fetches few parts, each once, and in few turns", async () => {
  const { engine, came, take, there } = inParts();
  let turns = 0;
  await whole(() => seen(engine, "Kashmir"), names => {
    turns++;
    return engine.load(names, take);
  });
  assert.ok(turns <= 3, `${turns} turns`);
  assert.equal(new Set(came).size, came.length);
  const many = names => [...names].filter(name => /terms/.test(name)).length;
  assert.ok(many(came) < many(there.keys()) / 10, `${many(came)} of ${many(there.keys())}`);
  assert.doesNotThrow(() => seen(engine, "Kashmir"), "what came stays");
});

test("a phrase needs no texts but those that are shown", async () => {
  const few = [1, 2, 3].map(number => ({ kind: "paragraph", id: `p-${number}`, address: `p/#p-${number}`, title: `P, paragraph ${number}`, text: ["The policy is foreign.", "Foreign policy.", "Walls fell."][number - 1], facets: {} }));
  const { get, engine, came } = inParts(cut(searchData({ records: few, synonyms: [] }), { terms: 1, pairs: 1, records: 1 }));
  const found = await get(() => engine.ask('"foreign policy"'));
  assert.deepEqual(found.passages.map(({ record }) => record.id), ["p-2"]);
  assert.deepEqual(came.filter(name => name.includes("records")), ["here/records-1"]);
});

test("a part that fails is said, and comes when it is asked for again", async () => {
  const { engine, get } = inParts();
  const failing = () => whole(() => engine.ask("drones "), names => engine.load(names, async () => { throw new TypeError("no line"); }));
  await assert.rejects(failing, NotLoaded);
  assert.throws(() => engine.ask("drones "), Missing);
  assert.ok((await get(() => engine.ask("drones "))).passages.length);
});

test("a part on its way is not fetched twice", async () => {
  const { engine, came, get } = inParts();
  await Promise.all([get(() => engine.ask("drones ")), get(() => engine.ask("drones "))]);
  assert.equal(new Set(came).size, came.length);
});

test("what is wrong in a work is no missing part", async () => {
  await assert.rejects(whole(() => { throw new RangeError("wrong"); }, async () => {}), RangeError);
});

test("parts are cut by their size, and together they are the whole", () => {
  const { head, parts } = divided(data, SMALL);
  const whole = opened(data);
  const of = sort => there.filter(([name]) => name.startsWith(sort)).map(([, part]) => part);
  const there = [...parts];
  assert.deepEqual(head.records.map((record, at) => ({ ...record, ...of("records").flat()[at] })), whole.records);
  whole.index.columns.forEach((column, field) => { assert.equal(of("terms").map(part => part.columns[field]).join(";"), column); });
  for (const sort of ["terms", "pairs", "records"]) assert.ok(of(sort).length > 20 && head.parts[sort].length === of(sort).length, sort);
  assert.ok(of("records").every(part => part.length === 1 || JSON.stringify(part).length <= SMALL.records + 2 * part.length));
});

test("changed words of little words, or of parts of words, are found in parts too", async () => {
  const passage = { kind: "paragraph", id: "p-1", address: "p/#p-1", title: "P, paragraph 1", text: "As to that, overthrown walls.", facets: { essay: ["p"] }, changes: [[0, 5, "about"], [13, 8, "fallen"]] };
  const small = searchData({ records: [passage, { kind: "theme", id: "t", address: "t/", title: "Walls", facets: {} }], synonyms: [] });
  const parted = inParts(cut(small, { terms: 20, pairs: 20, records: 20 }));
  for (const question of ["as to walls ", "overthro ", "walls "]) {
    assert.deepEqual(await parted.get(() => seen(parted.engine, question)), seen(makeEngine(small), question), question);
  }
  assert.equal(seen(parted.engine, "as to walls ").topics[0][3], "about (P, paragraph 1)");
});
