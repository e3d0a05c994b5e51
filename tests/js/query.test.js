/* What a query asks for. */

import assert from "node:assert/strict";
import test from "node:test";
import { makeQuery } from "../../scripts/browser/search/query.js";
import { joined, stem } from "../../scripts/browser/search/words.js";

const surfaces = ["bin", "drone", "kashmir", "laden", "nuclear", "pakistan", "strike"];
const known = new Set([...surfaces.map(stem), joined(["bin", "laden"]), "d20110502", "m201105", "2011"]);
const { parse } = makeQuery(surfaces, term => known.has(term));
const surfacesOf = text => parse(text).concepts.map(concept => concept.surface);

test("words in quotation marks must stand so, in whatever marks", () => {
  for (const text of ['"drone strike"', "“drone strike”", "«drone strike»", '"drone strike']) {
    assert.deepEqual(parse(text).phrases, [["drone", "strike"].map(stem)], text);
  }
});

test("a minus leaves out a word or a phrase, a hyphen does not", () => {
  const found = parse('kashmir -drone -"nuclear strike"');
  assert.deepEqual(found.without, [["nuclear", "strike"].map(stem), [stem("drone")]]);
  assert.deepEqual(surfacesOf("kashmir -drone"), ["kashmir"]);
  assert.deepEqual(parse("drone-strike").without, []);
});

test("little words are looked up only where there is nothing else", () => {
  const idle = text => parse(text).concepts.filter(concept => concept.idle).map(concept => concept.surface);
  assert.deepEqual(idle("what about kashmir"), ["what", "about"]);
  assert.deepEqual(idle("do more"), []);
});

test("generic words count for less", () => {
  const [argument, drone] = parse("argument drone ").concepts;
  assert.ok(argument.part < drone.part);
});

test("a name of several words is asked for as a whole, over its words", () => {
  const concepts = parse("bin laden ").concepts;
  const name = concepts.find(concept => concept.over);
  assert.equal(name?.surface, "bin laden");
  assert.deepEqual(name?.over?.map(concept => concept.surface), ["bin", "laden"]);
});

test("a day stands for itself, else for its month, else for its year", () => {
  const terms = text => parse(text).concepts[0].terms.map(entry => [entry.term, entry.quality]);
  assert.deepEqual(terms("2 May 2011"), [["d20110502", 1]]);
  assert.deepEqual(terms("3 May 2011"), [["m201105", 0.7]]);
  assert.deepEqual(terms("3 June 2011"), [["2011", 0.5]]);
  assert.deepEqual(terms("3 June 1911"), []);
});

test("02/05/2011 finds the second of May", () => {
  assert.deepEqual(parse("02/05/2011").concepts[0].terms.map(entry => entry.term), ["d20110502"]);
});

test("the last word is completed while it is typed, corrected when it is done", () => {
  assert.equal(parse("kash").concepts[0].begun, true);
  const done = parse("kashmur ").concepts[0];
  assert.equal(done.corrected, "kashmir");
  assert.equal(parse("zzzzzz ").concepts[0].corrected, undefined);
});
