/* Orders of results, words in context, and the address of a search. */

import assert from "node:assert/strict";
import test from "node:test";
import { formsOf } from "../../scripts/browser/search/arrival.js";
import { contextsOf, csvOf, sortContexts } from "../../scripts/browser/search/contexts.js";
import { byDate, byReading } from "../../scripts/browser/search/order.js";
import { isTooCommon } from "../../scripts/browser/search/page.js";
import { makeSteps, readState, writeState } from "../../scripts/browser/search/state.js";
import { stem } from "../../scripts/browser/search/words.js";

const entry = (id, more) => ({ record: { id, kind: "paragraph", title: id, address: id, ...more } });
const ids = list => list.map(({ record }) => record.id);

test("by date of events: the earliest first, without a date last", () => {
  const list = [entry("none", {}), entry("late", { when: "2011-05-02" }), entry("early", { when: "1954/1965" }), entry("mid", { when: "1979" })];
  assert.deepEqual(ids(byDate(list)), ["early", "mid", "late", "none"]);
});

test("by date of events: what is of the same date keeps its order", () => {
  assert.deepEqual(ids(byDate([entry("b", { when: "1979" }), entry("a", { when: "1979" }), entry("c", {}), entry("d", {})])), ["b", "a", "c", "d"]);
});

test("by reading: as they stand in the essays", () => {
  assert.deepEqual(ids(byReading([entry("b", { order: 2 }), entry("a", { order: 1 })])), ["a", "b"]);
});

const text = "The drone struck. Two drones flew, and no-one saw a drone.";
const contexts = contextsOf([{ record: { ...entry("p-1", { text, order: 1 }).record }, terms: new Set([stem("drone")]) }]);

test("every place of a word that matched, with what stands beside it", () => {
  assert.deepEqual(contexts.map(({ word, at }) => [word, at]), [["drone", 4], ["drones", 22], ["drone", 52]]);
  assert.equal(contexts[1].after, "flew, and no-one saw a drone.");
});

test("sorted by what stands before the word, the last word first", () => {
  const before = sortContexts(contexts, "before").map(context => context.at);
  assert.deepEqual(before, [52, 4, 22]); // "a", "The", "Two"
  assert.deepEqual(sortContexts(contexts, "order").map(context => context.at), [4, 22, 52]);
});

test("no cell of the file is a formula of a spreadsheet", () => {
  for (const sign of ["=", "+", "-", "@", "\t", "\r"]) {
    const [context] = contexts;
    const row = csvOf([{ ...context, before: `${sign}1+1`, word: `${sign}x` }]).split("\r\n")[1];
    assert.ok(row.includes(`"'${sign}1+1"`) && row.includes(`"'${sign}x"`), JSON.stringify(row));
  }
});

test("quotation marks are doubled, rows end as in spreadsheets", () => {
  const file = csvOf([{ ...contexts[0], before: 'he said "no"' }]);
  assert.ok(file.startsWith('\ufeff"reference","id","before","word","after"\r\n'));
  assert.ok(file.includes('"he said ""no"""'));
  assert.ok(file.endsWith("\r\n"));
});

test("the address of a search says it again", () => {
  const state = { q: "drone strike", chosen: { theme: ["kashmir", "trust"], essay: ["paper"] }, sort: "date", kwic: true };
  assert.deepEqual(readState(writeState(state)), state);
  assert.deepEqual(readState("?theme=kashmir,trust,kashmir").chosen, { theme: ["kashmir", "trust"] });
  assert.equal(writeState({ q: "", chosen: {}, sort: "", kwic: false }), "");
});

/** What a browser does with its list of addresses. */
function historyOf(first) {
  const entries = [first];
  return { entries, pushState: (_, __, url) => entries.push(url), replaceState: (_, __, url) => entries.splice(-1, 1, url) };
}

test("one step back for every question that was asked, none for a letter", () => {
  const history = historyOf("/search/");
  const steps = makeSteps(history, false);
  for (const typed of ["k", "ka", "kashmir"]) steps.go(typed, true);
  steps.settle(); // Enter
  for (const typed of ["kashmi", "n", "nuclear deal"]) steps.go(typed, true);
  steps.settle();
  steps.go("nuclear deal&theme=trust", false);
  steps.go("nuclear deals&theme=trust", true); // typing on after a choice is a new question
  assert.deepEqual(history.entries, ["kashmir", "nuclear deal", "nuclear deal&theme=trust", "nuclear deals&theme=trust"]);
});

test("a page that was opened with a question keeps it as a step", () => {
  const history = historyOf("?q=aid");
  makeSteps(history, true).go("?q=aids", true);
  assert.deepEqual(history.entries, ["?q=aid", "?q=aids"]);
});

test("other forms of the words that were looked for are marked on arrival", () => {
  const pattern = formsOf("drones, policy");
  assert.ok(pattern?.test("a drone") && pattern.test("Policies") && !pattern.test("hydrones"));
  assert.equal(formsOf("a 9"), null);
});

test("a question of little words only is too common, unless they are a phrase", () => {
  for (const question of ["the", " The ", "of", "what is it", "who was he?"]) assert.ok(isTooCommon(question), question);
  for (const question of ["", " ", "?", "the war", "\"to be or not to be\"", "“of the”", "1", "two", "US", "who wrote it"]) assert.ok(!isTooCommon(question), question);
});
