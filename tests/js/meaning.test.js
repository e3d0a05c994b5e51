/* Meaning, names as they are heard, unknown words, questions about the texts, comparisons: each rule on a small fixture. */

import assert from "node:assert/strict";
import test from "node:test";
import { answer } from "../../scripts/browser/search/answer.js";
import { openBridge, packBridge } from "../../scripts/browser/search/bridge.js";
import { makeEngine } from "../../scripts/browser/search/engine.js";
import { makeHeard, soundsOf } from "../../scripts/browser/search/heard.js";
import { byThing } from "../../scripts/browser/search/order.js";
import { searchData } from "../../scripts/browser/search/pack.js";
import { unshared } from "../../scripts/browser/search/sharing.js";
import { piecesOf, textOf } from "../../scripts/browser/search/readings.js";

const passage = (essay, number, text, more = {}) => ({
  kind: "paragraph", id: `${essay}-${number}`, address: `essays/${essay}/#${essay}-${number}`, title: `${essay} ${number}`, text, order: number,
  facets: { essay: [essay] }, ...more
});
const onTheValley = essay => ({ facets: { essay: [essay], theme: ["valley"] } });
const topic = (kind, id, title, more = {}) => ({ kind, id, address: `${kind}s/#${id}`, title, facets: {}, ...more });
const garbled = "The semicircle opponent came. He left.";
const records = [
  passage("letter", 1, "Their disputes over the border lasted for years.", onTheValley("letter")),
  passage("paper", 1, "A vaccination campaign was a cover. Afridi ran it.", { notes: "A cricketer has his name: Shahid. In 1997 he was young.", mentions: { afridi: [37, 6] } }),
  passage("paper", 2, garbled, { reading: "The arch-rival came. He left.", changes: [[4, 19, "arch-rival"]] }),
  passage("paper", 3, "Waziristan and the disputes along its border.", { ...onTheValley("paper"), mentions: { "accord-1981": [0, 10] } }),
  ...[4, 5, 6, 7, 8, 9].map(number => passage("paper", number, `Nothing of interest, part ${number}.`)),
  topic("page", "letter", "A letter", { name: "Letter", facets: { essay: ["letter"] } }),
  topic("page", "paper", "A paper", { name: "Paper", facets: { essay: ["paper"] } }),
  topic("theme", "valley", "The valley", { names: "disputes", contrast: "The letter laments, the paper counts." }),
  topic("place", "waziristan", "Waziristan"),
  topic("person", "afridi", "Shakil Afridi", { names: "Dr Qadeer" }),
  topic("about", "about-paper-author", "Who wrote the paper", { asks: "who wrote\nauthor", alone: "author", others: "name", names: "Paper", summary: "Not known.", facets: { essay: ["paper"] } }),
  topic("event", "accord-1981", "1981: An accord", { names: "Reagan and Zia\nSalala" }),
  topic("about", "about-paper-toll", "How many died?", {
    asks: "how many died\ndeath toll", others: "people in", names: "Paper", summary: "It gives no number.", part: true, facets: { essay: ["paper"] }
  }),
  topic("about", "about-letter-drones", "Letter: nothing on drones", {
    asks: "mention\nspeak", others: "anything", part: true, subjects: "drones\ndrone strikes", names: "Letter", summary: "The letter does not.", facets: { essay: ["letter"] }
  })
];
const bridge = ["quarrel\tdisputes:75", "row\tdisputes:52", "vaccines\tvaccination:81 campaign:50", "pipeline", "valleys", "plain", "Imran", "letters"].join("\n");
const data = searchData({ records, synonyms: [], bridge });
const engine = makeEngine(data);
const ids = list => list.map(({ record }) => record.id);
const found = question => ids(engine.ask(question).passages);

test("the bridge comes back as it was packed, to two hundredths, by stems", () => {
  const terms = ["disput", "vaccin"];
  const packed = openBridge(packBridge("quarrel\tdisputes:71 vaccination:50\nquarrels\tdisputes:93\nImran", terms), terms);
  assert.deepEqual(packed.near("quarrel").map(({ term, quality }) => [term, quality]), [["disput", 0.92], ["vaccin", 0.5]]);
  assert.ok(packed.has("quarrel") && packed.has("imran") && !packed.has("disput"));
  assert.ok(packed.isName("imran") && !packed.isName("quarrel"));
  assert.deepEqual(packed.near("imran"), []);
});

