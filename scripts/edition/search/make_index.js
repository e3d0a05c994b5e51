/* Makes the index of the search page, as a classic script: a page opened from file:// cannot fetch. With more
   passages than MOST the script holds the head of the index, and its parts stand as JSON in a folder beside it,
   named by what they hold: a head never meets parts of another build.

       node make_index.js TARGET MOST <data.json      {"records": […], "synonyms": [[…], …]} */

import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import v8 from "node:v8";
import { divided } from "../../browser/search/divide.js";
import { searchData } from "../../browser/search/pack.js";
import { PASSAGES } from "../../browser/search/passages.js";

const FOLDER = /^[0-9a-f]{16}$/;
const WRITTEN = { "\u2028": "\\u2028", "\u2029": "\\u2029", "</": "<\\/" };
// The engine clears away more often than it would: 48,000 passages take 0.9 GB instead of 1.3, and a fifth longer.
v8.setFlagsFromString("--heap-growing-percent=20");
// It compiles anew only what has run far longer: for a few essays that costs more than it gains. From node 22 on it waits by itself.
v8.setFlagsFromString("--interrupt-budget=1000000");
const [target, most] = process.argv.slice(2);
const data = searchData(JSON.parse(fs.readFileSync(0, "utf8")));
const beside = path.dirname(target);
fs.mkdirSync(beside, { recursive: true });
const isLarge = data.records.filter(({ kind }) => kind in PASSAGES).length > Number(most);
const head = isLarge ? writeParts(divided(data)) : data;
// A JSON text inside a string is read faster than the same as an object of JavaScript.
fs.writeFileSync(`${target}.new`, `window.editionSearchData = JSON.parse(${quoted(JSON.stringify(head))});\n`);
fs.renameSync(`${target}.new`, target); // whoever reads it meanwhile reads the last one whole
for (const name of fs.readdirSync(beside)) if (FOLDER.test(name) && name !== head.parts?.folder) fs.rmSync(path.join(beside, name), { recursive: true });

/* The head, once its parts are in their place. */
function writeParts({ head, parts }) {
  const folder = fs.mkdtempSync(path.join(beside, "new-"));
  const { records, ...rest } = head;
  const hash = crypto.createHash("sha256").update(JSON.stringify(rest));
  for (const record of records) hash.update(JSON.stringify(record)); // one by one, for the sake of the memory
  for (const [name, part] of parts) {
    const text = JSON.stringify(part);
    hash.update(text);
    fs.writeFileSync(path.join(folder, `${name}.json`), text);
  }
  const name = hash.digest("hex").slice(0, 16);
  fs.chmodSync(folder, 0o755); // a temporary folder is its maker's alone
  fs.rmSync(path.join(beside, name), { recursive: true, force: true });
  fs.renameSync(folder, path.join(beside, name));
  return { ...head, parts: { ...head.parts, folder: name } };
}

/* A JavaScript string in single quotes: JSON is full of double ones. In one pass, since a large text would be copied by each. */
function quoted(text) {
  return `'${text.replace(/[\\'\u2028\u2029]|<\//g, sign => WRITTEN[sign] ?? `\\${sign}`)}'`;
}
