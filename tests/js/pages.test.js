/* Rows and filters, the zoom of the timeline, the lens, the store and the address. */

import assert from "node:assert/strict";
import test from "node:test";
import { numbersIn, writtenAs } from "../../scripts/browser/pages/numbers.js";
import { inRank, matches } from "../../scripts/browser/pages/rows.js";
import { makeZoom } from "../../scripts/browser/pages/zoom.js";
import { runsToFold } from "../../scripts/browser/reading/folds.js";
import { idIn, queryText } from "../../scripts/browser/shared/address.js";
import { isCommand, isElsewhere, stepOf } from "../../scripts/browser/shared/keys.js";
import { recall, remember } from "../../scripts/browser/shared/store.js";

test("a row has every value that is asked for, as a whole word", () => {
  const row = { theme: "kashmir trust-deficit", verdict: "supported" };
  assert.ok(matches(row, []));
  assert.ok(matches(row, [{ name: "theme", value: "kashmir" }, { name: "verdict", value: "supported" }]));
  assert.ok(!matches(row, [{ name: "theme", value: "kashmir" }, { name: "verdict", value: "refuted" }]));
  assert.ok(!matches(row, [{ name: "theme", value: "trust" }]));
  assert.ok(matches({ certainOf: "day" }, [{ name: "certain-of", value: "day" }]));
});

test("rows go by their rank; those without one come last, in their own order", () => {
  const rows = ["name:2 size:0", "", "name:1 size:7", "size:1"].map((ranks, id) => ({ id, dataset: { ranks } }));
  assert.deepEqual(inRank(rows, "name").map(row => row.id), [2, 0, 1, 3]);
  assert.deepEqual(inRank(rows, "size").map(row => row.id), [0, 3, 2, 1]);
});

const zoom = makeZoom(100, 900);

test("the view never leaves the plot", () => {
  assert.deepEqual(zoom.limited({ from: 0, zoom: 0.5 }), { from: 100, zoom: 1 });
  assert.deepEqual(zoom.limited({ from: 2000, zoom: 2 }), { from: 500, zoom: 2 });
  assert.equal(zoom.limited({ from: 100, zoom: 1000 }).zoom, 40);
});

test("what stands under the wheel stays there", () => {
  const before = { from: 200, zoom: 2 };
  const here = 300; // of the drawing
  const year = before.from + (here - 100) / before.zoom;
  for (const factor of [1.6, 1 / 1.6]) {
    const after = zoom.around(before, factor, here);
    assert.ok(Math.abs(zoom.placeOf(after, year) - here) < 1e-9, String(factor));
    assert.ok(Math.abs(after.zoom - before.zoom * factor) < 1e-9);
  }
});

test("without a place the middle stays", () => {
  const after = zoom.around(zoom.whole, 2);
  assert.equal(zoom.placeOf(after, 500), 500);
});

test("a pan goes by a share of what is shown", () => {
  assert.deepEqual(zoom.pan({ from: 300, zoom: 4 }, 0.5), { from: 400, zoom: 4 });
});

test("a decade fills the plot, with its first year inside", () => {
  const decade = { x: 400, w: 94 };
  const view = zoom.fitting(decade);
  assert.equal(view.zoom, 8);
  assert.equal(zoom.placeOf(view, decade.x), 124);
  assert.ok(zoom.placeOf(view, decade.x + decade.w) <= 900);
});

const blocksOf = signs => [...signs].map(sign => ({ heading: "Hh".includes(sign), kept: "HP".includes(sign) }));

test("a heading stays if a paragraph of its section stays", () => {
  assert.deepEqual(runsToFold(blocksOf("hppPhpp")), [[1, 2], [4, 5, 6]]);
});

test("a heading of another section does not stay for it", () => {
  assert.deepEqual(runsToFold(blocksOf("hphP")), [[0, 1]]);
  assert.deepEqual(runsToFold(blocksOf("PP")), []);
  assert.deepEqual(runsToFold(blocksOf("phPp")), [[0], [3]]);
});

