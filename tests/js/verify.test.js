/* Verifying a page against the published record. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fs from "node:fs";
import test from "node:test";
import { compare, hashOf } from "../../scripts/browser/verify/compare.js";

const window = {};
new Function("window", fs.readFileSync(new URL("../../docs/data/witness/paper.js", import.meta.url), "utf8"))(window);
const record = window.editionWitness;
const page = () => record.blocks.map(({ id, text }) => ({ id, text }));

test("the hash is SHA-256 of UTF-8", () => {
  for (const text of ["", "abc", "’—ü", "𝒜", record.blocks[3].text]) assert.equal(hashOf(text), createHash("sha256").update(text, "utf8").digest("hex"));
});

test("an untouched page is as published", () => {
  assert.deepEqual(compare(page(), record), { sha256: record.sha256, faults: [] });
});

test("a changed, dropped or added character is found, and where", () => {
  for (const [at, change] of [[0, "§"], [17, "§"], [40, ""]]) {
    const shown = page();
    const { text } = shown[4];
    shown[4].text = `${text.slice(0, at)}${change}${text.slice(change ? at : at + 1)}`;
    const { faults } = compare(shown, record);
    assert.deepEqual(faults.map(fault => [fault.id, fault.at]), [[shown[4].id, at]]);
    assert.notEqual(faults[0].shown, faults[0].published);
  }
});

test("a lost block, a strange one and another order are found", () => {
  assert.deepEqual(compare(page().slice(1), record).faults.map(fault => fault.id), [record.blocks[0].id]);
  assert.deepEqual(compare([...page(), { id: "new", text: "Words" }], record).faults.map(fault => fault.id), ["new"]);
  assert.equal(compare(page().reverse(), record).faults.length, 1);
});
