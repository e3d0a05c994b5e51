/* The engine: what is shown for a question, and when it is better to be silent. */

import assert from "node:assert/strict";
import test from "node:test";
import { answer } from "../../scripts/browser/search/answer.js";
import { isPassage, makeEngine } from "../../scripts/browser/search/engine.js";
import { makeHeaderSearch } from "../../scripts/browser/search/header-engine.js";
import { opened } from "../../scripts/browser/search/lines.js";
import { searchData } from "../../scripts/browser/search/pack.js";
import { piecesOf, textOf } from "../../scripts/browser/search/readings.js";
import { stems } from "../../scripts/browser/search/words.js";
import { data } from "./built.js";

const passage = (number, text, more = {}) => ({ kind: "paragraph", id: `p-${number}`, address: `essays/p/#p-${number}`, title: `P, paragraph ${number}`, text, order: number, facets: {}, ...more });
const topic = (kind, id, title, more = {}) => ({ kind, id, address: `${kind}s/#${id}`, title, facets: {}, ...more });
const records = [
  passage(1, "Drone strikes angered the villages. Nobody was told of them."),
  passage(2, "The nuclear deal with India changed the balance.", { facets: { theme: ["balance"] } }),
  passage(3, "Kashmir was divided in 1947, and both armies stayed."),
  passage(4, "Osama bin Laden was found on 2 May 2011.", { mentions: { osama: [0, 15] } }),
  topic("theme", "balance", "Balance of power"),
  topic("person", "osama", "Osama bin Laden", { names: "Sheikh Osama\nUsama" })
];
const small = makeEngine(searchData({ records, synonyms: [["drone", "unmanned aircraft"]] }));
const ids = list => list.map(entry => entry.record.id);

test("the passage with the words comes first", () => {
  assert.equal(ids(small.ask("drone strikes").passages)[0], "p-1");
  assert.equal(ids(small.ask("2 May 2011 ").passages)[0], "p-4");
});

test("less than half an answer is none: the search is silent", () => {
  assert.deepEqual(ids(small.ask("kashmir ").passages), ["p-3"]);
  assert.deepEqual(ids(small.ask("kashmir zebra giraffe ").passages), []);
  assert.deepEqual(ids(small.ask("zebra ").topics), []);
});

test("a word of a line that says much besides is no answer, most of its words are", () => {
  const asked = [passage(1, "Aid was withheld.", { asked: "donors turned off the tap of golden dollars" }), ...[2, 3].map(number => passage(number, "Pipes and leaks.")), passage(4, "Nothing."), passage(5, "Nothing.")];
  const found = makeEngine(searchData({ records: asked, synonyms: [] }));
  assert.deepEqual(ids(found.ask("tap leaks ").passages), []);
  assert.deepEqual(ids(found.ask("donors turn the tap ").passages), ["p-1"]);
});

test("of two words neither counts that stands only in a figure of speech, but for the line where it stands", () => {
  const asked = [passage(1, "Aid was withheld.", { asked: "the tap ran dry\ngolden goose" }), passage(2, "Aid was withheld by a goose."), ...[3, 4, 5].map(number => passage(number, "Nothing."))];
  const found = makeEngine(searchData({ records: asked, synonyms: [] }));
  assert.deepEqual(ids(found.ask("golden tap ").passages), []);
  assert.deepEqual(ids(found.ask("golden goose ").passages), ["p-1", "p-2"]);
  assert.ok(ids(found.ask("withheld goose ").passages).includes("p-2"));
  assert.deepEqual(ids(found.ask("what of a tap ").passages), []);
});

const blank = [3, 4, 5].map(number => passage(number, "Nothing."));