test("the id in an address, whatever stands there", () => {
  assert.equal(idIn("#paper-12"), "paper-12");
  assert.equal(idIn("#caf%C3%A9"), "café");
  assert.equal(idIn("#%"), "%");
  assert.equal(idIn("#%E0%A4%A"), "%E0%A4%A");
  assert.equal(idIn(""), "");
});

test("a query has its question mark, or is not there", () => {
  assert.equal(queryText(new URLSearchParams({ theme: "kashmir" })), "?theme=kashmir");
  assert.equal(queryText(new URLSearchParams()), "");
});

test("keys pressed with another one are the browser's", () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  assert.ok(!isCommand(none) && !isElsewhere(none));
  for (const key of ["ctrlKey", "metaKey", "altKey"]) assert.ok(isCommand({ ...none, [key]: true }), key);
  for (const key of ["ctrlKey", "metaKey", "shiftKey"]) assert.ok(isElsewhere({ ...none, [key]: true }), key);
});

test("arrows step along rows, columns, or both", () => {
  assert.equal(stepOf("ArrowRight", { row: true }), 1);
  assert.equal(stepOf("ArrowLeft", { row: true }), -1);
  assert.equal(stepOf("ArrowDown", { row: true }), 0);
  assert.equal(stepOf("ArrowUp", { row: true, column: true }), -1);
  assert.equal(stepOf("a", { row: true, column: true }), 0);
});

/** A browser's storage in memory; what it holds may be anything. */
function storageOf(given) {
  const held = new Map(Object.entries(given));
  return { held, getItem: key => held.get(key) ?? null, setItem: (key, value) => held.set(key, value), removeItem: key => held.delete(key) };
}

function withStorage(descriptor, action) {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, ...descriptor });
  try {
    action();
  } finally {
    delete globalThis.localStorage;
  }
}

const isView = value => ["text", "read", "study"].includes(value);

test("what was remembered comes back, what was forgotten does not", () => {
  const value = storageOf({});
  withStorage({ value }, () => {
    remember("view", "study");
    assert.deepEqual([...value.held], [["edition.view", "study"]]);
    assert.equal(recall("view", isView), "study");
    remember("view", null);
    assert.equal(recall("view", isView), null);
  });
});

test("a value that we did not write is none", () => {
  withStorage({ value: storageOf({ "edition.view": "not json" }) }, () => assert.equal(recall("view", isView), null));
});

test("where storage is forbidden nothing is remembered, and nothing else happens", () => {
  const get = () => {
    throw new Error("Access is denied for this document.");
  };
  withStorage({ get }, () => {
    remember("view", "study");
    assert.equal(recall("view", isView), null);
  });
});

test("numbers of paragraphs are read as people write them", () => {
  const read = (/** @type {string} */ text) => [...numbersIn(text, 9).numbers].sort((a, b) => a - b).join(" ");
  assert.equal(read("1-3, 5"), "1 2 3 5");
  assert.equal(read("7 to 9; ¶ 2"), "2 7 8 9");
  assert.equal(read("para. 4, paragraphs 5–6"), "4 5 6");
  assert.equal(read(""), "1 2 3 4 5 6 7 8 9");
  assert.equal(read("x"), "1 2 3 4 5 6 7 8 9");
  assert.deepEqual(numbersIn("3-1, 0, 10, two, 2", 9).wrong, ["3-1", "0", "10", "two"]);
});

test("numbers are written in the shortest form, which is read back", () => {
  assert.equal(writtenAs(new Set([5, 1, 2, 3, 8, 9])), "1-3,5,8-9");
  assert.equal(writtenAs(new Set()), "");
  for (const text of ["1", "1-9", "2,4,6", "1-2,9"]) assert.equal(writtenAs(numbersIn(text, 9).numbers), text);
});
