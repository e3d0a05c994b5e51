/* Asks the engine itself, without a page, so that its parts can be measured apart: in the variants that are named, or in all.

       node engine.js INDEX [VARIANT ...] <questions.json      {"variant": {"question": [ids of passages]}} */

import fs from "node:fs";
import vm from "node:vm";
import { makeEngine } from "../../../browser/search/engine.js";

const window = {};
vm.runInNewContext(fs.readFileSync(process.argv[2], "utf8"), { window });
const data = window.editionSearchData;
const variants = {
  "Words alone, without the bridge": () => makeEngine({ ...data, bridge: { words: "", near: "" } }),
  "The bridge alone, on the bare text and its reading": () => makeEngine(data, ["text", "reading"]),
  "Both, as the site has them": () => makeEngine(data)
};
const idOf = ({ kind, id, address }) => (kind === "about" ? address.split("#")[1] || address.split("/").filter(Boolean).pop().replace(".html", "") : id);
const questions = JSON.parse(fs.readFileSync(0, "utf8"));
const named = process.argv.slice(3);
const found = (named.length ? named : Object.keys(variants)).map(name => {
  const engine = variants[name]();
  return [name, Object.fromEntries(questions.map(asked => [asked, engine.ask(asked).passages.map(({ record }) => idOf(record))]))];
});
process.stdout.write(JSON.stringify(Object.fromEntries(found)));