test("words of a longer question that meet in one line answer it, those of several lines do not", () => {
  const asked = [passage(1, "Aid was withheld.", { asked: "golden goose lays rotten eggs\nsilver spoon\nthe ship leaks" }), passage(2, "Nothing of silver ships."), ...blank];
  const found = makeEngine(searchData({ records: asked, synonyms: [] }));
  assert.deepEqual(ids(found.ask("golden goose lays an egg at breakfast ").passages), ["p-1"]);
  assert.deepEqual(ids(found.ask("golden spoon in a leaky kettle at breakfast ").passages), []);
});

test("who asks what to do speaks in no figures", () => {
  const asked = [passage(1, "Aid was withheld.", { asked: "the tap of money runs dry" }), passage(2, "The tap in the village."), ...blank];
  const found = makeEngine(searchData({ records: asked, synonyms: [] }));
  assert.deepEqual(ids(found.ask("money tap runs dry now ").passages), ["p-1"]);
  assert.deepEqual(ids(found.ask("how do i stop my kitchen money running dry ").passages), []);
});

test("a word that only a figure of speech has is no subject by itself", () => {
  const asked = [passage(1, "Aid was withheld.", { asked: "a golden goose that lays rotten eggs\nbroker" }), passage(2, "A broker came."), ...blank];
  const found = makeEngine(searchData({ records: asked, synonyms: [] }));
  assert.deepEqual(ids(found.ask("goose ").passages), []);
  assert.ok(ids(found.ask("broker ").passages).includes("p-1"));
});

test("a word that is said twice is one", () => {
  const asked = [passage(1, "He wore a tie.", { asked: "a tie in a knot" }), ...[2, 3, 4, 5].map(number => passage(number, "Nothing."))];
  const found = makeEngine(searchData({ records: asked, synonyms: [] }));
  assert.equal(found.ask("tie a tie ").concepts.filter(concept => concept.surface === "tie").length, 1);
});

test("other words of readers go to the browser as terms, and nobody reads them", () => {
  const { records: shown } = opened(searchData({ records: [passage(1, "Aid was withheld.", { asked: "unpaid bills\nDonors turning off taps" })], synonyms: [] }));
  assert.deepEqual(shown[0].asked.split("\n").map(line => line.split(" ").sort().join(" ")).sort(), ["bill unpaid", "donor off tap turn"]);
  assert.deepEqual(ids(makeEngine(searchData({ records: [passage(1, "Aid.", { asked: "Donors turning off taps" })], synonyms: [] })).ask("donor turned off tap ").passages), ["p-1"]);
});

test("other words for the same thing find it", () => {
  assert.equal(ids(small.ask("unmanned aircraft ").passages)[0], "p-1");
  assert.equal(ids(small.ask("Usama ").passages)[0], "p-4");
});

test("a phrase must stand so, and what is left out must not", () => {
  assert.deepEqual(ids(small.ask('"nuclear deal"').passages), ["p-2"]);
  assert.deepEqual(ids(small.ask('"deal nuclear"').passages), []);
  assert.ok(!ids(small.ask("bin laden -osama").passages).includes("p-4"));
});

test("themes that the best passages share are a way on", () => {
  assert.ok(ids(small.ask("nuclear deal ").topics).includes("balance"));
});

test("a mistyped word is read as the nearest, and that is said", () => {
  const found = small.ask("kahsmir ");
  assert.equal(found.corrected[0].corrected, "kashmir");
  assert.equal(ids(found.passages)[0], "p-3");
});

test("the line that is shown is the sentence that answers, in the essay's words", () => {
  const said = answer(small.ask("drone strikes").passages[0], small);
  assert.deepEqual(said, { text: "Drone strikes angered the villages.", label: "In the essay’s words", own: true });
});

test("who asks for a number is shown the sentence that has one", () => {
  const given = makeEngine(searchData({ records: [passage(1, "Aid helped, and aid was spent. Some aid came to 15 millions."), passage(2, "Something else.")], synonyms: [] }));
  assert.equal(answer(given.ask("how much aid ").passages[0], given).text, "Some aid came to 15 millions.");
  assert.equal(answer(given.ask("aid ").passages[0], given).text, "Aid helped, and aid was spent.");
});

