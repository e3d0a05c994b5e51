/* The one description of the search's data is true of the data. */

import assert from "node:assert/strict";
import test from "node:test";
import { Ajv } from "ajv";
import { divided } from "../../scripts/browser/search/divide.js";
import { openWords, packWords } from "../../scripts/browser/search/endings.js";
import { unshared } from "../../scripts/browser/search/sharing.js";
import { SEARCH_INDEX, SEARCH_JSON } from "../../scripts/browser/shared/records.js";
import { built, data } from "./built.js";

const ajv = new Ajv({ allErrors: true });

test("docs/data/search.json is as described", () => {
  const validate = ajv.compile(SEARCH_JSON);
  assert.ok(validate(built), ajv.errorsText(validate.errors));
});

test("what the browser gets is as described", () => {
  const validate = ajv.compile(SEARCH_INDEX);
  assert.ok(validate(data), ajv.errorsText(validate.errors));
});

test("the head of an index in parts is as described, and what is no number of a part is refused", () => {
  const validate = ajv.compile(SEARCH_INDEX);
  const { head } = divided(data);
  assert.ok(validate(head), ajv.errorsText(validate.errors));
  assert.ok(!validate({ ...head, parts: { ...head.parts, pairs: ["0"] } }));
});

test("the description refuses what is not so", () => {
  const validate = ajv.compile(SEARCH_JSON);
  const [record] = built.records;
  for (const wrong of [{ ...record, kind: "poem" }, { ...record, unknown: "" }, { ...record, facets: { theme: "kashmir" } }, { ...record, title: undefined }]) {
    assert.ok(!validate({ synonyms: [], records: [JSON.parse(JSON.stringify(wrong))] }));
  }
});

test("words come back from their stems, whatever the stem has lost, and those without one are left out", () => {
  const words = ["argue", "argued", "argues", "argument", "kashmir", "policies", "policy", "stay", "übung"];
  const stems = ["argu", "argument", "in", "kashmir", "polici", "stai", "stay", "übung"];
  assert.deepEqual(openWords(packWords([...words, "zebra"], stems), stems), words);
  assert.deepEqual(openWords(packWords([], stems), stems), []);
});

test("the vocabulary is sorted and comes back whole", () => {
  const words = openWords(data.vocabulary, unshared(data.index.terms));
  assert.ok(words.length > 1000 && words.includes("kashmir"));
  assert.deepEqual(words, [...words].sort());
});
