/* Words: what is alike to a reader is equal. */

import assert from "node:assert/strict";
import test from "node:test";
import * as words from "../../scripts/browser/search/words.js";

const alike = [
  ["drones", "drone"],
  ["U.S.", "US"],
  ["$33m", "33 million"],
  ["thirty-three million", "33 million"],
  ["33,000,000", "33 million"],
  ["Zardārī", "zardari"],
  ["Pakistan’s", "pakistan"],
  ["Sept", "September"],
  ["sixties", "1960s"],
  ["70s", "1970s"],
  ["policies", "policy"],
  ["F-16s", "F16"],
  ["nineteen sixty-five", "1965"],
  ["twenty eleven", "2011"],
  ["twenty-second of May 2011", "22 of May 2011"]
];
for (const [one, other] of alike) {
  test(`${one} = ${other}`, () => assert.deepEqual(words.stems(one), words.stems(other)));
}

test("figures and short words have no stem but themselves", () => {
  assert.equal(words.stem("9"), "9");
  assert.equal(words.stem("aid"), "aid");
  assert.equal(words.stem("1960s"), "1960s");
});

test("a name written as one word is the same name", () => {
  assert.equal(words.joined(words.plain(words.fold("al-Qaida"))), words.joined(words.plain(words.fold("alqaida"))));
});

test("a word that JavaScript has for itself is a word like another", () => {
  assert.deepEqual(words.plain("constructor tostring twenty constructor"), ["constructor", "tostring", "20", "constructor"]);
});

test("9/11 is one word", () => assert.deepEqual(words.plain("9/11"), ["911"]));

test("little words ask, generic words speak of texts", () => {
  assert.ok(words.little("what") && !words.little("drone"));
  assert.ok(words.generic("paragraph") && !words.generic("drone"));
});

const day = { year: "2011", month: 5, day: 2 };
for (const written of ["2 May 2011", "May 2, 2011", "2nd of May, 2011", "2011-05-02"]) {
  test(`${written} is one day`, () => {
    assert.deepEqual(words.dates(words.fold(written)).map(found => found.days), [[day]]);
  });
}

test("02/05/2011 is read day first and month first", () => {
  const [found] = words.dates("02/05/2011");
  assert.deepEqual(found.days, [day, { year: "2011", month: 2, day: 5 }]);
  assert.ok(words.terms("02/05/2011").includes("d20110205"));
  assert.ok(words.terms("02/05/2011").includes("d20110502"));
});

test("13/05/2011 can only be read day first", () => {
  assert.deepEqual(words.dates("13/05/2011")[0].days, [{ year: "2011", month: 5, day: 13 }]);
});

test("a date says where it stands, and no part of it is a date again", () => {
  const found = words.dates("on 2 may 2011 and in june 2012");
  assert.deepEqual(found.map(({ start, end }) => [start, end]), [[3, 13], [21, 30]]);
});

test("terms of a date go from the day to the year", () => {
  assert.deepEqual(words.dayTerms(day), ["d20110502", "m201105", "2011"]);
  assert.deepEqual(words.dayTerms({ year: "2011", month: 5 }), ["m201105", "2011"]);
  assert.deepEqual(words.dayTerms({ month: 5, day: 2 }), ["d0502"]);
});
