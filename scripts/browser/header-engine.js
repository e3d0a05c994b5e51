/* What the worker of the header's search loads with the first question. */

import { makeEngine } from "./search/engine.js";
import { makeHeaderSearch } from "./search/header-engine.js";
import { takeFrom, whole } from "./search/parts.js";

if (window.editionSearchData) {
  const engine = makeEngine(window.editionSearchData);
  const search = makeHeaderSearch(engine);
  const take = takeFrom(new URL("../search/", self.location.href).href);
  window.editionHeaderSearch = question => whole(() => search(question), names => engine.load(names, take));
}