test("a word of the bridge that is a term of the index is written once, and a term without the bridge is no word of it", () => {
  const terms = ["disput", "quarrel", "vaccin"];
  const packed = packBridge("quarrel\tdisputes:70\nvaccines\nrow\tdisputes:52\npipeline", terms);
  assert.equal(unshared(packed.words).join(), "pipelin,row");
  const { has, near } = openBridge(packed, terms);
  assert.deepEqual(["quarrel", "vaccin", "row", "pipelin", "disput", "zebra", ""].map(has), [true, true, true, true, false, false, false]);
  assert.deepEqual(["quarrel", "vaccin", "row", "pipelin", "disput"].map(word => near(word).length), [1, 0, 1, 0, 0]);
  const none = openBridge(packBridge("", terms), terms);
  assert.ok(![...terms, ""].some(none.has));
});

test("a word finds what lies near it in meaning", () => {
  assert.deepEqual(found("quarrel ").sort(), ["letter-1", "paper-3"]);
  assert.equal(found("vaccines ")[0], "paper-1");
});

test("a likeness answers as far as it goes: not half of a question that asks for more", () => {
  assert.deepEqual(found("row ").sort(), ["letter-1", "paper-3"]);
  assert.deepEqual(found("row pipeline "), []);
});

test("the word itself is better than a neighbour", () => {
  const both = makeEngine(searchData({ records: [passage("p", 1, "A quarrel."), passage("p", 2, "The disputes.")], synonyms: [], bridge: "quarrel\tdisputes:95" }));
  assert.deepEqual(ids(both.ask("quarrel ").passages), ["p-1", "p-2"]);
});

test("plain English and names of the list are never corrected", () => {
  const plan = makeEngine(searchData({ records: [passage("p", 1, "The plan for Iran.")], synonyms: [], bridge }));
  assert.deepEqual(plan.ask("plain ").corrected, []);
  assert.deepEqual(plan.ask("Imran ").corrected, []);
  assert.equal(plan.ask("plnan ").corrected[0].corrected, "plan");
});

test("a name is found as it is heard, with a doubtful beginning too", () => {
  assert.equal(found("Wasiristan ")[0], "paper-3");
  const { heard } = makeHeard(["qadeer", "haqqani", "waziristan", "zardari"]);
  for (const [word, name] of [["kadir", "qadeer"], ["khadeer", "qadeer"], ["khakani", "haqqani"], ["vasiristan", "waziristan"], ["jardari", "zardari"]]) {
    assert.equal(heard(word)?.surface, name, word);
  }
});

test("what sounds alike but is written quite otherwise is no name", () => {
  assert.equal(makeHeard(["haqqani"]).heard("con"), null);
  assert.equal(makeHeard(["qadeer"]).heard("kathedraale"), null);
  assert.equal(makeHeard(["qaeda"]).heard("quetta"), null);
  assert.ok(!soundsOf("zhob").has("SP"));
});

test("an unknown word is said, and the rest answered in a list of its own", () => {
  const said = engine.ask("pipeline in Waziristan");
  assert.deepEqual(ids(said.passages), []);
  assert.deepEqual(said.near?.about, ["pipeline"]);
  assert.equal(said.near?.of, "waziristan");
  assert.equal(ids(said.near?.passages ?? [])[0], "paper-3");
});

test("another bearer of a part of a name is nobody here, and what only the editors say beside a passage does not answer", () => {
  for (const question of ["Shahid Afridi", "Zia ul Haq", "Reagan in Waziristan", "Afridi Waziristan vaccination of Reagan"]) {
    assert.deepEqual(found(question), [], question);
  }
  assert.deepEqual(found("Shakil Afridi "), ["paper-1"]);
  assert.deepEqual(found("Salala "), ["paper-3"], "a name of one word names the thing by itself");
});

test("a capital within a question makes a name, of which no neighbour is an answer", () => {
  assert.equal(found("the border quarrel ").length, 2);
  assert.deepEqual(found("the border Quarrel "), []);
  assert.deepEqual(found("THE BORDER QUARREL "), found("the border quarrel "), "capitals throughout say nothing");
});

