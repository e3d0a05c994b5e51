/* The quote checker on labelled quotations: by hand, and made by a program. */

import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { together } from "../../scripts/browser/quotes/box.js";
import { checker } from "../../scripts/browser/quotes/check.js";
import { areOpposites } from "../../scripts/browser/quotes/tokens.js";
import { FIGURES, labelled, loadBook, measure } from "../quotes/measure.js";

const book = loadBook();
const { rows, figures } = measure(book);

test("there are quotations enough, and of every kind", () => {
  assert.ok(figures.quotations >= 300);
  assert.ok(figures.byHand >= 60);
  for (const { verdict, quotations } of figures.classes) assert.ok(quotations >= 20, verdict);
  assert.ok(figures.dropped.quotations >= 20);
});

test("the figures on the page are these", () => {
  assert.deepEqual(JSON.parse(fs.readFileSync(FIGURES, "utf8")), figures, "run `node tests/quotes/measure.js`");
});

test("each answer is right nine times in ten at least, and a dropped negation always named", () => {
  for (const { verdict, precision, recall } of figures.classes) assert.ok(precision >= 0.9 && recall >= 0.9, verdict);
  assert.equal(figures.dropped.recall, 1);
});

test("a word for its opposite is named nine times in ten, and hardly ever one that only looks like it", () => {
  const { quotations, recall, others, wrongly } = figures.turned;
  assert.ok(quotations >= 60 && recall >= 0.9, `${recall} of ${quotations}`);
  assert.ok(others >= 60 && wrongly / others <= 0.02, `${wrongly} of ${others}`);
});

test("words that differ by what turns them round are opposites, others are not", () => {
  for (const [one, other] of [["willingly", "unwillingly"], ["regular", "irregular"], ["useful", "useless"], ["help", "helpless"], ["carelessly", "carefully"]]) {
    assert.ok(areOpposites(one, other) && areOpposites(other, one), `${one}, ${other}`);
  }
  for (const [one, other] of [["form", "inform"], ["side", "inside"], ["power", "powerful"], ["til", "until"], ["fair", "fair"], ["less", "unless"], ["cover", "discover"]]) {
    assert.ok(!areOpposites(one, other) && !areOpposites(other, one), `${one}, ${other}`);
  }
});

test("the sense turned round by a prefix is named, at the end of a quotation too", () => {
  const check = checker(book);
  assert.deepEqual(check("Pakistan joined this war willingly").negations, ["“willingly” stands for “unwillingly”"]);
});

test("what an omission leaves out is shown within one passage", () => {
  const near = checker(book)("some argue that the United States … reciprocated Pakistan’s loyalty");
  assert.deepEqual([near.verdict, near.places.length, together(near.places).length], ["omission", 2, 1]);
  const [place] = near.places;
  const far = { ...place, first: place.first + 400, end: place.end + 400 };
  assert.equal(together([place, far, { ...far, stream: { ...far.stream } }]).length, 3);
});

test("quotations written by hand are answered as well as those made", () => {
  const byHand = rows.slice(0, figures.byHand);
  const right = byHand.filter(row => row.verdict === row.found.verdict).length;
  assert.ok(right / byHand.length >= 0.9, `${right} of ${byHand.length}`);
});

test("the program makes the same quotations at every run", () => {
  assert.deepEqual(labelled(book), labelled(book));
});

test("an altered quotation shows word by word what differs", () => {
  const { differences } = checker(book)("Pakistan joined this war gladly desired to provide the security");
  const changes = differences.filter(step => step.kind !== "same");
  assert.deepEqual(changes, [{ kind: "changed", quoted: "gladly", source: "unwillingly" }]);
});

test("a negation in a marked omission is named", () => {
  const found = checker(book)("some argue that the United States has … reciprocated Pakistan’s loyalty with the same degree of support");
  assert.deepEqual([found.verdict, found.negations], ["omission", ["“not” is dropped"]]);
});

test("whose words are reported is said", () => {
  const found = checker(book)("issuing pressure utilizing sticks and receptiveness on Pakistan is exactly the incorrect loom");
  assert.match(found.voice.who, /Markey/);
});

test("nothing pasted is no quotation, and no text is too long or too strange", () => {
  const check = checker(book);
  for (const text of ["", " ", "…", "[...]", "“”", "\u0000", "ﷺ", "a".repeat(5000), "Pakistan ".repeat(300)]) assert.ok(check(text).verdict, text.slice(0, 20));
});
