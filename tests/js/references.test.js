/* References: what readers write for a place, generated in every spelling that the grammar names. */

import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { addressOf } from "../../scripts/browser/references/book.js";
import { resolve } from "../../scripts/browser/references/resolve.js";

const window = {};
new Function("window", fs.readFileSync(new URL("../../docs/data/book.js", import.meta.url), "utf8"))(window);
const book = window.editionBook;
/** As the page has them: after the text of each block its reading. */
const texts = new Map(book.essays.map(essay => [essay, essay.blocks.map(block => `\n${block.text}\n${block.reading}`).join("").toLowerCase()]));
const numbered = essay => essay.blocks.filter(block => block.number !== null);

/** Spelling -> the id that it must lead to. */
function* spellings() {
  for (const essay of book.essays) {
    const { siglum: S, name, id } = essay;
    const lower = name.toLowerCase();
    for (const block of numbered(essay)) {
      const n = block.number;
      const [last, s] = [numbered(essay).at(-1).number, block.sentences.length];
      const paragraph = [
        `${S} ${n}`, `${S}${n}`, `${S.toLowerCase()}${n}`, `${S}. ${n}`, `${S}-${n}`, `${S} ¶${n}`, `${S} § ${n}`, `${S} para ${n}`,
        `${S}, para. ${n}`, `${name} ${n}`, `${lower} ${n}`, `${name}, paragraph ${n}`, `${lower}, para. ${n}`, `${lower} par. ${n}`,
        `the ${lower}, paragraph ${n}`, `paragraph ${n} of the ${lower}`, `para ${n}, ${lower}`, `(${name}, ¶ ${n})`, `see ${name} p. ${n}`,
        `${id}-${n}`, `#${id}-${n}`, `${id} ${n}`, `/essays/${id}/#${id}-${n}`, `https://example.org/x/essays/${id}/#${id}-${n}`,
        `essays/${id}.html#${id}-${n}`, `/r/?${S}${n}`, `?q=${S}+${n}`, `essays/${id}/?view=text#${id}-${n}:~:text=some%20words`,
        `${name.toUpperCase()}  ${n}`, `“${essay.title}”, paragraph ${n}`, `${lower}: ${n}`, `/${id}/${n}`
      ];
      for (const text of paragraph) yield [text, `${S}${n}`];
      for (let at = 1; at <= s; at++) {
        const sentence = [
          `${S} ${n}.${at}`, `${S}${n}.${at}`, `${S}${n}:${at}`, `${S} ${n} s ${at}`, `${S}${n}s${at}`, `${lower}, para. ${n}, sentence ${at}`,
          `${name} ${n}, sent. ${at}`, `sentence ${at} of paragraph ${n} of the ${lower}`, `${id}-${n}-s${at}`, `#${id}-${n}-s${at}`
        ];
        for (const text of sentence) yield [text, `${S}${n}.${at}`];
      }
      if (n < last) {
        const range = [`${S} ${n}-${last}`, `${S}${n}–${last}`, `${S} ${n} — ${last}`, `${lower}, paras ${n} to ${last}`, `${name}, paragraphs ${n}-${last}`, `${S}${n}-${S}${last}`, `${S} ${n}..${last}`, `${name} pp. ${n}–${last}`];
        for (const text of range) yield [text, `${S}${n}-${last}`];
      }
      if (s > 1) for (const text of [`${S} ${n}.1-${s}`, `${S}${n}.1–${n}.${s}`, `${lower}, para. ${n}, sentences 1 to ${s}`]) yield [text, `${S}${n}.1-${s}`];
    }
    for (const text of [S, name, id, lower, essay.title, `the ${lower}`]) yield [text, id];
  }
  for (const [, id] of book.records) yield [id, id];
}

test("every spelling leads to its place", () => {
  const seen = new Map(spellings());
  const wrong = [];
  for (const [text, id] of seen) {
    const answer = resolve(text, book);
    const ids = answer.targets.map(target => target.id);
    if (answer.kind === "nearest" || !ids.includes(id) || (answer.kind === "found" && ids.length !== 1)) wrong.push(`${text}: ${id}, not ${answer.kind} ${ids}`);
  }
  assert.ok(seen.size >= 500, `${seen.size} spellings`);
  console.log(`${seen.size} spellings`);
  assert.deepEqual(wrong, []);
});

test("a place of a text is never one of several", () => {
  for (const [text, id] of spellings()) if (/^[LP]\d/.test(id)) assert.equal(resolve(text, book).kind, "found", text);
});

test("a number without an essay offers both", () => {
  assert.deepEqual(resolve("paragraph 3", book).targets.map(target => target.id), ["L3", "P3"]);
  assert.equal(resolve("3.1", book).kind, "choices");
  assert.equal(resolve("30", book).targets[0].id, "P30");
});

test("several places are offered each", () => {
  for (const text of ["P 12, 14", "P 12 & 14", "P 12; P 14", "paper, paragraphs 12 and 14"]) {
    const { kind, targets } = resolve(text, book);
    assert.deepEqual([kind, targets.map(target => target.id)], ["choices", ["P12", "P14"]], text);
  }
  assert.deepEqual(resolve("L 3, P 4.1", book).targets.map(target => target.id), ["L3", "P4.1"]);
});