test("a year that no passage has is said, and nothing answers it", () => {
  const said = engine.ask("disputes of Waziristan in 1997");
  assert.deepEqual(ids(said.passages), []);
  assert.deepEqual(said.near?.about, ["1997"]);
  assert.equal(found("Waziristan in 1981")[0], "paper-3");
});

test("a number that a text does not give is told first, whichever text is named", () => {
  for (const question of ["how many died in the paper", "how many people died", "the death toll"]) assert.equal(found(question)[0], "about-paper-toll", question);
  for (const question of ["how many died in the letter", "how many died in Waziristan", "who died"]) assert.ok(!found(question).includes("about-paper-toll"), question);
});

test("words scattered over a passage are no answer, words that meet in one line are", () => {
  const apart = makeEngine(searchData({
    records: [passage("paper", 1, "The house was white. Nobody paid the price. The valley slept."), passage("paper", 2, "The price of a castle in the valley."), ...records.slice(4, 10)],
    synonyms: [], bridge: "mansion\tcastle:60 house:60"
  }));
  assert.deepEqual(ids(apart.ask("house price valley guitar ").passages), []);
  assert.equal(ids(apart.ask("price of a mansion in the valley ").passages)[0], "paper-2");
});

test("of many words fewer must be met than of few", () => {
  assert.deepEqual(found("pipeline by campaign "), []);
  assert.deepEqual(found("pipeline through valleys, cover by campaign for vaccination "), ["paper-1"]);
});

test("a plain word beside a name is no part of it", () => {
  assert.equal(found("Waziristan border disputes pipeline ")[0], "paper-3");
  assert.deepEqual(found("Waziristan Zyxwv border disputes "), []);
});

test("two names that nothing has together are the name of another", () => {
  assert.deepEqual(found("Shakil Waziristan "), []);
  assert.deepEqual(found("Shakil Afridi "), ["paper-1"]);
});

test("a whole name as it is heard, though a part of it is a name of others", () => {
  const heard = makeEngine(searchData({
    records: [passage("paper", 1, "Gerhard Schroeder came."), topic("person", "gs", "Gerhard Schroeder"), ...records.slice(4, 8)], synonyms: [], bridge: "Gerard\nImran"
  }));
  assert.deepEqual(ids(heard.ask("gerard shroder ").passages), ["paper-1"]);
  assert.deepEqual(ids(heard.ask("imran shroder ").passages), []);
});

test("sh and s are heard one for the other", () => {
  assert.equal(makeHeard(["schroeder", "srinagar"]).heard("shreenagar")?.surface, "srinagar");
  assert.equal(makeHeard(["schroeder", "srinagar"]).heard("shroder")?.surface, "schroeder");
});

test("a month that only a note beside a passage has is no chance, a year is", () => {
  const dated = makeEngine(searchData({ records: [passage("paper", 1, "A city.", { notes: "Its status ended in August 2019." }), ...records.slice(4, 8)], synonyms: [], bridge: "" }));
  assert.deepEqual(ids(dated.ask("August 2019").passages), ["paper-1"]);
  assert.deepEqual(ids(dated.ask("2019 ").passages), []);
});

test("a poor likeness that fits well takes nothing from a good one", () => {
  const near = makeEngine(searchData({
    records: [passage("paper", 1, "Victims, victims, victims. One death."), passage("paper", 2, "One death among many words on other things."), ...records.slice(4, 8)],
    synonyms: [], bridge: "fatalities\tdeath:70 victims:46"
  }));
  assert.deepEqual(ids(near.ask("fatalities ").passages), ["paper-1", "paper-2"]);
});

test("a word whose other form is a name is no name", () => {
  const terms = ["disput"];
  const packed = openBridge(packBridge("ask\tdisputes:60\nAsks", terms), terms);
  assert.ok(!packed.isName("ask"));
});

test("words that meet in one line count more than the same words apart", () => {
  const lines = makeEngine(searchData({
    records: [passage("paper", 1, "The general met the doctor. Later a letter on sanctions arrived."), passage("paper", 2, "Later a doctor came. Sanctions on the general followed."), ...records.slice(4, 8)],
    synonyms: [], bridge: ""
  }));
  assert.equal(ids(lines.ask("sanctions on the general ").passages)[0], "paper-2");
});

