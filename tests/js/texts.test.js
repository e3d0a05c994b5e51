/* Questions about the texts and questions that set them side by side, as readers put them: each rule on a small fixture. */

import assert from "node:assert/strict";
import test from "node:test";
import { makeCalled } from "../../scripts/browser/search/called.js";
import { makeEngine } from "../../scripts/browser/search/engine.js";
import { EVERYDAY, purpose } from "../../scripts/browser/search/everyday.js";
import { searchData } from "../../scripts/browser/search/pack.js";
import { plain } from "../../scripts/browser/search/words.js";

const passage = (essay, number, text, more = {}) => ({
  kind: "paragraph", id: `${essay}-${number}`, address: `essays/${essay}/#${essay}-${number}`, title: `${essay} ${number}`, text, order: number,
  facets: { essay: [essay] }, ...more
});
const topic = (kind, id, title, more = {}) => ({ kind, id, address: `${kind}s/#${id}`, title, facets: {}, ...more });
const about = (essay, name, more) => topic("about", `about-${essay}-${name}`, name, { names: essay[0].toUpperCase() + essay.slice(1), summary: `${name} of the ${essay}`, facets: { essay: [essay] }, ...more });
const onTheValley = essay => ({ facets: { essay: [essay], theme: ["valley"] } });
const both = { facets: { essay: ["letter", "paper"] } };
const records = [
  passage("letter", 1, "Their disputes over the valley lasted for years.", onTheValley("letter")),
  passage("paper", 1, "A valley, and the quarrels of its lords.", onTheValley("paper")),
  passage("paper", 2, "The harvest was poor, and nobody helped."),
  passage("paper", 3, "Karim came from the north."),
  ...[4, 5, 6, 7, 8].map(number => passage("paper", number, `Nothing of interest, part ${number}.`)),
  topic("page", "letter", "A letter", { name: "Letter", called: "letter\nnewspaper\nshorter text", address: "essays/letter/", facets: { essay: ["letter"] } }),
  topic("page", "paper", "A paper", { name: "Paper", called: "paper\nacademic\nlonger article\nthe study", address: "essays/paper/", facets: { essay: ["paper"] } }),
  topic("page", "cite", "How to cite", { address: "about/cite/" }),
  topic("theme", "valley", "The valley", { contrast: "The letter laments, the paper counts.", counts: { letter: 1, paper: 1 } }),
  topic("about", "about-cite", "Cite", { address: "about/cite/", asks: "cite this\ni cite", others: "style" }),
  about("letter", "author", { asks: "who wrote\nauthor", alone: "author", others: "name" }),
  about("paper", "author", { asks: "who wrote\nauthor", alone: "author", others: "name" }),
  about("paper", "length", { asks: "how long\nlonger", others: "words" }),
  about("letter", "place", { asks: "newspaper\nprinted", others: "printed" }),
  about("letter", "drones", { asks: "mention\nspeak", others: "anything", subjects: "drones", part: true }),
  topic("about", "about-blame", "Who is to blame?", { contrast: "Letter: nobody. Paper: the lords.", passages: ["paper-1", "letter-1"], asks: "more critical\nwhose fault", ...both }),
  topic("about", "about-advice", "What is asked of the lords?", { contrast: "Letter: peace. Paper: grain. It is critical.", passages: ["paper-2", "letter-1"], asks: "advice", ...both })
];
const engine = makeEngine(searchData({ records, synonyms: [], bridge: "teacher\nwasps\nlightly\nplain" }));
const ids = list => list.map(({ record }) => record.id);
const found = question => ids(engine.ask(question).passages);
const compared = question => engine.ask(question).compared?.theme.record.id;

test("an essay is named by its name, its kind and its length, and the words that name it are known", () => {
  const called = makeCalled(searchData({ records, synonyms: [] }).records);
  const named = question => [...called(plain(question))].map(([essay, words]) => `${essay}: ${[...words].join(" ")}`);
  assert.deepEqual(named("the longer article beside the newspaper piece"), ["letter: newspap", "paper: longer articl"]);
  assert.deepEqual(named("study abroad for longer"), [], "of several words all stand side by side");
});

test("what names the essay asks for nothing, if something else does", () => {
  assert.deepEqual(found("who wrote the longer article"), ["about-paper-author"]);
  assert.deepEqual(found("who wrote the newspaper letter"), ["about-letter-author"]);
  assert.deepEqual(found("which newspaper"), ["about-letter-place"]);
});

