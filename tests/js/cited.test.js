/* Questions that are references to paragraphs. */

import assert from "node:assert/strict";
import test from "node:test";
import { makeEngine } from "../../scripts/browser/search/engine.js";
import { searchData } from "../../scripts/browser/search/pack.js";

const passage = (essay, name, number) => ({ id: `${essay}-${number}`, kind: "paragraph", address: `${essay}/#${number}`, title: `${name}, paragraph ${number}`, text: `Words ${number}.`, facets: { essay: [essay] } });
const page = (essay, name, siglum) => ({ id: essay, kind: "page", address: `${essay}/`, title: name, name, siglum, facets: { essay: [essay] } });
const engine = makeEngine(searchData({
  records: [page("paper", "Paper", "P"), page("letter", "Letter", "L"), passage("paper", "Paper", 4), passage("paper", "Paper", 24), passage("letter", "Letter", 4)], synonyms: []
}));
const found = question => engine.ask(question).passages.map(({ record }) => record.id);

for (const question of ["P24", "p 24", "P24.2", "paper 24", "paper, paragraph 24", "Paragraph 24 of the paper", "§24 in the paper", "the paper § 24"]) {
  test(`${question} is a paragraph`, () => assert.deepEqual(found(question), ["paper-24"]));
}

test("a paragraph of no essay is that of each", () => assert.deepEqual(found("paragraph 4"), ["paper-4", "letter-4"]));

test("what names no paragraph is no reference", () => {
  for (const question of ["Q24", "P99", "novel 24"]) assert.deepEqual(found(question), []);
});