test("where the rest is weak there is silence", () => {
  assert.equal(engine.ask("pipeline for years ").near, undefined);
  assert.equal(engine.ask("Imran Afridi ").near?.of, undefined);
});

test("who asks about the texts is told first, and nothing of the other essay", () => {
  for (const question of ["who wrote the paper", "Author of the paper?", "what is the name of the paper's author"]) assert.deepEqual(found(question), ["about-paper-author"], question);
});

test("a word by itself asks about a text only where it is known to", () => {
  const lone = topic("about", "about-paper-standing", "What is sure", { asks: "reliability\nfake", alone: "reliability", others: "word", names: "Paper", facets: { essay: ["paper"] } });
  const told = makeEngine(searchData({ records: [...records, lone], synonyms: [], bridge }));
  for (const question of ["reliability", "is it fake", "fake words of the paper"]) assert.deepEqual(ids(told.ask(question).passages), ["about-paper-standing"], question);
  assert.deepEqual(ids(told.ask("fake").passages), []);
});

test("two records account for a question together only where a text is named", () => {
  const parts = topic("about", "about-paper-missing", "What is missing", { asks: "gap", others: "", names: "Paper", facets: { essay: ["paper"] } });
  const dated = topic("about", "about-paper-date", "When", { asks: "year", others: "", names: "Paper", facets: { essay: ["paper"] } });
  const told = makeEngine(searchData({ records: [...records, parts, dated], synonyms: [], bridge }));
  assert.deepEqual(ids(told.ask("a gap year").passages), []);
  assert.deepEqual(ids(told.ask("gap and year of the paper").passages), ["about-paper-missing", "about-paper-date"]);
  assert.deepEqual(ids(told.ask("how to author").passages), []);
});

test("what is about the texts answers nothing else", () => {
  for (const question of ["who wrote on disputes", "disputes of the author of the paper", "paper", "Waziristan"]) {
    assert.ok(!found(question).some(id => id.startsWith("about-")), question);
  }
});

test("whether an essay speaks of a thing: only of the essay that is named", () => {
  assert.equal(found("does the letter mention drones")[0], "about-letter-drones");
  assert.ok(!found("does the paper mention drones").includes("about-letter-drones"));
  assert.ok(!found("does it mention drones").includes("about-letter-drones"));
});

test("essays side by side: the theme's contrast and the best of each", () => {
  const said = engine.ask("how do they differ on disputes");
  assert.equal(said.compared?.theme.record.id, "valley");
  assert.deepEqual(ids(said.passages).slice(0, 2).sort(), ["letter-1", "paper-3"]);
  assert.equal(engine.ask("disputes").compared, undefined);
});

test("a question that the edition puts to both essays answers with its passages", () => {
  const row = topic("about", "about-who-left", "Who left?", { contrast: "Letter: nobody. Paper: he did.", passages: ["paper-2", "letter-1"], facets: { essay: ["letter", "paper"] } });
  const both = makeEngine(searchData({ records: [...records, row], synonyms: [], bridge }));
  for (const question of ["which essay says who left", "how do the letter and the paper differ", "who left"]) {
    const said = both.ask(question);
    assert.equal(said.compared?.theme.record.id, "about-who-left", question);
    assert.deepEqual(ids(said.passages).slice(0, 2), ["paper-2", "letter-1"], question);
  }
});

test("the edition's question is known by other ways to ask it, and no passage is shown twice", () => {
  const row = topic("about", "about-who-left", "Who left?", { contrast: "Letter: nobody. Paper: he did.", asks: "harsher on disputes", passages: ["paper-3", "letter-1"], facets: { essay: ["letter", "paper"] } });
  const both = makeEngine(searchData({ records: [...records, row], synonyms: [], bridge }));
  const said = both.ask("which essay is harsher on disputes");
  assert.equal(said.compared?.theme.record.id, "about-who-left");
  assert.deepEqual(ids(said.passages), [...new Set(ids(said.passages))]);
  assert.deepEqual(ids(both.ask("harsher on disputes").passages).filter(id => id.startsWith("about-")), []);
});