test("a summary that answers is named as the editors'", () => {
  const enriched = [passage(1, "He said no more.", { summary: "The general refuses the treaty." }), passage(2, "Something else.")];
  const engine = makeEngine(searchData({ records: enriched, synonyms: [] }));
  assert.equal(answer(engine.ask("treaty ").passages[0], engine).label, "In the editors’ summary");
});

const engine = makeEngine(data);

test("the edition's own records: questions it can answer, and one it cannot", () => {
  assert.ok(engine.ask("drone strikes").passages.length > 1);
  assert.ok(engine.ask("Kashmir").topics.some(entry => entry.record.kind === "place"));
  assert.deepEqual(engine.ask("photosynthesis in deep sea volcanoes").passages, []);
});

test("a phrase finds just the passages in which a plain reading of all finds it", () => {
  const fields = ({ record }) => [record.title, record.text, textOf(piecesOf(record)), record.summary].map(text => ` ${stems(text ?? "").join(" ")} `);
  const all = engine.records.filter(isPassage).map(record => ({ record }));
  for (const phrase of ["the", "support", "allies in the war", "of Pakistan", "in the", "benefits had not revealed", "terror against the war", "xyzzy"]) {
    const plainly = all.filter(entry => fields(entry).some(text => text.includes(` ${stems(phrase).join(" ")} `)));
    const found = ids(engine.ask(`"${phrase}"`).passages);
    // One word alone is also a name of what is mentioned.
    assert.deepEqual(found.filter(id => phrase.includes(" ") || ids(plainly).includes(id)).sort(), ids(plainly).sort(), phrase);
  }
});

test("in the header every hit in an essay has a line of context", () => {
  const search = makeHeaderSearch(makeEngine(data));
  for (const question of ["kashmir", "nuclear deal", "drone"]) {
    const items = search(question).flat();
    assert.ok(items.length > 4, question);
    for (const { location, title, text } of items.filter(item => item.location.startsWith("essays/"))) {
      const line = location.includes("#") ? /<span class="search-line">(.+)<\/span>$/s.exec(title)?.[1] : text.slice(3, -4);
      assert.ok(line && line.length > 20, `${question}: ${title} has no line`);
    }
  }
});

test("the header has the home page too, whose address is empty", () => {
  const home = { kind: "page", id: "", address: "", title: "Essays on times", summary: "Two essays." };
  const search = makeHeaderSearch(makeEngine(searchData({ records: [...records, home], synonyms: [] })));
  assert.deepEqual(search("times ").map(items => items[0].location), [""]);
});

test("the header's titles and lines are HTML: signs of a text are no tags", () => {
  const search = makeHeaderSearch(makeEngine(searchData({ records: [passage(1, "A <b>drone</b> & more.")], synonyms: [] })));
  const [[item]] = search("drone ");
  assert.ok(item.title.includes("A &lt;b&gt;<mark data-md-highlight>drone</mark>&lt;/b&gt; &amp; more."), item.title);
});

test("a word is not offered for another if the question would find no more with it", () => {
  const cold = searchData({ records: [passage(1, "The Khan network."), passage(2, "Iran is a neighbour.")], synonyms: [] });
  const engine = makeEngine(cold);
  assert.deepEqual(engine.ask("kahn neighbuor pipeline zebra ").corrected, []);
  assert.equal(engine.ask("neighbuor ").corrected[0].corrected, "neighbour");
});

test("who asks what strange words mean is told first, whatever little words stand around", () => {
  const strange = { ...passage(1, "India, who is semicircle opponent of all."), changes: [[7, 26, "which is the arch-rival"]] };
  const asked = makeEngine(searchData({ records: [strange, passage(2, "Nothing.")], synonyms: [] }));
  for (const question of ["semicircle opponent", "what does semicircle opponent mean", "is it a semicircle opponent of theirs"]) {
    assert.match(asked.ask(question).topics[0].record.title, /semicircle opponent/, question);
  }
});