test("where nothing fits, the nearest three are named, and why", () => {
  const past = resolve("P 31", book);
  assert.deepEqual([past.kind, past.targets.map(target => target.id)], ["nearest", ["P30", "P29", "P28"]]);
  assert.match(past.said, /has no paragraph 31; it has 30/);
  assert.deepEqual(resolve("L 9", book).targets.map(target => target.id), ["P9", "L7", "P8"]);
  const sentence = resolve("P 12.40", book);
  assert.equal(sentence.kind, "nearest");
  assert.ok(sentence.targets[0].id.startsWith("P12."));
  assert.match(sentence.said, /Paragraph 12 has \d+ sentences/);
  for (const text of ["musharaf", "zzz", "P 14-12", "P 12-99", "12.3.4"]) {
    const answer = resolve(text, book);
    assert.equal(answer.kind, "nearest", text);
    assert.equal(answer.targets.length, 3, text);
  }
  assert.ok(resolve("musharaf", book).targets.some(target => target.id === "pervez-musharraf"));
});

test("nothing is asked, nothing is answered", () => {
  for (const text of ["", " ", "“”"]) assert.deepEqual(resolve(text, book), { kind: "nothing", targets: [], said: "" });
});

test("a retired id says why it is gone, and what to see instead", () => {
  const [kind, id] = book.records[0];
  const answer = resolve("old-one", { ...book, retired: [[kind, "old-one", "It said the same.", id]] });
  assert.deepEqual([answer.kind, answer.targets.map(target => target.id)], ["nearest", [id]]);
  assert.match(answer.said, /It said the same\./);
});

test("a paragraph that was joined to another leads to it, by its sentences, too", () => {
  const block = book.essays[0].blocks.find(each => each.number === 2);
  const joined = { ...book, retired: [["block", "gone-13", "It was joined.", block.id]] };
  for (const asked of ["gone-13", "#gone-13-s2"]) {
    const answer = resolve(asked, joined);
    assert.deepEqual([answer.kind, answer.targets.map(target => target.fragment)], ["nearest", [block.id]]);
    assert.match(answer.said, /gone-13 was taken out of the edition\. It was joined\./);
  }
});

test("where paragraphs were numbered anew, an address keeps its paragraph, and a number is asked about", () => {
  const essay = book.essays[0];
  const blocks = essay.blocks.map(block => (block.number > 1 ? { ...block, number: block.number + 1 } : block));
  const renumbered = { ...book, essays: [{ ...essay, blocks }, ...book.essays.slice(1)] };
  assert.deepEqual(resolve(`${essay.id}-3`, renumbered).targets.map(target => target.fragment), [`${essay.id}-3`]);
  const asked = resolve(`${essay.id} 3`, renumbered);
  assert.deepEqual([asked.kind, asked.targets.map(target => target.fragment)], ["choices", [`${essay.id}-2`, `${essay.id}-3`]]);
});

test("the words that a browser marks are the sentence's own: the first place at which they stand", () => {
  const alone = [];
  for (const essay of book.essays) for (const block of essay.blocks) block.sentences.forEach(([start, end], at) => {
    const { fragment } = resolve(`${block.id}-s${at + 1}`, book).targets[0];
    const [id, words] = fragment.split(":~:text=");
    if (!words) {
      alone.push(fragment);
      return;
    }
    const [first, last] = words.split(",").map(decodeURIComponent);
    assert.equal(id, block.id);
    const text = texts.get(essay);
    const begin = text.indexOf(`\n${block.text.toLowerCase()}`) + 1;
    assert.equal(text.indexOf(first.toLowerCase()), begin + start, fragment);
    const stop = last ? text.indexOf(last.toLowerCase(), begin + start + first.length) + last.length : begin + start + first.length;
    assert.equal(stop, begin + end, fragment);
  });
  assert.deepEqual(alone, ["paper-conclusion"], "a heading whose word stands earlier");
});

test("addresses fit both builds", () => {
  const target = { id: "", label: "", page: "essays/paper.md", fragment: "paper-12" };
  assert.equal(addressOf(target, "..", true), "../essays/paper/#paper-12");
  assert.equal(addressOf(target, ".", false), "./essays/paper.html#paper-12");
  assert.equal(addressOf({ ...target, page: "themes/index.md", fragment: "" }, "/base/", true), "/base/themes/");
});

test("a mistyped address is the nearest page, where pages can be meant", () => {
  const pages = [{ id: "timeline", label: "Timeline", page: "timeline.md", fragment: "" }, { id: "claims", label: "Claims", page: "claims.md", fragment: "" }];
  for (const [text, page] of [["tmeline", "timeline.md"], ["timelin", "timeline.md"], ["claim", "claims.md"]]) assert.equal(resolve(text, book, pages).targets[0].page, page, text);
  const [essay] = book.essays;
  assert.equal(resolve(`${essay.id.slice(0, -2)}${essay.id.at(-1)}${essay.id.at(-2)}`, book, pages).targets[0].id, essay.id);
});

test("a person is named as one of the people", () => {
  const [, id] = book.records.find(([kind, , page]) => kind === "entity" && page === "people.md");
  assert.match(resolve(id, book).targets[0].label, /\(people\)$/);
});
