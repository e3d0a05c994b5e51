/* Words that the index does not know. */

import assert from "node:assert/strict";
import test from "node:test";
import { makeSpelling, slips, meantLittle } from "../../scripts/browser/search/spelling.js";
import { stem } from "../../scripts/browser/search/words.js";

const surfaces = ["alliance", "drone", "kashmir", "musharraf", "pakistan", "strike", "strikes"];
const terms = new Set(surfaces.map(stem));
const spelling = makeSpelling(surfaces, term => terms.has(term));

test("a slip is a letter too many, too few, wrong, or two swapped", () => {
  for (const slip of ["kashmirr", "kashmr", "kashmur", "kahsmir"]) assert.equal(slips("kashmir", slip, 2), 1, slip);
  assert.equal(slips("kashmir", "kashmir", 2), 0);
});

test("past the limit slips are not counted further", () => assert.equal(slips("kashmir", "alliance", 2), 3));

test("one slip from four letters on, two from eight on", () => {
  assert.equal(spelling.nearest("kahsmir")?.surface, "kashmir");
  assert.equal(spelling.nearest("musharaff")?.surface, "musharraf");
  assert.equal(spelling.nearest("kxshmur"), null, "two slips in seven letters");
  assert.equal(spelling.nearest("drn"), null);
  assert.equal(spelling.nearest("zzzzzzz"), null);
});

test("fewer slips are worth more", () => {
  const quality = word => spelling.nearest(word)?.terms[0].quality ?? 0;
  assert.ok(quality("pakistann") > quality("pakkistann"));
});

test("two words run together are taken apart", () => {
  const read = spelling.halves("dronestrikes");
  assert.equal(read?.surface, "drone strikes");
  assert.deepEqual(read?.terms.map(entry => entry.term), [stem("drone"), stem("strikes")]);
  assert.equal(spelling.halves("droneparade"), null);
});

test("a word that is being typed is completed, each stem once", () => {
  assert.deepEqual(spelling.completions("stri").map(entry => entry.term), [stem("strike")]);
  assert.deepEqual(spelling.completions("zz"), []);
});

test("a slip in a little word is seen: letters swapped, one left out, one too many", () => {
  assert.equal(meantLittle("becuase"), "because");
  assert.equal(meantLittle("wich"), "which");
  assert.equal(meantLittle("whhere"), "where");
  assert.equal(meantLittle("kashmir"), undefined);
  assert.equal(meantLittle("wana"), undefined, "another letter is another word");
});
