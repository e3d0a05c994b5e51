/* Makes the index of the search page, as a classic script: a page opened from file:// cannot fetch.

       node minisearch_index.js TARGET <data.json      {"records": […], "synonyms": [[…], …]} */

import fs from "node:fs";
import path from "node:path";
import { searchData } from "../../browser/search/pack.js";

const [target] = process.argv.slice(2);
const data = searchData(JSON.parse(fs.readFileSync(0, "utf8")));
fs.mkdirSync(path.dirname(target), { recursive: true });
// A JSON text inside a string is read faster than the same as an object of JavaScript.
fs.writeFileSync(`${target}.new`, `window.editionSearchData = JSON.parse(${quoted(JSON.stringify(data))});\n`);
fs.renameSync(`${target}.new`, target); // whoever reads it meanwhile reads the last one whole

/* A JavaScript string in single quotes: JSON is full of double ones. */
function quoted(text) {
  return `'${text.replace(/[\\']/g, "\\$&").replace(/\n/g, "\\n").replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029").replace(/<\//g, "<\\/")}'`;
}
