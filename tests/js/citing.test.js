/* What is copied and cited, and links to exact words. */

import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { fragmentFor } from "../../scripts/browser/citing/fragment.js";
import { cited, entryOf, plainOf, reference, whose, wordsCopied, wordsWithReference } from "../../scripts/browser/citing/said.js";

const record = {
  essay: "paper", siglum: "P", name: "Paper", speakers: { v1: "A minister", v2: "Critics; not named" },
  styles: [{
    name: "Chicago", parts: ["Note", "Bibliography"],
    cites: ["<i>Book</i>, {address}.", "<i>Book</i>, para. {para}, {address}.", "<i>Book</i>, paras. {para}, {address}.", "Book &amp; all. {address}."],
    bare: ["<i>Book</i>.", "<i>Book</i>, para. {para}.", "<i>Book</i>, paras. {para}.", "Book &amp; all."]
  }],
  forms: {
    BibLaTeX: "@incollection{paper,\n  title = {{Book}},\n  url = {{address}},\n}",
    RIS: "TY  - CHAP\nTI  - Book\nUR  - {address}\nER  - \n",
    "CSL-JSON": '{"id": "paper", "title": "Book", "URL": "{address}"}'
  }
};
const print = { kind: "print", lines: ["Some words."], voices: [], isAllReported: false };
const web = { numbers: ["12"], address: "https://x.org/essays/paper/#paper-12" };
const disk = { ...web, address: "" };

test("the author's words are copied as they are", () => {
  assert.equal(wordsCopied(print, record), "Some words.");
  assert.equal(wordsCopied({ ...print, lines: ["One.", "Two."] }, record), "One.\n\nTwo.");
});

test("words of the reading are the edition's", () => {
  assert.equal(wordsCopied({ ...print, kind: "reading" }, record), "Some words. [reading of the edition]");
  assert.match(wordsWithReference({ ...print, kind: "reading" }, web, record), /^“Some words\.” \[reading of the edition\] \(P 12\)\n/);
});

test("words in which others are reported say so, and whom", () => {
  assert.equal(whose({ ...print, voices: ["v1"], isAllReported: true }, record), "[the author reports others here: A minister]");
  assert.equal(whose({ ...print, voices: ["v1", "v2"] }, record), "[in some of these words the author reports others: A minister; Critics, not named]");
});

test("a reference names the siglum and the paragraphs", () => {
  assert.equal(reference(["12"], record), "P 12");
  assert.equal(reference(["12", "13", "14"], record), "P 12-14");
  assert.equal(reference([], record), "P");
});

test("a citation has the paragraph and its address, and without an address none", () => {
  const said = where => cited(record.styles[0], where).map(({ html }) => html);
  assert.deepEqual(said(web), [`<i>Book</i>, para. 12, ${web.address}.`, `Book &amp; all. ${web.address}.`]);
  assert.deepEqual(said({ ...web, numbers: ["12", "13", "14"] })[0], `<i>Book</i>, paras. 12–14, ${web.address}.`);
  assert.deepEqual(said({ ...web, numbers: [] })[0], `<i>Book</i>, ${web.address}.`);
  assert.deepEqual(said(disk), ["<i>Book</i>, para. 12.", "Book &amp; all."]);
  assert.equal(plainOf(said(web)[1]), `Book & all. ${web.address}.`);
  assert.equal(wordsWithReference(print, web, record), `“Some words.” (P 12)\nBook, para. 12, ${web.address}.`);
});

test("what programs read has the address, and the paragraph in its note", () => {
  const said = (form, where) => entryOf(form, record.forms[form], where)[0].text;
  assert.equal(said("BibLaTeX", web), `@incollection{paper,\n  title = {{Book}},\n  url = {${web.address}},\n  note = {Paragraph 12},\n}`);
  assert.equal(said("BibLaTeX", { numbers: [], address: "" }), "@incollection{paper,\n  title = {{Book}},\n}");
  assert.equal(said("RIS", { ...web, numbers: ["3", "5"] }), `TY  - CHAP\nTI  - Book\nUR  - ${web.address}\nN1  - Paragraphs 3–5\nER  - \n`);
  assert.deepEqual(JSON.parse(said("CSL-JSON", web)), [{ id: "paper", title: "Book", URL: web.address, note: "Paragraph 12" }]);
  assert.deepEqual(JSON.parse(said("CSL-JSON", disk)), [{ id: "paper", title: "Book", note: "Paragraph 12" }]);
});

/** A browser's search for a text fragment, as its specification has it: where it lands, by its own way of going about it. */
function landing(page, directive) {
  const parts = directive.replace(/^:~:text=/, "").split(",").map(part => decodeURIComponent(part.replace(/^-|-$/g, "")));
  const raw = directive.replace(/^:~:text=/, "").split(",");
  const prefix = raw[0].endsWith("-") ? parts.shift() : "";
  const suffix = raw.length > 1 && raw.at(-1).startsWith("-") ? parts.pop() : "";
  const literal = words => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const edge = "(?<![\\p{L}\\p{N}])", close = "(?![\\p{L}\\p{N}])";
  const [first, last] = parts.map(literal);
  const body = last ? `${edge}${first}${close}[^]*?${edge}${last}${close}` : `${edge}${first}${close}`;
  const whole = `${prefix ? `(?<=${edge}${literal(prefix)}\\s*)` : ""}${body}${suffix ? `(?=\\s*${literal(suffix)}${close})` : ""}`;
  const found = new RegExp(whole, "iu").exec(page);
  return found && [found.index, found.index + found[0].length];
}

const window = {};
new Function("window", fs.readFileSync(new URL("../../docs/data/book.js", import.meta.url), "utf8"))(window);
/** The paper as its page has it, print and reading in turn. */
const page = window.editionBook.essays.at(-1).blocks.map(block => `${block.text}\n${block.reading}`).join("\n");

test("a link to words finds these words and no others, wherever else they stand", () => {
  let [count, state, none] = [0, 7, 0];
  const next = most => {
    state = (state * 48271) % 2147483647;
    return state % most;
  };
  while (count < 400) {
    let from = next(page.length - 2000);
    while (/\S/.test(page[from - 1] ?? " ")) from--;
    let to = from + 1 + next([20, 120, 290, 900][count % 4]);
    while (to < page.length && /\S/.test(page[to])) to++;
    const words = page.slice(from, to);
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    count++;
    const said = fragmentFor(page, from, to);
    if (!said) {
      none++;
      continue;
    }
    const trimmed = [from + words.search(/\S/), from + words.trimEnd().length];
    assert.deepEqual(landing(page, said), trimmed, `${said}\n${words}`);
  }
  assert.ok(none <= 4, `${none} of ${count} have no fragment`);
});

test("a word of which a part is selected is linked as a whole", () => {
  assert.equal(fragmentFor("The Paradoxical cooperation", 7, 20), ":~:text=Paradoxical%20cooperation");
});

test("words that stand twice get what stands around them", () => {
  const twice = "the war on terror began\nthey spoke of the war on terror here";
  assert.equal(fragmentFor(twice, twice.lastIndexOf("war"), twice.lastIndexOf("war") + 13), ":~:text=the-,war%20on%20terror,-here");
  assert.equal(fragmentFor("a-b, c & d", 0, 10), ":~:text=a%2Db%2C%20c%20%26%20d");
});
