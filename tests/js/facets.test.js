/* What can be chosen of what was found. */

import assert from "node:assert/strict";
import test from "node:test";
import { byThing } from "../../scripts/browser/search/order.js";
import { fits, inOrder, labelsOf, makeCount } from "../../scripts/browser/search/facets.js";

const record = (id, facets, kind = "paragraph") => ({ id, kind, title: id, address: id, facets });
const found = [
  { record: record("a", { essay: ["letter"], theme: ["kashmir", "trust"] }) },
  { record: record("b", { essay: ["paper"], theme: ["kashmir"] }) },
  { record: record("c", { essay: ["paper"], theme: ["aid"] }) },
  { record: record("aid", {}, "theme") }
].map((entry, at) => ({ ...entry, at }));
const count = makeCount(found.map(entry => entry.record));

test("values of one facet widen, facets together narrow", () => {
  const fitting = chosen => found.filter(entry => fits(entry.record, chosen)).map(entry => entry.record.id);
  assert.deepEqual(fitting({}), ["a", "b", "c", "aid"]);
  assert.deepEqual(fitting({ theme: ["trust", "aid"] }), ["a", "c"]);
  assert.deepEqual(fitting({ theme: ["kashmir"], essay: ["paper"] }), ["b"]);
  assert.deepEqual(fitting({ kind: ["theme"] }), ["aid"]);
});

test("a count says what choosing the value would show: its own facet does not narrow it, the others do", () => {
  const counts = count(found, { theme: ["kashmir"], essay: ["paper"] });
  assert.deepEqual(counts.theme, { kashmir: 1, aid: 1 });
  assert.deepEqual(counts.essay, { letter: 1, paper: 1 });
  assert.deepEqual(counts.kind, { paragraph: 1 });
});

test("every count is what choosing that value alone of its facet shows", () => {
  const chosen = { theme: ["kashmir"], essay: ["paper"] };
  for (const [facet, tally] of Object.entries(count(found, chosen))) {
    for (const [value, number] of Object.entries(tally)) {
      const shown = found.filter(entry => fits(entry.record, { ...chosen, [facet]: [value] }));
      assert.equal(shown.length, number, `${facet}=${value}`);
    }
  }
});

test("topics of one name are counted as they are listed, once, and under each of their kinds", () => {
  const list = [
    { record: { ...record("war", { decade: ["1990s"] }, "event"), kin: [1, 2] } }, { record: { ...record("war-entry", { decade: ["1990s"] }, "event"), kin: [0] } },
    { record: { ...record("war-term", {}, "term"), kin: [0] } }, { record: record("treaty", {}, "event") }
  ].map((entry, at) => ({ ...entry, at }));
  const tally = makeCount(list.map(entry => entry.record));
  for (const found of [list, list.toReversed()]) {
    const counts = tally(found, {});
    assert.deepEqual([counts.kind, counts.decade], [{ event: 2, term: 1 }, { "1990s": 1 }]);
    for (const [value, number] of Object.entries(counts.kind)) assert.equal(byThing(found.filter(({ record }) => record.kind === value)).length, number);
  }
});

test("who is reported is said in plain words, and a side as the edition names it", () => {
  const labels = labelsOf([]);
  assert.equal(labels.voice.unattributed, "others whom the text does not name");
  assert.equal(labels.voice["A side"], undefined);
});

test("what was made for the question is counted with the rest", () => {
  const gloss = { at: -1, record: record("gloss", { essay: ["letter"], theme: ["new"] }, "gloss") };
  assert.deepEqual(count([...found, gloss], {}).essay, { letter: 2, paper: 2 });
  assert.deepEqual(count([found[0], gloss], {}).kind, { paragraph: 1, gloss: 1 });
  assert.deepEqual(count([gloss], {}).theme, { new: 1 });
});

test("labels come from the records", () => {
  const labels = labelsOf([record("kashmir", {}, "theme"), { ...record("letter.md", { essay: ["letter"] }, "page"), name: "Letter" }]);
  assert.equal(labels.theme.kashmir, "kashmir");
  assert.equal(labels.essay.letter, "Letter");
  assert.equal(labels.kind.law, "law or programme");
});

test("decades go by time, essays as they are read, themes by how often they are met", () => {
  const labels = { essay: { letter: "Letter", paper: "Paper" }, decade: {}, theme: {} };
  assert.deepEqual(inOrder(["2000s", "1950s"], "decade", { "2000s": 5, "1950s": 1 }, labels), ["1950s", "2000s"]);
  assert.deepEqual(inOrder(["paper", "letter"], "essay", { paper: 5, letter: 1 }, labels), ["letter", "paper"]);
  assert.deepEqual(inOrder(["aid", "trust", "kashmir"], "theme", { kashmir: 3, trust: 1, aid: 1 }, labels), ["kashmir", "aid", "trust"]);
});
