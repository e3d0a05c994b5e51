/* Writes works as citations in styles of the Citation Style Language, with citeproc-js.

       node citeproc.js <given.json >said.json
       given  {"styles": {name: XML}, "terms": XML, "items": [CSL-JSON, …], "places": [null | locator, …]}
       said   {name: {id: {"cites": [HTML of the citation at each place, …], "entry": HTML of the entry}}} */

import fs from "node:fs";
import CSL from "citeproc";

const { styles, terms, items, places } = JSON.parse(fs.readFileSync(0, "utf8"));
const byId = new Map(items.map(item => [item.id, item]));

function written(style) {
  const engine = new CSL.Engine({ retrieveItem: id => byId.get(id), retrieveLocale: () => terms }, style, "en-US");
  return Object.fromEntries(items.map(({ id }) => [id, alone(engine, id)]));
}

/* One work as if it were the only one: no other makes a style shorten or number it. */
function alone(engine, id) {
  engine.updateItems([id]);
  const cite = locator => {
    const item = locator ? { id, locator, label: "paragraph" } : { id };
    return engine.previewCitationCluster({ citationItems: [item], properties: { noteIndex: 1 } }, [], [], "html");
  };
  const [entry] = engine.makeBibliography()[1];
  return { cites: places.map(cite), entry: entry.trim().replace(/^<div class="csl-entry">/, "").replace(/<\/div>$/, "") };
}

const said = Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, written(style)]));
fs.writeFileSync(1, JSON.stringify(said));