test("what is known of a text stands before the passages that show it", () => {
  const dated = topic("about", "about-paper-date", "When the paper was written", { asks: "when written\nhow old", others: "", names: "Paper", passages: ["paper-7"], facets: { essay: ["paper"] } });
  const told = makeEngine(searchData({ records: [...records, dated], synonyms: [], bridge }));
  assert.deepEqual(ids(told.ask("how old is the paper").passages), ["about-paper-date", "paper-7"]);
  assert.deepEqual(ids(told.ask("who wrote the paper and how old is it").passages), ["about-paper-author", "about-paper-date", "paper-7"]);
});

test("an essay that does not name a thing is said not to", () => {
  const counted = makeEngine(searchData({ records: records.map(record => (record.id === "afridi" ? { ...record, counts: { paper: 1 } } : record)), synonyms: [], bridge }));
  assert.equal(ids(counted.ask("does the letter mention Shakil Afridi").passages)[0], "about-letter-afridi");
  assert.equal(ids(counted.ask("does the paper mention Shakil Afridi").passages)[0], "paper-1");
});

test("a garbled sentence is followed by what the edition reads there", () => {
  const said = answer(engine.ask("semicircle opponent ").passages[0], engine);
  assert.equal(said.text, "The semicircle opponent came.");
  assert.deepEqual(said.reading?.filter(piece => piece.changed).map(piece => piece.text), ["arch-rival"]);
  assert.ok(answer(engine.ask("arch-rival ").passages[0], engine).label.includes("reading"));
});

test("pieces of a stretch: a change at its edge belongs to it whole", () => {
  const record = { id: "p", kind: "paragraph", address: "", title: "", text: garbled, changes: [[4, 19, "arch-rival"]] };
  assert.equal(textOf(piecesOf(record)), "The arch-rival came. He left.");
  assert.equal(textOf(piecesOf(record, 0, 10)), "The arch-rival");
  assert.equal(textOf(piecesOf(record, 30)), "He left.");
});

test("strange words that are asked for are explained, others are not", () => {
  const explained = question => engine.ask(question).topics.filter(({ record }) => record.kind === "gloss");
  assert.equal(explained("semicircle opponent")[0]?.record.summary.startsWith("arch-rival"), true);
  assert.equal(explained('"semicircle opponent"').length, 1);
  assert.deepEqual(explained("disputes"), []);
});

test("one thing under several heads is one topic", () => {
  const twins = searchData({ records: [topic("theme", "a", "Drones", { names: "drone strikes" }), topic("term", "b", "Drone strikes"), topic("term", "c", "Bases")], synonyms: [] });
  const groups = byThing(twins.records.map((record, at) => ({ record, at })));
  assert.deepEqual(groups.map(group => ids(group)), [["a", "b"], ["c"]]);
});

test("a passage of the essay that is named comes first", () => {
  assert.equal(found("disputes in the letter")[0], "letter-1");
  assert.equal(found("disputes in the paper")[0], "paper-3");
});

test("the fields can be measured apart", () => {
  assert.deepEqual(ids(makeEngine(data, ["text"]).ask("Qadeer ").topics.filter(({ record }) => record.kind === "person")), []);
});

test("a name is heard beside the name that goes with it, and a name of one word in two", () => {
  const topic = (id, title) => ({ kind: "person", id, address: `people/#${id}`, title, facets: {} });
  const place = { kind: "place", id: "dalbandin", address: "places/#dalbandin", title: "Dalbandin", facets: {} };
  const said = (number, text) => ({ kind: "paragraph", id: `p-${number}`, address: `p/#${number}`, title: `P ${number}`, text, facets: { essay: ["p"] } });
  const found = makeEngine(searchData({
    records: [topic("blair", "Tony Blair"), topic("rumsfeld", "Donald Rumsfeld"), place, said(1, "Tony Blair came, and a blare of horns."), said(2, "Donald Rumsfeld came."), said(3, "An airport at Dalbandin.")],
    synonyms: []
  }));
  const first = question => found.ask(question).passages[0]?.record.id;
  assert.equal(first("tony blaire "), "p-1");
  assert.equal(first("ronald rumsfelt "), "p-2");
  assert.equal(first("dal bundeen "), "p-3");
  assert.equal(first("Dalban Din airport "), "p-3");
  assert.equal(first("omar blair "), undefined);
});