test("where nothing else is found, everyday words beside a question are passed over: no names, no figures, no things of the world", () => {
  for (const question of ["who wrote the paper, can't find it anywhere tonight", "who wrote the study, for my history class", "hi, who wrote the paper, roughly, lol"]) {
    assert.deepEqual(found(question), ["about-paper-author"], question);
  }
  for (const question of ["who wrote the paper on wasps", "who wrote the paper of 1994", "who wrote the paper for Smith", "who wrote tonight"]) assert.deepEqual(found(question), [], question);
});

test("what something is wanted for is read off its preposition", () => {
  assert.deepEqual([...purpose("may i copy this for my church magazine")], ["for", "my", "church", "magazin"]);
  assert.equal(purpose("is the magazine real").size, 0);
  assert.ok(!["war", "paper", "exam", "valley"].some(word => EVERYDAY.has(word)));
});

test("a page that answers by itself is the first topic, above no passage", () => {
  for (const question of ["how do I cite this", "how to cite this paper", "cite this for homework please"]) {
    const said = engine.ask(question);
    assert.deepEqual([ids(said.topics), ids(said.passages)], [["cite"], []], question);
  }
  assert.ok(!ids(engine.ask("how do I cite wasps").topics).includes("cite"));
});

test("a name that the edition has not is said not to be named; a plain word, or a name that it has, is not", () => {
  const said = engine.ask("does the letter mention Zyad Qorvin?").passages.map(({ record }) => [record.title, record.summary, record.address]);
  assert.deepEqual(said, [["Letter: nothing on “Zyad Qorvin”", "The letter does not name it.", "essays/letter/"]]);
  assert.deepEqual(found("does either text mention Qorvin's"), ["about-letter-qorvin", "about-paper-qorvin"]);
  for (const question of ["does the letter mention wasps", "does the paper mention Karim", "does the paper mention Teacher Karim", "who is Zyad Qorvin", "does it mention Qorvin"]) {
    assert.deepEqual(found(question).filter(id => id.startsWith("about-")), [], question);
  }
});

test("a name that several topics have is not named only where none of them is met", () => {
  const lords = [topic("event", "fall", "Fall of Orsan", { counts: { paper: 1 } }), topic("person", "orsan", "Emir Orsan", { counts: { letter: 1 } }), topic("place", "tarn", "Tarn", { counts: { paper: 1 } })];
  const asked = makeEngine(searchData({ records: [...records, ...lords], synonyms: [], bridge: "" }));
  const told = question => ids(asked.ask(question).passages).filter(id => id.startsWith("about-"));
  assert.deepEqual([told("does the letter mention Orsan"), told("does the paper mention Orsan"), told("does the letter mention Tarn")], [[], [], ["about-letter-tarn"]]);
});

test("one way and the other of setting side by side", () => {
  for (const question of ["valley in one, absent in the other", "do they both mention the valley", "is the valley only in one of them", "the newspaper piece on the valley against the academic one", "compare their views on the valley"]) {
    assert.equal(compared(question), "valley", question);
  }
  for (const question of ["both countries want the valley", "the other valley", "each valley", "do both Karim and the lords want the valley"]) assert.equal(compared(question), undefined, question);
});

test("a theme that is set side by side has the best of each essay, though the question finds no passage", () => {
  const said = engine.ask("do they both think the valley got off lightly, wasps");
  assert.equal(said.compared, undefined, "not where the rest is of another thing");
  assert.deepEqual(found("does each text treat the valley lightly").slice(0, 2).sort(), ["letter-1", "paper-1"]);
});

test("of rows that share a word with the question that is taken of which a whole way to ask stands in it", () => {
  assert.equal(compared("which text is more critical"), "about-blame");
  assert.equal(compared("which of the two texts gives advice"), "about-advice");
});

test("who says only they may mean others: a row answers, no theme", () => {
  assert.equal(compared("do they see whose fault it is"), "about-blame");
  assert.equal(compared("do they want the valley"), undefined);
});

test("what is known of the texts answers alone, unless the question is a row in its own words", () => {
  const said = engine.ask("are the letter and the paper by the same author");
  assert.deepEqual([said.compared, ids(said.passages)], [undefined, ["about-letter-author", "about-paper-author"]]);
  assert.equal(compared("who is to blame"), "about-blame");
});
